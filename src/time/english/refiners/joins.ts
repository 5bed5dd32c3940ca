import { twoDigits } from "../../calendar/days.ts";
import { bareYear, isDay, isOpenDate } from "../../grammar/kinds-of-date.ts";
import type { CalendarMeaning, Meaning, RawExpression, Refiner, StepMeaning } from "../../grammar/meaning.ts";

/** A rule that joins two neighbours: a pattern for the words between them, and their joint meaning. */
type Join = {
  readonly between: RegExp;
  readonly combine: (left: Meaning, right: Meaning, leftWords: string, rightWords: string) => Meaning | null;
};

/** The weekday determines the year of a date without one, and may contradict one with its year. */
function withWeekday(date: CalendarMeaning, weekday: number | undefined): CalendarMeaning {
  return !date.within && weekday ? { ...date, weekday } : date;
}

function isBareWeekday(meaning: Meaning): meaning is CalendarMeaning {
  return (
    meaning.kind === "calendar" &&
    meaning.weekday !== undefined &&
    meaning.month === undefined &&
    !meaning.direction &&
    !meaning.within
  );
}

/** A step of years, read from the date of issue where the words say "ago". */
function yearStep(meaning: Meaning, words: string): StepMeaning | null {
  if (meaning.kind !== "step" || meaning.unit !== "year") return null;
  const { keepsPrecision: _, ...step } = meaning;
  return /\bago$/i.test(words) ? { ...step, anchor: "issue" } : step;
}

const MONTHS_OF_YEAR = 12;

function isYearly(meaning: Meaning): boolean {
  return meaning.kind === "set" && meaning.value === "P1Y";
}

/** A day that comes every year, and so names none; null if it is of one year. */
function setOf(meaning: Meaning): Meaning | null {
  if (!isOpenDate(meaning) || meaning.kind !== "calendar" || !meaning.month || !meaning.day) return null;
  return { kind: "set", value: `XXXX-${twoDigits(meaning.month)}-${twoDigits(meaning.day)}` };
}

/** A weekday of "last week"; the week alone where the words count back ("a week ago Friday"), since its day is not sure. */
function dayOfWeek(week: StepMeaning, day: CalendarMeaning, words: string): Meaning {
  return /\b(?:ago|earlier|later|before|after)\b/i.test(words) ? week : { ...day, within: week };
}

/** The join rules of English in order; the first that matches applies. */
const JOINS: readonly Join[] = [
  {
    // "Friday, Oct. 31", "Oct. 31, a Friday"
    between: /^,?\s+(?:the\s+)?$/,
    combine: (left, right) => {
      const whole =
        left.kind === "calendar" &&
        left.weekday &&
        left.day === undefined &&
        right.kind === "calendar" &&
        right.day;
      return whole ? withWeekday(right, left.weekday) : null;
    },
  },
  {
    // "Friday morning, 3 May 2010"
    between: /^,\s+$/,
    combine: (left, right) => {
      const day = left.kind === "clock" && left.of?.kind === "calendar" ? left.of : null;
      const isWhole = right.kind === "calendar" && right.day && !right.weekday;
      return left.kind === "clock" && day && isBareWeekday(day) && isWhole
        ? { ...left, of: withWeekday(right, day.weekday) }
        : null;
    },
  },
  {
    // "30 July 2010, a Friday", "30 July 2010 (Friday)"
    between: /^(?:,\s+an?\s+|\s*\(\s*)$/,
    combine: (left, right) =>
      left.kind === "calendar" && left.day && !left.weekday && isBareWeekday(right)
        ? withWeekday(left, right.weekday)
        : null,
  },
  {
    // "10 December each year", "20 June, every year"
    between: /^,?\s+$/,
    combine: (left, right) => (isYearly(right) ? setOf(left) : null),
  },
  {
    // "annually on 20 June", "every year, on 20 June"
    between: /^,?\s+on\s+(?:the\s+)?$/,
    combine: (left, right) => (isYearly(left) ? setOf(right) : null),
  },
  {
    // "January nineteen ninety-seven", "the winter of two thousand"
    between: /^\s+(?:of\s+)?$/,
    combine: (left, right) => {
      if (left.kind !== "calendar" || right.kind !== "calendar" || bareYear(right) === null) return null;
      const open = left.year === undefined && !left.within && !left.direction;
      return open && (left.month || left.part) ? { ...left, ...right } : null;
    },
  },
  {
    // "a year ago, on 30 January", "last year in March"
    between: /^,?\s+(?:on|in)\s+(?:the\s+)?$/,
    combine: (left, right, leftWords) => {
      const within = yearStep(left, leftWords);
      return within && isOpenDate(right) ? { ...right, within } : null;
    },
  },
  {
    // "on July 4, a hundred years ago", "on 30 January a year ago"
    between: /^,?\s+$/,
    combine: (left, right, _, rightWords) => {
      const within = yearStep(right, rightWords);
      if (within?.anchor !== "issue") return null;
      return isOpenDate(left) && (within.amount ?? 0) < 0 ? { ...left, within } : null;
    },
  },
  {
    // "Monday last week", "Monday of last week"
    between: /^,?\s+(?:of\s+)?$/,
    combine: (left, right) =>
      isBareWeekday(left) && right.kind === "step" && right.unit === "week"
        ? { ...left, within: right }
        : null,
  },
  {
    // "two weeks from Monday"
    between: /^\s+from\s+$/,
    combine: (left, right) => {
      const weeks = left.kind === "duration" ? /^P(\d+)W$/.exec(left.value)?.[1] : undefined;
      if (!weeks || !isBareWeekday(right)) return null;
      return { ...right, thenDays: 7 * Number(weeks) };
    },
  },
  {
    // "last week, on Monday"
    between: /^,?\s+(?:on\s+)?$/,
    combine: (left, right, leftWords) =>
      isBareWeekday(right) && left.kind === "step" && left.unit === "week"
        ? dayOfWeek(left, right, leftWords)
        : null,
  },
  {
    // "a year ago today", "two weeks ago yesterday"
    between: /^\s+$/,
    combine: (left, right, leftWords) => {
      const isAgo = left.kind === "step" && (left.amount ?? 0) < 0 && /\bago$/i.test(leftWords);
      const isDay = right.kind === "step" && right.unit === "day" && right.anchor === "issue";
      if (!isAgo || !isDay) return null;
      const step = { ...left, anchor: "issue", keepsPrecision: true } as const;
      return right.amount ? { ...step, thenDays: right.amount } : step;
    },
  },
  {
    // "twenty years ago this month"; only the year is sure of "five years ago this week"
    between: /^,?\s+$/,
    combine: (left, right, leftWords) => {
      const years = yearStep(left, leftWords);
      if (!years?.amount || !/\bago$/i.test(leftWords)) return null;
      // "a year ago last Friday"
      if (right.kind === "calendar" && right.weekday && right.direction && !right.month) return years;
      if (right.kind !== "step" || right.anchor !== "issue") return null;
      if (right.unit === "week") return years;
      return right.unit === "month" && right.amount === 0 && Number.isInteger(years.amount)
        ? { ...right, amount: years.amount * MONTHS_OF_YEAR }
        : null;
    },
  },
  {
    // "September 480 BC", "the spring of 480 BC"
    between: /^\s+(?:of\s+)?$/,
    combine: (left, right) => {
      if (left.kind !== "calendar" || right.kind !== "fixed" || !/^BC\d{4}$/.test(right.value)) return null;
      const part = left.part ?? (left.month && !left.day ? twoDigits(left.month) : null);
      const open = left.year === undefined && !left.within && !left.direction;
      return open && part ? { kind: "fixed", value: `${right.value}-${part}` } : null;
    },
  },
  {
    // "5 p.m. on Friday", "the morning of July 5", "5 p.m. local time on Friday"
    between: /^(?:\s+local\s+time)?,?\s+(?:(?:on|of)\s+)?$/,
    combine: (left, right) =>
      left.kind === "clock" && !left.of && isDay(right)
        ? { kind: "clock", time: left.time, of: right }
        : null,
  },
  {
    // "Friday night", "Oct. 31 at 5 p.m."
    between: /^,?\s+(?:at\s+|in\s+the\s+)?$/,
    combine: (left, right) =>
      right.kind === "clock" && !right.of && isDay(left)
        ? { kind: "clock", time: right.time, of: left }
        : null,
  },
  {
    // "two years and three months"
    between: /^,?\s+(?:and\s+)?$/,
    combine: (left, right) => {
      if (left.kind !== "duration" || right.kind !== "duration") return null;
      const [a, b] = [/^P(T?)(\d+)([YMH])$/.exec(left.value), /^P(T?)(\d+)([MDWS])$/.exec(right.value)];
      return a && b && a[1] === b[1] && a[3] !== b[3]
        ? { kind: "duration", value: left.value + right.value.slice(1 + (b[1]?.length ?? 0)) }
        : null;
    },
  },
];

/** Joins neighbours that form one expression: "Friday" and "night", "5 p.m." and "Oct. 31". */
export const joinNeighbours: Refiner = (found, text) => {
  const joined: RawExpression[] = [];
  for (const expression of found) {
    const last = joined.at(-1);
    const together = last && join(last, expression, text);
    if (together) joined[joined.length - 1] = together;
    else joined.push(expression);
  }
  return joined;
};

function join(left: RawExpression, right: RawExpression, text: string): RawExpression | null {
  const between = text.slice(left.end, right.start);
  if (between.length > 24) return null;
  for (const rule of JOINS) {
    if (!rule.between.test(between)) continue;
    const meaning = rule.combine(
      left.meaning,
      right.meaning,
      text.slice(left.start, left.end),
      text.slice(right.start, right.end),
    );
    if (meaning) return { start: left.start, end: right.end, meaning };
  }
  return null;
}
