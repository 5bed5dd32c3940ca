import { describe, expect, test } from "vitest";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { datedSentences } from "../../src/time/dated-sentences.ts";

describe("datedSentences", () => {
  test("gives each sentence with a date, its words and its precision", () => {
    const text = "He left on 8 September. Nobody knew. He had come in 1997.";
    const rows = datedSentences(text, readEdtf("1998-09-09?"));
    expect(rows.map(({ start, end, date, precision }) => [text.slice(start, end), date, precision])).toEqual([
      ["He left on 8 September.", "1998-09-08", "day"],
      ["He had come in 1997.", "1997", "year"],
    ]);
  });

  test("gives a sentence once for each distinct date", () => {
    const rows = datedSentences(
      "On 7 September he left; by 8 September, not 7 September, they knew.",
      readEdtf("1998"),
    );
    expect(rows.map(({ date }) => date)).toEqual(["1998-09-07", "1998-09-08"]);
  });

  test("counts a time of day for its day", () => {
    expect(datedSentences("He left this morning.", readEdtf("1998-09-09")).map(({ date }) => date)).toEqual([
      "1998-09-09",
    ]);
  });

  test.for([
    "He left two weeks later.",
    "They meet every year.",
    "It was so in the 1990s.",
    "Profits fell in the third quarter of 1998.",
    "He now leaves.",
    "He left in summer 1998.",
  ])("passes over %j", (text) => {
    expect(datedSentences(text, readEdtf("1998-09-09"))).toEqual([]);
  });

  test("dates nothing from an unknown date of issue", () => {
    expect(datedSentences("He left yesterday, on 8 September.", null)).toEqual([]);
  });
});
