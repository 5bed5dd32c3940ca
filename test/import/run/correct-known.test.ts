import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { correctionsTable, readCorrections } from "../../../adapters/import/run/corrections.ts";
import { importFiles } from "../../../adapters/import/run/import-files.ts";
import { saying } from "../../fixtures/messages-in-english.ts";
import { importJob } from "./import-job.ts";

let home: string;
let id: string;
const run = async (csv: string, dryRun = false) =>
  importFiles(
    importJob(join(home, "in"), join(home, "out"), {
      dryRun,
      corrections: csv === "" ? new Map() : await readCorrections({ name: "t.csv", bytes: Buffer.from(csv) }),
    }),
  );
const file = () => readFileSync(join(home, "out", `${id}.md`), "utf8");

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "dateline-correct-"));
  mkdirSync(join(home, "in"));
  writeFileSync(
    join(home, "in", "a.txt"),
    "Rice for monks\n\nMonks brought rice to the dockers, and they ate it.",
  );
  const { documents } = await run("");
  id = documents.flatMap((one) => ("id" in one ? [one.id] : []))[0] ?? "";
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test("a table corrects what was imported before, and its words stay", async () => {
  const before = file();
  const { documents } = await run("file,title,publisher,issued\na.txt,Rice: for #1,Oxfam,14 June 2004\n");
  expect(documents).toMatchObject([{ kind: "corrected", file: "a.txt", id }]);
  expect(file()).toContain('title: "Rice: for #1"\npublisher: "Oxfam"');
  expect(file()).toContain('issued: "2004-06-14"\nissuedBasis: "stated"');
  expect(file().split("---\n").at(-1)).toBe(before.split("---\n").at(-1));
});

test("the table of a second dry run lists it, and given back changes nothing", async () => {
  const before = file();
  const table = correctionsTable((await run("", true)).documents);
  expect(table).toContain("a.txt,1,Rice for monks,Harbour News,,imported before,en,");
  expect((await run(table)).documents).toMatchObject([{ kind: "unchanged" }]);
  expect(file()).toBe(before);
});

test("a dry run says what would be corrected, and writes nothing", async () => {
  const before = file();
  expect((await run("file,publisher\na.txt,Oxfam\n", true)).documents).toMatchObject([{ kind: "corrected" }]);
  expect(file()).toBe(before);
});

test("what the file cannot hold is refused, and a document to leave out stays", async () => {
  const before = file();
  const { refused } = await run("file,language\na.txt,English\n");
  expect(refused).toMatchObject([{ name: "a.txt", reason: saying("BCP 47") }]);
  expect((await run("file,skip\na.txt,yes\n")).documents).toMatchObject([{ kind: "unchanged" }]);
  expect(file()).toBe(before);
});
