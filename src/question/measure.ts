/** What a number has to be a number of, besides the thing that is counted. */
export type Measure = "money" | "share" | "age" | "time" | "length";

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/\bhow old\b|\bwhat age\b/i, "age"],
  [/\bhow long\b(?! (?:is|was|are|were) the (?:river|road|wall|bridge|tunnel|border|coast))/i, "time"],
  [/\bhow (?:far|tall|deep|wide|high)\b/i, "length"],
  [/\bper ?cent(?:age)?\b|\bproportion\b|\bwhat share\b/i, "share"],
  [
    /\bhow much (?:money|a (?:day|week|month|year)|per)\b|\b(?:what|which) (?:price|cost|fee|fine|salary|budget)\b|\bhow much\b.*\b(?:cost|costs|costing|spend|spends|spent|spending|pays?|paid|price|priced|worth|fund(?:s|ed|ing)?|raised?|earn(?:s|ed)?|charged?|invest(?:s|ed)?|donat(?:es?|ed)|fined|dollars|budget|compensation)\b/i,
    "money",
  ],
];

/**
 * The measure of the number that a question asks for; null if any number may answer.
 *
 * @example
 * readMeasure("How much did the bridge cost?"); // => "money"
 * readMeasure("How many people came?"); // => null
 */
export function readMeasure(question: string): Measure | null {
  return MEASURES.find(([pattern]) => pattern.test(question))?.[1] ?? null;
}
