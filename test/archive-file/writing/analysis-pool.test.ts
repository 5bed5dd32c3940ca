import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileTask } from "../../../adapters/archive-file/writing/analyse-file.ts";
import { analyseFiles } from "../../../adapters/archive-file/writing/analysis-pool.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

/** More than the threads are given at once. */
const MANY = 400;

/** Bytes of a file that is more than a thread is given at once. */
const LARGE = 5_000_000;

let folder = "";
const tasks: FileTask[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-pool-"));
  for (let number = 0; number < MANY; number++) {
    const id = `moss-${number}`;
    // A large file that is no document is read soonest.
    const content = number % 100 === 0 ? "x".repeat(LARGE) : corpusFile({ id }, `Moss is port ${number}.`);
    await writeFile(join(folder, `${id}.md`), content);
    tasks.push({ path: `${id}.md`, size: content.length, knownSha256: null });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("analyseFiles", () => {
  test.for([0, 1, 3])("reads each file once, large ones too, on %i threads", async (threads) => {
    const read: string[] = [];
    let documents = 0;
    for await (const result of analyseFiles(folder, tasks, threads, new AbortController().signal)) {
      read.push(result.kind === "gone" ? result.path : result.file.path);
      if (result.kind === "document") documents++;
    }
    expect(read.toSorted()).toEqual(tasks.map(({ path }) => path).toSorted());
    expect(documents).toBe(MANY - MANY / 100);
  });

  test("ends when it is told to, with files left", async () => {
    const stop = new AbortController();
    let read = 0;
    for await (const _ of analyseFiles(folder, tasks, 2, stop.signal)) {
      read++;
      stop.abort();
    }
    expect(read).toBe(1);
  });
});
