import type { Fault } from "../fault.ts";

/** Words that mark a text as one that a reader may want to be warned of. */
export type ContentNoteRule = {
  /** The language of the words: `en`. */
  readonly language: string;
  /** The note for the reader: "death". */
  readonly note: string;
  /** Lower case, with one space between words. */
  readonly phrases: readonly string[];
};

/** The language of rules above the first `[language]`. */
const DEFAULT_LANGUAGE = "en";

/**
 * Reads the list of content notes: `note: phrase, phrase`, one rule a line. `[ko]` names the language of the rules below it, English
 * until then; `#` opens a comment. A faulty line is reported and the rest is kept.
 *
 * @example
 * readContentNotes("n.txt", "death: kill, mass grave").rules;
 * // => [{ language: "en", note: "death", phrases: ["kill", "mass grave"] }]
 */
export function readContentNotes(
  file: string,
  content: string,
): { readonly rules: readonly ContentNoteRule[]; readonly faults: readonly Fault[] } {
  const rules: ContentNoteRule[] = [];
  const faults: Fault[] = [];
  let language: string | null = DEFAULT_LANGUAGE;
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const rule = line.replace(/#.*$/, "").trim();
    if (!rule) continue;
    const say = (expected: string) =>
      faults.push({ file, line: index + 1, message: `Expected ${expected}, got \`${rule}\`.` });
    if (rule.startsWith("[")) {
      const [, code] = /^\[\s*([a-z]{2,3})\s*\]$/i.exec(rule) ?? [];
      // Rules below a language that cannot be read are nobody's.
      language = code?.toLowerCase() ?? null;
      if (language === null) say("a language such as `[ko]`");
      continue;
    }
    const [, note = "", list = ""] = /^([^:]+):(.*)$/.exec(rule) ?? [];
    const phrases = list.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " ").toLowerCase());
    if (note.trim() === "" || phrases.includes("")) say("`note: word, word`");
    else if (language !== null) rules.push({ language, note: note.trim(), phrases });
  }
  return { rules, faults };
}

/** A language that documents are in, and how many. */
export type DocumentLanguage = { readonly language: string; readonly documents: number };

/** The languages of documents that no rule has words for, most documents first. */
export function languagesWithoutNotes(
  uses: readonly DocumentLanguage[],
  rules: readonly ContentNoteRule[],
): readonly DocumentLanguage[] {
  const known = new Set(rules.map(({ language }) => language));
  const counts = new Map<string, number>();
  for (const { language, documents } of uses) {
    const base = baseLanguage(language);
    if (!known.has(base)) counts.set(base, (counts.get(base) ?? 0) + documents);
  }
  return [...counts].map(([language, count]) => ({ language, documents: count })).sort(byCount);
}

/**
 * A language without its region and script.
 *
 * @example
 * baseLanguage("en-GB"); // => "en"
 */
export function baseLanguage(language: string): string {
  return language.replace(/[-_].*$/s, "").toLowerCase();
}

function byCount(a: DocumentLanguage, b: DocumentLanguage): number {
  return b.documents - a.documents || (a.language < b.language ? -1 : 1);
}
