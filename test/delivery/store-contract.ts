import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Closing } from "../../src/delivery/subscriptions/claim-store.ts";
import type { Delivery, Subscription } from "../../src/delivery/subscriptions/subscription.ts";
import type {
  Claim,
  SubscriptionStore,
  ZoneTime,
} from "../../src/delivery/subscriptions/subscription-store.ts";
import { subscription } from "./fake-platform.ts";

/** A new, empty database. */
export type StoreFixture = {
  readonly store: SubscriptionStore;
  /** Releases the store and opens its database again. */
  reopen(): Promise<SubscriptionStore>;
  /** Another store on the same database, as another process has it. */
  second(): Promise<SubscriptionStore>;
  /** Releases all stores and removes the database. */
  remove(): Promise<void>;
};

const DAY = "2026-11-22";

const ONE: Subscription = subscription();
const STOPPED = { kind: "stopped", reason: "The channel is archived.", atMs: 5 } as const;
const SURE = { kind: "waiting", reason: "Slack is busy.", atMs: 0, againAtMs: 0, maybeSent: false } as const;
const MAYBE = { ...SURE, maybeSent: true } as const;
const NONE = { kind: "none", reason: "The day is skipped.", atMs: 7 } as const;
const POSTED = { kind: "posted", message: "1.1", atMs: 6, entries: ["a"] } as const;

async function claimed(
  store: SubscriptionStore,
  day: string = DAY,
  nowMs = 0,
  untilMs = 100,
): Promise<Claim> {
  const claim = await store.claim(ONE.id, day, nowMs, untilMs);
  if (claim === null) throw new Error(`Expected to be able to claim ${day}`);
  return claim;
}

async function closed(store: SubscriptionStore, closing: Closing, day: string = DAY): Promise<void> {
  expect(await store.close(await claimed(store, day), closing)).toBe(true);
}

const clock = (time: string, day: string = DAY, zone: string = ONE.zone): ZoneTime => ({ zone, day, time });

function due(
  store: SubscriptionStore,
  clocks: readonly ZoneTime[] = [clock("09:00")],
  nowMs = 50,
  limit = 99,
) {
  return store.due({ platform: "slack", workspaces: null, clocks, nowMs, limit });
}

/** What every {@link SubscriptionStore} keeps to. */
export function storeContract(name: string, makeStore: () => Promise<StoreFixture>): void {
  describe(name, () => {
    let fixture: StoreFixture;
    let store: SubscriptionStore;
    beforeEach(async () => {
      fixture = await makeStore();
      store = fixture.store;
    });
    afterEach(() => fixture.remove());

    describe("corrections", () => {
      const quotation = (entry: string, start: number) => ({
        entry,
        document: "release",
        sha256: "ab".repeat(32),
        start,
        end: start + 9,
        quote: "“It rained”",
      });
      const asked = { platform: "slack" as const, workspaces: null };
      beforeEach(async () => {
        await store.save(ONE);
        const quotations = [quotation("b", 9), quotation("a", 0)];
        await closed(store, { ...POSTED, entries: ["a", "b", "c"], quotations });
      });

      test("keeps what was posted with its proof, page by page", async () => {
        expect(await store.quotations("", 9)).toEqual([quotation("a", 0), quotation("b", 9)]);
        expect(await store.quotations("", 1)).toEqual([quotation("a", 0)]);
        expect(await (await fixture.reopen()).quotations("a", 9)).toEqual([quotation("b", 9)]);
      });

      test("lists what does not stand, until it stands again", async () => {
        expect(await store.corrections(ONE.id)).toEqual([]);
        await store.noteStanding("a", "withdrawn", 5);
        expect(await store.corrections(ONE.id)).toEqual([
          { ...quotation("a", 0), day: DAY, words: "withdrawn" },
        ]);
        await store.noteStanding("a", null, 5);
        expect(await store.corrections(ONE.id)).toEqual([]);
      });

      test("is claimed by one alone, when its time has come, and told once", async () => {
        await store.noteStanding("a", "withdrawn", 5);
        await store.noteStanding("b", "withdrawn", 5);
        expect(await store.claimCorrections({ ...asked, nowMs: 4 })).toBeNull();
        expect(await store.claimCorrections({ ...asked, workspaces: ["other"], nowMs: 9 })).toBeNull();
        const other = await fixture.second();
        const claims = await Promise.all(
          [store, other, store].map((each) => each.claimCorrections({ ...asked, nowMs: 9 })),
        );
        const [claim, ...more] = claims.filter((each) => each !== null);
        expect(more).toEqual([]);
        expect(claim).toMatchObject({ subscription: ONE, attempt: 1 });
        expect(claim?.corrections.map(({ entry }) => entry)).toEqual(["a", "b"]);
        await store.closeCorrections(ONE.id, ["a", "b"], null);
        await store.noteStanding("a", "withdrawn", 5);
        expect(await store.claimCorrections({ ...asked, nowMs: 99 })).toBeNull();
      });

      test("comes again if it could not be told, and if it is about something else", async () => {
        await store.noteStanding("a", "withdrawn", 5);
        await store.claimCorrections({ ...asked, nowMs: 9 });
        await store.closeCorrections(ONE.id, ["a"], 20);
        expect(await store.claimCorrections({ ...asked, nowMs: 19 })).toBeNull();
        expect(await store.claimCorrections({ ...asked, nowMs: 20 })).toMatchObject({ attempt: 2 });
        await store.noteStanding("a", "changed", 30);
        expect(await store.claimCorrections({ ...asked, nowMs: 30 })).toMatchObject({
          attempt: 1,
          corrections: [{ words: "changed" }],
        });
      });

      test("counts the attempts of the one that was tried least", async () => {
        await store.noteStanding("a", "withdrawn", 5);
        await store.claimCorrections({ ...asked, nowMs: 9 });
        await store.closeCorrections(ONE.id, ["a"], 20);
        await store.noteStanding("b", "withdrawn", 5);
        const claim = await store.claimCorrections({ ...asked, nowMs: 20 });
        expect(claim?.corrections.map(({ entry }) => entry)).toEqual(["a", "b"]);
        expect(claim?.attempt).toBe(1);
      });
    });

    describe("subscriptions", () => {
      test("finds what was saved, also after it is opened again", async () => {
        const other = subscription({
          channel: "C2",
          emptyDay: "skip",
          care: "leave-out",
          locale: "ko",
          state: STOPPED,
        });
        await store.save(ONE);
        await store.save(other);
        const again = await fixture.reopen();
        expect(await again.find(ONE.id)).toEqual(ONE);
        expect(await again.find(other.id)).toEqual(other);
        expect(await again.find("slack/T1/C3")).toBeNull();
      });

      test("changes a subscription and keeps its deliveries, its history and its skips", async () => {
        await store.save(ONE);
        await store.skip(ONE.id, { kind: "entry", entry: "b" });
        await closed(store, POSTED);
        const changed = subscription({
          zone: "Asia/Seoul",
          time: "07:00",
          firstDay: "2026-11-23",
          setBy: "U2",
          locale: "ko",
        });
        await store.save(changed);
        expect(await store.all(9)).toEqual([changed]);
        expect(await store.deliveries(ONE.id, 9)).toHaveLength(1);
        expect(await store.seen(ONE.id)).toEqual(new Map([["a", DAY]]));
        expect(await store.skips(ONE.id)).toEqual([{ kind: "entry", entry: "b" }]);
        expect(await due(store, [clock("09:00", DAY, "Asia/Seoul")])).toEqual([]);
      });

      test("stops a subscription once and starts it again by saving it", async () => {
        await store.save(ONE);
        await store.stop(ONE.id, STOPPED.reason, STOPPED.atMs);
        await store.stop(ONE.id, "another reason", 9);
        await store.stop("slack/T1/C3", "there is none", 9);
        expect(await store.find(ONE.id)).toEqual({ ...ONE, state: STOPPED });
        expect([await store.zones(), await due(store)]).toEqual([[], []]);
        await store.save(ONE);
        expect([await store.zones(), await due(store)]).toEqual([[ONE.zone], [ONE.id]]);
      });

      test("stops everything of one workspace, and says how much that was", async () => {
        const here = [ONE, subscription({ channel: "C2" })];
        const elsewhere = [subscription({ workspace: "T2" }), subscription({ platform: "discord" })];
        for (const each of [...here, ...elsewhere]) await store.save(each);
        await store.stop(ONE.id, STOPPED.reason, STOPPED.atMs);
        expect(await store.stopWorkspace("slack", "T1", "The app was removed.", 9)).toBe(1);
        expect(await store.stopWorkspace("slack", "T9", "There is none.", 9)).toBe(0);
        const stopped = { kind: "stopped", reason: "The app was removed.", atMs: 9 };
        expect((await store.ofWorkspace("slack", "T1")).map(({ state }) => state)).toEqual([
          STOPPED,
          stopped,
        ]);
        for (const each of elsewhere) expect(await store.find(each.id)).toEqual(each);
      });

      test("lists a workspace by its channels, all by their ids, and each active zone once", async () => {
        const places = [
          { channel: "C2", state: STOPPED, zone: "Asia/Seoul" },
          { channel: "C1" },
          { workspace: "T2", zone: "Asia/Tokyo" },
          { platform: "discord", zone: "Asia/Tokyo" },
        ];
        for (const place of places) await store.save(subscription(place));
        const ids = (all: readonly Subscription[]) => all.map(({ id }) => id);
        expect(ids(await store.ofWorkspace("slack", "T1"))).toEqual(["slack/T1/C1", "slack/T1/C2"]);
        expect(ids(await store.all(3))).toEqual(["discord/T1/C1", "slack/T1/C1", "slack/T1/C2"]);
        expect([...(await store.zones())].toSorted()).toEqual(["Asia/Tokyo", "Europe/Berlin"]);
      });
    });

    describe("what is due", () => {
      const nothing = async () => {};
      test.for<
        [string, Partial<Subscription>, ZoneTime, (store: SubscriptionStore) => Promise<unknown>, boolean]
      >([
        ["before its time", {}, clock("07:59"), nothing, false],
        ["at its time", {}, clock("08:00"), nothing, true],
        ["hours late", {}, clock("23:59"), nothing, true],
        ["at midnight", { time: "00:00" }, clock("00:00"), nothing, true],
        ["after its time on the day before the first", {}, clock("09:00", "2026-11-19"), nothing, false],
        ["on its first day", {}, clock("09:00", "2026-11-20"), nothing, true],
        ["in another zone", {}, clock("09:00", DAY, "Asia/Seoul"), nothing, false],
        ["at a time that daylight saving skips", { time: "02:30" }, clock("03:00"), nothing, true],
        ["in an hour that comes again", { time: "02:30" }, clock("02:40"), (s) => closed(s, POSTED), false],
        ["after it was stopped", {}, clock("09:00"), (s) => s.stop(ONE.id, "", 1), false],
        ["after it was posted", {}, clock("09:00"), (s) => closed(s, POSTED), false],
        ["after nothing came of it", {}, clock("09:00"), (s) => closed(s, NONE), false],
        ["the day after it was posted", {}, clock("09:00", "2026-11-23"), (s) => closed(s, POSTED), true],
        ["while it waits", {}, clock("09:00"), (s) => closed(s, { ...SURE, againAtMs: 51 }), false],
        ["when the wait is over", {}, clock("09:00"), (s) => closed(s, { ...SURE, againAtMs: 50 }), true],
        ["while it is claimed", {}, clock("09:00"), (s) => claimed(s, DAY, 0, 51), false],
        ["when the claim has run out", {}, clock("09:00"), (s) => claimed(s, DAY, 0, 50), true],
        [
          "on a day that is skipped",
          {},
          clock("09:00"),
          (s) => s.skip(ONE.id, { kind: "day", day: DAY }),
          true,
        ],
      ])("tells whether it is due %s", async ([, change, now, before, expected]) => {
        await store.save(subscription(change));
        await before(store);
        expect(await due(store, [now])).toEqual(expected ? [ONE.id] : []);
      });

      test("goes by the clock of each zone", async () => {
        const zones = ["Pacific/Kiritimati", "Asia/Seoul", "Europe/Berlin", "Pacific/Pago_Pago"];
        for (const [i, zone] of zones.entries()) await store.save(subscription({ channel: `C${i}`, zone }));
        const [first = "", second = "", third = "", last = ""] = zones;
        const clocks = [
          clock("00:30", "2026-11-23", first),
          clock("19:30", DAY, second),
          clock("11:30", DAY, third),
          clock("23:30", "2026-11-19", last),
        ];
        expect(await due(store, clocks)).toEqual(["slack/T1/C1", "slack/T1/C2"]);
      });

      test("gives each workspace its first before any its second, and leaves other platforms out", async () => {
        const channels = ["T1/C1", "T1/C2", "T1/C3", "T2/C4", "T3/C0", "T3/C5", "T3/C6"];
        for (const each of channels) {
          const [workspace = "", channel = ""] = each.split("/");
          await store.save(subscription({ workspace, channel }));
          await store.save(subscription({ platform: "discord", workspace, channel }));
        }
        await store.stop("slack/T3/C0", "", 1);
        const order = ["T1/C1", "T2/C4", "T3/C5", "T1/C2", "T3/C6", "T1/C3"].map((each) => `slack/${each}`);
        expect(await due(store)).toEqual(order);
        expect(await due(store, [clock("09:00")], 50, 4)).toEqual(order.slice(0, 4));
        expect(await due(store, [])).toEqual([]);
        const options = { platform: "slack", clocks: [clock("09:00")], nowMs: 50, limit: 9 };
        expect(await store.due({ ...options, workspaces: ["T2", "T3"] })).toEqual([
          "slack/T2/C4",
          "slack/T3/C5",
          "slack/T3/C6",
        ]);
        expect(await store.due({ ...options, workspaces: [] })).toEqual([]);
      });
    });

    describe("days that ended in the middle", () => {
      const unsettled = (nowMs = 100, day = "2026-11-23", workspaces: readonly string[] | null = null) =>
        store.unsettled({ platform: "slack", workspaces, clocks: [clock("00:01", day)], nowMs, limit: 9 });
      const MINE = [{ subscription: ONE.id, day: DAY }];

      test.for<readonly [string, (store: SubscriptionStore) => Promise<unknown>, boolean]>([
        ["was never tried", async () => {}, false],
        ["is claimed, the claim expired", (s) => claimed(s), true],
        ["is claimed and began to send", async (s) => s.sending(await claimed(s), 10, 100), true],
        ["is claimed still", (s) => claimed(s, DAY, 0, 101), false],
        ["waits, the message may be in the channel", (s) => closed(s, MAYBE), true],
        ["waits, and was not sent", (s) => closed(s, SURE), false],
        ["was posted", (s) => closed(s, POSTED), false],
        ["had no post", (s) => closed(s, NONE), false],
        [
          "is claimed, the subscription stopped",
          async (s) => {
            await claimed(s);
            await s.stop(ONE.id, "", 1);
          },
          false,
        ],
      ])("are found: one that %s", async ([, before, expected]) => {
        await store.save(ONE);
        await before(store);
        expect(await unsettled()).toEqual(expected ? MINE : []);
      });

      test("are of the past by the clock of their zone, and of the workspaces asked for", async () => {
        await store.save(ONE);
        await claimed(store);
        expect(await unsettled(100, DAY)).toEqual([]);
        expect(await unsettled(100, "2026-12-24", ["T1"])).toEqual(MINE);
        expect(await unsettled(100, "2026-12-24", ["T2"])).toEqual([]);
      });
    });

    describe("claims", () => {
      test("gives a day to one of two stores", async () => {
        await store.save(ONE);
        const second = await fixture.second();
        const claims = await Promise.all(
          [store, second, store, second].map((each) => each.claim(ONE.id, DAY, 0, 100)),
        );
        expect(claims.filter((claim) => claim !== null)).toEqual([
          { subscription: ONE, day: DAY, attempt: 1, sendingSinceMs: null },
        ]);
      });

      test("gives nobody a day of a subscription that is stopped or unknown", async () => {
        await store.save(subscription({ state: STOPPED }));
        expect(await store.claim(ONE.id, DAY, 0, 100)).toBeNull();
        expect(await store.claim("slack/T1/C3", DAY, 0, 100)).toBeNull();
        expect(await store.deliveries(ONE.id, 9)).toEqual([]);
      });

      test("refuses a process that lost the claim, and keeps what the other wrote", async () => {
        await store.save(ONE);
        const lost = await claimed(store, DAY, 0, 100);
        const second = await fixture.second();
        const taken = await claimed(second, DAY, 100, 200);
        expect(taken.attempt).toBe(2);
        expect(await store.sending(lost, 101, 300)).toBe(false);
        for (const closing of [POSTED, NONE, SURE, MAYBE])
          expect(await store.close(lost, closing)).toBe(false);
        expect(await store.seen(ONE.id)).toEqual(new Map());
        expect(await second.sending(taken, 102, 300)).toBe(true);
        expect(await second.close(taken, POSTED)).toBe(true);
      });

      test("lets a claim that ran out be closed where nobody took it over, and a stopped subscription's", async () => {
        await store.save(ONE);
        const claim = await claimed(store, DAY, 0, 100);
        await store.stop(ONE.id, STOPPED.reason, 1);
        expect(await store.close(claim, { ...POSTED, atMs: 500 })).toBe(true);
      });

      test("lets nobody send whose claim ran out, or whose subscription was stopped", async () => {
        await store.save(ONE);
        const late = await claimed(store, DAY, 0, 100);
        expect(await store.sending(late, 100, 200)).toBe(false);
        const stopped = await claimed(store, DAY, 100, 200);
        await store.stop(ONE.id, STOPPED.reason, 110);
        expect(await store.sending(stopped, 120, 220)).toBe(false);
        expect((await store.claim(ONE.id, DAY, 300, 400))?.sendingSinceMs ?? null).toBeNull();
      });

      test("makes a claim last while it sends", async () => {
        await store.save(ONE);
        const claim = await claimed(store, DAY, 0, 100);
        expect(await store.sending(claim, 90, 190)).toBe(true);
        expect(await store.claim(ONE.id, DAY, 150, 250)).toBeNull();
        expect(await store.claim(ONE.id, DAY, 190, 290)).toMatchObject({ attempt: 2, sendingSinceMs: 90 });
      });

      test("renews a claim that nobody took over, expired or not, and says whether it is held", async () => {
        await store.save(ONE);
        const claim = await claimed(store, DAY, 0, 100);
        expect(await store.renew(claim, 110, 300)).toBe(true);
        expect(await store.claim(ONE.id, DAY, 299, 400)).toBeNull();
        expect(await store.holds(claim)).toBe(true);
        const second = await fixture.second();
        const taken = await claimed(second, DAY, 300, 400);
        expect([await store.renew(claim, 310, 900), await store.holds(claim)]).toEqual([false, false]);
        expect(await store.holds(taken)).toBe(true);
        await second.stop(ONE.id, STOPPED.reason, 310);
        expect(await store.holds(taken)).toBe(false);
        await second.close(taken, SURE);
        expect([await store.renew(taken, 310, 900), await store.holds(taken)]).toEqual([false, false]);
      });

      test("takes a claim for over that a clock set which ran ahead", async () => {
        await store.save(ONE);
        const ahead = 365 * 86_400_000;
        await claimed(store, DAY, ahead, ahead + 100);
        expect(await store.claim(ONE.id, DAY, 0, 100)).toMatchObject({ attempt: 2 });
      });

      test.for([POSTED, NONE, SURE])("closes a claim once: $kind", async (closing) => {
        await store.save(ONE);
        const claim = await claimed(store);
        expect(await store.close(claim, closing)).toBe(true);
        expect(await store.sending(claim, 9, 300)).toBe(false);
        expect(await store.close(claim, POSTED)).toBe(false);
        expect((await store.seen(ONE.id)).size).toBe(closing.kind === "posted" ? 1 : 0);
      });

      // Each attempt: whether it began to send (attempt n at n * 1000 + 1), and how it ended; null: it fell silent.
      test.for<[string, readonly (readonly [boolean, Closing | null])[], number | null]>([
        ["nobody began to send", [[false, null]], null],
        ["an attempt fell silent while sending", [[true, null]], 1],
        ["an attempt does not know whether it sent", [[true, MAYBE]], 1],
        ["it never said that it began, and does not know: since its claim", [[false, MAYBE]], 0],
        ["an attempt was clearly refused", [[true, SURE]], null],
        [
          "it stays in doubt since the earliest",
          [
            [true, null],
            [true, MAYBE],
            [true, null],
          ],
          1,
        ],
        [
          "a clear refusal ends an earlier doubt",
          [
            [true, null],
            [true, SURE],
          ],
          null,
        ],
        [
          "one that never came to sending ends no doubt",
          [
            [true, MAYBE],
            [false, SURE],
            [false, null],
          ],
          1,
        ],
        [
          "a doubt after one that was ended",
          [
            [true, MAYBE],
            [true, SURE],
            [true, null],
          ],
          2001,
        ],
      ])("says since when a message may stand in the channel: %s", async ([, attempts, expected]) => {
        await store.save(ONE);
        for (const [n, [sends, closing]] of attempts.entries()) {
          const claim = await claimed(store, DAY, n * 1000, n * 1000 + 100);
          // Said twice, it is the first time that counts.
          for (const atMs of sends ? [1, 2] : [])
            expect(await store.sending(claim, n * 1000 + atMs, n * 1000 + 100)).toBe(true);
          if (closing !== null) expect(await store.close(claim, closing)).toBe(true);
        }
        const last = await claimed(await fixture.reopen(), DAY, 9000, 9100);
        expect(last).toMatchObject({ attempt: attempts.length + 1, sendingSinceMs: expected });
      });
    });

    describe("history", () => {
      test("keeps when a channel saw each entry last, each channel for itself", async () => {
        await store.save(ONE);
        await store.save(subscription({ channel: "C2" }));
        await closed(store, { ...POSTED, entries: ["a", "b"] }, "2026-11-22");
        await closed(store, { ...POSTED, entries: ["b", "c"] }, "2026-11-23");
        await closed(store, { ...POSTED, entries: ["a", "b"] }, "2026-11-21");
        const seen = { a: "2026-11-22", b: "2026-11-23", c: "2026-11-23" };
        expect(await (await fixture.reopen()).seen(ONE.id)).toEqual(new Map(Object.entries(seen)));
        expect(await (await fixture.second()).seen("slack/T1/C2")).toEqual(new Map());
      });

      test("tells the deliveries, latest day first", async () => {
        await store.save(ONE);
        await closed(store, SURE, "2026-11-22");
        await claimed(store, "2026-11-22");
        await closed(store, { ...SURE, againAtMs: 70 }, "2026-11-24");
        await closed(store, POSTED, "2026-11-20");
        await closed(store, NONE, "2026-11-23");
        const all: readonly Delivery[] = [
          {
            subscription: ONE.id,
            day: "2026-11-24",
            outcome: { kind: "waiting", reason: SURE.reason, againAtMs: 70 },
            attempts: 1,
          },
          { subscription: ONE.id, day: "2026-11-23", outcome: NONE, attempts: 1 },
          {
            subscription: ONE.id,
            day: "2026-11-22",
            outcome: { kind: "claimed", untilMs: 100 },
            attempts: 2,
          },
          {
            subscription: ONE.id,
            day: "2026-11-20",
            outcome: { kind: "posted", message: "1.1", atMs: 6 },
            attempts: 1,
          },
        ];
        expect(await store.deliveries(ONE.id, 9)).toEqual(all);
        expect(await store.deliveries(ONE.id, 2)).toEqual(all.slice(0, 2));
      });

      test("skips a day or an entry once, until that is taken back", async () => {
        await store.save(ONE);
        const day = { kind: "day", day: DAY } as const;
        const entry = { kind: "entry", entry: DAY } as const;
        for (const skip of [day, entry, day]) await store.skip(ONE.id, skip);
        expect(await store.skips(ONE.id)).toHaveLength(2);
        expect(await (await fixture.second()).skips(ONE.id)).toEqual(expect.arrayContaining([day, entry]));
        for (const skip of [day, day]) await store.skip(ONE.id, skip, true);
        expect(await store.skips(ONE.id)).toEqual([entry]);
      });
    });

    test("does what a plain record does, whatever two stores do to a day in turn", async () => {
      const stores = [store, await fixture.second()] as const;
      const steps = fc.array(
        fc.record({
          by: fc.constantFrom(0, 1),
          afterMs: fc.constantFrom(0, 1, 60, 120),
          what: fc.constantFrom<"claim" | "sending" | "stop" | "save" | Closing>(
            "claim",
            "claim",
            "sending",
            "sending",
            "stop",
            "save",
            POSTED,
            NONE,
            SURE,
            MAYBE,
          ),
        }),
        { maxLength: 25 },
      );
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          runs += 1;
          const mine = subscription({ platform: `slack${runs}` });
          await store.save(mine);
          const model = plainRecord();
          const held: [Claim | null, Claim | null] = [null, null];
          let nowMs = 0;
          for (const { by, afterMs, what } of sequence) {
            nowMs += afterMs;
            const claim = held[by];
            if (what === "stop") await stores[by].stop(mine.id, "", nowMs);
            if (what === "save") await stores[by].save(mine);
            if (what === "stop" || what === "save") model.active = what === "save";
            else if (what === "claim") {
              const got = await stores[by].claim(mine.id, DAY, nowMs, nowMs + 100);
              const expected = model.claim(nowMs, nowMs + 100);
              expect(got).toEqual(expected && { subscription: mine, day: DAY, ...expected });
              held[by] = got ?? claim;
            } else if (claim !== null && what === "sending")
              expect(await stores[by].sending(claim, nowMs, nowMs + 100)).toBe(
                model.sending(claim.attempt, nowMs, nowMs + 100),
              );
            else if (claim !== null && what !== "sending") {
              const closing =
                what.kind === "waiting" ? { ...what, atMs: nowMs, againAtMs: nowMs + 50 } : what;
              expect(await stores[by].close(claim, closing)).toBe(model.close(claim.attempt, closing));
            }
            const open = await stores[by].due({
              platform: mine.platform,
              workspaces: null,
              clocks: [clock("08:00")],
              nowMs,
              limit: 9,
            });
            expect(open).toEqual(model.isDue(nowMs) ? [mine.id] : []);
            expect((await store.deliveries(mine.id, 9)).map(({ outcome }) => outcome.kind)).toEqual(
              model.kinds(),
            );
          }
        }),
      );
    });
  });
}

/** The port's words on one day of one subscription, without a database. */
function plainRecord() {
  let attempt = 0;
  let kind: Delivery["outcome"]["kind"] | null = null;
  let openFromMs = 0;
  let claimedAtMs = 0;
  let sendingAtMs: number | null = null;
  let doubtMs: number | null = null;
  const holds = (number: number) => kind === "claimed" && attempt === number;
  return {
    active: true,
    kinds: () => (kind === null ? [] : [kind]),
    isDue(nowMs: number): boolean {
      return this.active && kind !== "posted" && kind !== "none" && openFromMs <= nowMs;
    },
    claim(nowMs: number, untilMs: number): Pick<Claim, "attempt" | "sendingSinceMs"> | null {
      if (!this.isDue(nowMs)) return null;
      doubtMs ??= sendingAtMs;
      [attempt, kind, openFromMs, claimedAtMs, sendingAtMs] = [attempt + 1, "claimed", untilMs, nowMs, null];
      return { attempt, sendingSinceMs: doubtMs };
    },
    sending(number: number, atMs: number, untilMs: number): boolean {
      if (!holds(number) || openFromMs <= atMs || !this.active) return false;
      sendingAtMs ??= atMs;
      openFromMs = untilMs;
      return true;
    },
    close(number: number, closing: Closing): boolean {
      if (!holds(number)) return false;
      kind = closing.kind;
      if (closing.kind !== "waiting") return true;
      openFromMs = closing.againAtMs;
      if (closing.maybeSent) doubtMs ??= sendingAtMs ?? claimedAtMs;
      else if (sendingAtMs !== null) doubtMs = null;
      sendingAtMs = null;
      return true;
    },
  };
}
