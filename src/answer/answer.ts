import type { Speaker } from "../archive/attribution.ts";
import type { Searched } from "../archive/searched.ts";
import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Span } from "../corpus/sentences.ts";
import type { Correction } from "../question/correct-spelling.ts";
import type { NamedDate } from "../time/named-dates.ts";

/** A sentence of the archive that answers: `document.text.slice(start, end) === quote`. */
export type Answer = Span & {
  readonly quote: string;
  /** The telling words: offsets into the document's text, inside the quote, in order, apart from one another. */
  readonly highlights: readonly Span[];
  readonly document: Document;
  readonly passage: Passage;
  /** Who speaks, where the sentence is quoted or reported speech; the publisher is the document's. */
  readonly speaker?: Speaker;
  /** The date that the sentence itself speaks of. */
  readonly date?: NamedDate;
  /** 0 to 1: how likely it is the right answer; of those with at least 0.8, nine in ten were when it was measured. */
  readonly confidence: number;
};

/** What comes of a question. */
export type AskResult =
  | {
      readonly kind: "answer";
      readonly question: string;
      /** Best first, at least one. */
      readonly answers: readonly [Answer, ...Answer[]];
      readonly corrections: readonly Correction[];
      readonly unknownWords: readonly string[];
      readonly searched: Searched;
    }
  | {
      readonly kind: "nothing";
      readonly question: string;
      /** The nearest thing, which is no answer. */
      readonly nearest: Answer | null;
      readonly corrections: readonly Correction[];
      /** Words of the question that the archive never uses. */
      readonly unknownWords: readonly string[];
      readonly searched: Searched;
    };
