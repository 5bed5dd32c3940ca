import { QUOTED } from "../quotations.ts";

/** Words in brackets after a name: a party, a place, an abbreviation. */
const IN_BRACKETS = / \([^()]{1,40}\)(?=,| \p{Ll}|$)/gu;
/** A few quoted words in the midst of a clause: they end none. */
const QUOTED_WORDS = new RegExp(`(?<=[\\p{L},] )${QUOTED}{3,40}(?= \\p{Ll})`, "gu");

/** A clause without what interrupts it. */
export function plainClause(words: string): string {
  return words.replace(IN_BRACKETS, "").replace(QUOTED_WORDS, (quoted) => "x".repeat(quoted.length));
}
