import { localTime } from "../../time/calendar/local-time.ts";
import type { Poster } from "../posting/poster.ts";
import type { SubscriptionStore } from "../subscriptions/subscription-store.ts";

/** What looking for due deliveries needs from outside. */
type DuePorts = {
  readonly store: Pick<SubscriptionStore, "zones" | "due">;
  /** The time as an instant; it may jump. */
  readonly nowMs: () => number;
};

/** Hands out what is due. */
export type DueOnes = {
  next(): Promise<string | undefined>;
  /** One that was handed out is to come again then, in epoch milliseconds. */
  waits(id: string, againAtMs: number): void;
};

/** How many due deliveries are looked up at once. */
const BATCH = 500;

/** How long it is taken for true that nothing more is due, in milliseconds: a look reads the clock of every zone. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Hands out what is due, looking for more whenever it has run out: each subscription once, and before all others those whose wait is
 * over, since they came before all others the first time.
 */
export function dueOnes(
  { platform, workspaces }: Pick<Poster, "platform" | "workspaces">,
  { store, nowMs }: DuePorts,
): DueOnes {
  const given = new Set<string>();
  const again = new Map<string, number>();
  let queue: string[] = [];
  let lookedAtMs: number | null = null;
  const look = async (now: number) => {
    const clocks = (await store.zones()).map((zone) => ({ zone, ...localTime(now, zone) }));
    const limit = given.size + BATCH;
    const ids = await store.due({ platform, workspaces, clocks, nowMs: now, limit });
    // There may be more than these; else it is soon enough to look again in a while.
    lookedAtMs = ids.length < limit ? now : null;
    return ids.filter((id) => !given.has(id));
  };
  return {
    async next() {
      const now = nowMs();
      for (const [id, atMs] of again) if (atMs <= now && again.delete(id)) return id;
      const lately = lookedAtMs !== null && Math.abs(now - lookedAtMs) < LOOK_AGAIN_MS;
      if (queue.length === 0 && !lately) queue = await look(now);
      const id = queue.shift();
      if (id !== undefined) given.add(id);
      return id;
    },
    // Never at once, whatever a platform asks for: it would be asked again and again.
    waits: (id, againAtMs) => void again.set(id, Math.max(againAtMs, nowMs() + LOOK_AGAIN_MS)),
  };
}
