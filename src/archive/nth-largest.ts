/**
 * The nth largest of some numbers, counted from 1, by Hoare's selection: in time that grows with how many they are, where sorting grows faster.
 *
 * @param values none is NaN; their order changes.
 * @returns negative infinity if there are fewer, infinity if none is wanted.
 * @example
 * nthLargest(Float64Array.of(3, 9, 5), 2); // => 5
 */
export function nthLargest(values: Float64Array, n: number): number {
  const wanted = values.length - n;
  if (wanted < 0) return Number.NEGATIVE_INFINITY;
  if (n < 1) return Number.POSITIVE_INFINITY;
  const at = (place: number) => values[place] as number;
  let first = 0;
  let last = values.length - 1;
  while (first < last) {
    const pivot = middleOf(at(first), at((first + last) >>> 1), at(last));
    let low = first;
    let high = last;
    while (low <= high) {
      while (at(low) < pivot) low++;
      while (at(high) > pivot) high--;
      if (low > high) break;
      const swapped = at(low);
      values[low++] = at(high);
      values[high--] = swapped;
    }
    if (wanted <= high) last = high;
    else if (wanted >= low) first = low;
    else break;
  }
  return at(wanted);
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
