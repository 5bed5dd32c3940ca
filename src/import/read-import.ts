import { type Message, message } from "../messages/message.ts";
import { datelinePlace } from "./dateline.ts";
import { type DocumentDraft, UNKNOWN_PUBLISHER } from "./draft.ts";
import type { Block, DateHint, Extracted } from "./extracted.ts";
import { fileNameDate } from "./file-name.ts";
import { headedBlocks, withWholeTitle } from "./headings.ts";
import { hintedDate } from "./hinted-date.ts";
import { textDates } from "./issue-date/text-dates.ts";
import { isEndMark } from "./layout/end-marks.ts";
import { withoutFurniture } from "./layout/furniture.ts";
import { lineBreaks, linesOf } from "./layout/line-breaks.ts";
import { paragraphs } from "./layout/paragraphs.ts";
import { repairText } from "./layout/repair-text.ts";
import { letterheadPublisher } from "./letterhead.ts";
import { splitReleases } from "./split-releases.ts";
import { firstWords, titleOf } from "./title.ts";
import { withoutPublisher } from "./title-edges.ts";

/** What the person who imports says of all files, and what the language's dictionary says. */
export type ImportSettings = {
  /** Of files that do not name theirs. */
  readonly publisher: string | null;
  /** BCP 47; null: found in each text. */
  readonly language: string | null;
  /** Whether letters are a word of the language. */
  readonly isWord: (word: string) => boolean;
  /** Whether a name is that of a place that the dictionary knows. */
  readonly isPlace: (name: string) => boolean;
  /** The language of a text, BCP 47. */
  readonly languageOf: (text: string) => string;
};

/** The part of a file that one document is made of. */
type Part = { readonly blocks: readonly Block[]; readonly removed: readonly string[] };

/**
 * Makes the drafts of the documents in a file: one, or one for each release.
 *
 * @param fileName as the archive will name the source.
 */
export function readImport(
  extracted: Extracted,
  fileName: string,
  settings: ImportSettings,
): readonly DocumentDraft[] {
  const { body } = extracted;
  const parts = body.kind === "pages" ? partsOf(body.pages, settings.isWord) : [partOf(body.blocks)];
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .map((part) => ({ ...part, blocks: withWholeTitle(part.blocks, extracted.titles[0]?.value) }))
    .map((part, index, { length: releases }) => ({
      ...draft(part, extracted, index === 0 ? extracted.dates : [], fileName, settings),
      releases,
    }));
}

function draft(
  { blocks, removed }: Part,
  extracted: Extracted,
  given: readonly DateHint[],
  fileName: string,
  settings: ImportSettings,
): Omit<DocumentDraft, "releases"> {
  const text = markdown(blocks);
  const [url] = extracted.urls;
  const language = settings.language ?? extracted.languages[0]?.value ?? settings.languageOf(text);
  const { publisher, notes } = publisherOf(extracted, blocks, settings);
  const title = titleOf(blocks, extracted);
  const place = datelinePlace(blocks, language, settings.isPlace);
  return {
    ...(extracted.id === undefined ? {} : { id: extracted.id }),
    title: title === null ? (firstWords(blocks) ?? fileName) : withoutPublisher(title, publisher),
    isUntitled: title === null,
    publisher,
    ...hintedDate([...given, ...textDates(blocks, language), ...fileNameDate(fileName)]),
    language,
    places: place === null ? [] : [place],
    ...(url === undefined ? {} : { url: url.value }),
    source: { file: fileName, removed: [...extracted.removed, ...removed] },
    text,
    notes: [...extracted.notes, ...notes],
  };
}

/**
 * The publisher that the file names, then the one that the person who imports gives, then the letterhead's, which is a guess and said to be one,
 * then who sent the file.
 */
function publisherOf(
  { publishers }: Extracted,
  blocks: readonly Block[],
  { publisher, isWord }: ImportSettings,
): { readonly publisher: string; readonly notes: readonly Message[] } {
  const named = publishers.find(({ isSender }) => isSender !== true)?.value ?? publisher;
  if (named !== null) return { publisher: named, notes: [] };
  const letterhead = letterheadPublisher(blocks, isWord);
  if (letterhead !== null) return { publisher: letterhead, notes: [message("repair.letterhead")] };
  return { publisher: publishers[0]?.value ?? UNKNOWN_PUBLISHER, notes: [] };
}

function partsOf(pages: readonly string[], isWord: (word: string) => boolean): readonly Part[] {
  const { lines, removed } = withoutFurniture(linesOf(pages.map(repairText)));
  const breaks = lineBreaks(lines);
  return splitReleases(lines).map((release, index) => ({
    blocks: headedBlocks(paragraphs(release.lines, breaks, isWord)),
    removed: [...(index === 0 ? removed : []), ...release.removed],
  }));
}

/** The blocks of a page or a word processor, without end marks. */
function partOf(blocks: readonly Block[]): Part {
  const repaired = blocks
    .map((block) => ({
      ...block,
      text: repairText(block.text)
        .replace(/[^\S\n]+/g, " ")
        .trim(),
    }))
    .filter(({ text }) => text !== "");
  return {
    blocks: repaired.filter(({ text }) => !isEndMark(text)),
    removed: repaired.filter(({ text }) => isEndMark(text)).map(({ text }) => text),
  };
}

/** The text as Markdown: a block a paragraph, items of one list without a line between them. */
function markdown(blocks: readonly Block[]): string {
  let text = "";
  blocks.forEach((block, index) => {
    const inList = block.kind === "item" && blocks[index - 1]?.kind === "item";
    const mark = block.kind === "heading" ? `${"#".repeat(block.level)} ` : block.kind === "item" ? "- " : "";
    const words = block.kind === "heading" ? block.text.replace(/\s+/g, " ") : block.text;
    text += `${index === 0 ? "" : inList ? "\n" : "\n\n"}${mark}${words}`;
  });
  return text;
}
