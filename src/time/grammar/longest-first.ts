import type { RawExpression, Refiner } from "./meaning.ts";

/** Of expressions that overlap keeps the longest, and of equals the first found; sorts by place. */
export const longestFirst: Refiner = (found) => {
  const byPlace = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: RawExpression[] = [];
  for (const expression of byPlace) {
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
