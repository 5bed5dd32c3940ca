import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { moveDatabase } from "../../adapters/database/move-database.ts";
import { openDatabaseStore } from "../../adapters/database/open-store.ts";
import type { DatabaseStore } from "../../adapters/store/database-store.ts";
import { MOVED_TABLES } from "../../adapters/store/moved-tables.ts";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { type Message, tell } from "../../src/messages/message.ts";
import { ENGLISH } from "../../src/messages/say.ts";
import { subscription } from "../delivery/fake-platform.ts";
import { makeDatabase, SERVER, type TestDatabase } from "../postgres/server.ts";

const ONE = subscription();
const TWO = subscription({ channel: "C2" });
const DAY = "2026-11-22";
const QUOTATION = { entry: "a", document: "good", sha256: "0", start: 0, end: 5, quote: "Zwölf “Ü” 한국" };

const KINDS = ["a file", ...(SERVER === null ? [] : ["a server"])] as const;
const WAYS = KINDS.flatMap((from) => KINDS.map((to) => [from, to] as const));

describe.each(WAYS)("moving %s to %s", (fromKind, toKind) => {
  let folder = "";
  let servers: readonly TestDatabase[] = [];
  const stores: DatabaseStore[] = [];
  let from = "";
  let to = "";
  const said: string[] = [];
  const ports = { nowMs: Date.now, tell: (line: Message) => void said.push(tell(line, ENGLISH)) };
  const open = async (database: string): Promise<DatabaseStore> => {
    const store = await openDatabaseStore(database);
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    servers = SERVER === null ? [] : await Promise.all([makeDatabase(), makeDatabase()]);
  });
  afterAll(() => Promise.all(servers.map((server) => server.remove())));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dateline-move-"));
    const [first, second] = servers;
    from = fromKind === "a file" ? join(folder, "from.db") : (first?.url ?? "");
    to = toKind === "a file" ? join(folder, "to.db") : (second?.url ?? "");
    said.length = 0;
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.release()));
    for (const server of servers) await server.sql("DROP SCHEMA IF EXISTS dateline CASCADE");
    rmSync(folder, { recursive: true });
  });

  /** Subscriptions, a day that was posted, one that waits, and a skip. */
  const fill = async (store: DatabaseStore): Promise<void> => {
    const now = Date.now();
    for (const each of [ONE, TWO]) await store.save(each);
    const posted = await store.claim(ONE.id, DAY, now, now + 20_000);
    if (posted === null) throw new Error("Expected a claim");
    await store.sending(posted, now, now + 20_000);
    await store.close(posted, {
      kind: "posted",
      message: "1.1",
      atMs: 6,
      entries: ["a"],
      quotations: [QUOTATION],
    });
    await store.noteStanding("a", "It was corrected.", 7);
    await store.skip(ONE.id, { kind: "entry", entry: "b" });
    const waiting = await store.claim(TWO.id, DAY, now, now + 20_000);
    if (waiting === null) throw new Error("Expected a claim");
    await store.close(waiting, {
      kind: "waiting",
      reason: "Busy.",
      atMs: now,
      againAtMs: now + 60_000,
      maybeSent: true,
    });
  };

  test("takes everything along", async () => {
    const source = await open(from);
    await fill(source);
    const before = await source.deliveries(TWO.id, 9);
    expect((await moveDatabase(from, to, ports)).rows?.get("subscriptions")).toBe(2);
    const target = await open(to);
    expect(await target.find(ONE.id)).toEqual(ONE);
    expect(await target.deliveries(ONE.id, 9)).toEqual(await source.deliveries(ONE.id, 9));
    expect(await target.seen(ONE.id)).toEqual(new Map([["a", DAY]]));
    expect(await target.skips(ONE.id)).toEqual([{ kind: "entry", entry: "b" }]);
    expect(await target.quotations("", 9)).toEqual([QUOTATION]);
    expect(await target.corrections(ONE.id)).toEqual([
      { ...QUOTATION, day: DAY, words: "It was corrected." },
    ]);
    const [after] = await target.deliveries(TWO.id, 9);
    if (after?.outcome.kind !== "waiting" || before[0]?.outcome.kind !== "waiting")
      throw new Error("Expected a delivery that waits");
    expect(Math.abs(after.outcome.againAtMs - before[0].outcome.againAtMs)).toBeLessThan(5_000);
    // What may be in the channel is looked for there.
    const again = await target.claim(TWO.id, DAY, Date.now() + 7_300_000, Date.now() + 7_400_000);
    if (toKind === "a file") expect(again?.sendingSinceMs).not.toBeNull();
  });

  test("refuses whoever still uses the old one, with the new place", async () => {
    const source = await open(from);
    await source.save(ONE);
    await moveDatabase(from, to, ports);
    const now = Date.now();
    for (const attempt of [
      () => source.claim(ONE.id, DAY, now, now + 20_000),
      () => source.save(TWO),
      () => source.stop(ONE.id, "No more.", now),
    ]) {
      await expect(attempt()).rejects.toThrow(StoreError);
      await expect(attempt()).rejects.toThrow(/which was moved to `.+`: set `DATELINE_DATABASE` to that/);
    }
    expect(await source.probe()).toMatchObject({
      ok: false,
      detail: expect.stringContaining("which was moved to"),
    });
    await expect(openDatabaseStore(from)).rejects.toThrow("which was moved to");
    expect(await (await open(to)).claim(ONE.id, DAY, now, now + 20_000)).toMatchObject({ attempt: 1 });
  });

  test("lets who had claimed a post finish it, and nobody claim another", async () => {
    const source = await open(from);
    for (const each of [ONE, TWO]) await source.save(each);
    const now = Date.now();
    const claim = await source.claim(ONE.id, DAY, now, now + 20_000);
    if (claim === null) throw new Error("Expected a claim");
    expect(await source.sending(claim, now, now + 20_000)).toBe(true);
    const moving = moveDatabase(from, to, ports);
    await expect.poll(() => said).toContain("No new posts are begun; those under way are finished.");
    await expect
      .poll(() =>
        source.claim(TWO.id, DAY, now, now + 20_000).then(
          () => "claimed",
          (error: unknown) => String(error),
        ),
      )
      .toMatch(/which is being moved to/);
    expect(await source.holds(claim)).toBe(true);
    expect(await source.close(claim, { kind: "posted", message: "1.1", atMs: 6, entries: ["a"] })).toBe(true);
    await moving;
    const target = await open(to);
    expect((await target.deliveries(ONE.id, 9))[0]?.outcome).toMatchObject({
      kind: "posted",
      message: "1.1",
    });
    expect(await target.deliveries(TWO.id, 9)).toEqual([]);
  });

  test("can be taken back, done again without effect, and goes nowhere else", async () => {
    await (await open(from)).save(ONE);
    await moveDatabase(from, to, ports);
    expect((await moveDatabase(from, to, ports)).rows).toBeNull();
    await expect(moveDatabase(from, join(folder, "other.db"), ports)).rejects.toThrow("was moved to");
    await (await open(to)).save(TWO);
    await moveDatabase(to, from, ports);
    expect((await (await open(from)).all(9)).map(({ id }) => id).toSorted()).toEqual(
      [ONE.id, TWO.id].toSorted(),
    );
    await expect(openDatabaseStore(to)).rejects.toThrow("which was moved to");
  });

  test("is refused where the new one is in use, and leaves the old one as it was", async () => {
    const source = await open(from);
    await source.save(ONE);
    await (await open(to)).save(TWO);
    await expect(moveDatabase(from, to, ports)).rejects.toThrow("is in use: name a database that is empty");
    const now = Date.now();
    expect(await source.claim(ONE.id, DAY, now, now + 20_000)).toMatchObject({ attempt: 1 });
  });
});

test("every table of a file is moved", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-move-"));
  const file = join(folder, "store.db");
  await (await openDatabaseStore(file)).release();
  const db = new DatabaseSync(file);
  const names = (type: string) =>
    db
      .prepare("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%'")
      .all(type)
      .map(({ name }) => String(name));
  expect(names("table").toSorted()).toEqual([...MOVED_TABLES.map(({ name }) => name), "moves"].toSorted());
  // Each refuses writes when it was moved.
  expect(names("trigger").toSorted()).toEqual(
    MOVED_TABLES.flatMap(({ name }) =>
      ["delete", "insert", "update"].map((write) => `${name}_${write}_moved`),
    ).toSorted(),
  );
  db.close();
  rmSync(folder, { recursive: true });
});

test.skipIf(SERVER === null)("every table of a server but those that processes share is moved", async () => {
  const server = await makeDatabase();
  await (await openDatabaseStore(server.url)).release();
  const shared = ["leases", "processes", "rates", "requests", "turns"];
  const own = ["migrations", "migrations_lock", "moves"];
  const tables = await server.sql("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'dateline'");
  expect(tables.map(({ name }) => String(name)).toSorted()).toEqual(
    [...MOVED_TABLES.map(({ name }) => name), ...shared, ...own].toSorted(),
  );
  const triggers = await server.sql(
    "SELECT DISTINCT event_object_table AS name FROM information_schema.triggers WHERE trigger_name = 'refuse_when_moved'",
  );
  expect(triggers.map(({ name }) => String(name)).toSorted()).toEqual(
    MOVED_TABLES.map(({ name }) => name).toSorted(),
  );
  await server.remove();
});
