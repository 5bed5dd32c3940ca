/** Numbers that look random and are the same in every run. */
export type Random = {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, at least 0, less than `limit`. */
  below(limit: number): number;
  /** One of a list that is not empty. */
  of<T>(items: readonly [T, ...T[]] | readonly T[]): T;
  /** Whether something happens that has this chance, 0 to 1. */
  chance(share: number): boolean;
};

/**
 * A generator of random numbers with a seed: Mulberry32, by Tommy Ettinger, in the public domain.
 *
 * @example
 * createRandom(1).below(100) === createRandom(1).below(100); // => true
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    of: <T>(items: readonly T[]) => items[below(items.length)] as T,
    chance: (share) => next() < share,
  };
}
