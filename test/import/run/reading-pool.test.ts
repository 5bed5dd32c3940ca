import { expect, test } from "vitest";
import "../../fixtures/messages-in-english.ts";
import { readAll } from "../../../adapters/import/run/reading-pool.ts";

const script = new URL("./slow-reader.ts", import.meta.url);
const settings = { publisher: null, language: null, known: new Set<string>() };
const found = (...names: readonly string[]) => names.map((name) => ({ name, path: name }));

/** On a busy machine to fill the memory takes long: only the file that never ends has little time. */
async function read(names: readonly string[], { threads = 1, ms = 100_000, reader = script } = {}) {
  const signal = new AbortController().signal;
  const limits = { ms, megabytes: 64 };
  const all = [];
  for await (const result of readAll(found(...names), settings, {
    threads,
    signal,
    limits,
    script: reader,
  }))
    all.push(...result);
  return all;
}

test("gives what is read in the order of the files, on however many threads", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `file ${index}`);
  for (const threads of [1, 3])
    expect((await read(names, { threads })).map(({ name }) => name)).toEqual(names);
});

test("refuses a file that takes too long, and goes on", async () => {
  expect(await read(["a", "sleeps", "b"], { ms: 5_000 })).toEqual([
    { kind: "refused", name: "a", reason: "read" },
    { kind: "refused", name: "sleeps", reason: "It takes more than 5 seconds to read." },
    { kind: "refused", name: "b", reason: "read" },
  ]);
});

test("the time in which a process starts is not that of the file", async () => {
  const reader = new URL("./late-reader.ts", import.meta.url);
  expect(await read(["a"], { ms: 5_000, reader })).toEqual([{ kind: "refused", name: "a", reason: "read" }]);
});

test("refuses a file that takes the memory of a whole process with it, and goes on", async () => {
  expect(await read(["a", "grows in one piece", "b"], { threads: 2 })).toEqual([
    { kind: "refused", name: "a", reason: "read" },
    {
      kind: "refused",
      name: "grows in one piece",
      reason: "It takes more than 64 MB of memory to read.",
    },
    { kind: "refused", name: "b", reason: "read" },
  ]);
});

test("refuses a file that takes too much memory, or the thread with it, and goes on", async () => {
  expect(await read(["a", "grows", "b", "ends", "c", "throws", "d"])).toEqual([
    { kind: "refused", name: "a", reason: "read" },
    { kind: "refused", name: "grows", reason: "It takes more than 64 MB of memory to read." },
    { kind: "refused", name: "b", reason: "read" },
    { kind: "refused", name: "ends", reason: "It cannot be read: it ended the thread that read it." },
    { kind: "refused", name: "c", reason: "read" },
    { kind: "refused", name: "throws", reason: "It cannot be read: no such luck." },
    { kind: "refused", name: "d", reason: "read" },
  ]);
});
