import type { Meaning, RawExpression } from "../grammar/meaning.ts";
import type { Reference } from "./reference.ts";

/** Whether a year is that of the text's issue, or the one before: then it is sooner a year than a number. */
export function isOfItsYear(meaning: Meaning, { issued }: Reference): boolean {
  if (meaning.kind !== "calendar" || meaning.year === undefined || issued === null) return false;
  const years = Number(issued.slice(0, 4)) - meaning.year;
  return years === 0 || years === 1;
}

/** A day whose year counts what follows, if it lies after the issue of a text that tells of the past: only day and month are left. */
export function withoutCount(
  expression: RawExpression,
  text: string,
  { issued, tense }: Reference,
): RawExpression {
  const { start, end, meaning } = expression;
  if (meaning.kind !== "calendar" || meaning.year === undefined || issued === null) return expression;
  if (meaning.year <= Number(issued.slice(0, 4)) || !tense().includes("past")) return expression;
  const { year: _, ...day } = meaning;
  return { start, end: start + text.slice(start, end).replace(/\s+\d{4}$/, "").length, meaning: day };
}
