import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyseFile } from "../../../adapters/archive-file/writing/analyse-file.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-analyse-"));
  await writeFile(join(folder, "good.md"), corpusFile());
  await writeFile(join(folder, "latin.md"), Buffer.from([0xe9, 0x74, 0xe9]));
  await mkdir(join(folder, "folder.md"));
});
afterAll(() => rm(folder, { recursive: true }));

const analyse = (path: string, knownSha256: string | null = null) =>
  analyseFile(folder, { path, knownSha256 });

describe("analyseFile", () => {
  test("reads a document, and says so if it is as it was", async () => {
    const read = await analyse("good.md");
    expect(read).toMatchObject({ kind: "document", packed: { head: { id: "good" } } });
    const sha256 = read.kind === "document" ? read.file.sha256 : "";
    expect(await analyse("good.md", sha256)).toMatchObject({ kind: "same" });
  });

  test("notes a file that is no text, as it is", async () => {
    expect(await analyse("latin.md")).toMatchObject({ kind: "faults", file: { size: 3 } });
  });

  test("notes what cannot be read with a time that it never has, so that it is tried again", async () => {
    const read = await analyse("folder.md");
    expect(read).toMatchObject({ kind: "faults", file: { modifiedMs: -1 } });
    const sha256 = read.kind === "faults" ? read.file.sha256 : "";
    expect(await analyse("folder.md", sha256)).toMatchObject({ kind: "same", file: { modifiedMs: -1 } });
  });

  test("says that a file is gone", async () => {
    expect(await analyse("nothing.md")).toEqual({ kind: "gone", path: "nothing.md" });
  });
});
