/** What decides when somebody's turn comes, and what a turn is. */
type Rule<Turn> = {
  /** The instant of the next turn; it may be past. */
  readonly next: (nowMs: number) => number;
  /** Takes the turn that has come. */
  readonly take: (nowMs: number) => Turn;
};

/**
 * Lets one after the other have a turn, in the order in which they came.
 *
 * @param nowMs any clock that only goes forward, in milliseconds.
 * @param wait resolves after that many milliseconds.
 * @returns a function that waits for a turn, at most the given milliseconds; it gives the turn, or how long one would have to wait if
 * that is longer.
 */
export function createTurns<Turn>(
  nowMs: () => number,
  wait: (forMs: number) => Promise<unknown>,
  { next, take }: Rule<Turn>,
): (withinMs: number) => Promise<Turn | number> {
  let queue: Promise<unknown> = Promise.resolve();
  const first = async (endMs: number): Promise<Turn | number> => {
    for (;;) {
      const now = nowMs();
      const at = next(now);
      if (at <= now) return take(now);
      if (at > endMs) return at - now;
      await wait(Math.ceil(at - now));
    }
  };
  return (withinMs) => {
    const endMs = nowMs() + withinMs;
    const turn = queue.then(() => first(endMs));
    queue = turn;
    return turn;
  };
}
