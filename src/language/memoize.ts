/**
 * A function that remembers what it has read. Once it knows as much as it may, it forgets all: a bound on memory, no more.
 *
 * @param most how many readings are remembered at once.
 * @param read pure; whatever it returns but undefined is remembered.
 * @param keyOf tells the arguments of one reading from those of another.
 */
export function remember<Arguments extends readonly unknown[], Value>(
  most: number,
  read: (...read: Arguments) => Value,
  keyOf: (...read: Arguments) => string,
): (...read: Arguments) => Value {
  const known = new Map<string, Value>();
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
