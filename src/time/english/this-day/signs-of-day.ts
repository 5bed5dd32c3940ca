import { type FoundSign, tenseSigns } from "../tense.ts";
import { sentenceAround } from "./sentence-around.ts";

const WORD = /\p{L}+(?:[-’']\p{L}+)*|\d[\d.,]*|[.,;:!?—–]/gu;
const MARK = /^[.,;:!?—–]$/;
const ENDINGS = ["ed", "ing", "ly", "s", "ion"] as const;

const I = new Set(["i", "i'm", "i've", "my", "me"]);
const WE = new Set(["we", "our", "us", "we're", "we've"]);

/** Characters on either side of "today" that may belong to its sentence. */
const REACH = 400;

/** A sentence with more words than this is long. */
const LONG_SENTENCE = 30;

/** Characters of a text that are its beginning. */
const BEGINNING = 600;

/** Characters of a text that is long, as transcripts and speeches are. */
const LONG_TEXT = 8000;

/** Characters before a sentence in which another "today" or a year stands near. */
const NEAR = 300;

/**
 * What stands around a "today", each as a few words: its neighbours ("before even", "after as"), the words of its sentence, the verb on
 * either side, the tense, and where in its text it stands.
 *
 * @example
 * signsOfDay("Even today they work by hand.", 5, 10); // => Set { "before even", "after they", "with even", … }
 */
export function signsOfDay(text: string, start: number, end: number): ReadonlySet<string> {
  const sentence = sentenceAround(text, start, end, REACH);
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  const left = wordsOf(before, true);
  const right = wordsOf(after, before.trim() === "");
  const found = new Set<string>(["always"]);
  addNeighbours(found, "before", left.toReversed());
  addNeighbours(found, "after", right);
  for (const word of [...left, ...right]) found.add(`with ${word}`);
  addVerbs(found, tenseSigns(before).at(-1), tenseSigns(after)[0]);
  if (/\p{Lu}[\p{L}’'-]*\s+$/u.test(before)) found.add("name before");
  if (/^\s+\p{Lu}/u.test(after)) found.add("name after");
  const all = [...left, ...right];
  const flags: readonly (readonly [string, boolean])[] = [
    ["opens", left.length <= 2],
    ["ends", right.length === 0 || /^[.?!]$/.test(right[0] ?? "")],
    ["asks", /\?["”’']?\s*$/.test(after)],
    ["I", all.some((word) => I.has(word))],
    ["we", all.some((word) => WE.has(word))],
    ["long sentence", all.length > LONG_SENTENCE],
    ["beginning", start < BEGINNING],
    ["long text", text.length > LONG_TEXT],
    ["today near", /\btoday\b/i.test(text.slice(Math.max(0, sentence.start - NEAR), sentence.start))],
    [
      "year near",
      /\b(?:1[89]|20)\d\d\b/.test(text.slice(Math.max(0, sentence.start - NEAR), sentence.start)),
    ],
  ];
  for (const [name, holds] of flags) if (holds) found.add(name);
  return found;
}

/** In lower case; a figure as "#", a name as "Name". */
function wordsOf(words: string, opens: boolean): readonly string[] {
  return (words.match(WORD) ?? []).map((word, index) => {
    if (/^\d/.test(word)) return "#";
    const isName = /^\p{Lu}/u.test(word) && !/^I\b/.test(word) && !(opens && index === 0);
    return isName ? "Name" : word.toLowerCase().replaceAll("’", "'");
  });
}

/** The nearest words, the nearest first. */
function addNeighbours(found: Set<string>, side: "before" | "after", words: readonly string[]): void {
  const [first = "nothing", second = "nothing"] = words;
  found.add(`${side} ${first}`);
  if (words.length > 0)
    found.add(side === "before" ? `before ${second} ${first}` : `after ${first} ${second}`);
  if (first === ",") found.add(`${side} comma and ${second}`);
  if (words.length > 0) found.add(`${side} ${formOf(first)}`);
  if (words.length > 1) found.add(`${side} ${formOf(first)} and ${formOf(second)}`);
}

/** The ending of a word, as far as it tells its part of speech. */
function formOf(word: string): string {
  if (MARK.test(word) || word === "#" || word === "Name") return word;
  const ending = word.length > 4 ? ENDINGS.find((one) => word.endsWith(one)) : undefined;
  return ending ? `-${ending}` : "-";
}

function addVerbs(found: Set<string>, last: FoundSign | undefined, next: FoundSign | undefined): void {
  found.add(`verb before ${last?.sign ?? "none"}`);
  found.add(`verb after ${next?.sign ?? "none"}`);
  if (last) {
    found.add(`verb before "${last.word}"`);
    found.add(`verb before ${last.sign} ${distance(last.wordsAfter)}`);
  }
  if (next) {
    found.add(`verb after "${next.word}"`);
    if (next.isFirst) found.add(`verb directly after ${next.sign}`);
  }
}

function distance(words: number): string {
  if (words === 0) return "beside";
  if (words < 4) return "near";
  return words < 9 ? "off" : "far";
}
