import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DatabaseStore } from "../../adapters/store/database-store.ts";
import { subscription } from "./fake-platform.ts";
import { watch } from "./watch-contract.ts";

const DAY = "2026-11-22";

/** What every store does that is to forget a workspace. */
export function forgetContract(
  name: string,
  makeStore: () => Promise<{ readonly store: DatabaseStore; remove(): Promise<void> }>,
): void {
  describe(`${name}, forgetting`, () => {
    let fixture: Awaited<ReturnType<typeof makeStore>>;
    beforeEach(async () => {
      fixture = await makeStore();
    });
    afterEach(() => fixture.remove());

    /** A workspace with everything that may come of a daily post and a watch. */
    const fill = async (workspace: string) => {
      const { store } = fixture;
      const post = subscription({ workspace });
      const topic = watch({ workspace, topic: "rain" });
      await store.save(post);
      await store.skip(post.id, { kind: "entry", entry: "b" });
      const claim = await store.claim(post.id, DAY, 0, 100);
      if (claim === null) throw new Error("Expected a claim");
      const quotation = { entry: "a", document: "d", sha256: "0", start: 0, end: 3, quote: "Abc" };
      const posted = { kind: "posted", message: "1.1", atMs: 6, entries: ["a"], quotations: [quotation] };
      await store.close(claim, { ...posted, kind: "posted" });
      await store.noteStanding("a", "It was corrected.", 7);
      await store.watches.save(topic);
      await store.watches.arrive([{ document: `rain ${workspace}`, words: `rain ${workspace}` }]);
      for (;;) {
        const open = await store.watches.unmatched("", 9);
        if (open === null) break;
        const last = open.arrivals.at(-1)?.number ?? 0;
        await store.watches.matched(
          open.watch.id,
          last,
          open.arrivals.map(({ document }) => document),
        );
      }
      await store.watches.claim(topic.id, { nowMs: 50, untilMs: 150, quietUntilMs: 1_050, clock: null });
      return { post, topic };
    };

    test("deletes everything of one workspace, and nothing of another", async () => {
      const { store } = fixture;
      await store.watches.arrivedAll();
      const gone = await fill("T1");
      const stays = await fill("T2");
      expect(await store.forgetWorkspace("slack", "T1")).toBe(2);
      expect(await store.forgetWorkspace("slack", "T1")).toBe(0);
      expect(await store.forgetWorkspace("discord", "T2")).toBe(0);
      expect([await store.find(gone.post.id), await store.watches.find(gone.topic.id)]).toEqual([null, null]);
      expect(await store.deliveries(gone.post.id, 9)).toEqual([]);
      expect([await store.corrections(gone.post.id), await store.skips(gone.post.id)]).toEqual([[], []]);
      expect(await store.watches.announcements(gone.topic.id, 9)).toEqual([]);
      expect(await store.deliveries(stays.post.id, 9)).toHaveLength(1);
      expect(await store.corrections(stays.post.id)).toHaveLength(1);
      expect(await store.watches.announcements(stays.topic.id, 9)).toHaveLength(1);
    });
  });
}
