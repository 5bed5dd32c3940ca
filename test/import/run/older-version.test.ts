import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { importFiles } from "../../../adapters/import/run/import-files.ts";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../../fixtures/word-lists.ts";
import { importJob } from "./import-job.ts";

const STRIKE =
  "The dockers of Callao walked out on 14 June 2018, and those of Paita followed on the next day. No ship was unloaded until Monday.";
const COURT =
  "A court in Lima set the leader of the teachers free on 3 July 2019. No witness had come to any of the four hearings of his case.";

/** Files by their names, one folder after another. */
type Runs = readonly Readonly<Record<string, string>>[];

/** Imports the files of one folder after another, and gives for each document the first words, and those of its newer version. */
async function versions(...runs: Runs) {
  const home = mkdtempSync(join(tmpdir(), "dateline-version-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const into = join(home, "documents");
  for (const [at, files] of runs.entries()) {
    const from = join(home, String(at));
    mkdirSync(from);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(from, name), content);
    await importFiles(importJob(from, into, { language: "en" }));
  }
  const { documents, faults } = await loadCorpus(into, WORD_LISTS);
  expect(faults).toEqual([]);
  return documents.map(({ id, superseded }) => (superseded ? `${id} → ${superseded.by}` : id)).toSorted();
}

const row = (id: string, text: string, more: Readonly<Record<string, string>> = {}) =>
  JSON.stringify({ id, title: id, text, ...more });

test.for<readonly [string, Runs, readonly string[]]>([
  [
    "a text under the same id, in a file of another name and place",
    [
      { "a.jsonl": row("strike", STRIKE) },
      { "b.jsonl": `${row("court", COURT)}\n${row("strike", STRIKE.replace("Monday", "Tuesday"))}` },
    ],
    ["court", "strike → strike-2", "strike-2"],
  ],
  [
    "a text under the same address",
    [
      { "a.jsonl": row("strike", STRIKE, { url: "https://example.org/1" }) },
      { "b.jsonl": row("fines", `${STRIKE} The fines stay.`, { url: "https://example.org/1" }) },
    ],
    ["fines", "strike → fines"],
  ],
  [
    "a third text after a second one",
    [
      { "a.jsonl": row("strike", STRIKE) },
      { "a.jsonl": row("strike", STRIKE.replace("Monday", "Tuesday")) },
      { "a.jsonl": row("strike", STRIKE.replace("Monday", "Wednesday")) },
    ],
    ["strike → strike-2", "strike-2 → strike-3", "strike-3"],
  ],
  [
    "a text that was written anew, in a file of the same name, with the same title and stated day",
    [
      { "latest.txt": `The teachers of Lima\n\n3 July 2019\n\n${STRIKE}` },
      { "latest.txt": `The teachers of Lima\n\n3 July 2019\n\n${COURT}` },
    ],
    [
      "2019-07-03-the-teachers-of-lima → 2019-07-03-the-teachers-of-lima-2",
      "2019-07-03-the-teachers-of-lima-2",
    ],
  ],
  [
    "a correction of the second text that a file of one name had",
    [
      { "a.txt": `Strike\n\n${STRIKE}` },
      { "a.txt": `A court\n\n${COURT}` },
      { "a.txt": `A court\n\n${COURT.replace("four", "five")}` },
    ],
    ["a-court → a-court-2", "a-court-2", "strike"],
  ],
])("takes for a version %s", async ([, runs, expected]) => {
  expect(await versions(...runs)).toEqual(expected);
});

test.for<readonly [string, Runs, readonly string[]]>([
  [
    "another text in a file of the same name",
    [{ "strike.txt": `Strike\n\n${STRIKE}` }, { "strike.txt": `Court\n\n${COURT}` }],
    ["court", "strike"],
  ],
  [
    "another text under the same title on another day, or under no day",
    [
      {
        "a.txt": `The teachers of Lima\n\n3 July 2019\n\n${STRIKE}`,
        "b.txt": `The week\n\n${STRIKE} Strike.`,
      },
      { "a.txt": `The teachers of Lima\n\n4 July 2019\n\n${COURT}`, "b.txt": `The week\n\n${COURT} Court.` },
    ],
    ["2019-07-03-the-teachers-of-lima", "2019-07-04-the-teachers-of-lima", "the-week", "the-week-2"],
  ],
  [
    "a row that was put before the others of a table",
    [{ "a.jsonl": row("strike", STRIKE) }, { "a.jsonl": `${row("court", COURT)}\n${row("strike", STRIKE)}` }],
    ["court", "strike"],
  ],
  [
    "another text with the id of a row of another table",
    [{ "a.jsonl": row("1", STRIKE) }, { "b.jsonl": row("1", COURT) }],
    ["1", "1-2"],
  ],
  [
    "another page of a site that gives all pages one address",
    [
      { "a.jsonl": row("strike", STRIKE, { url: "https://example.org/" }) },
      { "b.jsonl": row("court", COURT, { url: "https://example.org/" }) },
    ],
    ["court", "strike"],
  ],
])("does not take for a version %s", async ([, runs, expected]) => {
  expect(await versions(...runs)).toEqual(expected);
});
