/** Does a piece of work once there is a place for it. */
export type AtMost = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets a number of pieces of work run at once; the others wait in order. */
export function createAtMost(most: number): AtMost {
  const waiting: (() => void)[] = [];
  let running = 0;
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
