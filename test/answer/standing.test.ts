import { expect, test } from "vitest";
import { standingOf } from "../../src/answer/standing.ts";
import type { Document } from "../../src/corpus/document.ts";
import { archiveOf, statement } from "./statement.ts";

const QUOTE = "The dockers struck on 3 May 1998.";
const posted = statement(`${QUOTE} Nobody was hurt.`, { id: "a" });
const quotation = { quote: QUOTE, document: "a", sha256: posted.sha256, start: 0, end: QUOTE.length };
const standing = (...documents: readonly Document[]) => standingOf(archiveOf(documents), quotation);
const withdrawn = { withdrawn: '{ date: "2020-05-03", reason: "Figures were wrong." }' };
const superseded = (by: string) => ({ superseded: `{ by: ${by} }` });

test("stands exactly in the text that it was taken from", async () => {
  expect(await standing(posted)).toEqual({ kind: "stands", exact: true });
});

test.for<readonly [string, ...Document[]]>([
  ["other words of the text were changed", statement(`${QUOTE} Two were hurt.`, { id: "a" })],
  ["it stands elsewhere in the text", statement(`Some news. ${QUOTE}`, { id: "a" })],
  [
    "a newer version has it too",
    { ...posted, superseded: { by: "b" } },
    statement(`News. ${QUOTE}`, { id: "b" }),
  ],
  ["the newer version was removed", { ...posted, superseded: { by: "b" } }],
])("stands if %s", async ([, ...documents]) => {
  expect(await standing(...documents)).toMatchObject({ kind: "stands" });
});

test.for<readonly [string, ...Document[]]>([
  ["no longer in the archive", statement(QUOTE, { id: "other" })],
  ["withdrawn on 3 May 2020: Figures were wrong.", statement(posted.text, { id: "a", ...withdrawn })],
  ["its text was changed", statement("The dockers struck on 4 May 1998.", { id: "a" })],
  [
    "a newer version exists: c, without this sentence",
    statement(posted.text, { id: "a", ...superseded("b") }),
    statement(`${QUOTE} Again.`, { id: "b", ...superseded("c") }),
    statement("The dockers did not strike.", { id: "c" }),
  ],
  [
    "withdrawn on 3 May 2020: Figures were wrong.",
    statement(posted.text, { id: "a", ...superseded("b") }),
    statement(`${QUOTE} Again.`, { id: "b", ...withdrawn }),
  ],
])("is corrected: %s", async ([words, ...documents]) => {
  expect(await standing(...documents)).toEqual({ kind: "corrected", words });
});

test("comes to an end where versions name each other in a circle", async () => {
  const documents = [
    statement(posted.text, { id: "a", ...superseded("b") }),
    statement(QUOTE, { id: "b", ...superseded("a") }),
  ];
  expect(await standing(...documents)).toMatchObject({ kind: "stands" });
});
