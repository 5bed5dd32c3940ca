import type { AnalysedDocument } from "../../../src/archive/analyse-document.ts";
import { daysNamed } from "../../../src/archive/passage-dates.ts";
import type { StoredPassage } from "../../../src/archive/stored-passage.ts";
import { documentTerms } from "../../../src/archive/terms/document-terms.ts";
import { allTerms, type SpelledWord } from "../../../src/archive/terms/passage-terms.ts";
import { type Document, type DocumentHead, headOf } from "../../../src/corpus/document.ts";
import { leadOf } from "../../../src/corpus/lead.ts";

/** A document with all that was found out about it, as it crosses from a thread to the one that writes. */
export type PackedDocument = {
  readonly head: DocumentHead;
  /** The text before each passage, and after the last: what of the document is in no passage. */
  readonly between: readonly string[];
  /** The position of the passage in which it begins to say something; null: it has none. */
  readonly lead: number | null;
  readonly passages: readonly PackedPassage[];
  /** Each term once, with what it counts. */
  readonly terms: readonly (readonly [term: string, count: number])[];
  readonly names: readonly string[];
  /** The full names of people, each once. */
  readonly people: readonly string[];
  readonly spelled: readonly PackedSpelling[];
  readonly entries: readonly { readonly day: string; readonly data: string }[];
};

type PackedPassage = {
  readonly text: string;
  /** A {@link StoredPassage} without its text and document, as JSON. */
  readonly data: string;
  /** Its terms with repetitions, each as its place among the document's. */
  readonly terms: Uint32Array;
  readonly days: readonly { readonly first: string; readonly last: string }[];
};

/** A word's form and how often it was used, written with a capital and without one. */
export type PackedSpelling = readonly [form: string, count: number, capital: number, lower: number];

/** Finds out all there is to know about a document, and packs it. */
export function packDocument({
  document,
  passages,
  entries,
  names,
  people,
}: AnalysedDocument): PackedDocument {
  const terms = passages.map((passage) => passage.terms);
  const ofDocument = [...documentTerms(document, terms)];
  const placed = placesOf(ofDocument, terms.map(allTerms));
  const lead = leadOf(document);
  const leadAt = passages.findIndex(({ stored }) => stored.start === lead?.passage.start);
  return {
    head: headOf(document),
    between: between(document),
    lead: leadAt < 0 ? null : leadAt,
    passages: passages.map(({ stored }, position) => ({
      text: stored.text,
      data: packPassage(stored),
      terms: placed[position] ?? new Uint32Array(),
      days: daysNamed(stored).map(({ first, last }) => ({ first, last })),
    })),
    terms: ofDocument,
    names,
    people,
    spelled: spellings(passages),
    entries: entries.map(({ document: _, ...entry }) => ({
      day: entry.date.slice(5),
      data: JSON.stringify(entry),
    })),
  };
}

/**
 * The terms of each passage, each as its place among the document's. They share one buffer, which crosses to another thread in one piece.
 */
function placesOf(
  ofDocument: PackedDocument["terms"],
  passages: readonly (readonly string[])[],
): readonly Uint32Array[] {
  const places = new Map<string, number>();
  for (const [term] of ofDocument) places.set(term, places.size);
  const all = new Uint32Array(passages.reduce((sum, terms) => sum + terms.length, 0));
  let at = 0;
  return passages.map((terms) => {
    const start = at;
    for (const term of terms) all[at++] = places.get(term) ?? 0;
    return all.subarray(start, at);
  });
}

/** The text of a document out of its passages and what is between them. */
export function joinText(between: readonly string[], passages: readonly string[]): string {
  return between.map((gap, index) => gap + (passages[index] ?? "")).join("");
}

/** A passage as {@link packDocument} packed it. */
export function unpackPassage(document: string, text: string, data: string): StoredPassage {
  return { document, text, ...(JSON.parse(data) as Omit<StoredPassage, "document" | "text">) };
}

function packPassage(stored: StoredPassage): string {
  const { start, end, kind, headings, sentences, labels, position, paragraph, turn, timexes, speakers } =
    stored;
  return JSON.stringify({
    start,
    end,
    kind,
    headings,
    sentences,
    labels,
    position,
    paragraph,
    turn,
    timexes,
    speakers,
  });
}

function between({ text, passages }: Document): readonly string[] {
  let before = 0;
  const gaps = passages.map(({ start, end }) => {
    const gap = text.slice(before, start);
    before = end;
    return gap;
  });
  return [...gaps, text.slice(before)];
}

function spellings(
  passages: readonly { readonly spelled: readonly SpelledWord[] }[],
): readonly PackedSpelling[] {
  const usages = new Map<string, [form: string, count: number, capital: number, lower: number]>();
  for (const { spelled } of passages)
    for (const { form, capital } of spelled) {
      const usage = usages.get(form) ?? [form, 0, 0, 0];
      if (usage[1]++ === 0) usages.set(form, usage);
      if (capital !== null) usage[capital ? 2 : 3]++;
    }
  return [...usages.values()];
}
