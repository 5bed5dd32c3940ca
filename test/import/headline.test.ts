import { expect, test } from "vitest";
import type { Block } from "../../src/import/extracted.ts";
import { headlineAt } from "../../src/import/headline.ts";

const PROSE =
  "The dockers of Callao walked out on 14 June, and those of Paita followed on the next day. No ship was unloaded.";
const blocks = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: "paragraph", text }));
const headline = (...texts: readonly string[]) =>
  blocks(...texts)[headlineAt(blocks(...texts))]?.text ?? null;

test.for([
  [["DOCKERS WALK OUT", PROSE], "DOCKERS WALK OUT"],
  [
    ["MEDIA RELEASE", "The Hon. Ana Quispe MP", "15 June 2003", "Dockers walk out in Callao", PROSE],
    "Dockers walk out in Callao",
  ],
  [
    ["Senator Ana Quispe", "Minister for Ports", "Subjects: strike, rice", "Rice for the dockers", PROSE],
    "Rice for the dockers",
  ],
  [["HARBOUR UNION MEDIA RELEASE", "Dockers walk out in Callao", PROSE], "Dockers walk out in Callao"],
  [["20/65", "Ports Department", "Dockers walk out in Callao", PROSE], "Dockers walk out in Callao"],
] as const)("%j has the headline %s", ([texts, expected]) => {
  expect(headline(...texts)).toBe(expected);
});

test.for<{ readonly texts: readonly string[] }>([
  { texts: [PROSE, "Dockers walk out in Callao"] },
  { texts: ["MEDIA RELEASE", "Sunday 15th June 2003, 10:18 am", PROSE] },
  { texts: ["1", PROSE] },
])("$texts has none above its words", ({ texts }) => {
  expect(headline(...texts)).toBeNull();
});
