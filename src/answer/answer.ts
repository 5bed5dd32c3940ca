import type { Summary } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import type { StoredPassage } from "../archive/stored-passage.ts";
import type { DocumentHead } from "../corpus/document.ts";
import type { Span } from "../corpus/text/sentences.ts";
import type { Correction } from "../question/correct-spelling.ts";
import type { NamedDate } from "../time/named-dates.ts";
import type { NameGuess } from "./did-you-mean.ts";
import type { Figure } from "./figures.ts";

/** A sentence of the archive that answers: the words from `start` to `end` of its document's text. */
export type Answer = Span & {
  readonly quote: string;
  /** The words that answer: offsets into the document's text, inside the quote, in order and disjoint. */
  readonly highlights: readonly Span[];
  readonly document: DocumentHead;
  /** Copies of the document, such as another publisher's, that have the same sentence. */
  readonly alsoIn?: readonly DocumentHead[];
  readonly passage: StoredPassage;
  /** The speaker of quoted or reported speech; the publisher is in the document. */
  readonly speaker?: Speaker;
  /** The date that the sentence itself speaks of. */
  readonly date?: NamedDate;
  /** 0 to 1: the probability that it is the right answer. When measured, nine in ten answers with 0.8 or more were right. */
  readonly confidence: number;
};

/** The documents that were searched. */
export type Searched = Pick<Summary, "documents" | "publishers" | "years">;

/** The result of a question. */
export type AskResult =
  | {
      readonly kind: "answer";
      readonly question: string;
      /** Best first, at least one. */
      readonly answers: readonly [Answer, ...Answer[]];
      /** For a question for a number: what several sentences give, earliest first, two or more. @default there is at most one */
      readonly figures?: readonly Figure[];
      /** What the question has in quotation marks, where no sentence has it word for word: the answers say it otherwise. @default none */
      readonly phrasesMissed?: readonly string[];
      readonly corrections: readonly Correction[];
      readonly unknownWords: readonly string[];
      readonly searched: Searched;
    }
  | {
      readonly kind: "nothing";
      readonly question: string;
      /** The closest match, which is not an answer. */
      readonly nearest: Answer | null;
      /** Names of the archive that may be meant, where the question has another one that the archive does not know. @default none */
      readonly didYouMean?: readonly NameGuess[];
      readonly corrections: readonly Correction[];
      /** Words of the question that the archive never uses. */
      readonly unknownWords: readonly string[];
      readonly searched: Searched;
    };
