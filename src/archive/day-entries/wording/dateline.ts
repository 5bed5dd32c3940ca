import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { MONTH_PATTERN as MONTHS } from "../../../time/calendar/month-names.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]+(?: \\p{Lu}[\\p{L}\\p{M}.’'-]+){0,3}";
const DAY = `(?:\\p{L}+day,? )?(?:\\d{1,2} (?:${MONTHS})|(?:${MONTHS})\\.? \\d{1,2})(?:,? \\d{4})?`;

/** "MOSS, Ill. (AP) —", "PORT ELAN, 3 May 2004 –", "MOSS:" */
const DATELINE = new RegExp(
  `^(?<place>${NAME})(?:, ?(?<region>${NAME}))?(?:,? ${DAY})?(?: \\((?<agency>\\p{Lu}[\\p{L}\\d /.]{1,30})\\))?(?: ?[—–]| --?|:) +(?=[\\p{Lu}“"])`,
  "u",
);

/** "(16 April 2010) The Council …" */
const DATED = new RegExp(`^\\((?:${DAY})\\) +(?=[\\p{Lu}“"])`, "iu");

/** "Ill.", "N.M." */
const ABBREVIATED = /^(?:\p{Lu}\p{Ll}{1,4}\.|(?:\p{Lu}\.){2,})$/u;

/**
 * How long the dateline is that opens a sentence: a place, in capitals or with its region or an agency, perhaps with a day; 0 if there is none.
 *
 * @example
 * datelineLength("LIMA, Peru (AP) — Two boats left."); // => 18
 * datelineLength("Lima — Two boats left."); // => 0
 */
export function datelineLength(sentence: string): number {
  const dated = DATED.exec(sentence)?.[0].length ?? 0;
  if (dated > 0) return dated;
  const found = DATELINE.exec(sentence);
  const { place = "", region, agency } = found?.groups ?? {};
  if (!found) return 0;
  const inCapitals = place === place.toUpperCase();
  const isMarked = agency !== undefined || (region !== undefined && ABBREVIATED.test(region));
  if (!inCapitals && !isMarked) return 0;
  return (isMarked && region !== undefined) || isPlaceName(titleCased(place)) ? found[0].length : 0;
}

function titleCased(place: string): string {
  return place.toLowerCase().replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}
