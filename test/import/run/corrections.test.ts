import { expect, test } from "vitest";
import "../../fixtures/messages-in-english.ts";
import {
  correct,
  correctionsTable,
  readCorrections,
  unusedRows,
} from "../../../adapters/import/run/corrections.ts";
import type { DocumentDraft } from "../../../src/import/draft.ts";
import { xlsxSample } from "../formats/sample-files.ts";

const DRAFT: DocumentDraft = {
  title: 'Dockers, "rice" and ships',
  publisher: "Unknown publisher",
  issued: "2004-06-15",
  issuedBasis: { kind: "inferred", reason: "The date is that of the file name." },
  from: "the file name",
  others: [],
  language: "en",
  places: [],
  source: { file: "a.txt", removed: [] },
  text: "The dockers struck.",
  notes: [],
  releases: 1,
  isUntitled: false,
};
const corrections = (csv: string) => readCorrections({ name: "t.csv", bytes: Buffer.from(csv) });
const table = correctionsTable([
  { file: "a.txt", part: 2, kind: "new", id: "dockers", near: [], draft: DRAFT },
]);

test("the table of a dry run, given back as it is, changes nothing", async () => {
  expect(correct(DRAFT, "a.txt", 2, await corrections(table))).toEqual(DRAFT);
});

test("what a person writes into it counts as stated", async () => {
  const corrected = table.replace("2004-06-15", "2004-06-14").replace("Unknown publisher", "Harbour News");
  expect(correct(DRAFT, "a.txt", 2, await corrections(corrected))).toEqual({
    ...DRAFT,
    publisher: "Harbour News",
    issued: "2004-06-14",
    issuedBasis: { kind: "stated" },
    from: "the table of corrections",
  });
});

test("a spreadsheet may write semicolons, and leave columns out", async () => {
  const read = await corrections("file;title\na.txt;Rice\n");
  expect(correct(DRAFT, "a.txt", 1, read)?.title).toBe("Rice");
  expect(correct(DRAFT, "a.txt", 2, read)?.title).toBe(DRAFT.title);
});

test("a document is left out where `skip` says so", async () => {
  expect(correct(DRAFT, "a.txt", 1, await corrections("file,skip\na.txt,yes\n"))).toBeNull();
  expect(correct(DRAFT, "a.txt", 1, await corrections("file,skip\na.txt,no\n"))).toEqual(DRAFT);
});

test("a table of one's own names files without their folders, in a workbook too, and writes dates as people do", async () => {
  const csv = await corrections("Filename,Organisation,Date\na.txt,Harbour News,14 June 2004\n");
  const bytes = xlsxSample([
    ["File name", "Publisher", "Date"],
    ["a.txt", "Harbour News", { day: 38152 }],
  ]);
  for (const read of [csv, await readCorrections({ name: "t.xlsx", bytes })])
    expect(correct(DRAFT, "2004/a.txt", 1, read)).toMatchObject({
      publisher: "Harbour News",
      issued: "2004-06-14",
      issuedBasis: { kind: "stated" },
    });
});

test.for([
  ["title\nRice\n", "line 1: expected a column `file`, as `import --dry-run --csv` writes it, got title."],
  [
    "file,issued\na.txt,2004-06-14\nb.txt,14 June\n",
    "line 3: expected a date such as 1998-09-09, 1998-09 or 1998, got “14 June”.",
  ],
] as const)("names the line of a mistake: %j", async ([csv, message]) => {
  await expect(corrections(csv)).rejects.toThrow(message);
});

test("rows that name no file that was read are found, whichever way the others are named", async () => {
  const rows = await corrections(
    "file,part,issued\nfolder/a.txt,,2004\nb.txt,2,2004\nmissing one.txt,,2004\nb.txt,3,2004",
  );
  const read = [
    { file: "folder/a.txt", part: 1 },
    { file: "other/b.txt", part: 2 },
  ];
  expect(unusedRows(rows, read)).toEqual(["missing one.txt", "b.txt (3)"]);
});
