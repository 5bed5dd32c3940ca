import { randomUUID } from "node:crypto";

/** Makes the ids of a workspace, no two alike. */
export type Ids = {
  /** A message's timestamp, later than all before: seconds, a point, six digits. */
  readonly ts: () => string;
  readonly eventId: () => string;
  readonly triggerId: () => string;
  readonly viewId: () => string;
  readonly blockId: () => string;
  readonly secret: () => string;
};

/**
 * Counts from the clock on.
 *
 * @param space tells ids of one workspace from those of others. @default ""
 */
export function createIds(now: () => number, space = ""): Ids {
  let lastUs = 0;
  let count = 0;
  const next = (prefix: string): string => {
    count += 1;
    return `${prefix}${space}${count.toString(36).toUpperCase().padStart(7, "0")}`;
  };
  return {
    ts: () => {
      lastUs = Math.max(now() * 1_000, lastUs + 1);
      return `${Math.floor(lastUs / 1e6)}.${String(lastUs % 1e6).padStart(6, "0")}`;
    },
    eventId: () => next("Ev07"),
    triggerId: () => `${next("99")}.7707.${randomUUID().replaceAll("-", "")}`,
    viewId: () => next("V07"),
    blockId: () => next("b/"),
    secret: () => randomUUID().replaceAll("-", "").slice(0, 24),
  };
}
