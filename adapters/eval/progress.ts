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
export function each<T, R>(
  progress: Progress,
  label: string,
  items: readonly T[],
  visit: (item: T) => R,
): readonly R[] {
  const bar = progress(label, items.length);
  try {
    return items.map((item) => {
      const result = visit(item);
      bar.step();
      return result;
    });
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
