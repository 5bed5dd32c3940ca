import type { Document } from "../../corpus/document.ts";

/** A name and the number of documents that use it. */
export type NameUse = { readonly name: string; readonly documents: number };

/**
 * Names of two words or more, as a text writes them: "National Security Law". What opens the pattern says of nearly every character that it
 * opens no name, without all the ranges of Unicode's capitals.
 */
const NAME =
  /(?=[A-Z\u0080-\u{10ffff}])\p{Lu}[\p{L}'’-]+(?: (?:(?:of|for|to|the) ){0,2}\p{Lu}[\p{L}'’-]+){1,5}/gu;

/** Characters of a text that are read for names; a statement has its names on its first pages. */
const READ = 20_000;

const OPENER =
  /^(?:In|On|At|By|For|From|Since|The|This|These|One|Some|Many|After|Before|During|While|When|As|And|But)\s+/;

/** The names that a document uses, each once, and the places it is filed under. */
export function namesUsed({ text, places }: Document): readonly string[] {
  const names = text.slice(0, READ).match(NAME) ?? [];
  return [...new Set([...places, ...names.map(trimmed).filter((name) => name.includes(" "))])];
}

/** Without the possessive, and without the word that opens the sentence. */
function trimmed(name: string): string {
  return name.replace(/['’]s?$/, "").replace(OPENER, "");
}

/** How many documents use each name, the most used first. */
export function namesByUse(names: Iterable<readonly string[]>): readonly NameUse[] {
  const counts = new Map<string, number>();
  for (const used of names) for (const name of used) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, documents]) => ({ name, documents })).sort(byUse);
}

function byUse(a: NameUse, b: NameUse): number {
  return b.documents - a.documents || (a.name < b.name ? -1 : 1);
}
