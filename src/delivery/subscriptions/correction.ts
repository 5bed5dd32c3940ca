import type { Quotation } from "../../answer/proof.ts";
import { inMarks } from "../../answer/quotation-marks.ts";
import { cutText } from "../../chat/replies/cut-text.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { dateWords } from "../../time/date-words.ts";
import { reasonWords } from "../posting/reason-words.ts";

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
export function correctionLines(corrections: readonly Correction[], say: Say = ENGLISH): readonly string[] {
  const latest = [...corrections].sort((a, b) => b.day.localeCompare(a.day));
  const more = latest.length - MOST_LISTED;
  return [
    ...latest.slice(0, MOST_LISTED).map(({ day, quote, document, words }) =>
      oneLine(
        say("correction.line", {
          date: dateWords(day, say),
          quote: inMarks(shortened(oneLine(quote))),
          document,
          words: reasonWords(words, say).replace(/\.$/, ""),
        }),
      ),
    ),
    ...(more > 0 ? [say("correction.more", { count: more })] : []),
  ];
}

function shortened(quote: string): string {
  const { text, after } = cutText(quote, [], MOST_QUOTED);
  return after > 0 ? `${text} …` : text;
}

/** A line that holds another one could put words into the bot's mouth. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
