import { recognise } from "../corpus/structure/recognise.ts";
import type { Block, Extracted } from "./extracted.ts";
import { firstProse } from "./first-prose.ts";
import { LONGEST_TITLE } from "./headings.ts";
import { headlineAt } from "./headline.ts";

/** A title that is made of the first words is no longer than this, in characters. */
const FIRST_WORDS = 110;

/** A line above the words that says what they are, and of what: "Transcript of a doorstop interview, Lima". */
const OCCASION =
  /\b(?:transcript|interview|doorstop|press conference|speech|address|remarks|lecture|submission|letter|testimony|report)\b/i;

/** "Errors and omissions excepted", before a transcript. */
const EXCEPTED = /^E ?& ?(?:OE|EO)\b\W*/i;

/** Words of the shortest such line. */
const FEWEST_WORDS = 4;

/**
 * The title of a text: what the file gives, its headline, or what the lines above the words say of the occasion. A letterhead or a page
 * number is none.
 *
 * @returns null if there is none: then {@link firstWords} may stand for it.
 */
export function titleOf(blocks: readonly Block[], { titles }: Pick<Extracted, "titles">): string | null {
  const found = titles[0]?.value ?? blocks[headlineAt(blocks)]?.text ?? heading(blocks) ?? occasion(blocks);
  const line = oneLine(found ?? "");
  return line === "" ? null : shortened(line, LONGEST_TITLE);
}

/** A heading that is no label: "MEDIA RELEASE" is marked as one by some programs. */
function heading(blocks: readonly Block[]): string | undefined {
  return blocks.find(({ kind, text }) => kind === "heading" && !isLabel(text))?.text;
}

function isLabel(text: string): boolean {
  const kind = recognise({ text, isItem: false, inHead: true, before: "", after: "" });
  return kind !== null && kind !== "title";
}

function occasion(blocks: readonly Block[]): string | undefined {
  return blocks
    .slice(0, firstProse(blocks))
    .map(({ text }) => oneLine(text).replace(EXCEPTED, ""))
    .find(
      (line) => OCCASION.test(line) && line.split(" ").length >= FEWEST_WORDS && line.length <= LONGEST_TITLE,
    );
}

/** The first sentence of the prose, or as much of it as makes a title; null if there are no words. */
export function firstWords(blocks: readonly Block[]): string | null {
  const text =
    blocks[firstProse(blocks)]?.text ?? blocks.find((block) => !isLabel(block.text))?.text ?? blocks[0]?.text;
  const line = oneLine(text ?? "");
  if (line === "") return null;
  const sentence = /^.{20,}?[.!?][”"’')\]]*(?=\s+[\p{Lu}“"‘])/u.exec(line)?.[0] ?? line;
  return shortened(sentence, FIRST_WORDS);
}

function shortened(line: string, longest: number): string {
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, "")} …`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
