import type { CalendarMeaning, RawExpression, Refiner } from "../../grammar/meaning.ts";

/** Between the first and the last weekday of a range. */
const BETWEEN = /^\s*(?:to|until|till|through|-|–|—)\s*$/i;

/** The last weekday of a range is the next such day after the first: "next Tuesday through Thursday". */
export const weekdayRanges: Refiner = (found, text) =>
  found.map((expression, i) => {
    const first = found[i - 1];
    const last = weekdayOf(expression);
    if (!first || !weekdayOf(first) || !last || last.direction) return expression;
    if (!BETWEEN.test(text.slice(first.end, expression.start))) return expression;
    return { ...expression, meaning: { ...last, direction: "next", anchor: "mentioned" } };
  });

function weekdayOf({ meaning }: RawExpression): CalendarMeaning | null {
  return meaning.kind === "calendar" && meaning.weekday && !meaning.month ? meaning : null;
}
