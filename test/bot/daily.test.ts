import { expect, test, vi } from "vitest";
import { startDaily } from "../../adapters/bot/daily.ts";
import { openStore } from "../../adapters/sqlite/store.ts";
import { shortReply } from "../../src/chat/replies/reply.ts";
import { createPlatform, stand, subscription } from "../delivery/fake-platform.ts";
import { watch } from "../delivery/watch-contract.ts";
import { PATIENCE } from "./archive/live-archive.ts";

test("a daily post that fails keeps no news back", async () => {
  const store = openStore(":memory:");
  const nowMs = () => Date.parse("2026-11-22T12:00:00Z");
  const platform = createPlatform({ nowMs });
  await store.save(subscription());
  await store.watches.arrivedAll();
  const watched = watch({ channel: "C2" });
  await store.watches.save(watched);
  await store.watches.arrive([{ document: "strike", words: "strike" }]);
  await store.watches.matched(watched.id, 1, ["strike"]);
  const failed: string[] = [];
  const logged: string[] = [];
  const log = { info: (line: string) => void logged.push(line), warn: () => {}, error: () => {} };
  const daily = startDaily({
    answering: {
      numbers: () => ({ withoutNotes: [] }),
      standings: stand,
      compose: () => Promise.reject(new Error("The file is damaged.")),
    },
    store,
    nowMs,
    observe: () => {},
    log,
    failures: { failed: (what) => void failed.push(what), works: () => {} },
    group: { hold: async () => true, release: async () => {} },
    news: {
      store: store.watches,
      compose: async () => ({ kind: "post", reply: shortReply("news", "New", []), keys: [] }),
    },
  });
  daily.serve(platform.poster);
  await vi.waitFor(() => expect(failed).toContain("looking what is due on slack"), PATIENCE);
  await daily.stop();
  expect(logged).toEqual(["news of a watch"]);
  expect(platform.posts).toMatchObject([{ channel: "C2", day: "news 1" }]);
});
