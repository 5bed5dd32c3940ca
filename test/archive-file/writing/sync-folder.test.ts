import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFileArchive } from "../../../adapters/archive-file/asking/file-archive.ts";
import { openFile, openToRead } from "../../../adapters/archive-file/file/schema.ts";
import { type SyncProgress, syncFolder } from "../../../adapters/archive-file/writing/sync-folder.ts";
import { ask } from "../../../src/answer/ask.ts";
import { type CorpusFile, corpusFiles } from "../../../src/corpus/corpus-files.ts";
import { createThesaurus } from "../../../src/language/wordnet/thesaurus.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

let folder = "";
let file = "";

beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), "dateline-sync-"));
  folder = join(home, "corpus");
  file = join(home, "corpus.dateline");
  await mkdir(folder);
});
afterEach(() => rm(join(folder, ".."), { recursive: true }));

const write = (name: string, text: string) =>
  writeFile(
    join(folder, name),
    corpusFile({ id: (name.split("/").at(-1) ?? "").replace(/\.md$/, "") }, text),
  );

async function sync(threads = 0, files?: readonly CorpusFile[]) {
  const opened = openFile(file, "test");
  if (!opened) throw new Error("The file could not be made.");
  const seen: SyncProgress[] = [];
  try {
    const result = await syncFolder(opened.db, folder, {
      files,
      threads,
      signal: new AbortController().signal,
      onProgress: (progress) => seen.push(progress),
      nowMs: () => performance.now(),
    });
    return { ...result, seen };
  } finally {
    opened.db.close();
  }
}

async function read<T>(work: (archive: ReturnType<typeof createFileArchive>) => Promise<T>): Promise<T> {
  const db = openToRead(file, "test");
  if (!db) throw new Error("The file could not be read.");
  try {
    return await work(createFileArchive(db, createThesaurus([])));
  } finally {
    db.close();
  }
}

const ids = () => read(async (archive) => (await archive.documents()).map(({ id }) => id));
const answerTo = (question: string) =>
  read(async (archive) => {
    const result = await ask(archive, question);
    return result.kind === "answer" ? result.answers[0].quote : null;
  });

describe("an update", () => {
  test("does not list the folder again if it is given the files", async () => {
    await write("a.md", "Forty dockers walked out.");
    const listed = await corpusFiles(folder);
    await write("b.md", "Fifty dockers walked out.");
    expect(await sync(0, listed)).toMatchObject({ changed: 1 });
    expect(await ids()).toEqual(["a"]);
    expect(await sync()).toMatchObject({ changed: 1 });
    expect(await ids()).toEqual(["a", "b"]);
  });

  test("reads new files, and then only what changed", async () => {
    await write("monk.md", "A monk was killed in Phnom Penh.");
    await write("dock.md", "The dockers of Port Elan went on strike.");
    expect(await sync()).toMatchObject({ changed: 2, removed: 0 });
    expect(await sync()).toMatchObject({ changed: 0, removed: 0, seen: [] });
    await write("dock.md", "The sailors of Port Elan went on strike in winter.");
    expect(await sync()).toMatchObject({ changed: 1, removed: 0 });
    expect(await answerTo("Who went on strike in Port Elan?")).toBe(
      "The sailors of Port Elan went on strike in winter.",
    );
    expect(await answerTo("Who was killed in Phnom Penh?")).toBe("A monk was killed in Phnom Penh.");
  });

  test("takes out what is gone, with all that was known of it", async () => {
    await write("monk.md", "A monk was killed in Phnom Penh on 8 September 1998, said Rosa Lund.");
    await write("dock.md", "The dockers of Port Elan went on strike.");
    await sync();
    await rm(join(folder, "monk.md"));
    expect(await sync()).toMatchObject({ changed: 0, removed: 1 });
    expect(await ids()).toEqual(["dock"]);
    await read(async (archive) => {
      expect(await archive.dayEntries({ days: ["09-08"], months: [] })).toEqual([]);
      expect(await archive.names(10)).toEqual([{ name: "Port Elan", documents: 1 }]);
      expect(
        await archive.statistics({
          terms: ["phnom", "docker"],
          forms: [],
          misspelt: ["phonm"],
          surnames: ["lund"],
        }),
      ).toMatchObject({
        passages: 1,
        frequencies: [0, 1],
        nearest: [[]],
        people: [[]],
      });
      expect(
        await archive.search({ terms: [{ stem: "phnom", weight: 1 }], dates: [], filter: {}, limit: 9 }),
      ).toEqual([]);
    });
  });

  test("does not analyse a file again that was only touched", async () => {
    await write("monk.md", "A monk was killed in Phnom Penh.");
    await sync();
    await utimes(join(folder, "monk.md"), new Date(1e12), new Date(1e12));
    await sync();
    expect(await ids()).toEqual(["monk"]);
    expect(await sync()).toMatchObject({ changed: 0 });
  });

  test("follows a file into another folder", async () => {
    await write("monk.md", "A monk was killed in Phnom Penh.");
    await sync();
    await mkdir(join(folder, "1998"));
    await rename(join(folder, "monk.md"), join(folder, "1998", "monk.md"));
    expect(await sync()).toMatchObject({ changed: 1, removed: 1 });
    expect(await ids()).toEqual(["monk"]);
  });

  test("keeps everything where the folder is empty: it is rather not mounted", async () => {
    await write("monk.md", "A monk was killed in Phnom Penh.");
    await sync();
    await rm(join(folder, "monk.md"));
    await expect(sync()).rejects.toThrow("Expected documents (*.md)");
    expect(await ids()).toEqual(["monk"]);
  });

  test("of two files of one name takes the first, and the other once the first is gone", async () => {
    await mkdir(join(folder, "b"));
    await write("b/monk.md", "A second monk fled to Port Elan.");
    await sync();
    await mkdir(join(folder, "a"));
    await write("a/monk.md", "A monk was killed in Phnom Penh.");
    await sync();
    expect(await ids()).toEqual(["monk"]);
    expect(await answerTo("Who was killed in Phnom Penh?")).toBe("A monk was killed in Phnom Penh.");
    await rm(join(folder, "a"), { recursive: true });
    await sync();
    expect(await answerTo("Who fled to Port Elan?")).toBe("A second monk fled to Port Elan.");
  });

  test("notes the faults of a file, and forgets them when it is mended", async () => {
    await writeFile(join(folder, "bad.md"), "no front matter");
    await sync();
    expect(await ids()).toEqual([]);
    await write("bad.md", "A monk was killed in Phnom Penh.");
    await sync();
    expect(await ids()).toEqual(["bad"]);
  });

  test("does the same on several threads, and tells how far it is", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `release-${index}`);
    for (const name of names) await write(`${name}.md`, `The council of ${name} met on 8 September 1998.`);
    const { seen } = await sync(2);
    expect(seen.at(0)).toEqual({ done: 0, total: 30 });
    expect(seen.at(-1)).toEqual({ done: 30, total: 30 });
    expect(await ids()).toEqual(names.toSorted());
    await read(async (archive) => {
      expect(await archive.dayEntries({ days: ["09-08"], months: [] })).toHaveLength(30);
    });
  });
});
