import type { Span } from "../corpus/text/sentences.ts";

/** Double marks of a text: pairs, and the offsets of those whose other half is in another sentence. */
type DoubleMarks = {
  readonly pairs: readonly Span[];
  readonly closedOnly: readonly number[];
  readonly openedOnly: readonly number[];
};

/** Marks of other languages that can enclose words as ours do. */
const FOREIGN: Readonly<Record<string, string>> = { "«": "»", "„": "“", "「": "」", "『": "』", "《": "》" };

/**
 * Words letter for letter in quotation marks that open and close, with anything that must follow before the closing one.
 *
 * Around words with double marks of their own stand single ones, so that no letter has to change; a mark whose other half is in another
 * sentence gets it outside the words. Words that one pair already encloses get none.
 *
 * @param mark what follows the words inside the marks, as English sets a comma. @default ""
 * @example
 * inMarks("Two fled."); // => "“Two fled.”"
 * inMarks("“Go,” she said. “Now.”"); // => "‘“Go,” she said. “Now.”’"
 * inMarks("She said: “We waited."); // => "‘She said: “We waited.”’"
 */
export function inMarks(words: string, mark: "," | "." | "" = ""): string {
  if (mark === "" && isEnclosed(words)) return words;
  const { pairs, closedOnly, openedOnly } = doubleMarks(words);
  if (pairs.length + closedOnly.length + openedOnly.length === 0) return `“${words}${mark}”`;
  // Half of a quotation that goes on in another sentence, and nothing else: one more mark makes it whole.
  if (pairs.length === 0 && closedOnly.length + openedOnly.length === 1 && mark === "") {
    if (openedOnly[0] === 0) return `${words}${closing(words[0])}`;
    if (closedOnly[0] === words.length - 1) return `${opening(words.at(-1))}${words}`;
  }
  const before = closedOnly.map((at) => opening(words[at])).join("");
  const after = openedOnly.map((at) => closing(words[at])).join("");
  return `‘${before}${words}${after}${mark}’`;
}

function opening(mark: string | undefined): string {
  return mark === '"' ? mark : "“";
}

function closing(mark: string | undefined): string {
  return mark === '"' ? mark : "”";
}

function isEnclosed(words: string): boolean {
  const last = words.length - 1;
  const foreign = FOREIGN[words[0] ?? ""];
  if (foreign) return words.indexOf(foreign) === last && last > 0;
  const { pairs } = doubleMarks(words);
  return pairs.some(({ start, end }) => start === 0 && end === last);
}

function doubleMarks(words: string): DoubleMarks {
  const pairs: Span[] = [];
  const closedOnly: number[] = [];
  const open: number[] = [];
  for (const { index, 0: mark } of words.matchAll(/[“”"]/g)) {
    const opens = mark === "“" || (mark === '"' && isOpening(words, index));
    if (opens) open.push(index);
    else {
      const start = open.pop();
      if (start === undefined) closedOnly.push(index);
      else pairs.push({ start, end: index });
    }
  }
  return { pairs, closedOnly, openedOnly: open };
}

/** A straight mark opens after a space or a bracket and before a word. */
function isOpening(words: string, at: number): boolean {
  const before = words[at - 1] ?? " ";
  const after = words[at + 1] ?? " ";
  return /[\s([{—–‘]/.test(before) && !/\s/.test(after);
}
