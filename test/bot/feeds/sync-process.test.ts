import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { syncInProcess } from "../../../adapters/bot/feeds/sync-process.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-feeds-"));
});
afterEach(() => rm(folder, { recursive: true }));

const sync = (signal = new AbortController().signal) => syncInProcess(folder, signal);

describe("syncInProcess", () => {
  test("says which feed could not be read, and why: here, one of a private network", async () => {
    await writeFile(join(folder, "feeds.yaml"), "feeds:\n  - url: http://127.0.0.1:9/feed\n");
    expect(await sync()).toEqual({
      documents: 0,
      failed: [{ url: "http://127.0.0.1:9/feed", reason: expect.stringContaining("private network") }],
    });
  });

  test("fails with what is wrong with feeds.yaml", async () => {
    await writeFile(join(folder, "feeds.yaml"), "feeds: 3\n");
    await expect(sync()).rejects.toThrow(/feeds\.yaml:1: Expected `feeds` to be a list of feeds\.$/);
  });

  test("ends when it is stopped", async () => {
    await writeFile(join(folder, "feeds.yaml"), "feeds:\n  - url: http://127.0.0.1:9/feed\n");
    await expect(sync(AbortSignal.abort())).rejects.toThrow(/abort/i);
  });
});
