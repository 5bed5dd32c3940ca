import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../adapters/postgres/store.ts";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import type { Claim, SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";
import { subscription } from "../delivery/fake-platform.ts";
import { makeDatabase, SERVER, type TestDatabase } from "./server.ts";

const ONE = subscription();
const DAY = "2026-11-22";
const HOUR = 3_600_000;

describe.skipIf(SERVER === null)("a PostgreSQL database", () => {
  let database: TestDatabase;
  let store: SubscriptionStore;
  beforeAll(async () => {
    database = await makeDatabase();
  });
  afterAll(() => database.remove());
  beforeEach(async () => {
    store = await openPostgresStore(database.url);
    await store.save(ONE);
  });
  afterEach(async () => {
    await store.release();
    await database.sql("TRUNCATE dateline.subscriptions CASCADE");
  });

  const claim = async (nowMs: number, forMs: number): Promise<Claim | null> =>
    store.claim(ONE.id, DAY, nowMs, nowMs + forMs);

  test("decides by its own clock: a process whose clock runs hours ahead or behind takes no claim over", async () => {
    const now = Date.now();
    expect(await claim(now, 20_000)).toMatchObject({ attempt: 1 });
    for (const wrong of [now + HOUR, now - HOUR, now + 24 * HOUR, 0])
      expect(await claim(wrong, 20_000)).toBeNull();
  });

  test("lets a claim expire after as long as was asked for, whatever the clock of who asked", async () => {
    expect(await claim(Date.now() + 24 * HOUR, 300)).toMatchObject({ attempt: 1 });
    await sleep(350);
    expect(await claim(0, 20_000)).toMatchObject({ attempt: 2 });
  });

  test("says how long ago sending began, by the clock of who asks", async () => {
    const first = await claim(Date.now(), 100);
    if (first === null) throw new Error("Expected a claim");
    expect(await store.sending(first, Date.now(), Date.now() + 200)).toBe(true);
    await sleep(400);
    const second = await claim(7 * HOUR, 20_000);
    const agoMs = 7 * HOUR - (second?.sendingSinceMs ?? 0);
    expect(agoMs).toBeGreaterThanOrEqual(399);
    expect(agoMs).toBeLessThan(30_000);
  });

  test("serves on when all connections are cut, and says of nothing that it failed", async () => {
    const held = await claim(Date.now(), 20_000);
    if (held === null) throw new Error("Expected a claim");
    const cut = () =>
      database.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      );
    let cutting = true;
    const cuts = (async () => {
      for (; cutting; await sleep(30)) await cut();
    })();
    for (let i = 0; i < 40; i++) expect(await store.holds(held)).toBe(true);
    const closing = { kind: "posted", message: "1.1", atMs: 6, entries: ["a", "b", "a"] } as const;
    expect(await store.close(held, closing)).toBe(true);
    cutting = false;
    await cuts;
    expect(await store.seen(ONE.id)).toEqual(
      new Map([
        ["a", DAY],
        ["b", DAY],
      ]),
    );
    expect(await store.probe()).toEqual({ part: "database", ok: true, detail: null });
  });

  test("is set up by several processes at once", async () => {
    await database.sql("DROP SCHEMA dateline CASCADE");
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgresStore(database.url)));
    await stores[0]?.save(ONE);
    expect(await stores[3]?.find(ONE.id)).toEqual(ONE);
    await Promise.all(stores.map((each) => each.release()));
  });

  test("is refused where a newer Dateline wrote it", async () => {
    await database.sql("INSERT INTO dateline.migrations VALUES ('999-newer', '2026-01-01')");
    const opening = openPostgresStore(database.url);
    await expect(opening).rejects.toThrow(StoreError);
    await expect(opening).rejects.toThrow("which a newer Dateline wrote: update Dateline");
    await database.sql("DELETE FROM dateline.migrations WHERE name = '999-newer'");
  });

  test("that is missing is named without the password", async () => {
    const url = new URL(database.url);
    url.password = "hidden";
    url.pathname = "/none";
    await expect(openPostgresStore(url.href)).rejects.toThrow(
      `\`DATELINE_DATABASE\` names \`postgres://postgres@${url.host}/none\`, but there is no such database: make it (createdb), or name another one.`,
    );
  });
});

test("a server that is not there is said to be so, without the password", async () => {
  const opening = openPostgresStore("postgres://me:hidden@127.0.0.1:1/dateline");
  await expect(opening).rejects.toThrow(StoreError);
  await expect(opening).rejects.toThrow(
    "`DATELINE_DATABASE` names `postgres://me@127.0.0.1:1/dateline`, which cannot be reached: check that it runs, and the host and port.",
  );
});
