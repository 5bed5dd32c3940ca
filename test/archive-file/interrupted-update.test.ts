import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isComplete, openFile } from "../../adapters/archive-file/file/schema.ts";
import { syncFolder } from "../../adapters/archive-file/writing/sync-folder.ts";
import { standingOf, writeState } from "./two-states.ts";

const FINGERPRINT = "test";
const DOCUMENTS = 6;
const SENTENCES = 3;

/** Updates a file, and keeps a copy of it as it is on disk after each step: what `kill -9` would leave. */
async function updateWithCopies(folder: string, file: string, name: string, commitEvery: number) {
  const opened = openFile(file, FINGERPRINT);
  if (!opened) throw new Error("The file could not be made.");
  const copies: string[] = [];
  let nowMs = 0;
  let steps = 0;
  await syncFolder(opened.db, folder, {
    threads: 0,
    signal: new AbortController().signal,
    // The clock jumps by more than the time between two commits.
    nowMs: () => nowMs,
    onProgress() {
      steps++;
      if (steps % commitEvery === 0) nowMs += 1_000;
      const copy = `${file}.${name}-${steps}`;
      for (const end of ["", "-wal"]) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
      copies.push(copy);
    },
  });
  const complete = isComplete(opened.db);
  opened.db.close();
  return { copies, complete };
}

test.for([1, 2, 100])(
  "killed at any step, a file holds each document in its old or its new state (commits every %i)",
  async (commitEvery) => {
    const home = mkdtempSync(join(tmpdir(), "dateline-interrupted-"));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const [folder, file] = [join(home, "corpus"), join(home, "kept.dateline")];
    const look = (copy: string) => standingOf(copy, FINGERPRINT, DOCUMENTS, SENTENCES);

    writeState(folder, DOCUMENTS, "old", SENTENCES);
    const first = await updateWithCopies(folder, file, "first", commitEvery);
    expect(first).toMatchObject({ complete: true, copies: { length: DOCUMENTS + 1 } });
    for (const copy of first.copies) expect(await look(copy)).toMatchObject({ new: 0, broken: [] });

    writeState(folder, DOCUMENTS, "new", SENTENCES);
    const second = await updateWithCopies(folder, file, "second", commitEvery);
    for (const copy of second.copies) expect(await look(copy)).toMatchObject({ absent: 0, broken: [] });
    expect(await look(file)).toEqual({ old: 0, new: DOCUMENTS, absent: 0, broken: [] });

    const cutShort = first.copies.at(2) ?? "";
    const left = openFile(cutShort, FINGERPRINT);
    expect(left && isComplete(left.db)).toBe(false);
    left?.db.close();
    // The next update does what is left.
    await updateWithCopies(folder, cutShort, "again", commitEvery);
    expect(await look(cutShort)).toEqual({ old: 0, new: DOCUMENTS, absent: 0, broken: [] });
  },
);
