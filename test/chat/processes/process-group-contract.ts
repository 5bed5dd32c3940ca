import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MemberState, ProcessGroup } from "../../../src/chat/processes/process-group.ts";

/** A group with one process that has been heard of. */
export type GroupFixture = {
  readonly group: ProcessGroup;
  /** Lets go of everything. */
  remove(): Promise<void>;
};

/** How a process is that works. */
export const WORKS: MemberState = { status: "ok", broken: [] };

const ASKED = { delivery: "slack Ev1", person: "slack T1/U1", perMinute: 1_000 };

/** What every group does for a process that is alone in it. */
export function processGroupContract(name: string, open: () => Promise<GroupFixture>): void {
  describe(name, () => {
    let fixture: GroupFixture;
    let group: ProcessGroup;
    beforeEach(async () => {
      fixture = await open();
      group = fixture.group;
      await group.beat(WORKS);
    });
    afterEach(() => fixture.remove());

    test("lists the process with its state and what it holds", async () => {
      await group.hold("b");
      await group.hold("a");
      await group.beat({ status: "degraded", broken: ["slack"] });
      expect(await group.members()).toEqual([
        {
          name: group.name,
          status: "degraded",
          broken: ["slack"],
          ageMs: expect.any(Number),
          silentMs: expect.any(Number),
          leases: ["a", "b"],
        },
      ]);
    });

    test("gives it every lease, again and again, until it releases it", async () => {
      for (let i = 0; i < 2; i++) expect(await group.hold("posts/slack")).toBe(true);
      await group.hold("posts/discord");
      await group.hold("other");
      await group.release("posts/slack");
      const lease = { holder: null, isOwn: false, value: null };
      expect((await group.leases("posts/")).filter(({ isOwn }) => isOwn)).toEqual([
        { ...lease, name: "posts/discord", holder: group.name, isOwn: true },
      ]);
    });

    test("keeps a value with a lease that the process holds, also when it was released", async () => {
      expect(await group.note("shard", "early")).toBe(false);
      await group.hold("shard");
      expect(await group.note("shard", "session 7")).toBe(true);
      await group.release("shard");
      expect(await group.leases("sh")).toEqual([
        { name: "shard", holder: null, isOwn: false, value: "session 7" },
      ]);
      expect(await group.note("shard", "late")).toBe(false);
      await group.hold("shard");
      expect((await group.leases("shard"))[0]?.value).toBe("session 7");
    });

    test("admits its requests, and lets it answer each", async () => {
      expect(await group.admit(ASKED)).toEqual({ kind: "admitted" });
      expect(await group.answering(ASKED.delivery)).toBe(true);
    });

    test("gives it nothing of its own to take over", async () => {
      await group.admit({ ...ASKED, body: { text: "why?" } });
      expect(await group.takeOver("slack")).toBeNull();
      expect(await group.answering(ASKED.delivery, { keeps: true })).toBe(true);
      await group.delivered(ASKED.delivery);
      expect(await group.takeOver("slack")).toBeNull();
    });

    test("gives turns that are apart in each lane, from when the last one was used", async () => {
      expect(await group.turn("identify/0", 5_000)).toBe(0);
      // It may be used for a second yet.
      const waitMs = await group.turn("identify/0", 5_000);
      expect(waitMs).toBeGreaterThan(5_000);
      expect(waitMs).toBeLessThanOrEqual(6_000);
      await group.turned("identify/0");
      const fromUse = await group.turn("identify/0", 5_000);
      expect(fromUse).toBeGreaterThan(3_000);
      expect(fromUse).toBeLessThanOrEqual(5_000);
      expect(await group.turn("identify/1", 5_000)).toBe(0);
      expect(await group.turn("identify/0", 0)).toBe(0);
    });
  });
}
