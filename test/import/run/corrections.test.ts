import { expect, test } from "vitest";
import {
  CorrectionsError,
  correct,
  correctionsTable,
  readCorrections,
} from "../../../adapters/import/run/corrections.ts";
import type { DocumentDraft } from "../../../src/import/draft.ts";

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
};
const table = correctionsTable([
  { file: "a.txt", part: 2, kind: "new", id: "dockers", near: [], draft: DRAFT },
]);

test("the table of a dry run, given back as it is, changes nothing", () => {
  expect(correct(DRAFT, "a.txt", 2, readCorrections(table))).toEqual(DRAFT);
});

test("what a person writes into it counts as stated", () => {
  const corrected = table.replace("2004-06-15", "2004-06-14").replace("Unknown publisher", "Harbour News");
  expect(correct(DRAFT, "a.txt", 2, readCorrections(corrected))).toEqual({
    ...DRAFT,
    publisher: "Harbour News",
    issued: "2004-06-14",
    issuedBasis: { kind: "stated" },
    from: "the table of corrections",
  });
});

test("a spreadsheet may write semicolons, and leave columns out", () => {
  const read = readCorrections("file;title\na.txt;Rice\n");
  expect(correct(DRAFT, "a.txt", 1, read)?.title).toBe("Rice");
  expect(correct(DRAFT, "a.txt", 2, read)?.title).toBe(DRAFT.title);
});

test("a document is left out where `skip` says so", () => {
  expect(correct(DRAFT, "a.txt", 1, readCorrections("file,skip\na.txt,yes\n"))).toBeNull();
  expect(correct(DRAFT, "a.txt", 1, readCorrections("file,skip\na.txt,no\n"))).toEqual(DRAFT);
});

test.for([
  ["title\nRice\n", "line 2: expected the columns file and part, as `import --dry-run --csv` writes them."],
  [
    "file,issued\na.txt,2004-06-14\nb.txt,14 June\n",
    "line 3: expected a date such as 1998-09-09, 1998-09 or 1998, got “14 June”.",
  ],
] as const)("names the line of a mistake: %j", ([csv, message]) => {
  expect(() => readCorrections(csv)).toThrow(new CorrectionsError(message));
});
