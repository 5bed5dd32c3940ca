import type { StepMeaning } from "../../grammar/meaning.ts";
import type { Groups } from "../../grammar/scan.ts";
import { YEAR } from "./patterns.ts";

/** Years before or after the anchor that a word for one means. */
const RELATIVE_YEARS: { readonly [word: string]: Pick<StepMeaning, "amount" | "anchor"> } = {
  last: { amount: -1, anchor: "issue" },
  this: { amount: 0, anchor: "issue" },
  next: { amount: 1, anchor: "issue" },
  "the current": { amount: 0, anchor: "issue" },
  that: { amount: 0, anchor: "mentioned" },
  "the same": { amount: 0, anchor: "mentioned" },
  "the previous": { amount: -1, anchor: "mentioned" },
  "the following": { amount: 1, anchor: "mentioned" },
  "the next": { amount: 1, anchor: "mentioned" },
};

const RELATIVE = "last|this|next|that|the\\s+(?:current|same|previous|following|next)";

/** The year after a month, season or quarter: ` 1998`, ` of 1998`, `, 1998`, ` '98`, ` last year`. */
export const YEAR_AFTER: string = `(?:(?:,?\\s+(?:of|in)\\s+|,?\\s+|,)(?:(?<year>${YEAR})|['’](?<shortYear>\\d\\d)(?!\\d)|(?<relativeYear>${RELATIVE})\\s+year(?![-'’\\w])))?`;

/** The year that precedes a quarter or a season: `1998 `, `this year's `. */
export const YEAR_BEFORE: string = `(?:(?:(?<yearBefore>${YEAR})(?:['’]s)?|(?<relativeYearBefore>${RELATIVE})\\s+year['’]s)\\s+)?`;

/** Reads the year from the groups of {@link YEAR_AFTER} and {@link YEAR_BEFORE}. */
export function readYear(groups: Groups): { readonly year?: number; readonly within?: StepMeaning } {
  const written = groups.year ?? groups.yearBefore;
  if (written) return { year: Number(written) };
  if (groups.shortYear) return { year: fullYear(Number(groups.shortYear)) };
  const relative = groups.relativeYear ?? groups.relativeYearBefore;
  const step = relative && RELATIVE_YEARS[relative.toLowerCase().replace(/\s+/g, " ")];
  return step ? { within: { kind: "step", unit: "year", ...step } } : {};
}

/** A year of two figures: `'98` is 1998, `'05` is 2005. The turn is at 30. */
export function fullYear(figures: number): number {
  return figures < 30 ? 2000 + figures : 1900 + figures;
}
