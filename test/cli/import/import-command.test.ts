import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Locale } from "../../../src/messages/locale.ts";
import { sayIn } from "../../../src/messages/say.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";
import { dateline, PLAIN } from "../terminal.ts";

const PROSE =
  "The dockers of Callao walked out on Monday, and those of Paita followed on the next day, the Harbour Union said. Nobody had been paid since March, and the ministry called the strike illegal. No ship was unloaded in any of the harbours, and the lorries stood in a line as far as the hospital.";

const FILES: Readonly<Record<string, string>> = {
  "2004-06-15 strike.txt": `Dockers walk out\n\n${PROSE}\n`,
  "copy of strike.txt": `Dockers walk out\n\n${PROSE}\n`,
  "corrected.txt": `Dockers walk out\n\n${PROSE.replace("Monday", "Tuesday")}\n`,
  "two.txt": `Dockers meet\n\nLIMA, 3 May 2004 – ${PROSE.replaceAll("walked out", "met")}\n\n* * *\n\nPilots meet\n\nLIMA, 4 May 2004 – ${PROSE.replace("dockers", "pilots of the harbour").replace("Nobody", "None of them")}\n\n* * *\n`,
  "letterhead.txt": `HARBOUR UNION\nMEDIA RELEASE\n\n16 June 2004\n\nShips wait for a second week\n\nThe Harbour Union said that ships had waited outside of the harbour for a second week, with fruit that nobody could sell any more.\n`,
  "old.doc": "x",
};

const QUIET = { onProgress: () => {}, confirm: null, signal: new AbortController().signal };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-import-cli-"));
  await mkdir(join(folder, "in"));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, "in", name), text);
});
afterAll(() => rm(folder, { recursive: true }));

async function imported(...options: readonly string[]) {
  return importedIn("en", ...options);
}

async function importedIn(locale: Locale, ...options: readonly string[]) {
  const { code, out, error } = await dateline(
    ["import", join(folder, "in"), "--into", join(folder, "archive"), ...options],
    { page: { ...PLAIN, say: sayIn(locale) } },
  );
  const noted = error.join("\n").replaceAll(folder, "FOLDER");
  return { code, noted, shown: `${out.join("\n").replaceAll(folder, "FOLDER")}\n` };
}

test("a dry run lists each document with what was found and what is done to it", async () => {
  const { code, shown } = await imported("--dry-run");
  await expect(shown).toMatchFileSnapshot("golden/import-dry-run.txt");
  expect(code).toBe(1);
});

test("a dry run in Korean says in Korean why files are refused and where dates come from", async () => {
  await writeFile(join(folder, "in", "cut.docx"), "x");
  const { shown, noted } = await importedIn("ko", "--dry-run");
  await rm(join(folder, "in", "cut.docx"));
  await expect(`${noted}\n\n${shown}`).toMatchFileSnapshot("golden/import-dry-run-ko.txt");
});

test("what a program reads of an import is in English, whoever runs it", async () => {
  const { shown } = await importedIn("ko", "--dry-run", "--json");
  expect(JSON.parse(shown)).toMatchObject({
    documents: expect.arrayContaining([
      expect.objectContaining({
        file: "letterhead.txt",
        issuedFrom: "the text, above the words",
        notes: ["The publisher is that of the letterhead."],
      }),
    ]),
    refused: [{ name: "old.doc", reason: "This format is not read. Save it as .docx or .odt." }],
  });
});

test("an import says what became of the files, and what to do next", async () => {
  await expect((await imported()).shown).toMatchFileSnapshot("golden/import.txt");
});

test("a second run finds nothing new", async () => {
  await expect((await imported()).shown).toMatchFileSnapshot("golden/import-again.txt");
});

test("what is left of a file with new words, and of one that is gone, is named with what to do", async () => {
  await writeFile(
    join(folder, "in", "letterhead.txt"),
    `Rice for the dockers\n\n${PROSE.split(" ").toReversed().join(" ")}\n`,
  );
  await rm(join(folder, "in", "two.txt"));
  await expect((await imported("--publisher", "Harbour Union")).shown).toMatchFileSnapshot(
    "golden/import-changed.txt",
  );
  await expect((await importedIn("ko")).shown).toMatchFileSnapshot("golden/import-changed-ko.txt");
});

test("says at the start which folder gets the documents", async () => {
  expect((await imported()).noted).toBe("The documents go into FOLDER/archive.");
  expect((await imported("--dry-run")).noted).toBe(
    "Nothing is written. The documents would go into FOLDER/archive.",
  );
});

test("without --into the documents go where the bot reads, and those that came with the program are named", async () => {
  const bot = join(folder, "shipped");
  await mkdir(bot);
  await writeFile(join(bot, "good.md"), corpusFile({}, "The dockers of Callao walked out."));
  const importing = { ...QUIET, folders: () => ({ bot, shipped: bot }) };
  const { out, error } = await dateline(["import", join(folder, "in", "corrected.txt")], { importing });
  const examples =
    "This folder came with Dateline and has 1 document of its own, which answers will quote too. For a folder of yours, add `--into my-archive`.";
  expect(error).toEqual([`The documents go into ${bot}.`, examples]);
  expect(out.join("\n")).toContain(`The documents are in ${bot}. The bot reads this folder.\n${examples}\n`);
  expect(await readdir(bot)).toEqual(["dockers-walk-out.md", "good.md"]);
});

test.for<readonly [string, readonly string[], string]>([
  [
    "paths that lead nowhere",
    ["in", "gone", "in/old.doc/x"],
    "Expected a file or a folder at FOLDER/gone: there is none.\nExpected a file or a folder at FOLDER/in/old.doc/x: there is none.\nNothing was imported.",
  ],
  [
    "the folder of documents itself, or what is in it",
    ["own", "own/good.md"],
    "Expected files outside of FOLDER/own, which gets the documents, got FOLDER/own: move them out of it, or name another folder with --into.\nExpected files outside of FOLDER/own, which gets the documents, got FOLDER/own/good.md: move them out of it, or name another folder with --into.\nNothing was imported.",
  ],
])("refuses %s before anything is imported", async ([, paths, expected]) => {
  const own = join(folder, "own");
  await mkdir(own, { recursive: true });
  await writeFile(join(own, "good.md"), corpusFile({}, "The dockers of Callao walked out."));
  const { code, out, error } = await dateline([
    "import",
    ...paths.map((path) => join(folder, path)),
    "--into",
    own,
  ]);
  expect(code).toBe(2);
  expect(error.join("\n").replaceAll(folder, "FOLDER")).toBe(expected);
  expect(out).toEqual([]);
  expect(await readdir(own)).toEqual(["good.md"]);
});

test("refuses a file in place of the folder of documents", async () => {
  const into = join(folder, "in", "old.doc");
  const { code, error } = await dateline(["import", join(folder, "in"), "--into", into]);
  expect([code, error.join("\n")]).toEqual([
    2,
    `Expected a folder for the documents at ${into}, which is a file: name another with --into.\nNothing was imported.`,
  ]);
});
