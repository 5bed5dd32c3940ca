/** The requests whose reply has not been delivered yet. */
export type Undelivered = {
  /** Counts a request; the returned function is called when nothing more is sent for it. Calling it again changes nothing. */
  add(platform: string): () => void;
  /** Whether a platform has as many as it may have. */
  full(platform: string): boolean;
  /** How many there are on all platforms. */
  size(): number;
};

/** Bounds of the undelivered requests. */
export type UndeliveredOptions = {
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** Requests of one platform. @default 300 */
  readonly most?: number;
  /** A request is no longer counted after this time, in milliseconds: its platform is down, and that must not refuse new requests for long. @default 60000 */
  readonly countedMs?: number;
  /** A platform is full as well while several requests have been under way for longer than this, in milliseconds: a new one would wait as long. @default 4000 */
  readonly slowMs?: number;
};

/** So many slow requests are no accident of one of them. */
const SEVERAL = 16;

/** Counts requests until their reply is delivered, by platform: one that is down takes no place from another. */
export function createUndelivered({
  nowMs,
  most = 300,
  countedMs = 60_000,
  slowMs = 4_000,
}: UndeliveredOptions): Undelivered {
  /** When each request came, the oldest first. */
  const cameMs = new Map<string, Map<symbol, number>>();
  const counted = (platform: string): number => {
    const requests = cameMs.get(platform);
    if (requests === undefined) return 0;
    const oldestMs = nowMs() - countedMs;
    for (const [request, came] of requests) {
      if (came > oldestMs) break;
      requests.delete(request);
    }
    return requests.size;
  };
  /** Whether several requests have been under way for too long. */
  const isSlow = (platform: string): boolean => {
    let older = 0;
    for (const came of cameMs.get(platform)?.values() ?? []) {
      if (nowMs() - came <= slowMs) return false;
      older++;
      if (older === SEVERAL) return true;
    }
    return false;
  };
  return {
    add(platform) {
      const requests = cameMs.get(platform) ?? new Map<symbol, number>();
      cameMs.set(platform, requests);
      const request = Symbol();
      requests.set(request, nowMs());
      return () => void requests.delete(request);
    },
    full: (platform) => counted(platform) >= most || isSlow(platform),
    size: () => Array.from(cameMs.keys(), counted).reduce((sum, count) => sum + count, 0),
  };
}
