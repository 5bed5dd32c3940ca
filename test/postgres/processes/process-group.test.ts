import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openPostgresGroup } from "../../../adapters/postgres/processes/process-group.ts";
import { openPostgresStore } from "../../../adapters/postgres/store.ts";
import type { ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import { processGroupContract, WORKS } from "../../chat/processes/process-group-contract.ts";
import { makeDatabase, SERVER, type TestDatabase } from "../server.ts";

const ASKED = { delivery: "slack Ev1", person: "slack T1/U1", perMinute: 1_000 };

test("says of a request that it is nobody's where there is no server", async () => {
  const group = openPostgresGroup("postgres://nobody@127.0.0.1:1/none", "alpha/1");
  expect(await group.admit(ASKED)).toEqual({ kind: "unreached" });
  await group.leave().catch(() => {});
});

describe.skipIf(SERVER === null)("with a server", () => {
  let database: TestDatabase;
  const opened: ProcessGroup[] = [];
  beforeAll(async () => {
    database = await makeDatabase();
    await (await openPostgresStore(database.url)).release();
  });
  afterAll(() => database.remove());
  const clear = () =>
    database.sql(
      "TRUNCATE dateline.processes, dateline.requests, dateline.rates, dateline.leases, dateline.turns",
    );
  const open = async (name: string): Promise<ProcessGroup> => {
    const group = openPostgresGroup(database.url, name);
    opened.push(group);
    await group.beat(WORKS);
    return group;
  };
  const leaveAll = () => Promise.all(opened.splice(0).map((group) => group.leave().catch(() => {})));
  /** As if a process had not been heard of for so long. */
  const silence = (name: string, ms: number) =>
    database.sql(`UPDATE dateline.processes SET beat_at_ms = beat_at_ms - ${ms} WHERE name = '${name}'`);

  processGroupContract("a process in PostgreSQL", async () => {
    await clear();
    return { group: await open("alpha/1"), remove: async () => void (await leaveAll()) };
  });

  describe("several processes", () => {
    let alpha: ProcessGroup;
    let beta: ProcessGroup;
    beforeEach(async () => {
      await leaveAll();
      await clear();
      [alpha, beta] = await Promise.all([open("alpha/1"), open("beta/2")]);
    });
    afterAll(async () => void (await leaveAll()));

    test("one of many who ask at once gets a lease, and keeps it", async () => {
      const got = await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? alpha : beta).hold("x")));
      const [first] = await alpha.leases("x");
      expect(got.filter(Boolean)).toHaveLength(10);
      expect(first?.holder).toBe(got[1] ? "alpha/1" : "beta/2");
    });

    test("a lease is free when its holder released it, has left, or was not heard of for ten seconds", async () => {
      await alpha.hold("x");
      await alpha.note("x", "kept");
      expect(await beta.hold("x")).toBe(false);
      await silence("alpha/1", 8_000);
      expect(await beta.hold("x")).toBe(false);
      await silence("alpha/1", 3_000);
      expect(await beta.leases("x")).toEqual([{ name: "x", holder: null, isOwn: false, value: "kept" }]);
      expect(await beta.hold("x")).toBe(true);
      // It comes back, and finds that it has lost it.
      await alpha.beat(WORKS);
      expect(await alpha.hold("x")).toBe(false);
      expect(await alpha.note("x", "lost")).toBe(false);
      await beta.release("x");
      expect(await alpha.hold("x")).toBe(true);
      await alpha.leave();
      expect(await beta.hold("x")).toBe(true);
    });

    test("nobody takes what is another's before all could be heard of again, after the database was away", async () => {
      const now = performance.now.bind(performance);
      const clock = vi.spyOn(performance, "now");
      const later = (ms: number) => clock.mockImplementation(() => now() + ms);
      try {
        await alpha.hold("x");
        await alpha.admit({ ...ASKED, body: {} });
        await silence("alpha/1", 11_000);
        const takes = async () => [await beta.hold("x"), (await beta.takeOver("slack")) !== null];
        later(8_000);
        expect(await takes()).toEqual([false, false]);
        // What nobody has is free all the same.
        expect(await beta.hold("y")).toBe(true);
        await beta.beat(WORKS);
        expect(await takes()).toEqual([false, false]);
        later(10_500);
        await beta.beat(WORKS);
        later(13_000);
        expect(await takes()).toEqual([true, true]);
      } finally {
        clock.mockRestore();
      }
    });

    test("a process that counts as dead takes nothing", async () => {
      await silence("alpha/1", 11_000);
      expect(await alpha.hold("x")).toBe(false);
      await alpha.beat(WORKS);
      expect(await alpha.hold("x")).toBe(true);
    });

    test("a request is answered by one of them", async () => {
      const kinds = await Promise.all(
        Array.from({ length: 10 }, async (_, n) => (await (n % 2 ? alpha : beta).admit(ASKED)).kind),
      );
      // What comes to the same process again it remembers itself.
      expect(new Set(kinds)).toEqual(new Set(["admitted", "elsewhere"]));
      const [owner, other] =
        kinds[1] === "admitted" || kinds[3] === "admitted" ? [alpha, beta] : [beta, alpha];
      expect(await other.answering(ASKED.delivery)).toBe(false);
      expect(await owner.answering(ASKED.delivery)).toBe(true);
      expect(await owner.answering(ASKED.delivery)).toBe(false);
      expect(await other.admit(ASKED)).toEqual({ kind: "elsewhere", answered: true });
    });

    test("a request of a process that died before it answered is another's; one that began to answer is nobody's", async () => {
      for (const delivery of ["left", "sent"]) await alpha.admit({ ...ASKED, delivery });
      await alpha.answering("sent");
      expect(await beta.admit({ ...ASKED, delivery: "left" })).toEqual({
        kind: "elsewhere",
        answered: false,
      });
      await silence("alpha/1", 11_000);
      expect(await beta.admit({ ...ASKED, delivery: "left" })).toEqual({ kind: "admitted" });
      expect(await beta.admit({ ...ASKED, delivery: "sent" })).toEqual({ kind: "elsewhere", answered: true });
      expect(await alpha.answering("left")).toBe(false);
      expect(await beta.answering("left")).toBe(true);
    });

    test("a request that could not be claimed while the database was away is noted when it is answered", async () => {
      expect(await alpha.answering("unclaimed")).toBe(true);
      expect(await beta.admit({ ...ASKED, delivery: "unclaimed" })).toEqual({
        kind: "elsewhere",
        answered: true,
      });
    });

    describe("what a process kept of a request", () => {
      const KEPT = { ...ASKED, body: { text: "Wann traf sich der Rat? \u0000", token: "t" } };
      const die = (name: string) => silence(name, 11_000);
      const bodies = async () =>
        (await database.sql("SELECT body FROM dateline.requests")).map(({ body }) => body);

      test("is another's when it is dead, the oldest first, and each is taken once", async () => {
        for (const delivery of ["slack 1", "slack 2", "discord 3"]) await alpha.admit({ ...KEPT, delivery });
        await alpha.admit({ ...ASKED, delivery: "slack 4" });
        expect(await beta.takeOver("slack")).toBeNull();
        await die("alpha/1");
        const gamma = await open("gamma/3");
        const taken = await Promise.all([beta, gamma, beta, gamma].map((group) => group.takeOver("slack")));
        expect(taken.flatMap((request) => request?.delivery ?? []).toSorted()).toEqual([
          "slack 1",
          "slack 2",
        ]);
        expect(taken.find((request) => request !== null)?.body).toEqual(KEPT.body);
        expect(await beta.takeOver("discord")).toEqual({
          delivery: "discord 3",
          body: KEPT.body,
          ageMs: expect.any(Number),
        });
        // The one that was only silent finds that it has lost it; so does what is delivered again.
        await alpha.beat(WORKS);
        expect(await alpha.answering("discord 3")).toBe(false);
        expect(await beta.answering("discord 3")).toBe(true);
        expect(await alpha.admit({ ...KEPT, delivery: "discord 3" })).toEqual({
          kind: "elsewhere",
          answered: true,
        });
      });

      test("is not another's where the process was silent, and claims it: who claims lives", async () => {
        await die("alpha/1");
        expect(await alpha.admit(KEPT)).toEqual({ kind: "admitted" });
        expect(await beta.takeOver("slack")).toBeNull();
        expect(await alpha.answering(KEPT.delivery)).toBe(true);
      });

      test("is deleted when its answer begins", async () => {
        await alpha.admit(KEPT);
        expect(await bodies()).toEqual([JSON.stringify(KEPT.body)]);
        await alpha.answering(KEPT.delivery);
        expect(await bodies()).toEqual([null]);
        await die("alpha/1");
        expect(await beta.takeOver("slack")).toBeNull();
      });

      test("stays until the answer is delivered, where sending it twice does no harm", async () => {
        await alpha.admit(KEPT);
        await alpha.answering(KEPT.delivery, { keeps: true });
        await die("alpha/1");
        expect((await beta.takeOver("slack"))?.delivery).toBe(KEPT.delivery);
        expect(await beta.answering(KEPT.delivery, { keeps: true })).toBe(true);
        await beta.delivered(KEPT.delivery);
        expect(await bodies()).toEqual([null]);
        await die("beta/2");
        await alpha.beat(WORKS);
        expect(await alpha.takeOver("slack")).toBeNull();
      });

      test("is nobody's after three processes died of it, or after a quarter of an hour", async () => {
        await alpha.admit(KEPT);
        await alpha.admit({ ...KEPT, delivery: "slack old" });
        await database.sql(
          "UPDATE dateline.requests SET claimed_at_ms = claimed_at_ms - 850000 WHERE delivery = 'slack old'",
        );
        for (const [dying, next] of [
          [alpha, beta],
          [beta, alpha],
          [alpha, beta],
        ] as const) {
          await die(dying.name);
          expect((await next.takeOver("slack"))?.delivery).toBe(KEPT.delivery);
          await dying.beat(WORKS);
        }
        await die("beta/2");
        expect(await alpha.takeOver("slack")).toBeNull();
      });

      test("is not taken by a process that counts as dead itself", async () => {
        await alpha.admit(KEPT);
        await die("alpha/1");
        await die("beta/2");
        expect(await beta.takeOver("slack")).toBeNull();
        expect(await alpha.takeOver("slack")).toBeNull();
        await alpha.beat(WORKS);
        expect(await alpha.answering(KEPT.delivery)).toBe(true);
      });

      test("is deleted after a quarter of an hour, whatever became of it", async () => {
        await alpha.admit(KEPT);
        await database.sql("UPDATE dateline.requests SET claimed_at_ms = claimed_at_ms - 850000");
        await open("gamma/3");
        expect(await bodies()).toEqual([null]);
      });
    });

    test("an answer that was noted without a word is noted again, unless it has become another's", async () => {
      await alpha.admit(ASKED);
      expect(await alpha.answering(ASKED.delivery)).toBe(true);
      expect(await alpha.answering(ASKED.delivery, { again: true })).toBe(true);
      expect(await beta.answering(ASKED.delivery, { again: true })).toBe(false);
    });

    test("what a person may ask is counted over all of them, and refusals are told apart", async () => {
      const asks = [];
      for (let n = 0; n < 5; n++)
        asks.push(await (n % 2 ? alpha : beta).admit({ ...ASKED, delivery: `d${n}`, perMinute: 6 }));
      expect(asks.slice(0, 3)).toEqual(Array(3).fill({ kind: "admitted" }));
      const waitMs = expect.any(Number);
      expect(asks.slice(3)).toEqual([
        { kind: "refused", waitMs, first: true },
        { kind: "refused", waitMs, first: false },
      ]);
      const [refused] = asks.slice(3);
      if (refused?.kind !== "refused") throw new Error("Expected a refusal");
      expect(refused.waitMs).toBeGreaterThan(8_000);
      expect(refused.waitMs).toBeLessThanOrEqual(10_000);
      // Ten seconds later one more is earned.
      await database.sql("UPDATE dateline.rates SET at_ms = at_ms - 10000");
      const later = await alpha.admit({ ...ASKED, delivery: "later", perMinute: 6 });
      expect(later).toEqual({ kind: "admitted" });
      expect(await alpha.admit({ ...ASKED, delivery: "other", person: "slack T1/U2", perMinute: 6 })).toEqual(
        {
          kind: "admitted",
        },
      );
    });

    test("one of many who ask at once gets a turn, and the next comes in time, whatever the clock did", async () => {
      const ask = () =>
        Promise.all(Array.from({ length: 6 }, (_, n) => (n % 2 ? alpha : beta).turn("lane", 5_000)));
      expect((await ask()).filter((waitMs) => waitMs === 0)).toHaveLength(1);
      await database.sql("UPDATE dateline.turns SET at_ms = at_ms - 6001");
      expect((await ask()).filter((waitMs) => waitMs === 0)).toHaveLength(1);
      await database.sql("UPDATE dateline.turns SET at_ms = at_ms + 3600000");
      expect(await alpha.turn("lane", 5_000)).toBe(0);
    });

    test("what is too old to matter is deleted", async () => {
      await alpha.admit(ASKED);
      await database.sql(
        "UPDATE dateline.requests SET claimed_at_ms = 0; UPDATE dateline.rates SET at_ms = 0",
      );
      await silence("beta/2", 25 * 3_600_000);
      await open("gamma/3");
      for (const table of ["requests", "rates"])
        expect(await database.sql(`SELECT 1 FROM dateline.${table}`)).toEqual([]);
      expect(
        (await database.sql("SELECT name FROM dateline.processes ORDER BY 1")).map(({ name }) => name),
      ).toEqual(["alpha/1", "gamma/3"]);
    });
  });
});
