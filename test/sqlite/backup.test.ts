import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../adapters/sqlite/store.ts";
import { dateline } from "../cli/terminal.ts";
import { subscriptionOf } from "./killed.ts";

describe("dateline backup", () => {
  let folder = "";
  let file = "";
  let target = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dateline-backup-"));
    file = join(folder, "dateline.db");
    target = join(folder, "copy.db");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const backup = (...options: string[]) => dateline(["backup", target, ...options], { database: () => file });
  const channels = async (path: string) => {
    const store = openStore(path);
    const found = (await store.all(9)).map(({ channel }) => channel);
    await store.release();
    return found;
  };
  const saved = async (...places: string[]) => {
    const store = openStore(file, { checkpointWithinMs: 3_600_000 });
    for (const place of places) await store.save(subscriptionOf(place));
    return store;
  };

  test("copies a database in use into one file, with what stands only in its log", async () => {
    const store = await saved("C1", "C2");
    expect(await backup()).toEqual({
      code: 0,
      out: [`${target}: a checked copy of ${file}, 2 subscriptions.`],
      error: [],
    });
    expect(readdirSync(folder).filter((name) => name.includes("copy"))).toEqual(["copy.db"]);
    await store.save(subscriptionOf("C3"));
    await store.release();
    expect(await channels(target)).toEqual(["C1", "C2"]);
  });

  test("copies what a killed bot left, whose log was never copied into the file", async () => {
    const store = await saved("C1");
    const killed = join(folder, "killed.db");
    for (const end of ["", "-wal"]) copyFileSync(file + end, killed + end);
    await store.release();
    expect((await backup("--database", killed)).out).toEqual([
      `${target}: a checked copy of ${killed}, 1 subscription.`,
    ]);
    expect(await channels(target)).toEqual(["C1"]);
  });

  test("replaces a file only if it is told to", async () => {
    await (await saved("C1")).release();
    writeFileSync(target, "mine");
    expect(await backup()).toEqual({
      code: 2,
      out: [],
      error: [`\`${target}\` is there already: name another file, or add --force to replace it.`],
    });
    expect(readFileSync(target, "utf8")).toBe("mine");
    expect((await backup("--force")).code).toBe(0);
    expect(await channels(target)).toEqual(["C1"]);
  });

  test.for<readonly [string, string, () => void]>([
    ["there is none", "but there is no such file.", () => {}],
    [
      "it is not a database",
      "which is not a database",
      () => writeFileSync(file, "Dear diary,\n".repeat(999)),
    ],
    [
      "it is another program's",
      "the database of another program",
      () => {
        const db = new DatabaseSync(file);
        db.exec("CREATE TABLE theirs (x)");
        db.close();
      },
    ],
  ])("says in one line that %s, and leaves nothing behind", async ([, words, make]) => {
    make();
    const { code, error } = await backup();
    expect([code, error]).toEqual([2, [expect.stringContaining(words)]]);
    expect(error[0]).not.toContain("\n");
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes("copy"))).toEqual([]);
  });

  test("makes no copy of a database that is damaged, and leaves the last one as it is", async () => {
    await (await saved("C1")).release();
    await backup();
    const before = readFileSync(target);
    writeFileSync(file, readFileSync(file).fill(7, 4_096, 16_384));
    const { code, error } = await backup("--force");
    expect([code, error]).toEqual([2, [expect.stringContaining("damaged")]]);
    expect(readFileSync(target)).toEqual(before);
  });

  test("says that a folder is missing", async () => {
    await (await saved("C1")).release();
    target = join(folder, "no/copy.db");
    expect((await backup()).error).toEqual([expect.stringContaining("make it, or name another file")]);
  });
});
