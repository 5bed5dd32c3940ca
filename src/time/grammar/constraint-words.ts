/** How the days of a question relate to a date in it. */
export type Relation = "within" | "before" | "until" | "since" | "after";

/** A third of a period: "early", "mid" and "late". */
export type Portion = "first" | "middle" | "last";

/** The words by which a language expresses date constraints. */
export type ConstraintWords = {
  /** The question with months and weekdays capitalised as the parsers expect; the length stays the same. */
  readonly readable: (question: string) => string;
  /** Whether a question asks about the time of an expression, by the words beside it; false for one in a name: "Thursday Island". */
  readonly isAsked: (expression: string, before: string, after: string) => boolean;
  /** The relation that the words beside a date express, and the length of those before it in characters. */
  readonly relation: (
    before: string,
    after: string,
  ) => { readonly relation: Relation; readonly length: number };
  /** Whether the words between two dates make them a range. */
  readonly between: (words: string) => boolean;
  /** The length in characters of the words that open a range before its first date; null: no range. */
  readonly opensRange: (before: string, between: string) => number | null;
  /** The third of the period that an expression means; null: all of it. */
  readonly portion: (words: string) => Portion | null;
  /** Whether a duration ends today: "the past six months". */
  readonly looksBack: (words: string) => boolean;
};
