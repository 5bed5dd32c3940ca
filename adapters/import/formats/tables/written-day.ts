import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { writtenDates } from "../../../../src/import/issue-date/written-dates.ts";

/**
 * The date in a cell, in EDTF: as it stands, or as people write one if it can be read in one way only; null if not.
 *
 * @example
 * writtenDay("3 May 2004"); // => "2004-05-03"
 * writtenDay("3/4/2004"); // => null
 */
export function writtenDay(cell: string): string | null {
  if (readEdtf(cell) !== null) return cell;
  const [date, ...others] = writtenDates(cell, "en");
  return date?.sure && others.length === 0 ? date.value : null;
}
