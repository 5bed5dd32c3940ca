import type { RawExpression } from "./grammar/meaning.ts";
import type { Language } from "./language.ts";

/** Finds the expressions of a text with their unresolved meanings: every parser, then every refiner, in order. */
export function findExpressions(text: string, language: Language): readonly RawExpression[] {
  const found: readonly RawExpression[] = language.parsers.flatMap((parser) => parser(text));
  return language.refiners.reduce((expressions, refine) => refine(expressions, text), found);
}
