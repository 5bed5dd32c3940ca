import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { corpusFiles } from "../../src/corpus/corpus-files.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-files-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("lists the files of all folders below one, in the order of their paths", async () => {
  await mkdir(join(folder, "1998", "09"), { recursive: true });
  await mkdir(join(folder, "empty"));
  for (const path of ["1998.md", "1998/09/monks.md", "1998/a b.md", "synonyms.txt"])
    await writeFile(join(folder, path), path);
  const files = await corpusFiles(folder);
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ["1998.md", 7],
    ["1998/09/monks.md", 16],
    ["1998/a b.md", 11],
    ["synonyms.txt", 12],
  ]);
  expect(files.every(({ modifiedMs }) => modifiedMs > 0)).toBe(true);
});

test("follows no link, which may lead back into the folder", async () => {
  await mkdir(join(folder, "real"));
  await writeFile(join(folder, "real", "monks.md"), "x");
  await symlink(folder, join(folder, "real", "back"));
  await symlink(join(folder, "real", "monks.md"), join(folder, "linked.md"));
  expect((await corpusFiles(folder)).map(({ path }) => path)).toEqual(["real/monks.md"]);
});

test("says of a folder that cannot be listed what it is", async () => {
  await writeFile(join(folder, "monks.md"), "x");
  await expect(corpusFiles(join(folder, "none"))).rejects.toThrow(
    /none, which does not exist: name the right one/,
  );
  await expect(corpusFiles(join(folder, "monks.md"))).rejects.toThrow(/monks\.md, which is a file: name/);
});
