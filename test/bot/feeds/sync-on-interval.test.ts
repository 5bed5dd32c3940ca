import { describe, expect, test } from "vitest";
import { type SyncOutcome, syncOnInterval } from "../../../adapters/bot/feeds/sync-on-interval.ts";

/** Runs it with a clock that a test turns on, and notes what is logged. */
function start(sync: () => Promise<SyncOutcome>, hasFeeds = () => true) {
  const logged: (readonly [string, string, unknown])[] = [];
  const waits: number[] = [];
  let next = Promise.withResolvers<void>();
  const note =
    (level: string) =>
    (event: string, details: unknown = {}) =>
      void logged.push([level, event, details]);
  const stop = syncOnInterval(3_600_000, {
    hasFeeds,
    sync,
    async wait(ms, signal) {
      waits.push(ms);
      next = Promise.withResolvers<void>();
      signal.addEventListener("abort", () => next.resolve());
      if (!signal.aborted) await next.promise;
    },
    log: { info: note("info"), warn: note("warn"), error: note("error") },
  });
  const turn = async () => {
    next.resolve();
    for (let at = 0; at < 20; at++) await Promise.resolve();
  };
  return { logged, waits, turn, stop };
}

describe("syncOnInterval", () => {
  test("reads the feeds a while after the start, then once an interval, and logs what came of it", async () => {
    const failed = [{ url: "https://oxfam.example/1", reason: "It is gone (404)." }];
    const { logged, waits, turn, stop } = start(async () => ({ documents: 2, failed }));
    expect(logged).toEqual([]);
    await turn();
    await turn();
    expect(waits).toEqual([60_000, 3_600_000, 3_600_000]);
    const once = [
      ["info", "feeds read", { documents: 2, failed: 1 }],
      ["warn", "feed not read", failed[0]],
    ];
    expect(logged).toEqual([...once, ...once]);
    await stop();
  });

  test("goes on after a failure", async () => {
    let times = 0;
    const { logged, turn, stop } = start(async () => {
      if (times++ === 0) throw new Error("feeds.yaml:2: Expected `feeds` to be a list of feeds.");
      return { documents: 0, failed: [] };
    });
    await turn();
    await turn();
    expect(logged).toEqual([
      ["error", "feeds not read", { error: "feeds.yaml:2: Expected `feeds` to be a list of feeds." }],
      ["info", "feeds read", { documents: 0, failed: 0 }],
    ]);
    await stop();
  });

  test("reads nothing where no feeds are named, until they are", async () => {
    let named = false;
    const { logged, turn, stop } = start(
      async () => ({ documents: 0, failed: [] }),
      () => named,
    );
    await turn();
    expect(logged).toEqual([]);
    named = true;
    await turn();
    expect(logged).toHaveLength(1);
    await stop();
  });

  test("ends while it waits", async () => {
    const { logged, stop } = start(async () => ({ documents: 0, failed: [] }));
    await stop();
    expect(logged).toEqual([]);
  });
});
