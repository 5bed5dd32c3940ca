import { sentences } from "../corpus/text/sentences.ts";
import type { Block, Extracted } from "./extracted.ts";
import { firstProse } from "./first-prose.ts";
import { LONGEST_TITLE } from "./headings.ts";
import { headlineAt } from "./headline.ts";
import { isNoTitle, isOccasion, isOfProgram, turnLabel } from "./no-title.ts";
import { withoutEdges } from "./title-edges.ts";

/** A title that is made of the first words is no longer than this, in characters. */
const FIRST_WORDS = 110;

/** "Errors and omissions excepted", before a transcript. */
const EXCEPTED = /^E ?& ?(?:OE|EO)\b\W*/i;

/** A line that says that it is the title. */
const LABELLED = /^\W*(?:title|headline|제목)\s*:\s*(?=\S)/iu;

/** Words of a heading that is surely none but a title; a shorter one may be what a scanner made of a picture. */
const SURE_WORDS = 3;

/**
 * The title of a text: what the file gives, its headline, or what the lines above the words say of the occasion. A letterhead or a page
 * number is none.
 *
 * @returns null if there is none: then {@link firstWords} may stand for it.
 */
export function titleOf(blocks: readonly Block[], { titles }: Pick<Extracted, "titles">): string | null {
  const given = titles
    .map(({ value }) => oneLine(value))
    .filter((title) => title !== "" && !isOfProgram(title));
  const found =
    given.find((title) => isTitle(title, blocks)) ??
    labelled(blocks) ??
    blocks[headlineAt(blocks)]?.text ??
    heading(blocks, SURE_WORDS) ??
    occasion(blocks) ??
    heading(blocks, 1) ??
    given[0];
  const line = withoutEdges(oneLine(found ?? ""));
  return line === "" ? null : shortened(line, LONGEST_TITLE);
}

/** Whether a line says what a text is about, and is no turn of a transcript. */
function isTitle(line: string, blocks: readonly Block[]): boolean {
  return !isNoTitle(line) && turnLabel(line, blocks) === 0;
}

function labelled(blocks: readonly Block[]): string | undefined {
  return blocks
    .slice(0, firstProse(blocks))
    .find(({ text }) => LABELLED.test(text) && isTitle(text.replace(LABELLED, ""), blocks))
    ?.text.replace(LABELLED, "");
}

/** A heading that is no label: "MEDIA RELEASE" is marked as one by some programs. */
function heading(blocks: readonly Block[], fewestWords: number): string | undefined {
  return blocks.find(
    ({ kind, text }) =>
      kind === "heading" && text.trim().split(/\s+/).length >= fewestWords && isTitle(text, blocks),
  )?.text;
}

/** The line above the words that says of what occasion they are; one in capitals may be as long as prose. */
function occasion(blocks: readonly Block[]): string | undefined {
  const first = firstProse(blocks);
  return blocks
    .slice(0, first + 1)
    .filter(({ text }, at) => at < first || text === text.toUpperCase())
    .map(({ text }) => oneLine(text).replace(EXCEPTED, ""))
    .find((line) => isOccasion(line) && line.length <= LONGEST_TITLE && isTitle(line, blocks));
}

/** A contact above the words, which goes on like a sentence. */
const ADDRESS = /^(?:\S+@\S+|www\.\S+|https?:\S+)\s/i;

/** How people begin to speak, which says nothing of what about. */
const GREETING =
  /^(?:(?:well|okay|ok|all right|alright|now)\b,? ?)*(?:good (?:morning|afternoon|evening|day)|thanks?\b|thank you|welcome|hello|hi\b|g['’]day|ladies and gentlemen|friends)/i;

/** A greeting is shorter, in characters. */
const LONGEST_GREETING = 120;

/** Shorter sentences open one that says more. */
const SHORTEST_SENTENCE = 20;

/**
 * The first sentence of the prose, or as much of it as makes a title; null if there are no words. Who speaks is left out, and so is how they
 * greet, where more is said.
 */
export function firstWords(blocks: readonly Block[]): string | null {
  const prose = blocks.slice(firstProse(blocks));
  const first =
    prose.find(({ text }) => !ADDRESS.test(text) && proseOf(text, blocks) !== "") ??
    blocks.find(({ text }) => !isNoTitle(text)) ??
    blocks[0];
  const line = proseOf(first?.text ?? "", blocks) || oneLine(first?.text ?? "");
  if (line === "") return null;
  const [, end = line.length] =
    sentences(line)
      .map(({ start, end: at }) => [start, at] as const)
      .find(([, at]) => at >= SHORTEST_SENTENCE) ?? [];
  return shortened(line.slice(0, end), FIRST_WORDS);
}

/** What is said in a block, without who says it and their greeting; empty if it is nothing else. */
function proseOf(text: string, blocks: readonly Block[]): string {
  const whole = oneLine(text);
  const line = whole.slice(turnLabel(whole, blocks, true));
  const begin = sentences(line)
    .map(({ start, end }) => ({ start, words: line.slice(start, end) }))
    .find(({ words }) => !isNoTitle(words) && !(GREETING.test(words) && words.length < LONGEST_GREETING));
  return begin === undefined ? "" : line.slice(begin.start);
}

function shortened(line: string, longest: number): string {
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, "")} …`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
