import { twoDigits } from "../../calendar/days.ts";
import type { CalendarMeaning, Meaning, RawExpression, Refiner, StepMeaning } from "../../grammar/meaning.ts";

/** A rule that joins two neighbours: a pattern for the words between them, and their joint meaning. */
type Join = {
  readonly between: RegExp;
  readonly combine: (left: Meaning, right: Meaning) => Meaning | null;
};

function isDay(meaning: Meaning): meaning is CalendarMeaning | StepMeaning {
  if (meaning.kind === "step") return meaning.unit === "day";
  return meaning.kind === "calendar" && (meaning.day !== undefined || meaning.weekday !== undefined);
}

/** The weekday determines the year of a date without one. */
function withWeekday(date: CalendarMeaning, weekday: number | undefined): CalendarMeaning {
  return date.year === undefined && !date.within && weekday ? { ...date, weekday } : date;
}

function isYear(meaning: CalendarMeaning): boolean {
  return meaning.year !== undefined && meaning.month === undefined && meaning.part === undefined;
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
    // "January nineteen ninety-seven", "the winter of two thousand"
    between: /^\s+(?:of\s+)?$/,
    combine: (left, right) => {
      if (left.kind !== "calendar" || right.kind !== "calendar" || !isYear(right)) return null;
      const open = left.year === undefined && !left.within && !left.direction;
      return open && (left.month || left.part) ? { ...left, ...right } : null;
    },
  },
  {
    // "two years ago, on 30 January"
    between: /^,?\s+on\s+(?:the\s+)?$/,
    combine: (left, right) => {
      if (left.kind !== "step" || left.unit !== "year" || left.anchor !== "issue") return null;
      if (right.kind !== "calendar" || !right.month || !right.day) return null;
      const open = right.year === undefined && !right.within && !right.direction;
      return open ? { ...right, within: left } : null;
    },
  },
  {
    // "a year ago today"
    between: /^\s+$/,
    combine: (left, right) => {
      const isYearsAgo = left.kind === "step" && left.unit === "year" && (left.amount ?? 0) < 0;
      const isToday =
        right.kind === "step" && right.unit === "day" && right.amount === 0 && right.anchor === "issue";
      return isYearsAgo && isToday ? { ...left, anchor: "issue", keepsPrecision: true } : null;
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
    // "5 p.m. on Friday", "the morning of July 5"
    between: /^,?\s+(?:(?:on|of)\s+)?$/,
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
  if (between.length > 12) return null;
  for (const rule of JOINS) {
    if (!rule.between.test(between)) continue;
    const meaning = rule.combine(left.meaning, right.meaning);
    if (meaning) return { start: left.start, end: right.end, meaning };
  }
  return null;
}
