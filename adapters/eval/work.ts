/** Does something with each of many things, one after the other, and lets somebody at a terminal see how far it is. */
export type Work = <T, R>(
  label: string,
  items: readonly T[],
  visit: (item: T, index: number) => R,
) => readonly R[];

/** What measuring needs beside the material. */
export type Bench = {
  readonly work: Work;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
};

/** Every nth of a list, from the first on. */
export function everyNth<T>(items: readonly T[], n: number): readonly T[] {
  return items.filter((_, index) => index % n === 0);
}
