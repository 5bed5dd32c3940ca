import type { Document } from "../corpus/document.ts";
import type { Corpus } from "../corpus/load-corpus.ts";
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
  /** The words of a whole document. */
  whole(document: Document): Stretch;
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
    whole: remember(({ text }) => stretch(text, { start: 0, end: text.length })),
    speakers: remember(attributions),
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
