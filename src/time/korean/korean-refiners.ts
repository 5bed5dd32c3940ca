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

/** Between dates of one year: "1998년 6월 3일과 7월 4일". */
const LISTED = /^(?:과|와|,|\s?및|부터|에서|\s?[∼~〜–-])\s*$/;

/** From what happened in a month to what happened next: "2009년 3월에 체포되어 5월 7일". */
const THEN =
  /^(?:에|에는|경|께)?,?\s(?:[^.?!\n은는]{1,30})?(?:고|며|[어아여해돼나와워려져켜]서?|다가|으나|지만),?\s$/;

/** Gives a date the year of the one before it, if both are listed or told one after the other. */
export const carryKoreanYears: Refiner = (found, text) => {
  const carried: RawExpression[] = [];
  for (const expression of found) {
    const last = carried.at(-1);
    const between = last ? text.slice(last.end, expression.start) : "";
    const isNext = last && (LISTED.test(between) || THEN.test(between));
    carried.push(
      isNext ? { ...expression, meaning: withYearOf(expression.meaning, last.meaning) } : expression,
    );
  }
  return carried;
};

function withYearOf(open: Meaning, dated: Meaning): Meaning {
  if (open.kind !== "calendar" || dated.kind !== "calendar" || dated.year === undefined) return open;
  if (open.year !== undefined || open.within || open.direction) return open;
  if (open.month === undefined || dated.month === undefined || open.month < dated.month) return open;
  return { ...open, year: dated.year };
}

/** Joins "1년 전" and "오늘". */
export const joinAgo: Refiner = (found, text) => {
  const joined: RawExpression[] = [];
  for (const expression of found) {
    const last = joined.at(-1);
    const { meaning } = expression;
    const isAgo =
      last?.meaning.kind === "step" &&
      /전$/.test(text.slice(last.start, last.end)) &&
      text.slice(last.end, expression.start) === " ";
    const isToday =
      meaning.kind === "step" && meaning.unit === "day" && meaning.amount === 0 && meaning.anchor === "issue";
    if (isAgo && isToday && last?.meaning.kind === "step")
      joined[joined.length - 1] = {
        start: last.start,
        end: expression.end,
        meaning: { ...last.meaning, anchor: "issue", keepsPrecision: true },
      };
    else joined.push(expression);
  }
  return joined;
};

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
