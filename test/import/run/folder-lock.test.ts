import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFolder } from "../../../adapters/import/run/folder-lock.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dateline-lock-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A lock that another process left, some seconds ago. */
function left(owner: object, secondsAgo: number): void {
  const path = join(home, ".dateline-import.lock");
  writeFileSync(path, JSON.stringify(owner));
  const at = new Date(Date.now() - secondsAgo * 1_000);
  utimesSync(path, at, at);
}

test("a folder is one import's until it gives it back", async () => {
  const release = await lockFolder(home);
  await expect(lockFolder(home)).rejects.toThrow(CorpusError);
  await expect(lockFolder(home)).rejects.toThrow(/^Another import writes into .*\. Wait until it has ended/);
  await release();
  expect(readdirSync(home)).toEqual([]);
  await (await lockFolder(home))();
});

test("of imports that begin at once, one gets the folder", async () => {
  const taken = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(home)));
  expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a folder that was made for an import which wrote nothing is removed, and no other", async () => {
  const release = await lockFolder(join(home, "new"));
  await release();
  expect(readdirSync(home)).toEqual([]);
  const again = await lockFolder(join(home, "new"));
  writeFileSync(join(home, "new", "a.md"), "x");
  await again();
  expect(readdirSync(join(home, "new"))).toEqual(["a.md"]);
});

describe("the lock", () => {
  test("of a process of this host that died is taken over at once", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    left({ host: hostname(), pid: child.pid }, 1);
    await (await lockFolder(home))();
  });

  test("of another host is taken over when it has been silent for two minutes", async () => {
    left({ host: "another", pid: 1 }, 30);
    await expect(lockFolder(home)).rejects.toThrow(CorpusError);
    left({ host: "another", pid: 1 }, 121);
    await (await lockFolder(home))();
  });

  test("that is no lock is held until it is old", async () => {
    left([], 1);
    await expect(lockFolder(home)).rejects.toThrow(CorpusError);
    left([], 121);
    await (await lockFolder(home))();
  });
});
