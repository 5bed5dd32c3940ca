import type { Tense } from "../grammar/tense.ts";

/** A date, or a number of months, that the text names earlier. */
export type Mention = {
  readonly date: string;
  readonly words: string;
  /** Whether the words give the date in full. */
  readonly stated: boolean;
  /** UTF-16 offset of the mention in the text. */
  readonly at: number;
  /** Whether it stands in the midst of a sentence of a narrative, where it may only pass by: "a report declassified in 2005". */
  readonly midSentence?: true;
  /** Whether it is only likely, so that nothing certain can be counted from it. */
  readonly doubtful?: true;
};

/** What a meaning is resolved against. */
export type Reference = {
  /** The certain part of the date of issue: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; null if unknown. */
  readonly issued: string | null;
  /** The latest possible date of issue, `YYYY-MM-DD`; null if unknown. */
  readonly latest?: string | null;
  /** UTF-16 offset of the expression in the text. */
  readonly at: number;
  /** Whether the text is a narrative: a date without a year is then near the last mention, not near the date of issue. */
  readonly isNarrative: boolean;
  /** The dates named so far, the latest last. */
  readonly mentions: readonly Mention[];
  /** The tense of the clause. Computed on demand, because splitting sentences is slow. */
  readonly tense: () => Tense;
};

/** A calendar value, and what it was taken from; null where the words alone give it. */
export type DateResult = { readonly value: string; readonly from: string | null };

/** Characters within which an earlier mention is still the current date: about a paragraph. */
export const PARAGRAPH_CHARACTERS = 400;

/** The reason "date of issue" in words. */
export function fromIssue(issued: string): string {
  return `the date of issue, ${issued}`;
}

/** The reason "earlier mention" in words. */
export function fromMention(mention: Mention): string {
  return `"${mention.words.replace(/\s+/g, " ")}" before it`;
}

/** The reason of a value that cannot be resolved. */
export const NOTHING_KNOWN = "nothing: its date of issue is not known";
