import { INTL_LOCALES } from "./locale.ts";
import type { Say } from "./say.ts";

/**
 * Several names in one list.
 *
 * @param type "conjunction": and; "disjunction": or. @default "conjunction"
 * @example
 * listWords(ENGLISH, ["a", "b", "c"]); // => "a, b and c"
 */
export function listWords(
  say: Say,
  names: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  // "A, B 및 C" is the language of offices, not of newsrooms.
  if (say.locale === "ko" && type === "conjunction") return names.join(", ");
  return new Intl.ListFormat(INTL_LOCALES[say.locale], { type }).format(names);
}
