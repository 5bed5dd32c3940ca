import type { Passage } from "../corpus/structure/passages.ts";
import type { Span } from "../corpus/text/sentences.ts";
import type { Timex } from "../time/timex.ts";
import type { Speaker } from "./attribution.ts";
import type { TurnPlace } from "./turn-places.ts";

/** A passage as the archive stores it: everything that needs no question. Offsets are into its document's text. */
export type StoredPassage = Passage & {
  /** The id of its document. */
  readonly document: string;
  /** Its index among the document's passages. */
  readonly position: number;
  /** The same counted from 1 without the headings; 0 for a heading. */
  readonly paragraph: number;
  /** The words from `start` to `end`. */
  readonly text: string;
  /** Where it stands in the turns of an interview; left out in other texts. */
  readonly turn?: TurnPlace;
  /** Its time expressions, in order. */
  readonly timexes: readonly Timex[];
  /** Who speaks, for the sentences of which it is known, in order. */
  readonly speakers: readonly SpokenSentence[];
};

/** Who speaks in the sentence that begins at `start`. */
export type SpokenSentence = {
  readonly start: number;
  readonly speaker: Speaker;
  /** Where what they say begins, if the sentence tells something else before it. @default `start` */
  readonly from?: number;
};

/** A passage as the document has it. */
export function asInDocument({ start, end, kind, headings, sentences, labels }: StoredPassage): Passage {
  return { start, end, kind, headings, sentences, ...(labels ? { labels } : {}) };
}

/** The words of a span inside a passage. */
export function textIn({ text, start }: StoredPassage, span: Span): string {
  return text.slice(span.start - start, span.end - start);
}

/** Who speaks in a sentence, or in a part of it; null if unknown. */
export function speakerOf({ speakers }: StoredPassage, sentence: Span): Speaker | null {
  return speakers.find(({ start }) => start === sentence.start)?.speaker ?? null;
}

/**
 * Who says a sentence from a place in it on; null if that is unknown, or if what stands there is not said.
 *
 * @param place @default its start: they say all of it
 */
export function sayerOf(
  passage: StoredPassage,
  sentence: Span,
  place: number = sentence.start,
): Speaker | null {
  const spoken = passage.speakers.find(({ start }) => start === sentence.start);
  return spoken && place >= (spoken.from ?? spoken.start) ? spoken.speaker : null;
}

/** The time expressions inside a span. */
export function timexesIn({ timexes }: StoredPassage, { start, end }: Span): readonly Timex[] {
  return timexes.filter((timex) => timex.start >= start && timex.end <= end);
}
