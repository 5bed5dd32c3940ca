/** Where the days asked for lie beside a date. */
export type Relation = "within" | "before" | "until" | "since" | "after";

/** A third of a period: "early", "mid" and "late". */
export type Portion = "first" | "middle" | "last";

/** How a language words the date limits of a question. */
export type ConstraintWords = {
  /** The question with names of months and days spelt as the parsers know them; of the same length. */
  readonly readable: (question: string) => string;
  /** The relation that the words before (and after) a date express, and how many characters before it they take. */
  readonly relation: (
    before: string,
    after: string,
  ) => { readonly relation: Relation; readonly length: number };
  /** Whether the words between two dates make a range of them. */
  readonly between: (words: string) => boolean;
  /** How many characters before the first of two dates open the range; null: they make none. */
  readonly opensRange: (before: string, between: string) => number | null;
  /** The third of the period that an expression means; null: all of it. */
  readonly portion: (words: string) => Portion | null;
  /** Whether a duration ends today: "the past six months". */
  readonly looksBack: (words: string) => boolean;
};
