import { type Lease, type MemberState, type ProcessGroup, TURN_WITHIN_MS } from "./process-group.ts";

/**
 * A group of one process: it has every request and every lease. For a database that only one process uses, such as a file.
 *
 * @param nowMs any clock that only goes forward, in milliseconds.
 */
export function createLoneProcess(name: string, nowMs: () => number): ProcessGroup {
  const startedMs = nowMs();
  const held = new Set<string>();
  const values = new Map<string, string>();
  /** When the last turn of each lane was used, at the latest. */
  const usedMs = new Map<string, number>();
  let state: MemberState = { status: "ok", broken: [] };
  const leaseOf = (lease: string): Lease => {
    const isOwn = held.has(lease);
    return { name: lease, holder: isOwn ? name : null, isOwn, value: values.get(lease) ?? null };
  };
  return {
    name,
    async beat(now) {
      state = now;
    },
    members: async () => [
      { ...state, name, ageMs: nowMs() - startedMs, silentMs: 0, leases: [...held].toSorted() },
    ],
    async leave() {
      held.clear();
    },
    // Whoever asks counts requests and remembers deliveries itself: there is nobody else.
    admit: async () => ({ kind: "admitted" }),
    answering: async () => true,
    // What this process did not answer is gone with it.
    delivered: async () => {},
    takeOver: async () => null,
    async hold(lease) {
      held.add(lease);
      return true;
    },
    async note(lease, value) {
      if (held.has(lease)) values.set(lease, value);
      return held.has(lease);
    },
    async release(lease) {
      held.delete(lease);
    },
    leases: async (prefix) =>
      [...new Set([...held, ...values.keys()])]
        .filter((lease) => lease.startsWith(prefix))
        .toSorted()
        .map(leaseOf),
    async turn(lane, everyMs) {
      const waitMs = (usedMs.get(lane) ?? Number.NEGATIVE_INFINITY) + everyMs - nowMs();
      if (waitMs > 0) return waitMs;
      usedMs.set(lane, nowMs() + TURN_WITHIN_MS);
      return 0;
    },
    async turned(lane) {
      usedMs.set(lane, nowMs());
    },
  };
}
