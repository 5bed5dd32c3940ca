import type { Archive } from "../archive/archive.ts";
import type { Document } from "../corpus/document.ts";
import type { Synonyms } from "../corpus/synonyms.ts";

/** What somebody may be typing, to be completed. */
export type Suggestions = {
  readonly publishers: readonly string[];
  readonly places: readonly string[];
  /** Names and terms that the archive uses, the most used first. */
  readonly topics: readonly string[];
};

/** Names of two words or more, as a text writes them: "National Security Law". */
const NAME = /\p{Lu}[\p{L}'’-]+(?: (?:(?:of|for|to|the) ){0,2}\p{Lu}[\p{L}'’-]+){1,5}/gu;

/** How many topics are offered at most. */
const TOPICS = 2_000;

/** A text is read for names up to here; the names of a statement stand in its first pages. */
const READ = 20_000;

/** What an archive offers to be completed. */
export function createSuggestions({ documents }: Archive, synonyms: Synonyms): Suggestions {
  return {
    publishers: unique(documents.map(({ publisher }) => publisher)),
    places: unique(documents.flatMap(({ places }) => places)),
    topics: topics(documents, synonyms),
  };
}

/**
 * What completes a text: what begins with it, then what has a word that does, then what holds it anywhere.
 *
 * @param most how many.
 * @example
 * complete(["North Korea", "Korea", "Cambodia"], "kor", 25); // => ["Korea", "North Korea"]
 */
export function complete(names: readonly string[], typed: string, most: number): readonly string[] {
  const wanted = fold(typed);
  const ranked = names.flatMap((name) => {
    const at = fold(name).indexOf(wanted);
    if (at < 0) return [];
    const rank = at === 0 ? 0 : /[\s(“"-]/.test(fold(name)[at - 1] ?? "") ? 1 : 2;
    return [{ name, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Names by the number of documents that use them, and the places. */
function topics(documents: readonly Document[], synonyms: Synonyms): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text, places } of documents) {
    const names = text.slice(0, READ).match(NAME) ?? [];
    const found = new Set([...places, ...names.map(trimmed).filter((name) => name.includes(" "))]);
    for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const known = new Set(synonyms.flatMap(({ from }) => from));
  const worth = ([name, count]: readonly [string, number]) => count + (known.has(name.toLowerCase()) ? 1 : 0);
  return [...counts]
    .filter((entry) => documents.length < 20 || worth(entry) > 1)
    .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, TOPICS)
    .map(([name]) => name);
}

/** Without the possessive, and without the word that opens the sentence. */
function trimmed(name: string): string {
  return name.replace(/['’]s?$/, "").replace(OPENER, "");
}

const OPENER =
  /^(?:In|On|At|By|For|From|Since|The|This|These|One|Some|Many|After|Before|During|While|When|As|And|But)\s+/;

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
