import type { Document } from "../../../../src/corpus/document.ts";
import { STOP_WORDS } from "../../../../src/language/stop-words.ts";
import { type Frame, framesOf, type Slot } from "./frames.ts";
import { createLexicon, type Lexicon, type WordKind } from "./lexicon.ts";
import { createRandom, type Random } from "./random.ts";

/** A document before it is anything: what every engine is given. */
export type Release = {
  readonly title: string;
  /** `YYYY-MM-DD`; null if it is not known for certain. */
  readonly issued: string | null;
  readonly paragraphs: readonly string[];
};

/** Text that reads like press releases, as much of it as is wanted, the same in every run. */
export type Writer = {
  readonly lexicon: Lexicon;
  /** Releases with so many paragraphs in all. */
  releases(paragraphs: number): Iterable<Release>;
};

/** Paragraphs of a release. */
const PARAGRAPHS = 10;

/** Words of a paragraph: between these, so that 33 is the mean of a paragraph's sentences. */
const LENGTH = { least: 4, most: 40 } as const;

/** The share of slots that speak of what the release is about, with words that it uses again. */
const ON_TOPIC = 0.3;

/** What a release is about: words and names that it comes back to. */
type Topic = { readonly words: ReadonlyMap<WordKind, readonly string[]>; readonly names: readonly string[] };

/**
 * Makes the writer. A paragraph is a few sentences; a sentence is the frame of a real one, its grammar words and punctuation, with
 * other words, names, numbers and years in it. The real documents themselves stand among the made ones.
 */
export function createWriter(documents: readonly Document[]): Writer {
  const frames = framesOf(documents);
  const lexicon = createLexicon(contentWords(documents));
  return {
    lexicon,
    *releases(paragraphs) {
      const random = createRandom(2);
      let left = paragraphs;
      for (const release of real(documents)) {
        if (release.paragraphs.length > left / 2) break;
        left -= release.paragraphs.length;
        yield release;
      }
      for (let number = 1; left > 0; number++) {
        const topic = topicOf(lexicon, random);
        const count = Math.min(PARAGRAPHS, left);
        left -= count;
        yield {
          title: `Release ${number}`,
          issued: day(random),
          paragraphs: Array.from({ length: count }, () => paragraph(frames, lexicon, topic, random)),
        };
      }
    },
  };
}

function real(documents: readonly Document[]): readonly Release[] {
  return documents.map(({ title, issued, text, passages }) => ({
    title,
    issued: issued?.certain?.length === "YYYY-MM-DD".length ? issued.certain : null,
    paragraphs: passages
      .filter(({ kind }) => kind === "paragraph")
      .map(({ start, end }) => text.slice(start, end)),
  }));
}

function contentWords(documents: readonly Document[]): readonly string[] {
  return documents
    .flatMap(({ text }) => text.match(/(?<![\p{L}'’])\p{Ll}{2,}(?!\p{L})/gu) ?? [])
    .filter((word) => !STOP_WORDS.has(word));
}

function topicOf(lexicon: Lexicon, random: Random): Topic {
  const kinds: readonly WordKind[] = ["ed", "ing", "ly", "ion", "s", "plain"];
  const several = (draw: () => string, number: number) => Array.from({ length: number }, draw);
  return {
    words: new Map(
      kinds.map((kind) => [kind, several(() => lexicon.word(kind, random), kind === "plain" ? 12 : 4)]),
    ),
    names: several(() => lexicon.name(random), 6),
  };
}

/** A day from 1990 to 2020; the 29th to the 31st of a month are left out, since not every month has them. */
function day(random: Random): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${1990 + random.below(31)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

function paragraph(frames: readonly Frame[], lexicon: Lexicon, topic: Topic, random: Random): string {
  const wanted = LENGTH.least + random.below(LENGTH.most - LENGTH.least);
  const sentences: string[] = [];
  for (let words = 0; words < wanted; ) {
    const frame = random.of(frames);
    const pieces: string[] = [];
    for (const [index, text] of frame.texts.entries()) {
      pieces.push(text);
      const slot = frame.slots[index];
      if (slot) pieces.push(fill(slot, lexicon, topic, random));
    }
    const sentence = pieces.join("");
    sentences.push(sentence);
    words += sentence.split(" ").length;
  }
  return sentences.join(" ");
}

function fill(slot: Slot, lexicon: Lexicon, topic: Topic, random: Random): string {
  switch (slot.kind) {
    case "year":
      return String(1960 + random.below(61));
    case "day":
      return String(1 + random.below(28));
    case "number":
      return String(2 + Math.floor(1_000 * random.next() ** 4));
    case "name":
      return random.chance(ON_TOPIC) ? random.of(topic.names) : lexicon.name(random);
    case "word": {
      const own = topic.words.get(slot.of);
      const word = own && random.chance(ON_TOPIC) ? random.of(own) : lexicon.word(slot.of, random);
      return slot.capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    }
  }
}
