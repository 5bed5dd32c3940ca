import type { Log } from "./log.ts";

/** Writes a failure that repeats as one line when it begins, a count at growing intervals, and one line when it ends. */
export type FailureLog = {
  /**
   * Notes that something failed.
   *
   * @param what a fixed text: "reading the database".
   * @param details what the first line says beside the reason.
   */
  failed(what: string, error: unknown, details?: Readonly<Record<string, unknown>>): void;
  /** Notes that it works; nothing is written unless it had failed. */
  works(what: string): void;
};

/** What a failure log needs from outside. */
export type FailureLogPorts = {
  readonly log: Log;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** Whether the message of an error says everything, so that its stack is of no use. */
  readonly isKnown: (error: unknown) => boolean;
  /** How a failure is written. @default error */
  readonly level?: "warn" | "error";
  /** How long nothing must have failed before it counts as working, in milliseconds: what fails now and then begins no new line each time. @default 0 */
  readonly steadyMs?: number;
};

type FailureCount = {
  readonly beganMs: number;
  times: number;
  lastMs: number;
  nextMs: number;
  writes: number;
};

/** How long after a line the next one about the same failure may come, in milliseconds; the last one goes on. */
const INTERVALS_MS = [60_000, 600_000, 3_600_000] as const;

/** How many reasons of one failure are counted separately; more are counted together. */
const REASONS = 20;
const OTHERS = "other reasons";

/** Starts with nothing failing. */
export function createFailureLog({
  log,
  nowMs,
  isKnown,
  level = "error",
  steadyMs = 0,
}: FailureLogPorts): FailureLog {
  const failing = new Map<string, Map<string, FailureCount>>();
  return {
    failed(what, error, details = {}) {
      const reasons = failing.get(what) ?? new Map<string, FailureCount>();
      failing.set(what, reasons);
      const named = failureReason(error);
      const reason = reasons.has(named) || reasons.size < REASONS ? named : OTHERS;
      const now = nowMs();
      const failure = reasons.get(reason);
      if (failure === undefined) {
        reasons.set(reason, {
          beganMs: now,
          times: 1,
          lastMs: now,
          nextMs: now + INTERVALS_MS[0],
          writes: 1,
        });
        log[level](what, { ...details, reason, ...(isKnown(error) ? {} : { stack: stackOf(error) }) });
        return;
      }
      failure.times++;
      failure.lastMs = now;
      if (now < failure.nextMs) return;
      const interval = INTERVALS_MS[Math.min(failure.writes, INTERVALS_MS.length - 1)] ?? 0;
      failure.writes++;
      failure.nextMs = now + interval;
      log[level](`${what}: still`, { reason, times: failure.times, forSeconds: seconds(now, failure) });
    },
    works(what) {
      const reasons = failing.get(what);
      if (reasons === undefined) return;
      const now = nowMs();
      for (const [reason, failure] of reasons) {
        if (now - failure.lastMs < steadyMs) continue;
        reasons.delete(reason);
        const { times } = failure;
        log.info(`${what}: works again`, { reason, times, forSeconds: seconds(now, failure) });
      }
      if (reasons.size === 0) failing.delete(what);
    },
  };
}

/**
 * The reason of a failure in one line; of several errors at once each reason is named once, three at most.
 *
 * @example
 * failureReason(new Error("disk full\n  at write")); // => "disk full"
 */
export function failureReason(error: unknown): string {
  if (!(error instanceof AggregateError)) return firstLine(error);
  const reasons = [...new Set(error.errors.map(firstLine))];
  const others = reasons.length - MOST_NAMED;
  return reasons.slice(0, MOST_NAMED).join("; ") + (others > 0 ? `; and ${others} more` : "");
}

/** Reasons that a line names. */
const MOST_NAMED = 3;

/** Characters of a reason. */
const LONGEST = 300;

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error);
  return (message.split("\n")[0] ?? "").slice(0, LONGEST);
}

/** Frames of a stack that say where it happened. */
const FRAMES = 8;

function stackOf(error: unknown): readonly string[] {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const stack = first instanceof Error ? (first.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
}

function seconds(nowMs: number, { beganMs }: FailureCount): number {
  return Math.round((nowMs - beganMs) / 1_000);
}
