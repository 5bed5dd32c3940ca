import {
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  isBrokenCircuitError,
  retry,
  wrap,
} from "cockatiel";
import { statusOf } from "./cluster-error.ts";

type Waits = {
  /** How often a request is sent again. */
  readonly again: number;
  /** Milliseconds before the first time; each further wait is longer, and by chance shorter, so that processes do not come at once. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
};

/** Sends again what failed for a reason that passes. */
export function patient({ again, firstWaitMs, longestWaitMs }: Waits): IPolicy {
  return retry(handleWhen(mayPass), {
    maxAttempts: again,
    backoff: new ExponentialBackoff({ initialDelay: firstWaitMs, maxDelay: longestWaitMs }),
  });
}

/** The same, and after some failures in a row everything fails at once for a while. */
export function guarded({
  brokenAfter,
  brokenForMs,
  ...waits
}: Waits & { readonly brokenAfter: number; readonly brokenForMs: number }): IPolicy {
  const breaker = circuitBreaker(handleWhen(mayPass), {
    halfOpenAfter: brokenForMs,
    breaker: new ConsecutiveBreaker(brokenAfter),
  });
  return wrap(patient(waits), breaker);
}

/** Whether nothing was sent, since too much had failed just before. */
export function isBroken(error: unknown): boolean {
  return isBrokenCircuitError(error);
}

/** Statuses of a cluster that is busy, restarts or chooses a manager. */
const PASSING: readonly (number | null)[] = [429, 502, 503, 504];

/** No answer at all, or one that says "not now". */
function mayPass(error: Error): boolean {
  return (
    PASSING.includes(statusOf(error)) ||
    ["ConnectionError", "TimeoutError", "NoLivingConnectionsError"].includes(error.name)
  );
}
