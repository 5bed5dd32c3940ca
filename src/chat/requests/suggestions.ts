import type { Archive } from "../../archive/archive.ts";
import type { Synonyms } from "../../corpus/word-lists/synonyms.ts";

/** What somebody may be typing, to be completed. */
export type Suggestions = {
  readonly publishers: readonly string[];
  readonly places: readonly string[];
  /** Names and terms that the archive uses, the most used first. */
  readonly topics: readonly string[];
};

/** How many topics are offered at most. */
const TOPICS = 2_000;

/** An archive of fewer documents than this offers names that one document alone uses. */
const SMALL = 20;

/** What an archive offers to be completed. */
export async function createSuggestions(archive: Archive, synonyms: Synonyms): Promise<Suggestions> {
  const { documents, publishers, places } = await archive.summary();
  const known = new Set(synonyms.flatMap(({ from }) => from));
  const used = (await archive.names(2 * TOPICS)).map(({ name, documents: uses }) => ({
    name,
    worth: uses + (known.has(name.toLowerCase()) ? 1 : 0),
  }));
  const topics = used
    .filter(({ worth }) => documents < SMALL || worth > 1)
    .sort((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1))
    .slice(0, TOPICS)
    .map(({ name }) => name);
  return { publishers, places, topics };
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

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
