/** A unit of the calendar or the clock. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "weekend"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century";

/** What an expression is reckoned from: the date of issue, or the date mentioned last before it. */
type Anchor = "issue" | "mentioned";

/** Which of the recurring days or months is meant: the last, this or the next one. Absent: the tense decides. */
export type Direction = "last" | "this" | "next";

/** A named part of the calendar; what the words leave open is absent. */
export type CalendarMeaning = {
  readonly kind: "calendar";
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** Which of the weekdays of the month: 1 is the first, -1 the last. Only with `month` and `weekday`. */
  readonly nth?: number;
  /** So many days from Easter Sunday; negative: before it. */
  readonly fromEaster?: number;
  /** A part of a year as TIMEX3 writes it: `Q3`, `H1`, `SU`. */
  readonly part?: string;
  readonly direction?: Direction;
  /** What the direction is reckoned from. @default "issue" */
  readonly anchor?: Anchor;
  /** The period it lies in, where that is itself relative: `March` of `this year`. */
  readonly within?: StepMeaning;
};

/** So many units before or after the anchor: `yesterday`, `last year`, `two years ago`, `the day before that`. */
export type StepMeaning = {
  readonly kind: "step";
  readonly unit: Unit;
  /** Negative: before the anchor; 0: the unit the anchor lies in; null: some unknown number before it. */
  readonly amount: number | null;
  readonly anchor: Anchor;
  /** Keep the precision of the anchor (`a year earlier` than a quarter is a quarter). */
  readonly keepsPrecision?: true;
  /** The year that such a part is taken of, instead of counting: `the 1988 quarter`. */
  readonly year?: number;
};

/** A time of day, of a day that is named or left open. */
export type ClockMeaning = {
  readonly kind: "clock";
  /** `17:00`, or a part of the day as TIMEX3 writes it: `MO`, `NI`. */
  readonly time: string;
  readonly of: CalendarMeaning | StepMeaning | null;
};

/** What an expression means before anything is known of the date of issue or of the text around it. */
export type Meaning =
  | CalendarMeaning
  | StepMeaning
  | ClockMeaning
  | { readonly kind: "fixed"; readonly value: string }
  | { readonly kind: "duration"; readonly value: string }
  | { readonly kind: "set"; readonly value: string }
  | { readonly kind: "vague"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" };

/** An expression found in a text whose meaning is not resolved yet; UTF-16 offsets, `[start, end)`. */
export type RawExpression = { readonly start: number; readonly end: number; readonly meaning: Meaning };

/** Finds the expressions of one sort in a text. */
export type Parser = (text: string) => readonly RawExpression[];

/** Joins, widens or drops expressions that the parsers found; sees the text they stand in. */
export type Refiner = (found: readonly RawExpression[], text: string) => readonly RawExpression[];
