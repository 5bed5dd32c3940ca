import { expect, test } from "vitest";
import type { Block } from "../../src/import/extracted.ts";
import { firstWords, titleOf } from "../../src/import/title.ts";

const PROSE =
  "The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, the union of the harbours said. No ship was unloaded.";
const paragraphs = (...texts: readonly string[]) => texts.map((text): Block => ({ kind: "paragraph", text }));
const title = (...texts: readonly string[]) => titleOf(paragraphs(...texts), { titles: [] });

test.for([
  [["MEDIA RELEASE", "Dockers walk out in Callao", PROSE], "Dockers walk out in Callao"],
  [
    ["PRIME MINISTER", "E&OE TRANSCRIPT OF DOORSTOP INTERVIEW, LIMA", "JOURNALIST:", PROSE],
    "TRANSCRIPT OF DOORSTOP INTERVIEW, LIMA",
  ],
] as const)("%j has the title %s", ([texts, expected]) => {
  expect(title(...texts)).toBe(expected);
});

test.for([
  [
    ["PRIME MINISTER", "MEDIA RELEASE", "15 June 2003", PROSE],
    "The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, the union of the …",
  ],
  [
    ["1", `Rice came. ${PROSE}`],
    "Rice came. The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, the …",
  ],
  [
    [
      "FOR PRESS",
      "No ship was unloaded in any of the harbours on Monday. Nobody said why, and nobody asked.",
    ],
    "No ship was unloaded in any of the harbours on Monday.",
  ],
  [[], null],
] as const)("%j has no title but its first words: %s", ([texts, expected]) => {
  expect(title(...texts)).toBeNull();
  expect(firstWords(paragraphs(...texts))).toBe(expected);
});

test("a heading that is a label is no title", () => {
  const blocks: readonly Block[] = [
    { kind: "heading", level: 1, text: "MEDIA RELEASE" },
    { kind: "heading", level: 2, text: "Rice" },
    { kind: "paragraph", text: PROSE },
  ];
  expect(titleOf(blocks, { titles: [] })).toBe("Rice");
  expect(titleOf(blocks, { titles: [{ value: "Rice for all", from: "the page" }] })).toBe("Rice for all");
});
