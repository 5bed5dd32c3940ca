import type { Document } from "../corpus/document.ts";
import type { Corpus } from "../corpus/load-corpus.ts";
import type { Span } from "../corpus/sentences.ts";
import { remember } from "../language/memoize.ts";
import { createThesaurus, type Thesaurus } from "../language/thesaurus.ts";
import { type Stretch, stretch } from "../language/token-span.ts";
import { findTimexes } from "../time/find-timexes.ts";
import type { Timex } from "../time/timex.ts";
import { attributions, type Speaker } from "./attribution.ts";
import { indexPassages, type PassageIndex } from "./passage-index.ts";

/** A corpus made ready to be asked: indexed once, its dates and speakers read when they are first needed. */
export type Archive = {
  readonly documents: readonly Document[];
  readonly index: PassageIndex;
  readonly thesaurus: Thesaurus;
  /** The time expressions of a document, in order. */
  timexes(document: Document): readonly Timex[];
  /** The words of a stretch of a document's text. */
  stretch(document: Document, span: Span): Stretch;
  /** Who speaks, by the start of the sentence. */
  speakers(document: Document): ReadonlyMap<number, Speaker>;
};

/** How many stretches are remembered at once. */
const STRETCHES = 8_000;

/** Dates and speakers of all documents: what happened on a day is asked of every one. */
const EVERY = Number.POSITIVE_INFINITY;

const idOf = ({ id }: Document): string => id;

/** Makes a corpus ready to be asked. */
export function createArchive({ documents, synonyms }: Pick<Corpus, "documents" | "synonyms">): Archive {
  return {
    documents,
    index: indexPassages(documents),
    thesaurus: createThesaurus(synonyms),
    timexes: remember(EVERY, ({ text, issued, language }) => findTimexes(text, issued, language), idOf),
    stretch: remember(
      STRETCHES,
      ({ text }, span) => stretch(text, span),
      ({ id }, { start, end }) => `${id}:${start}:${end}`,
    ),
    speakers: remember(EVERY, attributions, idOf),
  };
}
