import { type TokenSpan, tokensOf } from "../../language/token-span.ts";
import type { Concept } from "../../question/concepts.ts";
import { matchOwn } from "./match.ts";

/**
 * How surely a span names the person or body of a question, 0 to 1. Words in another order count only in the form of the
 * question: "Jong-un Kim" is Kim Jong-un, but "Roger Benedict" is not Benedict Rogers. Of words tied by a hyphen some alone are another
 * name: Kim Dae-jung is not Kim In-jung, and Hanson is not Hanson-Young.
 *
 * @param importance the weight of a stem, for a name that matches only in part.
 */
export function matchName(name: Concept, within: TokenSpan, importance: (stem: string) => number): number {
  const { coverage, at } = matchOwn(name, within, importance);
  if (tiedWords(name.text).some((tied) => isInPart(tied, within, at))) return 0;
  const inOrder = at.every((place, index) => index === 0 || (at[index - 1] ?? 0) <= place);
  if (inOrder) return coverage;
  const asked = new Set(tokensOf(name.text).words.map(({ form }) => form));
  const sameForms = at.every((place) => asked.has(within.words[place]?.form ?? ""));
  return sameForms ? coverage : 0;
}

/** The words of a name that hyphens tie together, as `[["in", "jung"]]`. */
function tiedWords(name: string): readonly (readonly string[])[] {
  return name
    .split(/\s+/)
    .filter((word) => /\p{L}[-‐]\p{L}/u.test(word))
    .map((word) => tokensOf(word).words.map(({ form }) => form))
    .filter(({ length }) => length > 1);
}

/** Whether some of tied words are among those that were matched, and nowhere do all of them stand together. */
function isInPart(tied: readonly string[], { words }: TokenSpan, matched: readonly number[]): boolean {
  if (!matched.some((place) => tied.includes(words[place]?.form ?? ""))) return false;
  return !words.some((_, from) => tied.every((form, at) => words[from + at]?.form === form));
}
