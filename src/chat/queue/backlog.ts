/** The requests that are not answered yet, and whether one more can be answered in time. */
export type Backlog = {
  /** Whether a request that comes now would wait for too long. */
  full(): boolean;
  /** Notes that a request has come; the function that it returns is called once when that one is answered. */
  add(): () => void;
  size(): number;
  /** How many requests may wait at present. */
  most(): number;
};

/** How much may wait. */
export type BacklogOptions = {
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** How long the last one may have to wait. @default 6000 */
  readonly waitMs?: number;
  /** This many may wait in any case. @default 16 */
  readonly least?: number;
  /** More never wait: a bound on memory. @default 600 */
  readonly greatest?: number;
};

/** How many answers the service time is the mean of. */
const MEASURED = 32;

/** What an answer is expected to take before it was measured, in milliseconds: a few slow ones at the start do not shut anybody out. */
const EXPECTED_MS = 30;

/**
 * Bounds how many requests wait, by how long an answer has taken lately.
 *
 * An answer's service time is the time since the answer before it, or since its own request if that came later.
 */
export function createBacklog({
  nowMs,
  waitMs = 6_000,
  least = 16,
  greatest = 600,
}: BacklogOptions): Backlog {
  const took = new Array<number>(MEASURED).fill(EXPECTED_MS);
  let next = 0;
  let sum = MEASURED * EXPECTED_MS;
  let size = 0;
  let answeredMs = Number.NEGATIVE_INFINITY;
  const note = (ms: number) => {
    sum += ms - (took[next] ?? 0);
    took[next] = ms;
    next = (next + 1) % MEASURED;
  };
  const most = () => {
    const mean = Math.max(sum / MEASURED, 1);
    return Math.round(Math.min(greatest, Math.max(least, waitMs / mean)));
  };
  return {
    full: () => size >= most(),
    add() {
      const cameMs = nowMs();
      size++;
      return () => {
        size--;
        const now = nowMs();
        note(now - Math.max(cameMs, answeredMs));
        answeredMs = now;
      };
    },
    size: () => size,
    most,
  };
}
