import { isDay } from "../grammar/kinds-of-date.ts";
import type { Meaning, RawExpression, Refiner } from "../grammar/meaning.ts";
import { koreanTense } from "./tense.ts";

/** Between the days of a range or a list. */
const BETWEEN = /^(?:부터|에서|까지|과|와|및)?\s?[∼~〜·,–-]?\s?$/;

/** Gives a day alone the month of the day that it is listed with: "6월 14일부터 17일까지". */
export const shareMonths: Refiner = (found, text) => {
  const shared: RawExpression[] = [];
  for (const expression of found) {
    const last = shared.at(-1);
    const isListed = last && BETWEEN.test(text.slice(last.end, expression.start));
    shared.push(
      isListed ? { ...expression, meaning: withMonthOf(expression.meaning, last.meaning) } : expression,
    );
  }
  return shared;
};

function withMonthOf(open: Meaning, dated: Meaning): Meaning {
  if (open.kind !== "calendar" || dated.kind !== "calendar" || dated.day === undefined) return open;
  if (open.day === undefined || open.month !== undefined || open.within || open.direction) return open;
  const { weekday: _, ...rest } = dated;
  return { ...rest, ...open };
}

/** Joins a clock time to the day before it: "12월 12일 오전 9시", "오늘 아침". */
export const joinClocks: Refiner = (found, text) => {
  const joined: RawExpression[] = [];
  for (const expression of found) {
    const last = joined.at(-1);
    const { meaning } = expression;
    const isNext = last && /^\s?$/.test(text.slice(last.end, expression.start));
    if (isNext && isDay(last.meaning) && meaning.kind === "clock" && !meaning.of)
      joined[joined.length - 1] = {
        start: last.start,
        end: expression.end,
        meaning: { ...meaning, of: last.meaning },
      };
    else joined.push(expression);
  }
  return joined;
};

/** "오늘" in a sentence that reports nothing past and nothing ahead means nowadays: "오늘 우리는 … 서있다". */
export const nowadays: Refiner = (found, text) =>
  found.map((expression) => {
    const { meaning, start, end } = expression;
    const isToday =
      meaning.kind === "step" && meaning.unit === "day" && meaning.amount === 0 && meaning.anchor === "issue";
    if (!isToday) return expression;
    const stop = text.slice(end).search(/[.?!]/);
    const sentence = text.slice(start, stop < 0 ? text.length : end + stop);
    return koreanTense(sentence, 0, end - start) === "present"
      ? { ...expression, meaning: { kind: "vague", value: "PRESENT_REF" } }
      : expression;
  });
