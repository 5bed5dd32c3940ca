import { setInterval as every } from "node:timers/promises";

/** What a bot has used, by its own count. */
export type Usage = {
  /** Since its start. */
  readonly cpuSeconds: number;
  /** The most that was seen at any look. */
  readonly peakMegabytes: number;
  /** What came of its daily posts: `posted 100, waiting 2`. */
  readonly outcomes: string;
};

/** Often enough to see a peak, seldom enough not to be one; in milliseconds. */
const LOOK_EVERY_MS = 5_000;

/** Watches what a bot uses, at its /metrics, until it is stopped. */
export function watchUsage(address: string): { readonly stop: () => Promise<Usage> } {
  const ended = new AbortController();
  let peakBytes = 0;
  const look = async (): Promise<string> => {
    const text = await (await fetch(`${address}/metrics`)).text();
    peakBytes = Math.max(peakBytes, metric("process_resident_memory_bytes", text));
    return text;
  };
  const watching = (async () => {
    for await (const _ of every(LOOK_EVERY_MS, null, { signal: ended.signal })) await look();
  })().catch(() => {});
  return {
    stop: async () => {
      ended.abort();
      await watching;
      const text = await look();
      const posts = text.matchAll(/^dateline_daily_posts_total\{.*outcome="(\w+)".*\} (\d+)$/gm);
      return {
        cpuSeconds: metric("process_cpu_seconds_total", text),
        peakMegabytes: Math.round(peakBytes / 1e6),
        outcomes: Array.from(posts, ([, outcome, number]) => `${outcome} ${number}`).join(", "),
      };
    },
  };
}

function metric(name: string, text: string): number {
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? 0);
}
