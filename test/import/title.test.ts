import { describe, expect, test } from "vitest";
import type { Block } from "../../src/import/extracted.ts";
import { firstWords, titleOf } from "../../src/import/title.ts";

const PROSE =
  "The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, the union of the harbours said. No ship was unloaded.";
const paragraphs = (...texts: readonly string[]) => texts.map((text): Block => ({ kind: "paragraph", text }));
const title = (...texts: readonly string[]) => titleOf(paragraphs(...texts), { titles: [] });

test.for([
  [["MEDIA RELEASE", "Dockers walk out in Callao", PROSE], "Dockers walk out in Callao"],
  [["Dockers walk out in Callao Tuesday, 14 May 2002 MIN 61/02", PROSE], "Dockers walk out in Callao"],
  [
    ["PRIME MINISTER", "E&OE TRANSCRIPT OF DOORSTOP INTERVIEW, LIMA", "JOURNALIST:", PROSE],
    "TRANSCRIPT OF DOORSTOP INTERVIEW, LIMA",
  ],
  [
    [
      "LEADER OF THE OPPOSITION THE HON. ANA QUISPE MHR MEMBER FOR CALLAO",
      "6 May 2011",
      "Dockers walk out in Callao",
      PROSE,
    ],
    "Dockers walk out in Callao",
  ],
  [
    ["Search this site", "Go", "Home", "Latest news", "The dockers of Callao are paid", PROSE],
    "The dockers of Callao are paid",
  ],
  [["MEDIA", "TITLE: Doorstop - Callao, Peru", "DATE: 8 June 2006", PROSE], "Doorstop - Callao, Peru"],
  [
    [
      "6 May 2011",
      `TRANSCRIPT OF THE HON. ANA QUISPE MHR, JOINT DOORSTOP INTERVIEW WITH MRS ROSA LUND MHR, ${"MINISTER FOR PORTS, ".repeat(4)}CALLAO`,
      PROSE,
    ],
    `TRANSCRIPT OF THE HON. ANA QUISPE MHR, JOINT DOORSTOP INTERVIEW WITH MRS ROSA LUND MHR, ${"MINISTER FOR PORTS, ".repeat(4)}CALLAO`,
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
  [
    [
      "ANA QUISPE: Good morning, everybody. Thanks for coming.",
      "ANA QUISPE: Nobody of the dockers of Callao has been paid since March, and nobody says why. We ask for an answer.",
      "JOURNALIST: What if there is none?",
    ],
    "Nobody of the dockers of Callao has been paid since March, and nobody says why.",
  ],
  [
    [
      "ana@union.example.org www.union.example.org News releases can also be sent to all who ask for them by email.",
      PROSE,
    ],
    "The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, the union of the …",
  ],
  [
    [
      "1",
      "The Minister for Ports, the Hon. Ana Quispe MP, announced today that the dockers of Callao are paid.",
    ],
    "The Minister for Ports, the Hon. Ana Quispe MP, announced today that the dockers of Callao are paid.",
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

describe("of the titles that a file gives", () => {
  const given = (...titles: readonly string[]) =>
    titleOf(paragraphs("Dockers walk out in Callao", PROSE), {
      titles: titles.map((value) => ({ value, from: "the properties" })),
    });

  test("the first that says something is taken", () => {
    expect(given("Microsoft Word - final2.doc", "Rice for all")).toBe("Rice for all");
    expect(given("Rice for all", "Rice")).toBe("Rice for all");
  });

  test("none is taken that says nothing, where the text has a headline", () => {
    expect(given("untitled")).toBe("Dockers walk out in Callao");
    expect(given("Page 1 of 3", "Media release")).toBe("Dockers walk out in Callao");
  });

  test("a poor one of a person is better than none", () => {
    const titles = [{ value: "Statement", from: "row 2" }];
    expect(titleOf(paragraphs(PROSE), { titles })).toBe("Statement");
    expect(titleOf(paragraphs(PROSE), { titles: [{ value: "untitled.doc", from: "the PDF" }] })).toBeNull();
  });
});
