/** Whether somebody may go on, or how long they have to wait. */
type RateDecision =
  | { readonly kind: "admitted" }
  | {
      readonly kind: "refused";
      readonly waitMs: number;
      /** Whether this is the first refusal since the last admission: the one that the person has to see. */
      readonly first: boolean;
    };

/** Everybody's rate of requests. */
export type RateLimit = (person: string, nowMs: number) => RateDecision;

/** How many people are remembered at once: a bound on memory, no more. */
const PEOPLE = 50_000;

/**
 * A token bucket for each person: half a minute's worth at once, then as many a minute as are allowed.
 *
 * @param perMinute requests, 2 or more.
 */
export function createRateLimit(perMinute: number): RateLimit {
  // Counted in whole units, so that no rounding keeps anybody waiting: each millisecond earns `perMinute` of them.
  const cost = 60_000;
  const capacity = perMinute * 30_000;
  const buckets = new Map<string, { tokens: number; atMs: number; refused: boolean }>();
  return (person, nowMs) => {
    const bucket = buckets.get(person) ?? { tokens: capacity, atMs: nowMs, refused: false };
    const earned = Math.max(0, nowMs - bucket.atMs) * perMinute;
    const tokens = Math.min(capacity, bucket.tokens + earned);
    // Deleted and set anew, so that the map stays in the order of last use.
    buckets.delete(person);
    if (buckets.size >= PEOPLE) buckets.delete(buckets.keys().next().value ?? "");
    const admitted = tokens >= cost;
    buckets.set(person, { tokens: admitted ? tokens - cost : tokens, atMs: nowMs, refused: !admitted });
    if (admitted) return { kind: "admitted" };
    return { kind: "refused", waitMs: Math.ceil((cost - tokens) / perMinute), first: !bucket.refused };
  };
}
