/** Lets many wait for a state that others change. */
export type Signal = {
  /** Says that the state may have changed: everyone who waits looks again. */
  readonly changed: () => void;
  /**
   * Waits until `read` gives a value.
   *
   * @param read The value, or `undefined` while it is not there yet.
   * @param expected What is waited for, to be told when it does not come.
   * @throws Error if it has not come after `timeoutMs`.
   */
  readonly until: <T>(read: () => T | undefined, expected: () => string, timeoutMs: number) => Promise<T>;
};

/** A {@link Signal} with nobody waiting. */
export function createSignal(): Signal {
  const waiting = new Set<() => void>();
  return {
    changed: () => {
      for (const look of waiting) look();
    },
    until: (read, expected, timeoutMs) =>
      new Promise((resolve, reject) => {
        const look = (): boolean => {
          const value = read();
          if (value === undefined) return false;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(value);
          return true;
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`Expected ${expected()}, and waited ${timeoutMs} ms for it`));
        }, timeoutMs);
        if (!look()) waiting.add(look);
      }),
  };
}
