import { type TokenSpan, tokensOf } from "../../language/token-span.ts";
import type { Concept } from "../../question/concepts.ts";
import { matchOwn } from "./match.ts";

/**
 * How surely a span names the person or body of a question, 0 to 1. Words in another order count only in the form of the
 * question: "Jong-un Kim" is Kim Jong-un, but "Roger Benedict" is not Benedict Rogers.
 *
 * @param importance the weight of a stem, for a name that matches only in part.
 */
export function matchName(name: Concept, within: TokenSpan, importance: (stem: string) => number): number {
  const { coverage, at } = matchOwn(name, within, importance);
  const inOrder = at.every((place, index) => index === 0 || (at[index - 1] ?? 0) <= place);
  if (inOrder) return coverage;
  const asked = new Set(tokensOf(name.text).words.map(({ form }) => form));
  const sameForms = at.every((place) => asked.has(within.words[place]?.form ?? ""));
  return sameForms ? coverage : 0;
}
