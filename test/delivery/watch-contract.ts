import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Closing } from "../../src/delivery/subscriptions/claim-store.ts";
import { type Watch, watchId } from "../../src/delivery/watches/watch.ts";
import type { WatchClaim, WatchStore } from "../../src/delivery/watches/watch-store.ts";

/** A new, empty database. */
export type WatchFixture = {
  readonly watches: WatchStore;
  /** Another store on the same database, as another process has it. */
  second(): Promise<WatchStore>;
  /** Releases all stores and removes the database. */
  remove(): Promise<void>;
};

/** A watch of a Slack channel that announces at once, unless a test says otherwise. */
export function watch(change: Partial<Watch> = {}): Watch {
  const at = {
    platform: "slack",
    workspace: "T1",
    channel: "C1",
    topic: "arrests in Elan",
    publisher: null,
    place: null,
    ...change,
  };
  return {
    id: watchId(at),
    direct: false,
    when: { kind: "at-once" },
    setBy: "T1/U1",
    setAtMs: 0,
    state: { kind: "active" },
    ...at,
    ...change,
  };
}

const ONE = watch();
const DAILY = watch({ topic: "rain", when: { kind: "daily", time: "08:00", zone: "Europe/Berlin" } });
const NOON = { zone: "Europe/Berlin", day: "2026-11-22", time: "12:00" };
const POSTED = { kind: "posted", message: "1.1", atMs: 6, entries: [] } as const satisfies Closing;
const MAYBE = {
  kind: "waiting",
  reason: "No answer.",
  atMs: 0,
  againAtMs: 50,
  maybeSent: true,
} as const satisfies Closing;

const arrivals = (...documents: readonly string[]) =>
  documents.map((document) => ({ document, words: `words of ${document}` }));

const due = (store: WatchStore, nowMs = 50, clocks = [NOON], limit = 99) =>
  store.due({ platform: "slack", workspaces: null, clocks, nowMs, limit });

const claim = (store: WatchStore, id = ONE.id, nowMs = 50, clock: typeof NOON | null = null) =>
  store.claim(id, { nowMs, untilMs: nowMs + 100, quietUntilMs: nowMs + 1_000, clock });

async function claimed(store: WatchStore, id = ONE.id, nowMs = 50): Promise<WatchClaim> {
  const found = await claim(store, id, nowMs);
  if (found === null) throw new Error("Expected to be able to claim");
  return found;
}

/** Holds every watch against what arrived: it finds the documents whose id contains its topic's first word. */
async function matchAll(store: WatchStore, limit = 3): Promise<void> {
  for (let open = await store.unmatched("", limit); open !== null; open = await store.unmatched("", limit)) {
    const { watch: found, arrivals: batch } = open;
    const documents = batch.map(({ document }) => document);
    const word = found.topic.split(" ")[0] ?? "";
    await store.matched(
      found.id,
      batch.at(-1)?.number ?? 0,
      documents.filter((document) => document.includes(word)),
    );
  }
}

/** What every {@link WatchStore} keeps to. */
export function watchContract(name: string, makeStore: () => Promise<WatchFixture>): void {
  describe(`${name}, watches`, () => {
    let fixture: WatchFixture;
    let store: WatchStore;
    beforeEach(async () => {
      fixture = await makeStore();
      store = fixture.watches;
    });
    afterEach(() => fixture.remove());

    /** An archive that was noted as a whole, and a watch of it. */
    const begin = async (...watches: readonly Watch[]) => {
      await store.arrive(arrivals("old arrests", "old rain"));
      await store.arrivedAll();
      for (const each of watches) await store.save(each);
    };
    const arrive = async (...documents: readonly string[]) => {
      await store.arrive(arrivals(...documents));
      await matchAll(store);
    };

    describe("that are set up", () => {
      test("are found by their channel and by their person, in the order of their topics", async () => {
        const own = watch({
          channel: "D1",
          direct: true,
          publisher: "Observer",
          place: "Elan",
          locale: "ko",
        });
        for (const each of [DAILY, ONE, own, watch({ channel: "C2" })]) await store.save(each);
        expect(await store.ofChannel("slack", "T1", "C1")).toEqual([ONE, DAILY]);
        expect(await store.ofPerson("slack", "T1/U1")).toEqual([own]);
        expect(await store.ofPerson("slack", "T1/U2")).toEqual([]);
        expect(await (await fixture.second()).find(own.id)).toEqual(own);
        expect((await store.all(2)).length).toBe(2);
      });

      test("are changed by setting them up again, and go on where they were", async () => {
        await begin(ONE);
        await store.arrive(arrivals("new arrests"));
        const changed = watch({ when: { kind: "daily", time: "09:00", zone: "Asia/Seoul" }, setBy: "T1/U2" });
        await store.save(changed);
        expect(await store.find(ONE.id)).toEqual(changed);
        expect((await store.unmatched("", 9))?.arrivals.map(({ document }) => document)).toEqual([
          "new arrests",
        ]);
        expect(await store.zones()).toEqual(["Asia/Seoul"]);
      });

      test("are gone once they are ended, with what they found, and begin anew when they are set up again", async () => {
        await begin(ONE);
        await arrive("new arrests");
        await store.end(ONE.id, 5);
        expect(await store.ofChannel("slack", "T1", "C1")).toEqual([]);
        expect(await due(store)).toEqual([]);
        await store.arrive(arrivals("arrests meanwhile"));
        await store.save(ONE);
        await arrive("arrests of today");
        const message = await claimed(store);
        expect(await store.documents(ONE.id, message.number)).toEqual(["arrests of today"]);
      });

      test("that the platform stopped send nothing, and miss nothing once they go on", async () => {
        await begin(ONE);
        await arrive("new arrests");
        await store.stop(ONE.id, "The channel is archived.", 5);
        await store.stop(ONE.id, "again", 6);
        expect(await store.find(ONE.id)).toMatchObject({
          state: { kind: "stopped", reason: "The channel is archived.", atMs: 5 },
        });
        await arrive("arrests meanwhile");
        expect([await due(store), await claim(store)]).toEqual([[], null]);
        await store.save(ONE);
        await matchAll(store);
        const message = await claimed(store);
        expect(await store.documents(ONE.id, message.number)).toEqual(["arrests meanwhile", "new arrests"]);
      });
    });

    describe("and what arrives", () => {
      test("finds new what arrived after they were set up, once each", async () => {
        await begin(ONE);
        await store.arrive(arrivals("a", "b", "old rain", "a"));
        await store.arrive(arrivals("b", "c"));
        const open = await store.unmatched("", 2);
        expect(open?.watch).toEqual(ONE);
        expect(open?.arrivals.map(({ document }) => document)).toEqual(["a", "b"]);
        await store.matched(ONE.id, open?.arrivals[1]?.number ?? 0, []);
        expect((await store.unmatched("", 9))?.arrivals.map(({ document }) => document)).toEqual(["c"]);
        expect(await store.unmatched(ONE.id, 9)).toBeNull();
      });

      test("takes neither an edited nor a renamed document for a new one", async () => {
        await begin(ONE);
        await store.arrive([
          { document: "old arrests", words: "edited" },
          { document: "renamed", words: "words of old arrests" },
        ]);
        expect(await store.unmatched("", 9)).toBeNull();
      });

      test("takes nothing for new that was there when the archive was first noted", async () => {
        await store.save(ONE);
        await store.arrive(arrivals("a", "b"));
        expect(await store.unmatched("", 9)).toBeNull();
        await store.arrivedAll();
        await store.arrivedAll();
        expect(await store.unmatched("", 9)).toBeNull();
        await store.arrive(arrivals("c"));
        expect((await store.unmatched("", 9))?.arrivals).toEqual([{ number: 3, document: "c" }]);
      });

      test("takes everything for new after an archive that was empty", async () => {
        await store.arrivedAll();
        await store.save(ONE);
        await store.arrive(arrivals("a"));
        expect((await store.unmatched("", 9))?.arrivals).toEqual([{ number: 1, document: "a" }]);
      });

      test("notes each document once and in one order, whoever notes it at the same time", async () => {
        await begin(ONE);
        const other = await fixture.second();
        await Promise.all([
          store.arrive(arrivals("a", "b", "c")),
          other.arrive(arrivals("b", "c", "d", "e")),
          store.arrive(arrivals("f", "a")),
        ]);
        const found = (await store.unmatched("", 99))?.arrivals ?? [];
        expect(found.map(({ document }) => document).toSorted()).toEqual(["a", "b", "c", "d", "e", "f"]);
        expect(found.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8]);
      });

      test("leaves a watch that got further, or was ended, as it is", async () => {
        await begin(ONE, DAILY);
        await store.arrive(arrivals("a", "b"));
        await store.matched(ONE.id, 4, ["b"]);
        await store.matched(ONE.id, 3, ["a"]);
        await store.end(DAILY.id, 5);
        await store.matched(DAILY.id, 4, ["a"]);
        expect(await due(store)).toEqual([ONE.id]);
        const message = await claimed(store);
        expect(await store.documents(ONE.id, message.number)).toEqual(["b"]);
      });
    });

    describe("and their messages", () => {
      test("tell of all that was found until they begin, and of nothing twice", async () => {
        await begin(ONE);
        await arrive("arrests a", "rain a", "arrests b");
        expect(await due(store)).toEqual([ONE.id]);
        const first = await claimed(store);
        expect(first).toEqual({ watch: ONE, number: 1, attempt: 1, sendingSinceMs: null });
        await arrive("arrests c");
        expect(await store.documents(ONE.id, 1)).toEqual(["arrests a", "arrests b"]);
        expect([await due(store), await claim(store)]).toEqual([[], null]);
        expect(await store.close(first, POSTED)).toBe(true);
        // Nothing before the quiet time is over.
        expect([await due(store, 1_049), await claim(store, ONE.id, 1_049)]).toEqual([[], null]);
        const second = await claimed(store, ONE.id, 1_050);
        expect(await store.documents(ONE.id, second.number)).toEqual(["arrests c"]);
        await store.close(second, { kind: "none", reason: "gone", atMs: 7 });
        expect(await store.announcements(ONE.id, 9)).toEqual([
          {
            watch: ONE.id,
            number: 2,
            documents: 1,
            attempts: 1,
            outcome: { kind: "none", reason: "gone", atMs: 7 },
          },
          {
            watch: ONE.id,
            number: 1,
            documents: 2,
            attempts: 1,
            outcome: { kind: "posted", message: "1.1", atMs: 6 },
          },
        ]);
        expect(await due(store, 9_999)).toEqual([]);
      });

      test("go out once a day where that is wanted, when the local time has come", async () => {
        await begin(DAILY);
        await arrive("rain a");
        const early = { ...NOON, time: "07:59" };
        expect(await due(store, 50, [early])).toEqual([]);
        expect(await claim(store, DAILY.id, 50, early)).toBeNull();
        expect(await due(store, 50, [{ ...NOON, zone: "Asia/Seoul" }])).toEqual([]);
        expect(await due(store)).toEqual([DAILY.id]);
        const first = await claim(store, DAILY.id, 50, NOON);
        expect(first).toMatchObject({ number: 1 });
        if (first) await store.close(first, POSTED);
        await arrive("rain b");
        const later = 90_000;
        expect([await due(store, later), await claim(store, DAILY.id, later, NOON)]).toEqual([[], null]);
        const tomorrow = { ...NOON, day: "2026-11-23" };
        expect(await due(store, later, [tomorrow])).toEqual([DAILY.id]);
        expect(await claim(store, DAILY.id, later, tomorrow)).toMatchObject({ number: 2 });
      });

      test("are taken over when a claim expires, and the doubt stays with them", async () => {
        await begin(ONE);
        await arrive("arrests a");
        const first = await claimed(store);
        expect(await store.sending(first, 60, 160)).toBe(true);
        expect([await due(store, 159), await claim(store, ONE.id, 159)]).toEqual([[], null]);
        expect(await due(store, 160)).toEqual([ONE.id]);
        const other = await fixture.second();
        const second = await claimed(other, ONE.id, 160);
        expect(second).toMatchObject({ number: 1, attempt: 2, sendingSinceMs: 60 });
        expect([
          await store.renew(first, 161, 300),
          await store.holds(first),
          await store.sending(first, 161, 300),
          await store.close(first, POSTED),
        ]).toEqual([false, false, false, false]);
        expect([await other.renew(second, 161, 300), await other.holds(second)]).toEqual([true, true]);
        expect(await other.close(second, { ...MAYBE, atMs: 200, againAtMs: 250 })).toBe(true);
        expect(await claimed(store, ONE.id, 250)).toMatchObject({
          number: 1,
          attempt: 3,
          sendingSinceMs: 60,
        });
        expect(await store.documents(ONE.id, 1)).toEqual(["arrests a"]);
      });

      test("are not sent once the watch is stopped or ended", async () => {
        await begin(ONE);
        await arrive("arrests a");
        const message = await claimed(store);
        await store.stop(ONE.id, "archived", 5);
        expect([await store.holds(message), await store.sending(message, 60, 160)]).toEqual([false, false]);
        await store.save(ONE);
        expect(await store.holds(message)).toBe(true);
        await store.end(ONE.id, 6);
        expect(await store.close(message, POSTED)).toBe(false);
        expect(await store.announcements(ONE.id, 1)).toMatchObject([
          { outcome: { kind: "none", reason: "the watch was ended", atMs: 6 } },
        ]);
      });

      test("are begun by one alone", async () => {
        await begin(ONE);
        await arrive("arrests a");
        const other = await fixture.second();
        const claims = await Promise.all([store, other, store, other].map((each) => claim(each)));
        expect(claims.filter((each) => each !== null)).toHaveLength(1);
      });

      test("come workspace by workspace, at most so many, and only of those asked for", async () => {
        const all = [
          ONE,
          watch({ topic: "arrests again" }),
          watch({ workspace: "T2" }),
          watch({ platform: "discord" }),
        ];
        await begin(...all);
        await arrive("arrests a");
        const found = await due(store);
        expect(found).toHaveLength(3);
        const workspaces = await Promise.all(found.map(async (id) => (await store.find(id))?.workspace));
        expect(workspaces.slice(0, 2).toSorted()).toEqual(["T1", "T2"]);
        expect(await due(store, 50, [NOON], 1)).toEqual(found.slice(0, 1));
        const options = { platform: "slack", workspaces: ["T2"], clocks: [], nowMs: 50, limit: 9 };
        expect(await store.due(options)).toEqual([all[2]?.id]);
      });
    });

    test("stops everything of one workspace, and says how much that was", async () => {
      const elsewhere = [watch({ workspace: "T2" }), watch({ platform: "discord" })];
      for (const each of [ONE, DAILY, ...elsewhere]) await store.save(each);
      await store.end(DAILY.id, 3);
      expect(await store.stopWorkspace("slack", "T1", "The app was removed.", 9)).toBe(1);
      expect((await store.find(ONE.id))?.state).toEqual({
        kind: "stopped",
        reason: "The app was removed.",
        atMs: 9,
      });
      for (const each of elsewhere) expect(await store.find(each.id)).toEqual(each);
    });

    test("announces every match once, in whatever order things happen", async () => {
      await store.arrivedAll();
      const step = fc.oneof(
        fc.record({ do: fc.constant("arrive" as const), what: fc.integer({ min: 0, max: 40 }) }),
        fc.record({
          do: fc.constantFrom("match" as const, "claim" as const, "post" as const, "die" as const),
        }),
      );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
          const own = watch({ topic: `run${run++}x`, channel: `C${run}` });
          await store.save(own);
          const expected = new Set<string>();
          const told: string[] = [];
          let nowMs = 0;
          let held: WatchClaim | null = null;
          const tell = async () => {
            if (held === null || !(await store.close(held, POSTED))) return;
            told.push(...(await store.documents(own.id, held.number)));
            held = null;
          };
          const take = async () => {
            const options = { nowMs, untilMs: nowMs + 10, quietUntilMs: nowMs + 1, clock: null };
            held = (await store.claim(own.id, options)) ?? held;
          };
          for (const one of steps) {
            nowMs += 5;
            if (one.do === "arrive") {
              expected.add(`${own.topic} ${one.what}`);
              await store.arrive(arrivals(`${own.topic} ${one.what}`));
            } else if (one.do === "match") await matchAll(store);
            else if (one.do === "claim") await take();
            else if (one.do === "post") await tell();
            else held = null;
          }
          await matchAll(store);
          for (let last = 0; last < 3; last++) {
            nowMs += 20;
            await take();
            await tell();
          }
          expect(told.toSorted()).toEqual([...expected].toSorted());
          await store.end(own.id, 1);
        }),
        { numRuns: 30 },
      );
    });
  });
}
