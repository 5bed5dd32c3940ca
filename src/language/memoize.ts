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

/**
 * The same for a function of one text, which is its own key: what is asked for each word of a text takes half as long so. Of a full cache the
 * half that was used last is kept, since most words of a text come again.
 */
export function memoizeText<Value>(capacity: number, read: (text: string) => Value): (text: string) => Value {
  let recent = new Map<string, Value>();
  let earlier: ReadonlyMap<string, Value> = new Map();
  return (text) => {
    const found = recent.get(text);
    if (found !== undefined) return found;
    const before = earlier.get(text);
    const value = before === undefined ? read(text) : before;
    if (recent.size >= capacity / 2) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
