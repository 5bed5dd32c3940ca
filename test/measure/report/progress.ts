/** Lets somebody at a terminal see how far a piece of work is. */
export type Progress = (label: string, total: number) => Bar;

type Bar = {
  /** One more is done. */
  step(): void;
  /** All is done, or something went wrong. */
  end(): void;
};

/** Milliseconds since some moment. */
export type Clock = () => number;

/** What measuring needs beside the material. */
export type Bench = { readonly progress: Progress; readonly clock: Clock };

/** Does something with each of many things, one after the other. */
export async function each<T, R>(
  progress: Progress,
  label: string,
  items: readonly T[],
  work: (item: T) => R | Promise<R>,
): Promise<readonly R[]> {
  const bar = progress(label, items.length);
  const results: R[] = [];
  try {
    for (const item of items) {
      results.push(await work(item));
      bar.step();
    }
    return results;
  } finally {
    bar.end();
  }
}

/** Does one thing that takes a while; with the milliseconds that it took. */
export function once<R>({ progress, clock }: Bench, label: string, work: () => R): readonly [R, number] {
  const bar = progress(label, 1);
  const began = clock();
  try {
    return [work(), clock() - began];
  } finally {
    bar.end();
  }
}
