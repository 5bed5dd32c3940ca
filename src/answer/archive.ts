import type { Document } from "../corpus/document.ts";
import type { Corpus } from "../corpus/load-corpus.ts";
import type { Span } from "../corpus/sentences.ts";
import { indexPassages, type PassageIndex } from "../search/passage-index.ts";
import { createThesaurus, type Thesaurus } from "../search/thesaurus.ts";
import { findTimexes } from "../time/find-timexes.ts";
import type { Timex } from "../time/timex.ts";
import { attributions, type Speaker } from "./attribution.ts";
import { type Stretch, stretch } from "./match.ts";

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

/** Makes a corpus ready to be asked. */
export function createArchive({ documents, synonyms }: Pick<Corpus, "documents" | "synonyms">): Archive {
  return {
    documents,
    index: indexPassages(documents),
    thesaurus: createThesaurus(synonyms),
    timexes: remember(({ text, issued, language }) => findTimexes(text, issued, language)),
    stretch: rememberStretches(),
    speakers: remember(attributions),
  };
}

/** How many stretches are remembered at once: a bound on memory, no more. */
const STRETCHES = 8_000;

function rememberStretches(): Archive["stretch"] {
  const known = new Map<string, Stretch>();
  return ({ id, text }, span) => {
    const key = `${id}:${span.start}:${span.end}`;
    const found = known.get(key) ?? stretch(text, span);
    if (known.size >= STRETCHES) known.clear();
    known.set(key, found);
    return found;
  };
}

function remember<T>(read: (document: Document) => T): (document: Document) => T {
  const known = new Map<string, T>();
  return (document) => {
    const value = known.get(document.id) ?? read(document);
    known.set(document.id, value);
    return value;
  };
}
