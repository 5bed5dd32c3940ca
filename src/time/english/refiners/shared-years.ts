import { bareYear, isOpenDate } from "../../grammar/kinds-of-date.ts";
import type { CalendarMeaning, Meaning, RawExpression, Refiner } from "../../grammar/meaning.ts";

/** Between two dates that share the year of the second. */
const BETWEEN =
  /^\s*(?:,?\s*(?:and|then|and\s+(?:again|then|later|finally)|and,\s+finally,)(?:\s+(?:in|at)\s+\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)?(?:\s+(?:on|in))?|or|to|until|till|through|-|–|—|\/|&|,)\s*(?:the\s+)?$/iu;

/**
 * Gives dates the year that is written once, after the last date: "between 28 March and 2 April 2003", "May or
 * June 2020"; in "December and January 2001", December is in the year before.
 */
export const shareYears: Refiner = (found, text) => {
  const shared: RawExpression[] = [];
  let next: RawExpression | undefined;
  for (const expression of [...found].reverse()) {
    const year =
      next && /^\s+\((?:(?:of|in)\s+)?$/.test(text.slice(expression.end, next.start))
        ? bareYear(next.meaning)
        : null;
    const isListed = next && BETWEEN.test(text.slice(expression.end, next.start));
    next =
      year !== null && isOpenDate(expression.meaning)
        ? { ...expression, meaning: { ...expression.meaning, year } }
        : isListed && next
          ? { ...expression, meaning: withYearOf(expression.meaning, next.meaning) }
          : expression;
    shared.push(next);
  }
  return shared.reverse();
};

/** A date without its year takes that of the date it is listed with, if both are days or both are months. */
function withYearOf(open: Meaning, dated: Meaning): Meaning {
  if (!isMonthOrDay(open) || !isMonthOrDay(dated) || dated.year === undefined) return open;
  if (open.year !== undefined || open.within || open.direction) return open;
  if ((open.day === undefined) !== (dated.day === undefined)) return open;
  return { ...open, year: open.month > dated.month ? dated.year - 1 : dated.year };
}

function isMonthOrDay(meaning: Meaning): meaning is CalendarMeaning & { readonly month: number } {
  return meaning.kind === "calendar" && meaning.month !== undefined;
}
