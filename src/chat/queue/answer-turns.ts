/** Answers begin one after the other for this long, in milliseconds; then the process hears of new requests first. */
const SLICE_MS = 5;

/**
 * Gives each caller its turn, in order. Turns follow one another at once for {@link SLICE_MS}; before the first of them, and after
 * that time, the event loop takes in what has arrived.
 */
export function createAnswerTurns(nowMs: () => number): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  let beganMs = Number.NEGATIVE_INFINITY;
  const loop = () =>
    new Promise<void>((resolve) => {
      setImmediate(() => {
        beganMs = nowMs();
        resolve();
      });
    });
  return () => {
    const isFirst = waiting === 0;
    waiting++;
    last = last
      .then(() => (isFirst || nowMs() - beganMs >= SLICE_MS ? loop() : undefined))
      .then(() => void waiting--);
    return last;
  };
}
