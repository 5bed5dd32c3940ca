import type { Document } from "../../../../src/corpus/document.ts";
import { STOP_WORDS } from "../../../../src/language/stop-words.ts";
import { type WordKind, wordKind } from "./lexicon.ts";

/** A gap of a frame, and what may stand in it. */
export type Slot =
  | { readonly kind: "word"; readonly of: WordKind; readonly capital: boolean }
  | { readonly kind: "name" | "number" | "day" | "year" };

/** A sentence of which the content words were taken out: texts, and between each two of them a slot. */
export type Frame = { readonly texts: readonly string[]; readonly slots: readonly Slot[] };

const TOKEN = /\p{L}+|\d[\d,.]*(?<=\d)/gu;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** Words in a sentence that is taken; shorter ones are headings, longer ones lists. */
const LENGTH = { least: 8, most: 34 } as const;

/** The frames of the sentences of real documents. */
export function framesOf(documents: readonly Document[]): readonly Frame[] {
  return documents
    .filter(({ language }) => language === "en")
    .flatMap(({ text, passages }) =>
      passages.flatMap(({ kind, sentences }) =>
        kind === "paragraph" ? sentences.map(({ start, end }) => text.slice(start, end)) : [],
      ),
    )
    .filter((sentence) => {
      const { length } = sentence.match(TOKEN) ?? [];
      return length >= LENGTH.least && length <= LENGTH.most && /^\p{Lu}.*[.?!]$/su.test(sentence);
    })
    .map(frameOf);
}

/** Takes out content words, names, numbers and years; grammar words, months, weekdays and punctuation stay. */
export function frameOf(sentence: string): Frame {
  const texts: string[] = [];
  const slots: Slot[] = [];
  let from = 0;
  for (const { 0: token, index } of sentence.matchAll(TOKEN)) {
    const slot = slotOf(token, index === 0, sentence.slice(index + token.length));
    if (!slot) continue;
    texts.push(sentence.slice(from, index));
    slots.push(slot);
    from = index + token.length;
  }
  return { texts: [...texts, sentence.slice(from)], slots };
}

function slotOf(token: string, opens: boolean, after: string): Slot | null {
  if (/^(?:19|20)\d\d$/.test(token)) return { kind: "year" };
  if (/^\d\d?$/.test(token) && MONTH.test(after.trim().split(/\P{L}/u, 1)[0] ?? "")) return { kind: "day" };
  if (/^\d/.test(token)) return { kind: "number" };
  if (token.length < 2 || STOP_WORDS.has(token.toLowerCase()) || MONTH.test(token)) return null;
  const capital = /^\p{Lu}/u.test(token);
  return capital && !opens ? { kind: "name" } : { kind: "word", of: wordKind(token), capital };
}
