/**
 * Caches the results of a pure function. A full cache is emptied, which bounds memory at the least cost.
 *
 * @param capacity maximum number of cached results.
 * @param read the function; a result of undefined is not cached.
 * @param keyOf equal for calls that have the same result.
 */
export function memoize<Arguments extends readonly unknown[], Value>(
  capacity: number,
  read: (...read: Arguments) => Value,
  keyOf: (...read: Arguments) => unknown,
): (...read: Arguments) => Value {
  const known = new Map<unknown, Value>();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(...given);
    if (known.size >= capacity) known.clear();
    known.set(key, value);
    return value;
  };
}

/** The same for a function of one text, which is its own key: what is asked for each word of a text takes half as long so. */
export function memoizeText<Value>(capacity: number, read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (known.size >= capacity) known.clear();
    known.set(text, value);
    return value;
  };
}
