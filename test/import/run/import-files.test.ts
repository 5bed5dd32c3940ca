import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { readCorrections } from "../../../adapters/import/run/corrections.ts";
import { type ImportJob, importFiles } from "../../../adapters/import/run/import-files.ts";
import type { ImportedDocument } from "../../../adapters/import/run/import-report.ts";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { saying } from "../../fixtures/messages-in-english.ts";
import { WORD_LISTS } from "../../fixtures/word-lists.ts";
import { importJob } from "./import-job.ts";

const STRIKE =
  "DOCKERS WALK OUT\n\nThe dockers of Callao walked out on 14 June, and those of Paita followed on the next day. No ship was unloaded.";
const RICE =
  "RICE FOR THE DOCKERS\n\nMonks of the old temple brought rice to the families of the dockers. Nobody went hungry on that day.";

/** A folder of files to import, and a folder of documents that is not there yet. */
function folders(files: Readonly<Record<string, string | Uint8Array>>) {
  const home = mkdtempSync(join(tmpdir(), "dateline-import-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const from = join(home, "files");
  mkdirSync(from);
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(from, name)), { recursive: true });
    writeFileSync(join(from, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const into = join(home, "documents");
  const run = (change: Partial<ImportJob> = {}) => importFiles(importJob(from, into, change));
  return { home, from, into, write, run };
}

const kinds = (documents: readonly ImportedDocument[]) => documents.map(({ kind, file }) => [file, kind]);

test("makes documents that the archive reads, with what their files say", async () => {
  const { into, run } = folders({
    "2004-06-15 strike.txt": STRIKE,
    "more/rice.md": `# Rice\n\n${RICE.split("\n\n")[1]}`,
  });
  const { documents, refused } = await run();
  expect(refused).toEqual([]);
  expect(kinds(documents)).toEqual([
    ["2004-06-15 strike.txt", "new"],
    ["more/rice.md", "new"],
  ]);
  const corpus = await loadCorpus(into, WORD_LISTS);
  expect(corpus.faults).toEqual([]);
  expect(corpus.documents).toMatchObject([
    {
      id: "2004-06-15-dockers-walk-out",
      title: "DOCKERS WALK OUT",
      publisher: "Harbour News",
      issued: { edtf: "2004-06-15" },
      issuedBasis: { kind: "inferred", reason: "The date is that of the file name." },
      language: "en",
      source: { file: "2004-06-15 strike.txt" },
    },
    { id: "rice", title: "Rice", issued: null, source: { file: "more/rice.md" } },
  ]);
});

describe("documents whose files are gone", () => {
  const withdrawMissing = { date: "2005-06-15", reason: "Taken off the union's site." };
  const mail =
    'From: desk@example.org\nSubject: Notice\nDate: Thu, 1 Apr 2004 00:10:00 +1000\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the attached notice of the harbour.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="notice.txt"\n\nThe northern gate stays closed until further notice.\n--b--\n';
  const files = {
    "strike.txt": STRIKE,
    "rice.txt": RICE,
    "a.eml": mail,
    "old.txt": "The old crane was sold.",
  };

  test("are withdrawn where that is asked for; what was changed, renamed or attached is there", async () => {
    const { from, into, write, run } = folders(files);
    await run();
    rmSync(join(from, "old.txt"));
    rmSync(join(from, "rice.txt"));
    write("rice-2004.txt", RICE);
    write("strike.txt", STRIKE.replace("No ship", "No freighter"));
    expect((await run()).withdrawn).toEqual([]);
    const [before] = await run({ withdrawMissing, dryRun: true }).then(({ withdrawn }) => withdrawn);
    expect(before?.file).toBe("old.txt");
    expect((await run({ withdrawMissing })).withdrawn).toMatchObject([{ file: "old.txt" }]);
    const { documents } = await loadCorpus(into, WORD_LISTS);
    expect(documents.filter(({ withdrawn }) => withdrawn).map(({ source }) => source.file)).toEqual([
      "old.txt",
    ]);
    expect((await run({ withdrawMissing })).withdrawn).toEqual([]);
  });

  test("are named where nothing is to be done to them, but not if only some files were imported", async () => {
    const { from, run } = folders(files);
    expect((await run()).missing).toEqual([]);
    rmSync(join(from, "old.txt"));
    expect((await run()).missing).toMatchObject([{ file: "old.txt" }]);
    expect((await run({ paths: [join(from, "rice.txt")] })).missing).toEqual([]);
    await run({ withdrawMissing });
    expect((await run()).missing).toEqual([]);
  });

  test("are not those of another folder that is imported for the first time", async () => {
    const { home, run } = folders(files);
    await run();
    mkdirSync(join(home, "other"));
    writeFileSync(join(home, "other", "court.txt"), "A court\n\nThe court of Lima met.");
    expect((await run({ paths: [join(home, "other")] })).missing).toEqual([]);
  });

  test("are not those that may be in what was refused, or that nobody imported", async () => {
    const { from, into, run } = folders({ ...files, "more/court.txt": "A court\n\nThe court of Lima met." });
    await run();
    writeFileSync(
      join(into, "by-hand.md"),
      readFileSync(join(into, "rice-for-the-dockers.md"), "utf8")
        .replace('id: "rice-for-the-dockers"', "id: by-hand")
        .replace("rice.txt", "notes.txt")
        .replace(/ {2}sha256: .*\n/, ""),
    );
    rmSync(join(from, "more"), { recursive: true });
    symlinkSync(into, join(from, "more"));
    expect((await run({ withdrawMissing })).withdrawn).toEqual([]);
  });

  test("stay where most are gone: another folder was named by mistake", async () => {
    const { from, into, run } = folders(files);
    await run();
    for (const name of ["strike.txt", "rice.txt", "a.eml"]) rmSync(join(from, name));
    const { withdrawn, refused } = await run({ withdrawMissing });
    expect(withdrawn).toEqual([]);
    expect(refused).toMatchObject([{ reason: saying(/^The files of 4 of its 5 documents are not/) }]);
    const { documents } = await loadCorpus(into, WORD_LISTS);
    expect(documents.some((one) => one.withdrawn)).toBe(false);
  });
});

test("a file that got wholly other words is a new document, and the old one is named until somebody decides", async () => {
  const { into, write, run } = folders({ "latest.txt": STRIKE, "rice.txt": RICE });
  await run();
  write(
    "latest.txt",
    "A COURT IN LIMA\n\nThe court set the leader of the teachers free. No witness had come.",
  );
  const expected = [{ id: "dockers-walk-out", file: "latest.txt", now: "a-court-in-lima" }];
  const first = await run();
  expect(first.documents).toContainEqual(expect.objectContaining({ kind: "new", id: "a-court-in-lima" }));
  expect(first.replaced).toEqual(expected);
  expect((await run()).replaced).toEqual(expected);
  const old = join(into, "dockers-walk-out.md");
  writeFileSync(
    old,
    readFileSync(old, "utf8").replace("\n---\n", '\nsuperseded: { by: "a-court-in-lima" }\n---\n'),
  );
  expect((await run()).replaced).toEqual([]);
});

test("a file whose words are in another one now was renamed, and none is replaced", async () => {
  const { write, run } = folders({ "latest.txt": STRIKE });
  await run();
  write("june.txt", STRIKE);
  write("latest.txt", RICE);
  expect((await run()).replaced).toEqual([]);
});

test("counts what lacks a publisher or a date in the whole folder of documents, as corrected", async () => {
  const { write, run } = folders({ "a.txt": STRIKE, "b.txt": RICE });
  await run({ publisher: null });
  write("c.txt", "A COURT IN LIMA\n\nThe court set the leader of the teachers free. No witness had come.");
  const lacking = { date: ["dockers-walk-out", "rice-for-the-dockers", "a-court-in-lima"] };
  expect((await run()).lacking).toEqual({ ...lacking, publisher: lacking.date.slice(0, 2) });
  const corrections = new Map([
    ["1 a.txt", { title: "", publisher: "Oxfam", issued: "2004", language: "", skip: false }],
  ]);
  expect((await run({ corrections })).lacking).toEqual({
    date: ["a-court-in-lima", "rice-for-the-dockers"],
    publisher: ["rice-for-the-dockers"],
  });
});

test("the folder of documents is passed over if it is among the files, whatever path leads to it", async () => {
  const { home, from, run } = folders({ "a.txt": STRIKE });
  symlinkSync(from, join(home, "link"));
  const into = join(home, "link", "archive");
  await run({ into });
  writeFileSync(join(from, "archive.dateline"), "what was read of the archive");
  const { documents, refused, ownFolder } = await run({ into });
  expect(kinds(documents)).toEqual([["a.txt", "unchanged"]]);
  expect([refused, ownFolder]).toEqual([[], "archive"]);
});

test.skipIf(process.platform === "win32")(
  "no name moves the cursor of a terminal, or hides why it cannot be opened",
  async () => {
    const { from, run } = folders({
      "esc\u001b[31m\nred.txt": STRIKE,
      "a.zip": zipSync({ "\u202ebad.doc": Buffer.from("x") }),
    });
    writeFileSync(
      Buffer.concat([Buffer.from(`${from}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]),
      RICE,
    );
    const { documents, refused } = await run();
    expect(kinds(documents)).toEqual([["esc\ufffd[31m\ufffdred.txt", "new"]]);
    expect(refused).toContainEqual({
      name: "caf\ufffd.txt",
      reason: "Its name is not in UTF-8, so it cannot be opened: rename it.",
    });
    expect(refused).toContainEqual(expect.objectContaining({ name: "a.zip/\ufffdbad.doc" }));
  },
);

test("a file that is below two of the paths is read once", async () => {
  const { from, run } = folders({ "a.txt": STRIKE });
  expect((await run({ paths: [from, join(from, "a.txt"), from] })).documents).toHaveLength(1);
});

test("a name is the same in the composed form of Unicode and in that of a Mac", async () => {
  const { into, run } = folders({ ["집회.txt".normalize("NFD")]: STRIKE });
  const csv = `file,title\n${"집회.txt".normalize("NFC")},Rice`;
  const corrections = await readCorrections({ name: "t.csv", bytes: Buffer.from(csv) });
  expect((await run({ corrections })).documents).toMatchObject([
    { file: "집회.txt".normalize("NFC"), id: "rice" },
  ]);
  expect(readdirSync(into)).toEqual(["rice.md"]);
});

test("two dates that disagree are both kept, each with where it is from", async () => {
  const { into, run } = folders({ "2004-06-14 strike.txt": STRIKE.replace("\n\n", "\n\n15 June 2004\n\n") });
  await run();
  const { documents } = await loadCorpus(into, WORD_LISTS);
  expect(documents).toMatchObject([
    {
      issued: { edtf: "2004-06-15" },
      issuedBasis: { kind: "stated" },
      source: { dates: [{ date: "2004-06-14", from: "the file name" }] },
    },
  ]);
});

test("what a killed import left of a table is made the next time", async () => {
  const rows = ["walked out", "came back", "were paid"].map(
    (what) => `${what},The dockers of Callao ${what}.`,
  );
  const { into, run } = folders({ "dockers.csv": `title,text\n${rows.join("\n")}\n` });
  await run();
  const files = readdirSync(into);
  expect(files).toHaveLength(3);
  // As a process leaves it that ends after the first document.
  for (const name of files.slice(1)) rmSync(join(into, name));
  expect(
    kinds((await run()).documents)
      .map(([, kind]) => kind)
      .toSorted(),
  ).toEqual(["new", "new", "unchanged"]);
  expect(readdirSync(into)).toEqual(files);
});

test("a second run changes nothing, and one after a change adds a version", async () => {
  const { into, write, run } = folders({ "strike.txt": STRIKE, "rice.txt": RICE });
  await run();
  const before = readdirSync(into).map((name) => [name, readFileSync(join(into, name), "utf8")]);
  expect(kinds((await run()).documents)).toEqual([
    ["rice.txt", "unchanged"],
    ["strike.txt", "unchanged"],
  ]);
  expect(readdirSync(into).map((name) => [name, readFileSync(join(into, name), "utf8")])).toEqual(before);
  write("strike.txt", `${STRIKE} The union said so on Friday.`);
  const { documents } = await run();
  expect(documents).toMatchObject([
    { file: "rice.txt", kind: "unchanged" },
    { file: "strike.txt", kind: "version", id: "dockers-walk-out-2", of: "dockers-walk-out" },
  ]);
  const old = readFileSync(join(into, "dockers-walk-out.md"), "utf8");
  expect(old.replace('superseded:\n  by: "dockers-walk-out-2"\n', "")).toBe(
    before.find(([name]) => name === "dockers-walk-out.md")?.[1],
  );
  const { documents: all, faults } = await loadCorpus(into, WORD_LISTS);
  expect(faults).toEqual([]);
  expect(all.map(({ id, superseded }) => [id, superseded?.by])).toEqual([
    ["dockers-walk-out", "dockers-walk-out-2"],
    ["dockers-walk-out-2", undefined],
    ["rice-for-the-dockers", undefined],
  ]);
});

test("links what has nearly the words of another document", async () => {
  const words = Array.from({ length: 120 }, (_, index) => `dock${index * 7}`).join(" ");
  const { into, run } = folders({
    "a.txt": `The first word. ${words}.`,
    "b.txt": `The first words. ${words}.`,
  });
  expect((await run()).documents).toMatchObject([
    { kind: "new", near: [] },
    { kind: "new", near: [expect.stringMatching(/^the-first-word-dock0/)] },
  ]);
  const { documents: all, faults } = await loadCorpus(into, WORD_LISTS);
  expect(faults).toEqual([]);
  expect(all.find(({ source }) => source.file === "b.txt")?.sameAs).toEqual([
    all.find(({ source }) => source.file === "a.txt")?.id,
  ]);
});

test("leaves out what has the words of a document that is there", async () => {
  const { run, into } = folders({ "a.txt": STRIKE, "b.txt": `${STRIKE}\n\n`, "copy.txt": STRIKE });
  expect((await run()).documents).toMatchObject([
    { file: "a.txt", kind: "new", id: "dockers-walk-out" },
    { file: "b.txt", kind: "duplicate", id: "dockers-walk-out" },
    { file: "copy.txt", kind: "duplicate", id: "dockers-walk-out" },
  ]);
  expect(readdirSync(into)).toEqual(["dockers-walk-out.md"]);
});

test("never writes over a file that is there, nor into one that it leads to", async () => {
  const { run, into } = folders({ "a.txt": STRIKE });
  mkdirSync(into);
  writeFileSync(join(into, "dockers-walk-out.md"), "my own notes, no document");
  expect((await run()).documents).toMatchObject([{ kind: "new", id: "dockers-walk-out-2" }]);
  expect(readFileSync(join(into, "dockers-walk-out.md"), "utf8")).toBe("my own notes, no document");
});

test.skipIf(process.platform === "win32")(
  "refuses links and pipes, passes over hidden files, and goes on",
  async () => {
    const { from, run } = folders({ "a.txt": STRIKE, ".hidden": "x", "picture.png": "x" });
    symlinkSync(from, join(from, "loop"));
    execFileSync("mkfifo", [join(from, "pipe.txt")]);
    const { documents, refused, hidden } = await run();
    expect(kinds(documents)).toEqual([["a.txt", "new"]]);
    expect(hidden).toBe(1);
    expect(refused).toEqual([
      { name: "loop", reason: "It is a link, and links are not followed: name what it leads to." },
      { name: "pipe.txt", reason: "It is a pipe or a device, not a file." },
      expect.objectContaining({ name: "picture.png" }),
    ]);
  },
);

test("a dry run writes nothing, not even the folder", async () => {
  const { home, run } = folders({ "a.txt": STRIKE });
  expect((await run({ dryRun: true })).documents).toMatchObject([{ kind: "new", id: "dockers-walk-out" }]);
  expect(readdirSync(home)).toEqual(["files"]);
});

test("does nothing if it may not go on", async () => {
  const { home, run } = folders({ "a.txt": STRIKE });
  const asked: number[] = [];
  const report = await run({
    goOn: async (files) => {
      asked.push(files);
      return false;
    },
  });
  expect([asked, report.stopped, report.documents]).toEqual([[1], true, []]);
  expect(readdirSync(home)).toEqual(["files"]);
});

test("stops after the document that it writes, and the next run does the rest", async () => {
  const { into, run } = folders({ "a.txt": STRIKE, "b.txt": RICE });
  const stop = new AbortController();
  const { stopped } = await run({
    signal: stop.signal,
    onProgress: (done) => {
      if (done === 1) stop.abort();
    },
  });
  expect(stopped).toBe(true);
  expect(readdirSync(into)).toEqual(["dockers-walk-out.md"]);
  expect(kinds((await run()).documents)).toEqual([
    ["a.txt", "unchanged"],
    ["b.txt", "new"],
  ]);
});

test("removes what a killed import left unfinished, and nothing else", async () => {
  const { into, run } = folders({ "a.txt": STRIKE });
  mkdirSync(into);
  writeFileSync(join(into, ".dateline-import-00000000-0000-4000-8000-000000000000.tmp"), "half");
  writeFileSync(join(into, ".notes.tmp"), "mine");
  await run();
  expect(readdirSync(into).toSorted()).toEqual([".notes.tmp", "dockers-walk-out.md"]);
});
