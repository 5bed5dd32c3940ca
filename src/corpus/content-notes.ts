import type { Fault } from "./fault.ts";

/** Words that mark a text as one that a reader may want to be warned of. */
export type ContentNoteRule = {
  /** What the reader is told: "death". */
  readonly note: string;
  /** Lower case, words parted by one space. */
  readonly phrases: readonly string[];
};

/**
 * Reads the list of content notes: `note: phrase, phrase`, one rule a line, `#` opens a comment. A faulty line is reported and
 * the rest is kept.
 *
 * @example
 * readContentNotes("n.txt", "death: kill, mass grave").rules;
 * // => [{ note: "death", phrases: ["kill", "mass grave"] }]
 */
export function readContentNotes(
  file: string,
  content: string,
): { readonly rules: readonly ContentNoteRule[]; readonly faults: readonly Fault[] } {
  const rules: ContentNoteRule[] = [];
  const faults: Fault[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const rule = line.replace(/#.*$/, "").trim();
    if (!rule) continue;
    const [, note = "", list = ""] = /^([^:]+):(.*)$/.exec(rule) ?? [];
    const phrases = list.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " ").toLowerCase());
    if (note.trim() === "" || phrases.includes(""))
      faults.push({
        file,
        line: index + 1,
        message: `Expected \`note: word, word\`, got \`${rule}\`.`,
      });
    else rules.push({ note: note.trim(), phrases });
  }
  return { rules, faults };
}
