import { isFirstName } from "./first-names.ts";

/** A Korean name with its surname first: "Kim Yo-jong". */
const SURNAME_FIRST = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[-‐]\p{L}\p{Ll}+$/u;

/**
 * What the ways to write one Korean name in Latin letters have in common: "Kim Yo-jong", "Kim Yo-Jung" and "Kim Yeo-jeong" are one. Null
 * for any other name.
 *
 * The Revised Romanization has "eo" and "u" where McCune–Reischauer and newspapers have "o" or "u" and "oo".
 *
 * @example
 * romanised("Kim Yo-Jung"); // => "kim yo-jong"
 */
export function romanised(name: string): string | null {
  return SURNAME_FIRST.test(name) && !isFirstName(name.slice(0, name.indexOf(" ")))
    ? name
        .toLowerCase()
        .replace("‐", "-")
        .replace(/eo|oo|u/g, "o")
    : null;
}
