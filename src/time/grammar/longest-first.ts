import type { RawExpression, Refiner } from "./meaning.ts";

/** Keeps the longest of overlapping expressions, the first found of equal ones, and sorts them by position. */
export const longestFirst: Refiner = (found) => {
  const byPosition = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: RawExpression[] = [];
  for (const expression of byPosition) {
    let last = kept.at(-1);
    while (last && last.end > expression.start && length(last) < length(expression)) {
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || last.end <= expression.start) kept.push(expression);
  }
  return kept;
};

function length(expression: RawExpression): number {
  return expression.end - expression.start;
}
