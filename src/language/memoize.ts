/**
 * A function that remembers its results. Once it holds as many as it may, it forgets all of them: a bound on memory, no more.
 *
 * @param most how many results are remembered at once.
 * @param read pure; whatever it returns but undefined is remembered.
 * @param keyOf equal for calls that have the same result.
 */
export function memoize<Arguments extends readonly unknown[], Value>(
  most: number,
  read: (...read: Arguments) => Value,
  keyOf: (...read: Arguments) => unknown,
): (...read: Arguments) => Value {
  const known = new Map<unknown, Value>();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(...given);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
