import type { Quotation } from "../../answer/proof.ts";
import { dateWords } from "../../time/date-words.ts";

/** A quotation as a channel's history keeps it. */
export type PostedQuotation = Quotation & {
  /** The key of the entry, by which the history knows it. */
  readonly entry: string;
};

/** Something that a channel was shown and that does not stand any more. */
export type Correction = PostedQuotation & {
  /** The local day on which the channel saw it last, `YYYY-MM-DD`. */
  readonly day: string;
  /** What became of it, as the end of a sentence: "withdrawn on 3 May 2020: figures were wrong". */
  readonly words: string;
};

/** How many corrections are listed. */
const MOST_LISTED = 5;

/** A quotation is shown as far as this, in UTF-16 code units. */
const MOST_QUOTED = 140;

/** Corrections, one a line, the latest post first. */
export function correctionLines(corrections: readonly Correction[]): readonly string[] {
  const latest = [...corrections].sort((a, b) => b.day.localeCompare(a.day));
  const more = latest.length - MOST_LISTED;
  return [
    ...latest
      .slice(0, MOST_LISTED)
      .map(
        ({ day, quote, document, words }) =>
          `Posted ${dateWords(day)}: “${shortened(quote)}” (${document}): ${words.replace(/\.$/, "")}.`,
      ),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
}

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  if (words.length <= MOST_QUOTED) return words;
  return `${words.slice(0, words.lastIndexOf(" ", MOST_QUOTED))} …`;
}
