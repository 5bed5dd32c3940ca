import { afterEach, describe, expect, test, vi } from "vitest";
import { startWatching } from "../../adapters/bot/watching.ts";
import { openStore } from "../../adapters/sqlite/store.ts";
import { createFailureLog } from "../../src/chat/failure-log.ts";
import { deliverNews } from "../../src/delivery/watches/deliver-news.ts";
import { createPlatform, stand } from "../delivery/fake-platform.ts";
import { watch } from "../delivery/watch-contract.ts";
import { liveFolder, PATIENCE, startLive } from "./archive/live-archive.ts";

const MONK = "A monk was killed in Phnom Penh.";
const STRIKE = "The dockers of Port Elan went on strike.";
const WATCH = watch({ topic: "strike of the dockers" });

describe.for(["file", "memory"] as const)("watches of an archive in %s that changes", (where) => {
  const errors: unknown[] = [];
  afterEach(() => expect(errors.splice(0)).toEqual([]));

  test("hear of a document that is put into the folder, once, and of none that was there", async () => {
    const { folder, file, write } = liveFolder();
    write("old-strike", "The dockers of Port Elan went on strike last year.");
    const answering = await startLive(folder, where === "file" ? file : null);
    const { watches: store } = openStore(":memory:");
    const log = { info: () => {}, warn: () => {}, error: (...said: unknown[]) => void errors.push(said) };
    let isNoted = false;
    const arrivedAll = async () => {
      await store.arrivedAll();
      isNoted = true;
    };
    const stop = startWatching({
      answering,
      store: { ...store, arrivedAll },
      today: () => "2026-11-22",
      failures: createFailureLog({ log, nowMs: () => performance.now(), isKnown: () => false }),
    });
    await vi.waitFor(() => expect(isNoted).toBe(true), PATIENCE);
    await store.save(WATCH);
    write("monk", MONK);
    write("strike", STRIKE);
    await answering.becomes("Who went on strike in Port Elan?", STRIKE);
    const nowMs = () => Math.round(performance.now());
    const platform = createPlatform({ nowMs });
    const shown: (string | undefined)[] = [];
    const poster = {
      ...platform.poster,
      post: async (...given: Parameters<typeof platform.poster.post>) => {
        shown.push(...given[1].items.map(({ text }) => text));
        return platform.poster.post(...given);
      },
    };
    const compose = (options: Omit<Parameters<typeof answering.news>[0], "today">) =>
      answering.news({ ...options, today: null });
    const ports = { store, compose, standings: stand, nowMs, monotonicMs: nowMs, observe: () => {} };
    await vi.waitFor(async () => {
      await deliverNews(poster, ports, () => false);
      expect(shown).toEqual([STRIKE]);
    }, PATIENCE);
    await stop();
    await answering.stop();
  });
});

test("documents are asked for again, all of them, after the archive gave no answer in time", async () => {
  const { watches: store } = openStore(":memory:");
  const failures = createFailureLog({
    log: { info: () => {}, warn: () => {}, error: () => {} },
    nowMs: () => performance.now(),
    isKnown: () => false,
  });
  const asked: boolean[] = [];
  const stop = startWatching({
    answering: {
      // Another archive at each look.
      archive: () => String(asked.length),
      state: () => ({ readAgoMs: 0, reading: null, complete: true, encoding: null }),
      arrivals: async (all) => {
        asked.push(all);
        if (asked.length === 2) throw new Error("no answer within 30000 ms");
        return [];
      },
      match: async () => ({ matching: [], absent: [] }),
    },
    store,
    today: () => "2026-11-22",
    failures,
    lookEveryMs: 1,
  });
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(3), PATIENCE);
  await stop();
  expect(asked.slice(0, 4)).toEqual([true, false, true, false]);
});
