/**
 * BM25 with the values of the textbooks (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009): saturation `k`, 1.2
 * to 2, and length normalisation `b`. Every engine ranks with these.
 */
const BM25 = { k: 1.5, b: 0.75 } as const;

/**
 * Inverse document frequency as BM25 has it, never below zero.
 *
 * @param frequency the number of passages, of `size`, with the term.
 */
export function inverseDocumentFrequency(size: number, frequency: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/**
 * How much of a term's inverse document frequency a text gets: 0 without the term, approaching `k` + 1.
 *
 * @param count the number of times that the text has the term.
 * @param length the text's length against the average length; 1 is an average text.
 */
export function saturation(count: number, length: number): number {
  const { k, b } = BM25;
  return count === 0 ? 0 : (count * (k + 1)) / (count + k * (1 - b + b * length));
}
