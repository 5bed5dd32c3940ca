/** How many messages a channel takes. */
export type PostLimit = {
  /** Messages a second in each channel. */
  readonly perSecond: number;
  /** Messages at once, before that counts. */
  readonly burst: number;
};

/** Counts a message for a channel: seconds to wait if there were too many, else null. */
export type TakePost = (channel: string) => number | null;

/** Slack's own limit of chat.postMessage, for each channel. */
export function createPostLimit({ perSecond, burst }: PostLimit, now: () => number): TakePost {
  const buckets = new Map<string, { readonly left: number; readonly atMs: number }>();
  return (channel) => {
    const atMs = now();
    const before = buckets.get(channel) ?? { left: burst, atMs };
    const left = Math.min(burst, before.left + ((atMs - before.atMs) / 1_000) * perSecond);
    if (left < 1) {
      buckets.set(channel, { left, atMs });
      return Math.max(1, Math.ceil((1 - left) / perSecond));
    }
    buckets.set(channel, { left: left - 1, atMs });
    return null;
  };
}
