import { isFirstName } from "./first-names.ts";

/** A Korean name with its surname first: "Kim Yo-jong". */
const SURNAME_FIRST = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[-‐]\p{L}\p{Ll}+$/u;

/** What the ways to write one Korean name in Latin letters have in common. */
export type Romanised = {
  /** Equal for one name by any system: "Lee Su-yeon" and "Lee Soo-yon". */
  readonly sure: string;
  /** Equal for one name by careless spelling too, and for some that differ: "Kim Yo-jong" and "Kim Yo-Jung". */
  readonly likely: string;
};

/**
 * Reads a Korean name that is written in Latin letters; null for any other name.
 *
 * The Revised Romanization has "eo" and "u" where McCune–Reischauer and newspapers have "o" and "oo".
 *
 * @example
 * romanised("Lee Soo-yeon"); // => { sure: "lee su-yon", likely: "lee so-yon" }
 */
export function romanised(name: string): Romanised | null {
  if (!SURNAME_FIRST.test(name) || isFirstName(name.slice(0, name.indexOf(" ")))) return null;
  const sure = name.toLowerCase().replace("‐", "-").replaceAll("eo", "o").replaceAll("oo", "u");
  return { sure, likely: sure.replaceAll("u", "o") };
}
