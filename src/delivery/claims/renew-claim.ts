import { CLAIM_MS, RENEW_EVERY_MS, RENEW_FOR_MS } from "./claim-times.ts";
import type { HeldClaim } from "./delivery-task.ts";

/**
 * Makes a claim last from now on.
 *
 * @returns false if it was lost.
 */
export function renewClaim({ renew }: HeldClaim, nowMs: () => number): Promise<boolean> {
  const now = nowMs();
  return renew(now, now + CLAIM_MS);
}

/** Renews a claim while something works under it, so that slow work does not pass from process to process for ever. */
export async function renewing<T>(claim: HeldClaim, nowMs: () => number, work: () => Promise<T>): Promise<T> {
  let left = Math.floor(RENEW_FOR_MS / RENEW_EVERY_MS);
  const timer = setInterval(() => {
    // A claim that cannot be renewed now expires, or is renewed the next time.
    if (left-- > 0) renewClaim(claim, nowMs).catch(() => {});
    else clearInterval(timer);
  }, RENEW_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
