import type { CalendarMeaning, RawExpression, Refiner } from "../../grammar/meaning.ts";

/** Between the first and the last weekday of a range. */
const BETWEEN = /^\s*(?:to|until|till|through|-|–|—)\s*$/i;

/** A range of weekdays with its hours: "Monday to Friday, 9 a.m.". */
const HOURS = /^\p{L}+\.?,?\s+(?:from\s+)?\d/u;

/** The last weekday of a range is the next such day after the first: "next Tuesday through Thursday"; with the hours of every such day it is none. */
export const weekdayRanges: Refiner = (found, text) =>
  found.map((expression, i) => {
    const [before, first, following] = [found[i - 2], found[i - 1], found[i + 1]];
    if (following && isOpeningHours(expression, following, text)) return everyWeekday(expression);
    if (first && isOpeningHours(first, expression, text)) return everyWeekday(expression);
    if (first && before && isClosingHour(before, first, expression, text)) return withoutDay(expression);
    const last = weekdayOf(expression);
    if (!first || !weekdayOf(first) || !last || last.direction) return expression;
    if (!BETWEEN.test(text.slice(first.end, expression.start))) return expression;
    return { ...expression, meaning: { ...last, direction: "next", anchor: "mentioned" } };
  });

function isOpeningHours(first: RawExpression, last: RawExpression, text: string): boolean {
  const { meaning } = last;
  return (
    meaning.kind === "clock" &&
    meaning.of?.kind === "calendar" &&
    meaning.of.weekday !== undefined &&
    meaning.of.month === undefined &&
    weekdayOf(first) !== null &&
    BETWEEN.test(text.slice(first.end, last.start)) &&
    HOURS.test(text.slice(last.start, last.end))
  );
}

/** "5 p.m." in "Monday to Friday, 9 a.m. to 5 p.m." */
function isClosingHour(
  first: RawExpression,
  opening: RawExpression,
  expression: RawExpression,
  text: string,
): boolean {
  return (
    BETWEEN.test(text.slice(opening.end, expression.start)) &&
    expression.meaning.kind === "clock" &&
    isOpeningHours(first, opening, text)
  );
}

function withoutDay(expression: RawExpression): RawExpression {
  const { meaning } = expression;
  return meaning.kind === "clock" ? { ...expression, meaning: { ...meaning, of: null } } : expression;
}

function everyWeekday(expression: RawExpression): RawExpression {
  const { meaning } = expression;
  const day = meaning.kind === "clock" ? meaning.of : meaning;
  const weekday = day?.kind === "calendar" ? day.weekday : undefined;
  return { ...expression, meaning: { kind: "set", value: `XXXX-WXX-${weekday ?? ""}` } };
}

function weekdayOf({ meaning }: RawExpression): CalendarMeaning | null {
  return meaning.kind === "calendar" && meaning.weekday && !meaning.month ? meaning : null;
}
