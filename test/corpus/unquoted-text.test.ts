import { describe, expect, test } from "vitest";
import { unquotedText } from "../../src/corpus/unquoted-text.ts";

describe("unquotedText", () => {
  test.for([
    [
      "title: Korea: the first year",
      'Expected quotation marks around a text with a colon: write `title: "Korea: the first year"`.',
    ],
    [
      "title: Report #3",
      'Expected quotation marks around a text with ` #`, since YAML drops what follows: write `title: "Report #3"`.',
    ],
    [
      "title: #3 of the series",
      'Expected quotation marks around a text that starts with `#`, since YAML drops it: write `title: "#3 of the series"`.',
    ],
    [
      "title: 1984",
      'Expected quotation marks around a text that looks like a number or a mark of YAML: write `title: "1984"`.',
    ],
    [
      "publisher: null",
      'Expected quotation marks around a text that looks like a number or a mark of YAML: write `publisher: "null"`.',
    ],
    [
      "title: [Update] Monks freed",
      'Expected quotation marks around a text that starts with `[`: write `title: "[Update] Monks freed"`.',
    ],
    [
      'title: The "first" year: a review',
      'Expected quotation marks around a text with a colon: write `title: "The \\"first\\" year: a review"`.',
    ],
    ["  by: ICNK: Seoul", 'Expected quotation marks around a text with a colon: write `by: "ICNK: Seoul"`.'],
  ] as const)("says how to write %s", ([yaml, message]) => {
    expect(unquotedText(`id: a\n${yaml}`)).toEqual([{ line: 2, message }]);
  });

  test.for([
    "title: A monk was killed",
    'title: "Korea: the first year"',
    "title: 'Report #3'",
    "title: At 10:30 they left",
    "title: It's C#",
    "title: 1984 and after",
    "title:",
    "title: >-",
    "issued: 1998 # by its page",
    "url: https://example.org/a#b",
    "source: { file: a.txt }",
    "# title: Korea: the first year",
  ])("leaves %s alone", (yaml) => {
    expect(unquotedText(yaml)).toEqual([]);
  });
});
