import type { PartHealth } from "../chat/health.ts";

/** Watches whether what is due on a platform is delivered. */
export type DeliveryWatch = {
  /** A look at what is due begins. */
  begins(): void;
  /** It ended: with an error, or with null. */
  ended(error: unknown): void;
  health(): PartHealth;
};

/** A look that lasts longer than this without an end hangs, in milliseconds: it posts everything due, so that it may last long. */
const HANGS_AFTER_MS = 30 * 60_000;

/**
 * Watches the delivery of one platform.
 *
 * @param obstacle what keeps every post from going out; null: nothing.
 * @param monotonicMs a clock that never jumps back, in milliseconds.
 */
export function watchDelivery(
  platform: string,
  obstacle: () => string | null,
  monotonicMs: () => number,
): DeliveryWatch {
  let beganMs: number | null = null;
  let failure: string | null = null;
  return {
    begins() {
      beganMs = monotonicMs();
    },
    ended(error) {
      beganMs = null;
      failure = error === null ? null : firstLine(error);
    },
    health() {
      const hangs = beganMs !== null && monotonicMs() - beganMs > HANGS_AFTER_MS;
      const detail =
        obstacle() ??
        (failure === null ? null : `Daily posts fail: ${failure}`) ??
        (hangs ? "Daily posts hang: restart Dateline." : null);
      return { part: `delivery-${platform}`, ok: detail === null, detail };
    },
  };
}

function firstLine(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const message = first instanceof Error ? first.message : String(first);
  return message.split("\n", 1)[0] ?? "";
}
