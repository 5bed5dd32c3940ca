import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CorpusError, faultLine } from "../../src/corpus/fault.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import { passages } from "../../src/corpus/structure/passages.ts";
import { readContentNotes } from "../../src/corpus/word-lists/content-notes.ts";
import { readSynonyms } from "../../src/corpus/word-lists/synonyms.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

/** What the program brings in these tests. */
const PROGRAM = { "synonyms.txt": "jail, prison", "content-notes.txt": "death: kill" };
const JAIL = { from: ["jail", "prison"], to: ["jail", "prison"], names: false };
const KILL = { language: "en", note: "death", phrases: ["kill"] };

const GOOD = corpusFile();
const TEXT = "A monk was killed. Two fled.";
const UNREADABLE = "Expected a readable file in UTF-8: save it as UTF-8, or change its permissions.";
const NO_FRONT_MATTER = "Expected YAML front matter between two `---` lines at the top of the file.";

let folder = "";
let lists = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-"));
  lists = await mkdtemp(join(tmpdir(), "dateline-"));
  for (const [name, content] of Object.entries(PROGRAM)) await writeFile(join(lists, name), content);
});

afterEach(async () => {
  for (const each of [folder, lists]) await rm(each, { recursive: true });
});

/** Writes a corpus by the paths of its files and loads it. */
async function load(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { documents, synonyms, contentNotes, faults, lists: origins } = await loadCorpus(folder, lists);
  return {
    origins,
    documents,
    synonyms,
    notes: contentNotes,
    faults: faults.map(faultLine),
    ids: documents.map(({ id }) => id),
  };
}

describe("loadCorpus", () => {
  test("reads a document with all that its front matter says", async () => {
    const full = corpusFile({
      issued: '"1998-09-09?"',
      issuedBasis: "inferred",
      issuedReason: "It goes on with this morning.",
      places: "[Cambodia]",
      url: "https://example.org/a",
      republished: "{ by: ICNK, date: 2020-12-15 }",
      source: '{ file: seed.txt, removed: ["ENDS/"] }',
    });
    const { documents, faults } = await load({ "good.md": full });
    expect(faults).toEqual([]);
    expect(documents).toStrictEqual([
      {
        id: "good",
        title: "A monk was killed",
        publisher: "Amnesty International",
        issued: { edtf: "1998-09-09?", first: "1998-09-09", last: "1998-09-09", certain: "1998-09" },
        issuedBasis: { kind: "inferred", reason: "It goes on with this morning." },
        language: "en",
        places: ["Cambodia"],
        url: "https://example.org/a",
        republished: { by: "ICNK", date: "2020-12-15" },
        source: { file: "seed.txt", removed: ["ENDS/"] },
        sha256: "8c6194bcbf47bf23a9bf929186f6b6a68e98ce424ac90c52fef23950fec31f3a",
        text: TEXT,
        passages: passages(TEXT),
      },
    ]);
  });

  test("reads a document of unknown date, and leaves out what nobody wrote", async () => {
    const { documents } = await load({ "good.md": GOOD });
    expect(documents[0]).toMatchObject({ issued: null, issuedBasis: { kind: "unknown" }, places: [] });
    expect(documents[0]).not.toHaveProperty("url");
    expect(documents[0]).not.toHaveProperty("republished");
  });

  test("keeps a stated date as stated, and a republication without a date", async () => {
    const keys = { issued: "1998", issuedBasis: "stated", republished: "{ by: ICNK }" };
    const { documents } = await load({ "good.md": corpusFile(keys) });
    expect(documents[0]).toMatchObject({ issued: { certain: "1998" }, issuedBasis: { kind: "stated" } });
    expect(documents[0]?.republished).toStrictEqual({ by: "ICNK" });
  });

  test("reads folders below, in the order of ids, and no README.md or other file", async () => {
    const { ids, faults } = await load({
      "b.md": corpusFile({ id: "b" }),
      "later/a.md": corpusFile({ id: "a" }),
      "later/deep/c.md": corpusFile({ id: "c" }),
      "README.md": "About the archive",
      "later/README.md": "About the folder",
      "notes.txt": "Nothing",
    });
    expect(ids).toEqual(["a", "b", "c"]);
    expect(faults).toEqual([]);
  });

  test.for([
    ["CRLF", GOOD.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${GOOD}`],
    ["both", `\uFEFF${GOOD.replaceAll("\n", "\r\n")}`],
    ["the line ends of old Macintoshes", GOOD.replaceAll("\n", "\r")],
    ["no line end at its end", GOOD.trimEnd()],
  ] as const)("reads a file with %s", async ([, content]) => {
    const { documents, faults } = await load({ "good.md": content });
    expect(faults).toEqual([]);
    expect(documents[0]?.text).toBe(TEXT);
  });

  test("reads an archive without a document", async () => {
    expect(await load({})).toMatchObject({ documents: [], faults: [], ids: [] });
  });
});

describe("loadCorpus on a broken file", () => {
  test.for([
    ["no front matter", "A monk was killed.", [`1: ${NO_FRONT_MATTER}`]],
    ["front matter that never ends", "---\nid: bad\n\nA monk was killed.", [`1: ${NO_FRONT_MATTER}`]],
    ["an empty file", "", [`1: ${NO_FRONT_MATTER}`]],
    [
      "bad YAML",
      corpusFile({ id: "bad", publisher: "[Amnesty" }),
      ['4: Expected quotation marks around a text that starts with `[`: write `publisher: "[Amnesty"`.'],
    ],
    [
      "an unknown key",
      corpusFile({ id: "bad", author: "Amnesty" }),
      [
        "8: Expected no key `author`: remove it, or correct its spelling, or call it `x-author` if it is your own.",
      ],
    ],
    [
      "a missing key",
      corpusFile({ id: "bad", publisher: null }),
      ["2: Expected the key `publisher`, and found none."],
    ],
    [
      "a day that is none",
      corpusFile({ id: "bad", issued: "2020-13-01", issuedBasis: "stated" }),
      [
        '8: Expected `issued` to be an EDTF date such as 1998-09-09, 1998-09 or 1998-09-09?, got "2020-13-01".',
      ],
    ],
    [
      "an inferred date without a reason",
      corpusFile({ id: "bad", issued: "1998-09", issuedBasis: "inferred" }),
      [
        "9: Expected `issuedBasis` to be followed by an `issuedReason`: one sentence on what the date was inferred from.",
      ],
    ],
    [
      "an ftp address",
      corpusFile({ id: "bad", url: "ftp://example.org/a" }),
      ["8: Expected `url` to be an http or https address."],
    ],
    [
      "an id that is not the file's name",
      corpusFile({ id: "other" }),
      ["2: Expected `id` to be the file's name, bad, got other."],
    ],
    [
      "no text",
      corpusFile({ id: "bad" }, ""),
      ["9: Expected a text under the front matter, and found none."],
    ],
    ["Latin-1", Buffer.from(corpusFile({ id: "bad" }, "Pierre Sané"), "latin1"), [`1: ${UNREADABLE}`]],
    ["UTF-16", Buffer.from(`\uFEFF${corpusFile({ id: "bad" })}`, "utf16le"), [`1: ${UNREADABLE}`]],
    [
      "several faults",
      corpusFile({ id: "bad", title: '""', language: "English", author: "x" }),
      [
        "3: Expected `title` to be some words, not empty.",
        "5: Expected `language` to be a BCP 47 language such as en or ko.",
        "8: Expected no key `author`: remove it, or correct its spelling, or call it `x-author` if it is your own.",
      ],
    ],
  ] as const)("reports %s, and reads the others", async ([, content, lines]) => {
    const { ids, faults } = await load({ "good.md": GOOD, "bad.md": content });
    expect(faults).toEqual(lines.map((line) => `bad.md:${line}`));
    expect(ids).toEqual(["good"]);
  });

  test("reports a text that is not the one of its SHA-256, and gives the right one", async () => {
    const changed = GOOD.replace("Two fled.", "Three fled.");
    const { documents: right } = await load({ "good.md": corpusFile({}, "A monk was killed. Three fled.") });
    const { ids, faults } = await load({ "good.md": changed });
    expect(faults).toEqual([
      `good.md:7: Expected the text to have this SHA-256, got ${right[0]?.sha256}; put that here, or run \`check --fix\`, if the text was changed on purpose.`,
    ]);
    expect(ids).toEqual([]);
  });

  test("reports an id that a subfolder repeats, and keeps the first", async () => {
    const { documents, faults } = await load({
      "good.md": GOOD,
      "later/good.md": corpusFile({}, "Another."),
    });
    expect(faults).toEqual([
      "later/good.md:1: Expected an id of its own, but another document is good: rename this one.",
    ]);
    expect(documents.map(({ text }) => text)).toEqual([TEXT]);
  });

  test("reports broken files in the order of their names", async () => {
    const { faults } = await load({ "later/c.md": "x", "b.md": "x", "a.md": "x" });
    expect(faults).toEqual(["a.md", "b.md", "later/c.md"].map((file) => `${file}:1: ${NO_FRONT_MATTER}`));
  });
});

describe("loadCorpus on synonyms.txt", () => {
  test("reads the vocabulary of the archive", async () => {
    const { synonyms, faults } = await load({ "good.md": GOOD, "synonyms.txt": "NSL, security law\n" });
    expect(synonyms).toEqual([
      JAIL,
      { from: ["nsl", "security law"], to: ["nsl", "security law"], names: false },
    ]);
    expect(faults).toEqual([]);
  });

  test("reports a faulty line, and keeps the other lines and the documents", async () => {
    const { ids, synonyms, faults } = await load({
      "good.md": GOOD,
      "synonyms.txt": "# Laws\r\nNSL\r\na => b\r\n",
    });
    expect(faults).toEqual(["synonyms.txt:2: Expected two phrases or more, separated by commas, got `NSL`."]);
    expect(synonyms).toEqual([JAIL, { from: ["a"], to: ["b"], names: false }]);
    expect(ids).toEqual(["good"]);
  });

  test("reports a vocabulary that is not UTF-8, and keeps the documents", async () => {
    const { ids, synonyms, faults } = await load({
      "good.md": GOOD,
      "synonyms.txt": Buffer.from("Sané, Pierre Sané", "latin1"),
    });
    expect(faults).toEqual([`synonyms.txt:1: ${UNREADABLE}`]);
    expect(synonyms).toEqual([JAIL]);
    expect(ids).toEqual(["good"]);
  });

  test("takes a vocabulary in a subfolder for none of the archive's", async () => {
    const { synonyms } = await load({ "good.md": GOOD, "later/synonyms.txt": "a, b" });
    expect(synonyms).toEqual([JAIL]);
  });
});

test("readDocument passes over a byte order mark and Windows line ends as well", () => {
  expect(readDocument("later/good.md", `\uFEFF${GOOD.replaceAll("\n", "\r\n")}`)).toMatchObject({
    text: TEXT,
  });
});

describe("loadCorpus without a folder", () => {
  test("says which folder is missing and how to give another", async () => {
    const missing = join(folder, "nowhere");
    const error = await loadCorpus(missing, WORD_LISTS).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CorpusError);
    expect(error).toHaveProperty(
      "message",
      `Expected a folder of documents at ${missing}, which does not exist: name the right one (--corpus DIR, or DATELINE_CORPUS).`,
    );
    expect(error).toHaveProperty("cause.code", "ENOENT");
  });

  test("says that the folder is a file", async () => {
    const file = join(folder, "good.md");
    await writeFile(file, GOOD);
    const error = await loadCorpus(file, WORD_LISTS).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CorpusError);
    expect(error).toHaveProperty(
      "message",
      `Expected a folder of documents at ${file}, which is a file: name the right one (--corpus DIR, or DATELINE_CORPUS).`,
    );
  });
});

describe("loadCorpus on content-notes.txt", () => {
  test("adds the archive's rules to the program's, and reports a faulty line", async () => {
    const { notes, faults, origins } = await load({ "content-notes.txt": "loss: lose\nmass grave\n" });
    expect(notes).toEqual([KILL, { language: "en", note: "loss", phrases: ["lose"] }]);
    expect(faults).toEqual(["content-notes.txt:2: Expected `note: word, word`, got `mass grave`."]);
    expect(origins.contentNotes).toEqual({ archive: "extends", rules: { program: 1, archive: 1 } });
  });
});

describe("loadCorpus on the program's own lists", () => {
  test("has both in force for an archive without any", async () => {
    const { synonyms, notes, origins } = await load({ "good.md": GOOD });
    expect([synonyms, notes]).toEqual([[JAIL], [KILL]]);
    expect(origins).toEqual({
      synonyms: { archive: "absent", rules: { program: 1, archive: 0 } },
      contentNotes: { archive: "absent", rules: { program: 1, archive: 0 } },
    });
  });

  test("lets an archive replace one of them", async () => {
    const { synonyms, notes } = await load({ "good.md": GOOD, "content-notes.txt": "replace\nloss: lose\n" });
    expect(synonyms).toEqual([JAIL]);
    expect(notes).toEqual([{ language: "en", note: "loss", phrases: ["lose"] }]);
  });

  test("says which one is missing", async () => {
    const nowhere = join(folder, "lists");
    await expect(loadCorpus(folder, nowhere)).rejects.toThrow(
      `Expected the program's own word list at ${join(nowhere, "synonyms.txt")}, and could not read it: install the program again.`,
    );
  });

  test.for(["synonyms.txt", "content-notes.txt"])("are without a fault: %s", async (name) => {
    const content = await readFile(join(WORD_LISTS, name), "utf8");
    const read = name === "synonyms.txt" ? readSynonyms : readContentNotes;
    expect(read(name, content).faults).toEqual([]);
  });
});
