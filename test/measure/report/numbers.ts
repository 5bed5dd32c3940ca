/**
 * Every nth of a list, from the first on.
 *
 * @example
 * everyNth(["a", "b", "c"], 2); // => ["a", "c"]
 */
export function everyNth<T>(items: readonly T[], n: number): readonly T[] {
  return items.filter((_, index) => index % n === 0);
}

/**
 * The smallest of some values that so large a share of them does not exceed; 0 if there are none.
 *
 * @example
 * quantile([3, 1, 2, 4], 0.5); // => 2
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/**
 * A share in percent; a dash where there is nothing to take a share of.
 *
 * @example
 * percent(1, 8); // => "12.5 %"
 */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

/**
 * A number of things in words.
 *
 * @example
 * count(1023, "paragraph"); // => "1,023 paragraphs"
 * count(1, "text"); // => "1 text"
 */
export function count(number: number, thing: string): string {
  return `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;
}
