import type { Document } from "../corpus/document.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { words } from "../language/words.ts";
import { findTimexes } from "../time/find-timexes.ts";
import type { Timex } from "../time/timex.ts";
import { attributions } from "./attribution.ts";
import { saidFrom } from "./day-entries/said-part.ts";
import { type DayEntry, dayEntries } from "./day-entries.ts";
import { datedParts } from "./issue-date/dated-parts.ts";
import { peopleNamed } from "./people/people-named.ts";
import type { SpokenSentence, StoredPassage } from "./stored-passage.ts";
import { namesUsed } from "./terms/names-used.ts";
import { type PassageTerms, passageTerms, type SpelledWord, spelledWords } from "./terms/passage-terms.ts";
import { turnPlaces } from "./turn-places.ts";

/** All that can be known of a document without a question. Each part is read when it is first asked for, and once. */
export type AnalysedDocument = {
  readonly document: Document;
  readonly passages: readonly AnalysedPassage[];
  /** What of it is dated to a day or a month. */
  readonly entries: readonly DayEntry[];
  /** The names it uses, each once, and its places. */
  readonly names: readonly string[];
  /** The full names of people in it, each once. */
  readonly people: readonly string[];
};

/** A passage with what it is found by. */
type AnalysedPassage = {
  readonly stored: StoredPassage;
  readonly terms: PassageTerms;
  readonly spelled: readonly SpelledWord[];
};

/**
 * Analyses a document. The words of a passage are read with the passage; dates and speakers, which take longer and need the whole text,
 * when they are first asked for.
 */
export function analyseDocument(document: Document): AnalysedDocument {
  const dated = once(() => datedParts(document));
  const timexes = once(() => {
    const found = dated().parts.flatMap(({ start, end, issued }) =>
      findTimexes(document.text.slice(start, end), issued, document.language).map((timex) =>
        start === 0 ? timex : { ...timex, start: timex.start + start, end: timex.end + start },
      ),
    );
    return partsOf(found, document.passages);
  });
  const turns = turnPlaces(document);
  const isEnglish = /^en\b/.test(document.language);
  const speakers = once(() => {
    const found = attributions(document);
    return document.passages.map(({ sentences }, position) =>
      sentences.flatMap(({ start, end }): readonly SpokenSentence[] => {
        const speaker = found.get(start);
        if (!speaker) return [];
        // Of a turn all is said by who has it.
        const from = isEnglish && !turns.has(position) ? saidFrom(document.text.slice(start, end)) : 0;
        return [{ start, speaker, ...(from > 0 ? { from: start + from } : {}) }];
      }),
    );
  });
  let paragraph = 0;
  const passages = document.passages.map((passage, position): AnalysedPassage => {
    if (passage.kind !== "heading") paragraph++;
    const text = document.text.slice(passage.start, passage.end);
    const read = once(() => words(text));
    const turn = turns.get(position);
    const stored: StoredPassage = {
      ...passage,
      ...(turn ? { turn } : {}),
      document: document.id,
      position,
      paragraph: passage.kind === "heading" ? 0 : paragraph,
      text,
      get timexes(): readonly Timex[] {
        return timexes()[position] ?? [];
      },
      get speakers(): readonly SpokenSentence[] {
        return speakers()[position] ?? [];
      },
    };
    return {
      stored,
      get terms() {
        return passageTerms(document, passage, text, read());
      },
      get spelled() {
        return spelledWords(passage, read());
      },
    };
  });
  const stored = passages.map((passage) => passage.stored);
  const entries = once(() => dayEntries(document, stored, dated()));
  const names = once(() => namesUsed(document));
  const people = once(() =>
    peopleNamed(
      document,
      speakers().flatMap((part) => part.map(({ speaker }) => speaker)),
      names(),
    ),
  );
  return {
    document,
    passages,
    get entries() {
      return entries();
    },
    get names() {
      return names();
    },
    get people() {
      return people();
    },
  };
}

/** Sorts what is in order of its place into the parts of a text, which are in order too. */
function partsOf<T extends Span>(found: readonly T[], parts: readonly Span[]): readonly (readonly T[])[] {
  let next = 0;
  return parts.map(({ start, end }) => {
    const inside: T[] = [];
    for (let one = found[next]; one && one.start < end; one = found[++next])
      if (one.start >= start && one.end <= end) inside.push(one);
    return inside;
  });
}

/** Reads a value when it is first asked for. */
function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
