import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MIGRATIONS } from "../../adapters/sqlite/migrations.ts";
import { openStore } from "../../adapters/sqlite/store.ts";
import type { SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";
import { subscriptionOf } from "./killed.ts";

const ONE = subscriptionOf("C1");
const OK = { part: "database", ok: true, detail: null };
const IN_A_SPACE_OF_ITS_OWN = ["--user", "--map-root-user", "--mount"];
const canMount =
  spawnSync("unshare", [...IN_A_SPACE_OF_ITS_OWN, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).status === 0;

describe("a database that fails while the store is open", () => {
  let folder = "";
  let file = "";
  let store: SubscriptionStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "dateline-probe-"));
    file = join(folder, "store.db");
    store = openStore(file, { busyTimeoutMs: 1, checkpointWithinMs: 0 });
    await store.save(ONE);
  });
  afterEach(async () => {
    await store.release();
    rmSync(folder, { recursive: true });
  });

  const sql = (text: string) => {
    const db = new DatabaseSync(file);
    db.exec(text);
    db.close();
  };
  const backup = (): string => {
    const copy = join(folder, "copy.db");
    sql(`VACUUM INTO '${copy}'`);
    return copy;
  };
  const fault = (words: string) => ({
    part: "database",
    ok: false,
    detail: `\`DATELINE_DATABASE\` names \`${file}\`, ${words}`,
  });
  const checkpointed = () => sql("PRAGMA wal_checkpoint(TRUNCATE)");

  test("is well before anything happens, in memory too", async () => {
    expect(await store.probe()).toEqual(OK);
    const memory = openStore(":memory:");
    expect(await memory.probe()).toEqual(OK);
    await memory.release();
    expect(await memory.probe()).toMatchObject({ ok: false });
  });

  test("is named when it was deleted, takes nothing, is not made anew, and serves when it is back", async () => {
    const copy = backup();
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end);
    const deleted = fault("which was deleted or moved away while Dateline runs: put it back, or a backup.");
    expect(await store.probe()).toEqual(deleted);
    await expect(store.claim(ONE.id, "2026-01-01", 0, 100)).rejects.toThrow("was deleted or moved away");
    await expect(store.find(ONE.id)).rejects.toThrow("was deleted or moved away");
    expect(existsSync(file)).toBe(false);
    copyFileSync(copy, file);
    expect(await store.probe()).toEqual(OK);
    expect(await store.find(ONE.id)).toEqual(ONE);
  });

  test("serves on when it was moved away and back", async () => {
    renameSync(file, `${file}.away`);
    expect(await store.probe()).toMatchObject({ ok: false });
    renameSync(`${file}.away`, file);
    expect(await store.probe()).toEqual(OK);
    expect(await store.find(ONE.id)).toEqual(ONE);
  });

  test("is read anew when another file took its place, whose pages the old log leaves alone", async () => {
    const copy = backup();
    await store.save(subscriptionOf("C2"));
    renameSync(copy, file);
    expect(await store.find("slack/T1/C2")).toBeNull();
    await store.save(subscriptionOf("C3"));
    expect((await store.all(9)).map(({ channel }) => channel)).toEqual(["C1", "C3"]);
    expect(await store.probe()).toEqual(OK);
  });

  test("keeps what was written when its log is deleted", async () => {
    await store.save(subscriptionOf("C2"));
    for (const end of ["-wal", "-shm"]) rmSync(file + end);
    await store.save(subscriptionOf("C3"));
    await store.release();
    store = openStore(file);
    expect((await store.all(9)).map(({ channel }) => channel)).toEqual(["C1", "C2", "C3"]);
  });

  test.for<readonly [string, (file: string) => void]>([
    ["in its middle", (path) => writeFileSync(path, readFileSync(path).fill(7, 4_096, 16_384))],
    ["everywhere", (path) => writeFileSync(path, "Dear diary,\n".repeat(2_000))],
    ["since it was emptied", (path) => writeFileSync(path, "")],
  ])("is named when it is damaged %s, and serves when a backup took its place", async ([, damage]) => {
    const copy = backup();
    checkpointed();
    damage(file);
    const found = await store.probe();
    expect(found.ok).toBe(false);
    expect(found.detail).toMatch(/^[^\n]*(?:damaged|not a database|replaced or emptied)[^\n]*$/);
    renameSync(copy, file);
    expect(await store.probe()).toEqual(OK);
    expect(await store.find(ONE.id)).toEqual(ONE);
  });

  test("is named when a newer Dateline wrote it, and serves when that is taken back", async () => {
    const known = MIGRATIONS.length;
    sql(`PRAGMA user_version = ${known + 1}`);
    expect(await store.probe()).toEqual(
      fault(
        `which a newer Dateline wrote (version ${known + 1}; this one knows ${known}): update Dateline, or name another file.`,
      ),
    );
    sql(`PRAGMA user_version = ${known}`);
    expect(await store.probe()).toEqual(OK);
  });

  test("is named while another program keeps it locked", async () => {
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    expect(await store.probe()).toEqual(
      fault("which another program keeps locked: close that program, or name another file."),
    );
    other.close();
    expect(await store.probe()).toEqual(OK);
  });

  test("stands whole in its one file soon after a write", async () => {
    await store.save(subscriptionOf("C2"));
    const copy = join(folder, "plain-copy.db");
    await expect
      .poll(async () => {
        copyFileSync(file, copy);
        const other = openStore(copy);
        const channels = (await other.all(9)).map(({ channel }) => channel);
        await other.release();
        return channels;
      })
      .toEqual(["C1", "C2"]);
    expect(statSync(copy).size).toBeGreaterThan(0);
  });
});

test.skipIf(!canMount)("a database on a full disk is named, and serves when there is room again", () => {
  const script = fileURLToPath(new URL("full-disk.ts", import.meta.url));
  const { stdout, stderr } = spawnSync(
    "unshare",
    [
      ...IN_A_SPACE_OF_ITS_OWN,
      "sh",
      "-c",
      'mount -t tmpfs -o size=400k tmpfs /mnt && exec "$0" "$1" /mnt',
      process.execPath,
      script,
    ],
    { encoding: "utf8" },
  );
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual([
    OK,
    {
      part: "database",
      ok: false,
      detail: "`DATELINE_DATABASE` names `/mnt/store.db`, whose disk is full: make room.",
    },
    OK,
    "C1 C2",
  ]);
});
