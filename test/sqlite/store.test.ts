import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { APPLICATION_ID, MIGRATIONS, migrate } from "../../adapters/sqlite/migrations.ts";
import { openStore } from "../../adapters/sqlite/store.ts";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { feedbackContract } from "../chat/feedback/feedback-contract.ts";
import { installationContract } from "../chat/installations/installation-contract.ts";
import { forgetContract } from "../delivery/forget-contract.ts";
import { storeContract } from "../delivery/store-contract.ts";
import { watchContract } from "../delivery/watch-contract.ts";
import { daysOf, deliver, PLACES, subscriptionOf } from "./killed.ts";

const ONE = subscriptionOf("C1");

async function makeStore() {
  const folder = mkdtempSync(join(tmpdir(), "dateline-store-"));
  const open = () => openStore(join(folder, "store.db"));
  const stores = [open()];
  const opened = () => {
    const store = open();
    stores.push(store);
    return store;
  };
  const release = () => Promise.all(stores.splice(0).map((each) => each.release()));
  const [store = open()] = stores;
  return {
    store,
    watches: store.watches,
    feedback: store.feedback,
    installations: store.installations,
    reopen: async () => {
      await release();
      return opened();
    },
    second: async () => opened(),
    remove: async () => {
      await release();
      rmSync(folder, { recursive: true });
    },
  };
}

storeContract("the SQLite store", makeStore);
watchContract("the SQLite store", async () => {
  const { second, ...fixture } = await makeStore();
  return { ...fixture, second: async () => (await second()).watches };
});

feedbackContract("the SQLite store", makeStore);
installationContract("the SQLite store", makeStore);
forgetContract("the SQLite store", makeStore);

describe("a database file", () => {
  let folder = "";
  let file = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dateline-sqlite-"));
    file = join(folder, "store.db");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Runs SQL on the file, as another program would. */
  const run = (sql: string, path: string = file) => {
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
  };
  const value = (sql: string): unknown => {
    const db = new DatabaseSync(file);
    const [found] = Object.values(db.prepare(sql).get() ?? {});
    db.close();
    return found;
  };
  const refusal = (path: string): unknown => {
    try {
      openStore(path);
    } catch (error) {
      return error;
    }
    return null;
  };

  describe("is brought up to date", () => {
    test.for(MIGRATIONS.map((_, version) => version))("from version %i", async (version) => {
      const db = new DatabaseSync(file);
      migrate(db, file, MIGRATIONS.slice(0, version));
      db.close();
      const store = openStore(file);
      await store.save(ONE);
      expect(await store.find(ONE.id)).toEqual(ONE);
      await store.release();
      expect(value("PRAGMA user_version")).toBe(MIGRATIONS.length);
      expect(value("PRAGMA application_id")).toBe(APPLICATION_ID);
      expect(value("PRAGMA journal_mode")).toBe("wal");
    });

    test("step by step, a failed step leaving what was before it", () => {
      const db = new DatabaseSync(file);
      const steps = ["CREATE TABLE a (x)", "INSERT INTO a VALUES (1)", "INSERT INTO a VALUES (2); BROKEN"];
      expect(() => migrate(db, file, steps)).toThrow("syntax error");
      expect(db.isTransaction).toBe(false);
      migrate(db, file, [...steps.slice(0, 2), "INSERT INTO a VALUES (3)"]);
      expect(db.prepare("SELECT x FROM a").all()).toEqual([{ x: 1 }, { x: 3 }]);
      db.close();
    });
  });

  describe("is refused", () => {
    const newer = MIGRATIONS.length + 1;
    test.for<[string, () => void, string]>([
      [
        "that a newer Dateline wrote",
        () => run(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${newer}`),
        `which a newer Dateline wrote (version ${newer}; this one knows ${MIGRATIONS.length}): update Dateline, or name another file.`,
      ],
      [
        "that another program marked",
        () => run("PRAGMA application_id = 7"),
        "the database of another program: name another file.",
      ],
      [
        "that holds another program's tables",
        () => run("CREATE TABLE theirs (x)"),
        "the database of another program: name another file.",
      ],
      [
        "that is not a database",
        () => writeFileSync(file, "Dear diary,\n".repeat(100)),
        "which is not a database: name another file.",
      ],
    ])("where it is one %s, and stays as it is", ([, make, fault]) => {
      make();
      const before = readFileSync(file);
      expect(refusal(file)).toEqual(new StoreError(`\`DATELINE_DATABASE\` names \`${file}\`, ${fault}`));
      expect(readFileSync(file)).toEqual(before);
    });

    test("where its folder is missing, or it is one", () => {
      expect(refusal(join(folder, "no/store.db"))).toEqual(
        new StoreError(
          `\`DATELINE_DATABASE\` names \`${folder}/no/store.db\`, but there is no folder \`${folder}/no\`: make it, or name another file.`,
        ),
      );
      expect(refusal(folder)).toMatchObject({
        message: expect.stringContaining("which is a folder: name a file in it."),
      });
    });

    test("where it cannot be written, though it is up to date", async () => {
      await openStore(file).release();
      // By URI, since root, as whom containers run tests, may write whatever the file's mode says.
      const error = refusal(`file:${file}?mode=ro`);
      expect(error).toBeInstanceOf(StoreError);
      expect(error).toMatchObject({ message: expect.stringContaining("which cannot be written") });
    });
  });

  test("is refused to a store that is open when a newer Dateline comes", async () => {
    const store = openStore(file);
    await store.save(ONE);
    run(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    await expect(store.claim(ONE.id, "2026-01-01", 0, 100)).rejects.toThrow(StoreError);
    expect(await store.find(ONE.id)).toEqual(ONE);
    await store.release();
  });

  test("that stays locked is told with SQLite's own error as the cause, and serves again when it is free", async () => {
    const store = openStore(file, { busyTimeoutMs: 1 });
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.save(ONE)).rejects.toMatchObject({
      message: expect.stringContaining("another program keeps locked"),
      cause: { errcode: 5 },
    });
    other.close();
    await store.save(ONE);
    expect(await store.find(ONE.id)).toEqual(ONE);
    await store.release();
  });

  test("may be none at all, for as long as the process lives", async () => {
    const store = openStore(":memory:");
    await store.save(ONE);
    expect(await store.zones()).toEqual(["UTC"]);
    await store.release();
    await store.release();
    await expect(store.zones()).rejects.toThrow("released");
  });

  test("is set up by several processes at once, none of which delivers a day twice, killed or not", async () => {
    const channel = join(folder, "channel.txt");
    writeFileSync(channel, "");
    const expected = PLACES.flatMap((place) => daysOf().map((day) => `${subscriptionOf(place).id} ${day}`));
    // Two processes at a time; each pair begins when the claims of the one before have run out. The last pair lives.
    const kills = [
      [1, 9],
      [30, 2],
      [17, 44],
      [61, 25],
      [null, null],
    ];
    for (const [pair, dots] of kills.entries()) {
      const args = [file, channel, String(pair * 10_000)];
      const ends = await Promise.all(dots.map((each) => deliver(args, each)));
      expect(ends).toEqual(dots.map((each) => (each === null ? 0 : "SIGKILL")));
    }
    expect(readFileSync(channel, "utf8").trim().split("\n").toSorted()).toEqual(expected.toSorted());
    expect(value("SELECT count(*) FROM deliveries WHERE state = 'posted'")).toBe(expected.length);
    expect(value("SELECT count(*) FROM seen")).toBe(expected.length);
    expect(value("PRAGMA integrity_check")).toBe("ok");
    expect(value("PRAGMA foreign_key_check")).toBeUndefined();
  });
});
