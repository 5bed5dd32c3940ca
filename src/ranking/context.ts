import type { Archive } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import type { Document } from "../corpus/document.ts";
import { leadOf } from "../corpus/lead.ts";
import type { Passage } from "../corpus/passages.ts";
import { formWords } from "../language/form-words.ts";
import { type Stretch, stretchOf } from "../language/token-span.ts";

/** A stretch near a sentence and what a concept is worth that is met there instead of in the sentence. */
export type Nearby = { readonly weight: number; readonly within: Stretch };

/**
 * Worth of a concept by where it is met; 1 is the sentence itself. Its passage lends little, since what the passage as a whole
 * says counts by its own rank.
 */
const WORTH = {
  /** Who speaks, and what the passage is by its form: as good as said in the sentence. */
  speaker: 0.8,
  form: 0.8,
  /** What all of it is about, as its title says. */
  heading: 0.75,
  /** The sentence before, if this one refers back to it. */
  reference: 0.8,
  before: 0.65,
  /** The first paragraph, which in a press release says what all of it is about. */
  lead: 0.5,
  publisher: 0.5,
  passage: 0.3,
  neighbour: 0.3,
  document: 0.2,
} as const;

/** A sentence that refers back: it opens with a pronoun, or its object is one. */
const REFERS_BACK =
  /^[“"‘]*(?:further, |however, |also |but |and |yet )?(?:he|she|it|they|this|these|those|such|his|her|its|their|both|some|others?|many|most|one|two)\b|\b(?:them|him|it|they)\b/i;

/** What surrounds the sentences of a passage, by their place in it; read once for all of them. */
export type Surroundings = (index: number) => readonly Nearby[];

/** Who speaks, as something that stands around a sentence. */
export function voiceOf({ name, role }: Speaker): Nearby {
  return { weight: WORTH.speaker, within: stretchOf(`${name} · ${role ?? ""}`) };
}

/** What a passage is by its form, as something that stands around its sentences. */
export function formOf({ text }: Document, { start, end, kind }: Passage): Nearby {
  return { weight: WORTH.form, within: stretchOf(formWords(text.slice(start, end), kind)) };
}

/** What a concept is worth that nothing around the sentence holds but its document. */
export const ELSEWHERE_IN_DOCUMENT: number = WORTH.document;

/** The most that a speaker's name can be worth. */
export const VOICE: number = WORTH.speaker;

/** Reads the surroundings of a passage's sentences. */
export function surroundings(
  archive: Archive,
  document: Document,
  passage: Passage,
  position: number,
  units: readonly Stretch[],
): Surroundings {
  const { text, passages } = document;
  const lead = leadOf(document);
  const shared: Nearby[] = [
    formOf(document, passage),
    {
      weight: WORTH.heading,
      within: stretchOf([document.title, ...passage.headings, ...document.places].join(" · ")),
    },
    {
      weight: WORTH.publisher,
      within: stretchOf([document.publisher, document.republished?.by ?? ""].join(" · ")),
    },
    ...(lead ? [{ weight: WORTH.lead, within: archive.stretch(document, lead.passage) }] : []),
    { weight: WORTH.passage, within: archive.stretch(document, passage) },
    ...[passages[position - 1], passages[position + 1]].flatMap((neighbour) =>
      neighbour ? [{ weight: WORTH.neighbour, within: archive.stretch(document, neighbour) }] : [],
    ),
  ];
  return (index) => {
    const before = units[index - 1];
    const sentence = units[index];
    if (!before || !sentence) return shared;
    const refersBack = REFERS_BACK.test(text.slice(sentence.start, sentence.end));
    return [{ weight: refersBack ? WORTH.reference : WORTH.before, within: before }, ...shared];
  };
}
