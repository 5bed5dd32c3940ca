import { expect, test } from "vitest";
import { groupedRefusals } from "../../../adapters/cli/import/grouped-refusals.ts";

const scan = (name: string) => ({
  name: `${name}.pdf`,
  reason: `It is a scan: make it readable with \`ocrmypdf "${name}.pdf" "${name}-with-text.pdf"\`.`,
});
const scans = Array.from({ length: 300 }, (_, at) => scan(`s${at + 1}`));
const locked = { name: "locked.pdf", reason: "It is locked with a password." };
const broken = [3, 7].map((line) => ({ name: `${line}.jsonl`, reason: `Line ${line}: expected JSON.` }));

test("files with one reason are one group, the largest first, with the command for one of them", () => {
  expect(groupedRefusals([locked, ...scans], false)).toEqual([
    '300 files: It is a scan: make it readable with `ocrmypdf "s1.pdf" "s1-with-text.pdf"`.',
    "  s1.pdf",
    "  s2.pdf",
    "  s3.pdf",
    "  and 297 more (--all names all)",
    "locked.pdf: It is locked with a password.",
  ]);
});

test("reasons that differ in a number or in a quoted word are alike, and each is given", () => {
  expect(groupedRefusals(broken, false)).toEqual([
    "2 files alike:",
    "  3.jsonl: Line 3: expected JSON.",
    "  7.jsonl: Line 7: expected JSON.",
  ]);
});

test("names all files where that is asked for", () => {
  expect(groupedRefusals(scans, true)).toHaveLength(301);
});
