import type { Block } from "./extracted.ts";
import { firstProse } from "./first-prose.ts";

/** A letterhead takes no more lines than this. */
const HEAD = 10;

/** Words of the longest name. */
const LONGEST_NAME = 9;

/** Small words inside a name. */
const SMALL = /^(?:of|for|on|in|and|the|to|against|de|la|del|du|van|von|&)$/i;

/** What bodies are called. */
const BODY =
  /^(?:party|union|association|council|department|ministry|office|institute|committee|commission|agency|foundation|federation|confederation|network|coalition|watch|amnesty|university|bank|organi[sz]ation|society|centre|center|league|congress|alliance|authority|embassy|police|court|greens|democrats|trust|board|fund|services?|tribunal|chamber|campaign|movement|forum|bureau|observatory|church|hospital)$/i;

/** Where a text says who published it, up to the name. */
const LABEL =
  /^\W*(?:publisher|(?:issued|released|published) by|organi[sz]ation)\s*:?\s+(?<name>\p{Lu}.*)$/iu;

const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?,?\s*)?(?:by\s+)?(?<name>\p{Lu}[^.|©\d]*)/iu;

/** A pattern of small letters for both cases. With `(?i:…)` the name between would be read without its capitals, or not at all. */
const anyCase = (pattern: string): string =>
  pattern.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const TITLE = anyCase(
  "(?:(?:the )?(?:(?:rt|right)[.]? )?hon(?:ourable)?[.]?|senator|sen[.]|dr[.]?|mrs?[.]?|ms[.]?|sir|dame|prof(?:essor|[.]))",
);
const HONORIFICS = new RegExp(`^(?:${TITLE} )+`, "u");
const WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]+";
const NAME = `(?<name>(?:\\p{Lu}\\. ?){0,3}${WORD}(?: \\p{Lu}\\.)?(?: ${WORD}){0,2}?)`;
const OFFICE = `(?:${anyCase(
  "(?:shadow|assistant|acting|prime|minister|senator|leader|deputy|member|parliamentary|federal|spokes(?:man|woman|person)|premier|treasurer|attorney|president|secretary|chair(?:man|woman|person)?|director|independent)",
)}\\b.*)`;
const LETTERS = "(?:,? (?:A[MO]|QC|SC|KC|M\\.? ?P\\.?|MHR|MLA|MLC))+";

/** A person above their own words: by a title before the name, by letters behind it, or by an office. */
const TITLED = [
  `^(?:${TITLE} )+${NAME}(?:${LETTERS})?\\W*${OFFICE}?$`,
  `^${NAME}${LETTERS}\\W*${OFFICE}?$`,
].map((source) => new RegExp(source, "u"));
const IN_OFFICE = new RegExp(`^${NAME},? (?:[–-] )?${OFFICE}$`, "u");

/** Words of a line that names what follows, not a person. */
const NO_PERSON =
  /^(?:media|press|news|release|statement|speech|address|remarks|transcript|interview|doorstop|from|by|the|minister|senator|member|leader|general|affairs|greens|democrats|mp|mhr)$/i;

/**
 * Who published a text by its letterhead: a label or a note of copyright, a body whose name is a line above the words, or a person with their title or
 * office. A line that the text does not come back to may as well be a title, and is taken for none.
 *
 * @param isWord whether letters are a word of the language: a line of nothing but words is no name beside an office.
 * @returns the name as the text writes it, not in capitals; null if there is none.
 */
export function letterheadPublisher(
  blocks: readonly Block[],
  isWord: (word: string) => boolean,
): string | null {
  const whole = blocks.map(({ text }) => text).join("\n");
  const oneLine = (line: string) => line.replace(/\s+/g, " ").trim();
  const head = blocks
    .slice(0, firstProse(blocks))
    .flatMap(({ text }) => text.split("\n"))
    .slice(0, HEAD)
    .map(oneLine);
  const tail = whole.split("\n").slice(-HEAD).map(oneLine);
  const found =
    firstOf([...head, ...tail], (line) => labelled(line, LABEL)) ??
    firstOf(head, (line) => bodyIn(line, whole) ?? personIn(line, whole, isWord)) ??
    firstOf([...head, ...tail], (line) => labelled(line, COPYRIGHT));
  return found === null ? null : written(found, whole);
}

function firstOf(lines: readonly string[], find: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}

function labelled(line: string, label: RegExp): string | null {
  const name = trimmed(label.exec(line)?.groups?.name ?? "");
  return isName(name) ? name : null;
}

function bodyIn(line: string, whole: string): string | null {
  const name = trimmed(line);
  // A title in capitals that the text repeats in small letters is no name.
  return isBody(name) && isName(written(name, whole)) && timesIn(name, whole) > 1 ? name : null;
}

/** A person whose surname the words below come back to. */
function personIn(line: string, whole: string, isWord: (word: string) => boolean): string | null {
  const titled = TITLED.map((pattern) => pattern.exec(line)?.groups?.name).find((name) => name !== undefined);
  const name = (titled ?? IN_OFFICE.exec(line)?.groups?.name ?? "").replace(HONORIFICS, "");
  const words = name.split(/[ .-]+/);
  if (words.length < 2 || words.some((word) => NO_PERSON.test(word) || BODY.test(word))) return null;
  if (titled === undefined && words.every((word) => isWord(word))) return null;
  return timesIn(words.at(-1) ?? "", whole) > 1 ? name : null;
}

function trimmed(name: string): string {
  return name
    .replace(/^the /i, "")
    .replace(/\b(?:all rights reserved|pty|ltd|mp|mhr)\b.*$/i, "")
    .replace(/[\s,:;.–-]+$/, "")
    .trim();
}

/** Capitalised words, with small ones between them. */
function isName(name: string): boolean {
  const words = name.split(" ");
  return (
    name !== "" &&
    words.length <= LONGEST_NAME &&
    !/[\d@/|?!,:;“”"]/.test(name) &&
    /^[\p{Lu}\p{Lo}]/u.test(name) &&
    words.every((word) => SMALL.test(word) || /^[\p{Lu}\p{Lo}]/u.test(word))
  );
}

/** A name whose last word says what the body is, or that goes on with what it is of: "Department of Fisheries". */
function isBody(name: string): boolean {
  const words = name.split(" ");
  return (
    words.length > 1 &&
    isName(name) &&
    !words.some((word) => /^(?:media|press|news|minister|member|leader|spokes.*)$/i.test(word)) &&
    words.some((word, at) => BODY.test(word) && (at === words.length - 1 || SMALL.test(words[at + 1] ?? "")))
  );
}

function timesIn(name: string, whole: string): number {
  return [...whole.matchAll(nameIn(name))].length;
}

function nameIn(name: string): RegExp {
  const words = name.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "giu");
}

/** A name in capitals as the rest of the text writes it, or else with capitals at the beginnings of its words. */
function written(name: string, whole: string): string {
  if (name !== name.toUpperCase()) return name;
  const other = [...whole.matchAll(nameIn(name))]
    .map(([found]) => found.replace(/\s+/g, " "))
    .find((found) => found !== found.toUpperCase());
  return (
    other ??
    name
      .toLowerCase()
      .replace(/(?<!\p{L}|\p{L}{2}[’'])\p{L}+/gu, (word) =>
        SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
      )
  );
}
