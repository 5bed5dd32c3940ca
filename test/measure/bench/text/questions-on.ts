import { STOP_WORDS } from "../../../../src/language/stop-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { createRandom, type Random } from "./random.ts";
import type { Release } from "./releases.ts";

/** A question and the passage that it was made from, counted from 0 through all releases. */
export type MadeQuestion = { readonly text: string; readonly passage: number };

/** Words of a passage that a question is made of, before one is forgotten. */
const WORDS = { least: 4, most: 6 } as const;

/** How often a person's words are not the passage's: another form of a word, another order, a word that does not stand there. */
const SLIPS = { form: 0.5, order: 0.3, other: 0.3 } as const;

/** How often a question has only words that most documents use. */
const COMMON_ONLY = 0.15;

/** Fewer words than this say nothing. */
const LEAST = 2;

/**
 * Makes questions from passages spread over all releases: a few content words of one sentence, one of them forgotten, some in
 * another form or order, between the grammar words of a question. A name makes it "What did …", a number "How many …", a year
 * "… in 1998?".
 *
 * @param passages how many there are in all.
 * @param count about so many; passages of too few words give none.
 */
export function questionsOn(
  releases: Iterable<Release>,
  passages: number,
  count: number,
  lexicon: Lexicon,
): readonly MadeQuestion[] {
  const random = createRandom(3);
  const step = Math.max(1, Math.floor(passages / (count + 1)));
  const questions: MadeQuestion[] = [];
  let passage = 0;
  for (const { paragraphs } of releases) {
    for (const paragraph of paragraphs) {
      passage++;
      if (passage % step !== 0 || questions.length === count) continue;
      const text = questionOn(paragraph, lexicon, random);
      if (text !== null) questions.push({ text, passage: passage - 1 });
    }
  }
  return questions;
}

/** A question that a passage answers; null if it has too few words. */
export function questionOn(paragraph: string, lexicon: Lexicon, random: Random): string | null {
  const tokens = random.of(paragraph.split(/(?<=[.?!]) /)).match(/\p{L}+|\d+/gu) ?? [];
  const content = [...new Set(tokens)].filter(
    (token) => !STOP_WORDS.has(token.toLowerCase()) && token.length > 1,
  );
  const names = content.filter((token) => /^\p{Lu}/u.test(token) && token !== tokens[0]);
  const years = content.filter((token) => /^(?:19|20)\d\d$/.test(token));
  const numbers = content.filter((token) => /^\d+$/.test(token) && !years.includes(token));
  const plain = content.filter((token) => /^\p{Ll}/u.test(token));
  const common = plain.filter((token) => lexicon.isCommon(token));
  const commonOnly = random.chance(COMMON_ONLY) && common.length > LEAST;
  const wanted = WORDS.least + random.below(WORDS.most - WORDS.least + 1);
  const words = slips(pick(commonOnly ? common : plain, wanted, random), random, lexicon);
  if (words.length < LEAST) return null;
  const year = years[0] !== undefined && !commonOnly ? ` in ${years[0]}` : "";
  const name = commonOnly ? undefined : names[0];
  const [first = "", ...rest] = words;
  if (name !== undefined && random.chance(0.7))
    return `What did ${name} ${first} about the ${rest.join(" ")}${year}?`;
  if (numbers.length > 0) return `How many ${first} were ${rest.join(" ")}${year}?`;
  const [opening, then] = random.of(OPENINGS);
  return `${opening} ${first} ${then} ${rest.join(" ")}${year}?`;
}

const OPENINGS = [
  ["When was the", "of"],
  ["Why did the", "have to"],
  ["What is known about the", "and the"],
  ["Where were the", "for"],
  ["Who is responsible for", "in the"],
] as const;

/** Some of the items, in their order. */
function pick(items: readonly string[], wanted: number, random: Random): readonly string[] {
  const left = [...items];
  while (left.length > wanted) left.splice(random.below(left.length), 1);
  return left;
}

function slips(words: readonly string[], random: Random, lexicon: Lexicon): readonly string[] {
  const kept = [...words];
  if (kept.length > LEAST) kept.splice(random.below(kept.length), 1);
  const at = random.below(kept.length);
  if (random.chance(SLIPS.form) && kept[at] !== undefined) kept[at] = otherForm(kept[at]);
  if (random.chance(SLIPS.order)) kept.push(...kept.splice(0, 1));
  if (random.chance(SLIPS.other))
    kept.splice(random.below(kept.length + 1), 0, lexicon.word("plain", random));
  return kept;
}

/** A regular form of the same word, as a person would make it. */
function otherForm(word: string): string {
  if (/[^aeiou]ed$/.test(word)) return word.replace(/ed$/, "ing");
  if (/[^aeiou]ing$/.test(word)) return word.replace(/ing$/, "ed");
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`;
}
