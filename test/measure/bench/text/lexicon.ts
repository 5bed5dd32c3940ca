import { readFileSync } from "node:fs";
import wordListPath from "word-list";
import { STOP_WORDS } from "../../../../src/language/stop-words.ts";
import { createRandom, type Random } from "./random.ts";

/** What stands in the place of a content word: words of the same ending fit into the same frame. */
export type WordKind = "ed" | "ing" | "ly" | "ion" | "s" | "plain";

/** Words and names to write with, the commonest first. */
export type Lexicon = {
  /** Draws a word by Zipf's law: the commonest is drawn twice as often as the second, thrice as often as the third. */
  word(kind: WordKind, random: Random): string;
  name(random: Random): string;
  /** Whether a word is among the commonest, those that most documents use. */
  isCommon(word: string): boolean;
};

/** Words of each kind, about as many as a real archive of some millions of words has. */
const WORDS: Readonly<Record<WordKind, number>> = {
  ed: 3_000,
  ing: 2_500,
  ly: 1_000,
  ion: 1_500,
  s: 6_000,
  plain: 14_000,
};
const NAMES = 10_000;

/** Words of each kind that count as common. */
const COMMON = 150;

/** Zipf's law as Mandelbrot mended it: the commonest words are not as common as 1/rank has it. */
const SHIFT = 2.7;

/** The kind of a word, by its ending. */
export function wordKind(word: string): WordKind {
  const ending = /(?:ed|ing|ly|ion|s)$/.exec(word.toLowerCase())?.[0];
  return (ending as WordKind | undefined) ?? "plain";
}

/**
 * Makes the lexicon.
 *
 * @param own words of real texts, repeated as often as they stand there: they come first, the commonest foremost, and words of an
 * English dictionary in no order follow.
 */
export function createLexicon(own: readonly string[]): Lexicon {
  const random = createRandom(1);
  const counts = new Map<string, number>();
  for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const words = new Map<WordKind, Set<string>>();
  const add = (word: string) => {
    const kind = wordKind(word);
    const list = words.get(kind) ?? new Set();
    words.set(kind, list);
    if (list.size < WORDS[kind]) list.add(word);
  };
  for (const word of known) add(word);
  for (const word of shuffled(dictionary(), random)) add(word);
  const lists = new Map([...words].map(([kind, list]) => [kind, [...list]]));
  const names = Array.from({ length: NAMES }, () => madeUpName(random));
  const common = new Set([...lists.values()].flatMap((list) => list.slice(0, COMMON)));
  return {
    word: (kind, from) => draw(lists.get(kind) ?? [], from),
    name: (from) => draw(names, from),
    isCommon: (word) => common.has(word),
  };
}

function draw(list: readonly string[], random: Random): string {
  const rank = SHIFT * ((1 + list.length / SHIFT) ** random.next() - 1);
  return list[Math.min(list.length - 1, Math.floor(rank))] ?? "";
}

/** Words of a length that people use. */
function dictionary(): string[] {
  return readFileSync(wordListPath, "utf8")
    .split("\n")
    .filter((word) => word.length > 3 && word.length < 13 && !STOP_WORDS.has(word));
}

function shuffled(words: string[], random: Random): readonly string[] {
  for (let index = words.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [words[index], words[other]] = [words[other] ?? "", words[index] ?? ""];
  }
  return words;
}

const ONSETS = ["b", "br", "ch", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "p", "r", "s", "t", "v"];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ou"];
const CODAS = ["", "", "n", "ng", "r", "l", "s", "k", "m"];

function madeUpName(random: Random): string {
  const syllables = Array.from({ length: 2 + random.below(2) }, () =>
    [ONSETS, VOWELS, CODAS].map((sounds) => random.of(sounds)).join(""),
  ).join("");
  return syllables.charAt(0).toUpperCase() + syllables.slice(1);
}
