import { type Answer, rateLimited } from "./api-error.ts";

/** Discord's limits of how many requests a bot may make. */
export type RateLimits = {
  /** The answer of `handle`, or that there were too many. */
  readonly within: (method: string, path: string, handle: () => Answer) => Answer;
};

/** Source: Discord's documentation, "Rate Limits"; the one of a channel is what its headers tell. */
const GLOBAL = { count: 50, perMs: 1000 } as const;
const MESSAGES = { count: 5, perMs: 5000 } as const;

/** Counts requests that were let through, each limit over any stretch of its length. */
export function createRateLimits(active: boolean, now: () => number): RateLimits {
  const global: number[] = [];
  const channels = new Map<string, number[]>();

  /** Milliseconds until one more may come; 0 for at once. */
  const waitMs = (
    through: number[],
    { count, perMs }: { readonly count: number; readonly perMs: number },
  ) => {
    const from = now() - perMs;
    while ((through[0] ?? Number.POSITIVE_INFINITY) <= from) through.shift();
    return through.length < count ? 0 : (through[0] ?? 0) - from;
  };

  return {
    within: (method, path, handle) => {
      if (!active) return handle();
      const wait = waitMs(global, GLOBAL);
      if (wait > 0) return rateLimited(Math.ceil(wait) / 1000, true, now());
      const channel = method === "POST" ? /^\/channels\/(\d+)\/messages$/.exec(path)?.[1] : undefined;
      if (channel === undefined) {
        global.push(now());
        return handle();
      }
      const own = channels.get(channel) ?? [];
      channels.set(channel, own);
      const ownWait = waitMs(own, MESSAGES);
      global.push(now());
      if (ownWait > 0) return rateLimited(Math.ceil(ownWait) / 1000, false, now());
      own.push(now());
      const resetMs = MESSAGES.perMs - (now() - (own[0] ?? now()));
      const answer = handle();
      return {
        ...answer,
        headers: {
          ...answer.headers,
          "x-ratelimit-limit": String(MESSAGES.count),
          "x-ratelimit-remaining": String(MESSAGES.count - own.length),
          "x-ratelimit-reset": String((now() + resetMs) / 1000),
          "x-ratelimit-reset-after": String(resetMs / 1000),
          "x-ratelimit-bucket": "fa4e0000000000000000000000000001",
        },
      };
    },
  };
}
