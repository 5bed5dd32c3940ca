import type { Unit } from "../calendar/units.ts";

/** The date that an expression counts from: the date of issue, or the last mention. */
type Anchor = "issue" | "mentioned";

/** Which occurrence of a recurring day or month: the last, the current or the next. Absent: the tense decides. */
export type Direction = "last" | "this" | "next";

/** A named part of the calendar. A part that the words leave open is absent. */
export type CalendarMeaning = {
  readonly kind: "calendar";
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** Which of the weekdays of the month: 1 is the first, -1 the last. Only with `weekday`, and `month` or a month as `within`. */
  readonly nth?: number;
  /** Days from Easter Sunday; negative: before it. */
  readonly fromEaster?: number;
  /** A part of a year as TIMEX3 writes it: `Q3`, `H1`, `SU`. */
  readonly part?: string;
  /** The unit that is meant by its day: the week of 6 March. */
  readonly unit?: "week" | "weekend";
  /** Days to add to a weekday: 14 in "two weeks from Monday", -1 in "the day before last Tuesday". */
  readonly thenDays?: number;
  /** A day that the words give only about: "around 6 March". */
  readonly about?: true;
  /** A weekday that something belongs to, which is past unless the words say otherwise: "Friday's vote". */
  readonly owns?: true;
  readonly direction?: Direction;
  /** The date that the direction counts from. @default "issue" */
  readonly anchor?: Anchor;
  /** The relative period that it is in: `March` of `this year`, `Monday` of `last week`, the last `Friday` of `this month`. */
  readonly within?: StepMeaning;
  /** The words that gave the year, where it is carried on from an earlier date of the sentence. */
  readonly yearFrom?: string;
};

/** A number of units before or after the anchor: `yesterday`, `last year`, `two years ago`, `the day before that`. */
export type StepMeaning = {
  readonly kind: "step";
  readonly unit: Unit;
  /** Negative: before the anchor; 0: the unit of the anchor; null: an unknown number before it. */
  readonly amount: number | null;
  readonly anchor: Anchor;
  /** Keep the precision of the anchor (`a year earlier` than a quarter is a quarter). */
  readonly keepsPrecision?: true;
  /** Without an earlier day, count from the date of issue. */
  readonly orIssue?: true;
  /** Days to add after the step: -1 in `a year ago yesterday`. */
  readonly thenDays?: number;
  /** A year that replaces counting: `the 1988 quarter`. */
  readonly year?: number;
};

/** A time of day, on a named day or with the day left open. */
export type ClockMeaning = {
  readonly kind: "clock";
  /** `17:00`, or a part of the day as TIMEX3 writes it: `MO`, `NI`. */
  readonly time: string;
  readonly of: CalendarMeaning | StepMeaning | null;
};

/** The meaning of an expression before it is resolved against the date of issue and the text. */
export type Meaning =
  | CalendarMeaning
  | StepMeaning
  | ClockMeaning
  | { readonly kind: "fixed"; readonly value: string }
  | { readonly kind: "duration"; readonly value: string }
  | { readonly kind: "set"; readonly value: string }
  | { readonly kind: "vague"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" };

/** An expression in a text, with its unresolved meaning; UTF-16 offsets, `[start, end)`. */
export type RawExpression = { readonly start: number; readonly end: number; readonly meaning: Meaning };

/** Finds the expressions of one sort in a text. */
export type Parser = (text: string) => readonly RawExpression[];

/** Joins, widens or drops expressions that the parsers found. It also gets their text. */
export type Refiner = (found: readonly RawExpression[], text: string) => readonly RawExpression[];
