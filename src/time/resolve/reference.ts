import type { Tense } from "../grammar/tense.ts";

/** A date, or a number of months, that the text has named before: its value, its words, and whether the words gave it in full. */
export type Mention = {
  readonly date: string;
  readonly words: string;
  readonly stated: boolean;
  /** Where it stands in the text. */
  readonly at: number;
};

/** What a meaning is resolved against. */
export type Reference = {
  /** The part of the date of issue that is beyond doubt: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; null if unknown. */
  readonly issued: string | null;
  /** The last day on which it may have been issued, `YYYY-MM-DD`; null if unknown. */
  readonly latest?: string | null;
  /** Where the expression stands in the text. */
  readonly at: number;
  /** Whether the text tells a story: then a date without its year is near the date named last, not the date of issue. */
  readonly isNarrative: boolean;
  /** The dates named so far, the latest last. */
  readonly mentions: readonly Mention[];
  /** The tense of the clause; asked only where it decides. */
  readonly tense: () => Tense;
};

/** A calendar value, and what it was taken from; null where the words alone give it. */
export type DateResult = { readonly value: string; readonly from: string | null };

/** Characters within which a date named before still is the one spoken of: about a paragraph. */
export const PARAGRAPH_CHARACTERS = 400;

/** How the date of issue is named as a source. */
export function fromIssue(issued: string): string {
  return `the date of issue, ${issued}`;
}

/** How an earlier expression is named as a source. */
export function fromMention(mention: Mention): string {
  return `"${mention.words.replace(/\s+/g, " ")}" before it`;
}

/** The source of a value that could not be resolved. */
export const NOTHING_KNOWN = "nothing: its date of issue is not known";
