/** Makes a vector of small whole numbers, a byte each. Its length is lost and its direction kept, which is all that a cosine needs. */
export function quantise(values: readonly number[]): Int8Array {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(values, (value) => (largest === 0 ? 0 : Math.round((127 * value) / largest)));
}

/**
 * How alike the directions of two vectors are, -1 to 1; 0 if either has none.
 *
 * @example cosine(Int8Array.of(3, 4), Int8Array.of(6, 8)) // => 1
 */
export function cosine(a: Int8Array, b: Int8Array): number {
  let product = 0;
  let lengthOfA = 0;
  let lengthOfB = 0;
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    product += one * other;
    lengthOfA += one * one;
    lengthOfB += other * other;
  }
  return lengthOfA === 0 || lengthOfB === 0 ? 0 : product / Math.sqrt(lengthOfA * lengthOfB);
}
