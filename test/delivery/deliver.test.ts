import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../adapters/sqlite/store.ts";
import { WRITE_WITHIN_MS } from "../../src/delivery/claims/claim-times.ts";
import { CLAIM_MS, deliverDue, postKey } from "../../src/delivery/deliver.ts";
import { subscriptionStatus } from "../../src/delivery/subscriptions/status.ts";
import type { Subscription } from "../../src/delivery/subscriptions/subscription.ts";
import type { SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";
import { createPlatform, createSetup, type Outcome, someReply, subscription } from "./fake-platform.ts";

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const on = () => false;
const ONE = subscription();

type Setup = ReturnType<typeof createSetup>;
/** Posts after a turn of the event loop. */
const oneTurn = (): Promise<Outcome> => new Promise((resolve) => void setImmediate(() => resolve("posts")));

const deliverAt = (setup: Setup, time: string, day = "2026-11-22") => {
  setup.clock.nowMs = Date.parse(`${day}T${time}+01:00`);
  return deliverDue(setup.platform.poster, setup.ports, on);
};
const outcomes = ({ events }: Setup) => events.map(({ outcome }) => outcome);
const lines = async ({ store, clock }: Setup) => {
  const mine = await store.find(ONE.id);
  if (!mine) throw new Error("Expected a subscription");
  return subscriptionStatus(mine, await store.deliveries(ONE.id, 7), await store.skips(ONE.id), clock.nowMs)
    .lines;
};

/** A setup of one subscription, whose platform behaves as a list says and then posts. */
async function setupOf(
  script: readonly Outcome[],
  options: Parameters<typeof createSetup>[1] = {},
  change: Partial<Subscription> = {},
): Promise<Setup> {
  const left = [...script];
  const setup = createSetup("2026-11-22T00:00:00Z", { outcome: () => left.shift() ?? "posts", ...options });
  await setup.store.save(subscription(change));
  return setup;
}

describe("deliverDue", () => {
  test("posts once when the local time has come, and again the next day", async () => {
    const setup = await setupOf([]);
    const tried = [];
    for (const [day, times] of [
      ["2026-11-22", ["00:00:00", "07:59:59", "08:00:00", "08:00:02", "23:59:59"]],
      ["2026-11-23", ["00:00:00", "07:59:59", "20:00:00", "21:00:00"]],
    ] as const)
      for (const time of times) tried.push(await deliverAt(setup, time, day));
    expect(tried).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 0]);
    expect(setup.platform.posts.map(({ day, atMs }) => [day, new Date(atMs).toISOString()])).toEqual([
      ["2026-11-22", "2026-11-22T07:00:00.000Z"],
      ["2026-11-23", "2026-11-23T19:00:00.000Z"],
    ]);
    expect(outcomes(setup)).toEqual(["posted", "posted"]);
    expect(await setup.store.seen(ONE.id)).toEqual(
      new Map([
        ["entry of 2026-11-22", "2026-11-22"],
        ["entry of 2026-11-23", "2026-11-23"],
      ]),
    );
  });

  test("posts what is composed for the subscription and its day, under a key of their own", async () => {
    const composed: string[] = [];
    const setup = await setupOf([], {
      compose: async ({ id }, day) => {
        composed.push(`${id} ${day}`);
        return someReply(day);
      },
    });
    await deliverAt(setup, "08:00:00");
    expect(composed).toEqual(["slack/T1/C1 2026-11-22"]);
    expect(setup.platform.posts[0]?.nonce).toBe(postKey(ONE.id, "2026-11-22").nonce);
    expect(setup.events).toEqual([
      { platform: "slack", subscription: ONE.id, day: "2026-11-22", outcome: "posted" },
    ]);
  });

  test("posts nothing before the first day, and nothing when it was stopped or belongs to another platform", async () => {
    const setup = await setupOf([], {}, { firstDay: "2026-11-23" });
    await setup.store.save(subscription({ channel: "C2" }));
    await setup.store.stop("slack/T1/C2", "", 1);
    await setup.store.save(subscription({ platform: "discord" }));
    expect(await deliverAt(setup, "09:00:00")).toBe(0);
    expect(setup.platform.calls).toEqual([]);
  });

  test("closes a day that is skipped, or that there is nothing for, without a post", async () => {
    const setup = await setupOf([], {
      compose: async () => ({ kind: "none", reason: "the archive has nothing on this day" }),
    });
    await setup.store.skip(ONE.id, { kind: "day", day: "2026-11-22" });
    await deliverAt(setup, "08:00:00");
    expect(await lines(setup)).toContain("22 November 2026: no post. This day was skipped.");
    await deliverAt(setup, "08:00:00", "2026-11-23");
    expect(await lines(setup)).toContain("23 November 2026: no post. The archive has nothing on this day.");
    expect(setup.platform.calls).toEqual([]);
    expect(outcomes(setup)).toEqual(["none", "none"]);
  });

  test("posts again on a day that was skipped and taken back before its time", async () => {
    const setup = await setupOf([]);
    await setup.store.skip(ONE.id, { kind: "day", day: "2026-11-22" });
    await setup.store.skip(ONE.id, { kind: "day", day: "2026-11-22" }, true);
    await deliverAt(setup, "08:00:00");
    expect(outcomes(setup)).toEqual(["posted"]);
  });

  test("begins nothing once it is stopping, and finishes what is under way", async () => {
    const setup = await setupOf([]);
    for (const channel of ["C2", "C3"]) await setup.store.save(subscription({ channel }));
    setup.clock.nowMs = Date.parse("2026-11-22T08:00:00Z");
    const poster = createPlatform({ nowMs: () => setup.clock.nowMs, atOnce: 1 });
    expect(await deliverDue(poster.poster, setup.ports, () => poster.posts.length > 0)).toBe(1);
    expect(poster.posts).toHaveLength(1);
  });
});

describe("deliverDue where the platform fails", () => {
  test("tries again after 15 s, a minute, five, and then every quarter of an hour, within the day", async () => {
    const setup = await setupOf(Array.from({ length: 1_000 }, () => "refuses"));
    const attempts: string[] = [];
    const start = Date.parse("2026-11-22T08:00:00+01:00");
    // Looked every five seconds for an hour, then each minute to past midnight.
    for (let at = start; at < start + 16.5 * HOUR; at += at < start + HOUR ? 5 * SECOND : MINUTE) {
      setup.clock.nowMs = at;
      if ((await deliverDue(setup.platform.poster, setup.ports, on)) > 0)
        attempts.push(new Date(at + HOUR).toISOString().slice(11, 19));
    }
    expect(attempts.slice(0, 7)).toEqual([
      "08:00:00",
      "08:00:15",
      "08:01:15",
      "08:06:15",
      "08:21:15",
      "08:36:15",
      "08:51:15",
    ]);
    expect(attempts).toHaveLength(4 + 63);
    expect(attempts.at(-1)).toMatch(/^23:5/);
    expect(setup.platform.posts).toEqual([]);
    expect(await lines(setup)).toContain("22 November 2026: not posted. Slack is down.");
  });

  test("never posts yesterday's, however late it comes back", async () => {
    const setup = await setupOf(["refuses"]);
    await deliverAt(setup, "23:59:30");
    for (const time of ["00:00:30", "07:59:00", "08:00:00"]) await deliverAt(setup, time, "2026-11-23");
    expect(setup.platform.posts.map(({ day }) => day)).toEqual(["2026-11-23"]);
  });

  test.for([
    [5 * SECOND, 5],
    [90 * SECOND, 90],
    [24 * HOUR, 1_800],
  ] as const)(
    "waits for as long as the platform says, %i ms, and half an hour at most",
    async ([waitMs, seconds]) => {
      const setup = await setupOf([{ waitMs }]);
      await deliverAt(setup, "08:00:00");
      expect(await setup.store.deliveries(ONE.id, 1)).toMatchObject([
        { outcome: { kind: "waiting", againAtMs: setup.clock.nowMs + seconds * SECOND } },
      ]);
      setup.clock.nowMs += seconds * SECOND - 1;
      expect(await deliverDue(setup.platform.poster, setup.ports, on)).toBe(0);
      setup.clock.nowMs += 1;
      await deliverDue(setup.platform.poster, setup.ports, on);
      expect(outcomes(setup)).toEqual(["waiting", "posted"]);
    },
  );

  test.for<readonly [string, readonly Outcome[], boolean, number, readonly string[]]>([
    [
      "finds what was posted although no answer came",
      ["answer lost"],
      true,
      0,
      ["post C1 2026-11-22", "find C1"],
    ],
    [
      "posts what did not arrive",
      ["time-out"],
      true,
      0,
      ["post C1 2026-11-22", "find C1", "post C1 2026-11-22"],
    ],
    [
      "looks no more after a clear refusal",
      ["time-out", "refuses"],
      true,
      0,
      ["post C1 2026-11-22", "find C1", "post C1 2026-11-22", "post C1 2026-11-22"],
    ],
    [
      "posts nothing again where it may not look",
      ["answer lost"],
      false,
      0,
      ["post C1 2026-11-22", "find C1"],
    ],
    [
      "posts again where it may not look and the platform drops repeats",
      ["answer lost"],
      false,
      5 * MINUTE,
      ["post C1 2026-11-22", "find C1", "post C1 2026-11-22"],
    ],
    [
      "stays in doubt where a repeat was refused",
      ["answer lost", { waitMs: 6 * MINUTE }],
      false,
      5 * MINUTE,
      ["post C1 2026-11-22", "find C1", "post C1 2026-11-22", "find C1"],
    ],
  ])("%s", async ([, script, readable, dropsRepeatsForMs, calls]) => {
    const setup = await setupOf(script, { readable: () => readable, dropsRepeatsForMs });
    for (let minute = 0; minute < 30; minute++)
      await deliverAt(setup, `08:${String(minute).padStart(2, "0")}:00`);
    expect(setup.platform.calls).toEqual(calls);
    expect(setup.platform.posts).toHaveLength(1);
  });

  test("does not trust the platform to drop a repeat of what was sent in the future", async () => {
    const setup = await setupOf(["answer lost"], { readable: () => false, dropsRepeatsForMs: 5 * MINUTE });
    await deliverAt(setup, "12:00:00");
    // The clock was three hours ahead.
    await deliverAt(setup, "09:00:00");
    expect(setup.platform.calls).toEqual(["post C1 2026-11-22", "find C1"]);
  });

  test("says in status what it could not find out", async () => {
    const setup = await setupOf(["time-out"], { readable: () => false });
    await deliverAt(setup, "08:00:00");
    expect(await lines(setup)).toContain(
      "Not posted yet: Slack gave no answer. Next try: 22 November 2026, 08:00.",
    );
    await deliverAt(setup, "08:01:00");
    expect(await lines(setup)).toContain(
      "22 November 2026: no post. The bot cannot read the channel to see whether the post went out, so it does not post again.",
    );
    expect(setup.platform.posts).toEqual([]);
    expect(setup.events.at(-1)).toMatchObject({ outcome: "none" });
  });

  test("stops what cannot be posted, tells who set it up once, and harms nobody else", async () => {
    const setup = await setupOf([], {
      outcome: ({ channel }) => (channel === "C1" ? "impossible" : "posts"),
    });
    await setup.store.save(subscription({ channel: "C2" }));
    for (const time of ["08:00:00", "08:01:00", "20:00:00"]) await deliverAt(setup, time);
    await deliverAt(setup, "08:00:00", "2026-11-23");
    expect(setup.platform.calls.filter((call) => !call.includes("C2"))).toEqual([
      "post C1 2026-11-22",
      "tell T1 U1: The daily “on this date” post has stopped: The channel is archived: unarchive it, or choose another one. Set it up again with /dateline subscribe.",
    ]);
    expect(setup.platform.posts.map(({ channel, day }) => `${channel} ${day}`)).toEqual([
      "C2 2026-11-22",
      "C2 2026-11-23",
    ]);
    expect(await setup.store.find(ONE.id)).toMatchObject({
      state: {
        kind: "stopped",
        reason: "The channel is archived: unarchive it, or choose another one.",
        atMs: Date.parse("2026-11-22T07:00:00Z"),
      },
    });
  });

  test("posts today's after all once the obstacle is fixed and it is set up again for later", async () => {
    const setup = await setupOf(["impossible"]);
    await deliverAt(setup, "08:00:00");
    expect(await lines(setup)).toContain(
      "Stopped on 22 November 2026, 08:00: The channel is archived: unarchive it, or choose another one.",
    );
    await setup.store.save(subscription({ time: "09:00", firstDay: "2026-11-22" }));
    await deliverAt(setup, "08:30:00");
    expect(await lines(setup)).toContain("Next post: 22 November 2026, 09:00.");
    await deliverAt(setup, "09:00:00");
    expect(outcomes(setup)).toEqual(["stopped", "posted"]);
  });

  test("posts today's no second time where it was stopped and is set up again", async () => {
    const setup = await setupOf([]);
    await deliverAt(setup, "08:00:00");
    await setup.store.stop(ONE.id, "somebody stopped it.", setup.clock.nowMs);
    await setup.store.save(subscription({ time: "09:00" }));
    await deliverAt(setup, "09:30:00");
    expect(setup.platform.posts).toHaveLength(1);
  });
});

describe("deliverDue while time passes", () => {
  test("sends nothing when the day ends while it composes", async () => {
    const setup = await setupOf([], {
      compose: async (_, day) => {
        setup.clock.nowMs += 20 * SECOND;
        return someReply(day);
      },
    });
    await deliverAt(setup, "23:59:50");
    expect(setup.platform.calls).toEqual([]);
    expect(await lines(setup)).toContain(
      "22 November 2026: no post. The day was over before it could be posted.",
    );
  });

  test("posts after composing took longer than a claim lasts, if nobody took it over", async () => {
    const setup = await setupOf([], {
      compose: async (_, day) => {
        setup.clock.nowMs += 3 * CLAIM_MS;
        return someReply(day);
      },
    });
    await deliverAt(setup, "08:00:00");
    expect(outcomes(setup)).toEqual(["posted"]);
  });

  test("sends nothing when somebody took the claim over while it composed", async () => {
    let composing = 0;
    const setup: Setup = await setupOf([], {
      compose: async (_, day) => {
        if (composing++ > 0) return someReply(day);
        setup.clock.nowMs += CLAIM_MS;
        await deliverDue(setup.platform.poster, setup.ports, on);
        return someReply(day);
      },
    });
    await deliverAt(setup, "08:00:00");
    expect(outcomes(setup)).toEqual(["posted", "lost"]);
    expect(setup.platform.posts).toHaveLength(1);
  });

  test("sends nothing after it was held up on the way to the platform, and tries again", async () => {
    let heldUpMs = WRITE_WITHIN_MS;
    const setup: Setup = await setupOf([], {
      connect: async () => {
        setup.clock.nowMs += heldUpMs;
        heldUpMs = 0;
      },
    });
    await deliverAt(setup, "08:00:00");
    expect(setup.platform.posts).toEqual([]);
    expect(setup.events).toMatchObject([{ reason: "the bot was interrupted before sending." }]);
    await deliverAt(setup, "08:00:10");
    expect(outcomes(setup)).toEqual(["waiting", "posted"]);
  });

  test("does not post the next day's before its time where midnight passes in the queue", async () => {
    const setup = createSetup("2026-11-22T22:59:50Z", {
      atOnce: 1,
      outcome: () => {
        setup.clock.nowMs += 15 * SECOND;
        return "posts";
      },
    });
    for (const channel of ["C1", "C2"]) await setup.store.save(subscription({ channel, time: "23:00" }));
    await deliverDue(setup.platform.poster, setup.ports, on);
    expect(setup.platform.posts.map(({ channel, day }) => `${channel} ${day}`)).toEqual(["C1 2026-11-22"]);
    expect(await setup.store.deliveries("slack/T1/C2", 9)).toEqual([]);
  });

  test("heeds what was changed while it waited in the queue", async () => {
    const setup = createSetup("2026-11-22T08:00:00Z", {
      atOnce: 1,
      outcome: async ({ channel }): Promise<Outcome> => {
        if (channel !== "C1") return "posts";
        await setup.store.save(subscription({ channel: "C2", firstDay: "2026-11-23" }));
        await setup.store.save(subscription({ channel: "C3", time: "20:00" }));
        await setup.store.save(
          subscription({ channel: "C4", zone: "Pacific/Pago_Pago", firstDay: "2026-11-22" }),
        );
        await setup.store.stop("slack/T1/C5", "", 1);
        return "posts";
      },
    });
    for (const channel of ["C1", "C2", "C3", "C4", "C5"]) await setup.store.save(subscription({ channel }));
    expect(await deliverDue(setup.platform.poster, setup.ports, on)).toBe(1);
    expect(setup.platform.posts.map(({ channel }) => channel)).toEqual(["C1"]);
  });

  test("sends nothing once somebody has stopped it, at the last moment", async () => {
    const setup = await setupOf([], {
      compose: async ({ id }, day) => {
        await setup.store.stop(id, "somebody stopped it.", setup.clock.nowMs);
        return someReply(day);
      },
    });
    await deliverAt(setup, "08:00:00");
    expect(setup.platform.calls).toEqual([]);
    expect(outcomes(setup)).toEqual(["lost"]);
  });

  test.for([
    ["Europe/Berlin", "02:30", "2026-03-29", "2026-03-29T01:00:00.000Z"],
    ["Europe/Berlin", "02:30", "2026-10-25", "2026-10-25T00:30:00.000Z"],
    ["America/Havana", "00:00", "2026-03-08", "2026-03-08T05:00:00.000Z"],
    ["America/Havana", "00:30", "2026-11-01", "2026-11-01T04:30:00.000Z"],
    ["Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-03T15:30:00.000Z"],
    ["Antarctica/Troll", "02:00", "2026-03-29", "2026-03-29T01:00:00.000Z"],
    ["America/Santiago", "23:30", "2026-04-04", "2026-04-05T02:30:00.000Z"],
  ] as const)("posts once in %s at %s on %s, where the clock jumps", async ([zone, time, day, instant]) => {
    const setup = await setupOf([], {}, { zone, time, firstDay: day });
    const start = Date.parse(`${day}T00:00:00Z`) - 15 * HOUR;
    for (let at = start; at < start + 52 * HOUR; at += 10 * MINUTE) {
      setup.clock.nowMs = at;
      await deliverDue(setup.platform.poster, setup.ports, on);
    }
    const own = setup.platform.posts.filter((post) => post.day === day);
    expect(own.map(({ atMs }) => new Date(atMs).toISOString())).toEqual([instant]);
  });
});

describe("deliverDue in several processes at once", () => {
  test("gives each subscription one post, over two stores on one file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-deliver-"));
    const stores = [openStore(join(folder, "store.db")), openStore(join(folder, "store.db"))];
    const nowMs = () => Date.parse("2026-11-22T08:00:00Z");
    // Each post takes a turn, so that the two get in each other's way.
    const platform = createPlatform({
      nowMs,
      outcome: oneTurn,
    });
    const ids = Array.from({ length: 60 }, (_, index) => `C${index}`);
    for (const channel of ids) await stores[0]?.save(subscription({ channel }));
    const setup = createSetup("2026-11-22T08:00:00Z");
    const ports = (store: SubscriptionStore) => ({ ...setup.ports, store });
    const tried = await Promise.all(
      stores.flatMap((store) => [
        deliverDue(platform.poster, ports(store), on),
        deliverDue(platform.poster, ports(store), on),
      ]),
    );
    expect(platform.posts.map(({ channel }) => channel).toSorted()).toEqual(ids.toSorted());
    expect(tried.reduce((a, b) => a + b)).toBe(ids.length);
    expect(tried.filter((count) => count > 0).length).toBeGreaterThan(1);
    await Promise.all(stores.map((store) => store.release()));
    rmSync(folder, { recursive: true });
  });

  test("looks first for what a process left that was killed while it posted", async () => {
    for (const arrived of [true, false]) {
      const setup = await setupOf([]);
      setup.clock.nowMs = Date.parse("2026-11-22T07:00:00Z");
      const claim = await setup.store.claim(
        ONE.id,
        "2026-11-22",
        setup.clock.nowMs,
        setup.clock.nowMs + CLAIM_MS,
      );
      if (!claim) throw new Error("Expected a claim");
      await setup.store.sending(claim, setup.clock.nowMs, setup.clock.nowMs + CLAIM_MS);
      const key = postKey(ONE.id, "2026-11-22");
      if (arrived) await setup.platform.poster.post(ONE, { ...NOTHING }, key);
      await deliverAt(setup, "08:00:19");
      expect(outcomes(setup)).toEqual([]);
      await deliverAt(setup, "08:00:20");
      expect(outcomes(setup)).toEqual([arrived ? "found" : "posted"]);
      expect(setup.platform.posts).toHaveLength(1);
      expect(await setup.store.seen(ONE.id)).toEqual(new Map([["entry of 2026-11-22", "2026-11-22"]]));
    }
  });
});

const NOTHING = {
  kind: "on-this-date",
  title: null,
  asked: null,
  notes: [],
  items: [],
  closing: [],
  paging: null,
} as const;

describe("deliverDue with much to do", () => {
  test("keeps a workspace with one channel waiting for nobody's thousand", async () => {
    const setup = createSetup("2026-11-22T08:00:00Z", { atOnce: 4 });
    for (let index = 0; index < 1_000; index++)
      await setup.store.save(subscription({ workspace: "A-big", channel: `C${index}` }));
    await setup.store.save(subscription({ workspace: "Z-small", channel: "only" }));
    expect(await deliverDue(setup.platform.poster, setup.ports, on)).toBe(1_001);
    expect(setup.platform.posts.findIndex(({ channel }) => channel === "only")).toBeLessThan(5);
  });

  test("begins as many as the platform has room for now, and leaves the rest for later where it has none", async () => {
    let room = 3;
    let now = 0;
    let most = 0;
    const setup = createSetup("2026-11-22T08:00:00Z", {
      atOnce: 9,
      room: () => room,
      underWay: (change) => {
        now += change;
        most = Math.max(most, now);
      },
      outcome: oneTurn,
    });
    for (let index = 0; index < 20; index++) await setup.store.save(subscription({ channel: `C${index}` }));
    room = 0;
    expect(await deliverDue(setup.platform.poster, setup.ports, on)).toBe(0);
    room = 3;
    expect(await deliverDue(setup.platform.poster, setup.ports, on)).toBe(20);
    expect(most).toBe(3);
  });

  test("takes up what comes due while one post is slow, with all its hands", async () => {
    const slow = Promise.withResolvers<Outcome>();
    const begun = Promise.withResolvers<void>();
    let most = 0;
    let now = 0;
    const setup = createSetup("2026-11-22T06:59:58Z", {
      atOnce: 4,
      underWay: (change) => {
        now += change;
        most = Math.max(most, now);
      },
      outcome: async ({ channel }): Promise<Outcome> => {
        if (channel !== "early") return oneTurn();
        begun.resolve();
        return slow.promise;
      },
    });
    await setup.store.save(subscription({ channel: "early", time: "07:59" }));
    for (let index = 0; index < 40; index++) await setup.store.save(subscription({ channel: `C${index}` }));
    const all = deliverDue(setup.platform.poster, setup.ports, on);
    await begun.promise;
    setup.clock.nowMs += 5 * SECOND;
    slow.resolve("posts");
    expect(await all).toBe(41);
    expect(most).toBe(4);
  });

  test("goes on past those that fail in a way nobody expected, and tells of them in the end", async () => {
    const setup = createSetup("2026-11-22T08:00:00Z", {
      atOnce: 3,
      compose: async ({ channel }, day) => {
        if (channel === "C2" || channel === "C5") throw new Error(`Nobody expected ${channel}`);
        return someReply(day);
      },
    });
    for (let index = 0; index < 9; index++) await setup.store.save(subscription({ channel: `C${index}` }));
    const failing = deliverDue(setup.platform.poster, setup.ports, on);
    await expect(failing).rejects.toMatchObject({
      message: "2 daily posts failed",
      errors: [new Error("Nobody expected C2"), new Error("Nobody expected C5")],
    });
    expect(setup.platform.posts).toHaveLength(7);
  });

  test("gives up where everything fails, once what is under way has ended", async () => {
    let asked = 0;
    const setup = createSetup("2026-11-22T08:00:00Z", { atOnce: 3 });
    for (let index = 0; index < 99; index++) await setup.store.save(subscription({ channel: `C${index}` }));
    const claim = () => {
      asked++;
      return Promise.reject(new Error("The disk is full"));
    };
    const ports = { ...setup.ports, store: { ...setup.store, claim } };
    await expect(deliverDue(setup.platform.poster, ports, on)).rejects.toThrow("daily posts failed");
    expect(asked).toBeLessThanOrEqual(6);
    const due = () => Promise.reject(new Error("The disk is full"));
    const none = { ...setup.ports, store: { ...setup.store, due } };
    await expect(deliverDue(setup.platform.poster, none, on)).rejects.toThrow(AggregateError);
    expect(setup.platform.posts).toEqual([]);
  });
});

describe("postKey", () => {
  test("is the same for the same subscription and day, another for any other, and fits Discord's nonce", () => {
    expect(postKey("a", "2026-11-22")).toEqual(postKey("a", "2026-11-22"));
    const all = ["a", "b", "slack/T1/C1", "slack/T1/C12"].flatMap((id) =>
      ["2026-11-22", "2026-11-23"].map((day) => postKey(id, day).nonce),
    );
    expect(new Set(all).size).toBe(all.length);
    for (const nonce of all) expect(nonce).toMatch(/^[\w-]{25}$/);
  });
});
