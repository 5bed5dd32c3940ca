import { describe, expect, test } from "vitest";
import { DATE_READERS } from "./dates/date-readers.ts";
import { DATE_KINDS, datedSentences } from "./dates/dated-sentences.ts";

describe("dated sentences", () => {
  test("are the same in every run, as many of each kind", () => {
    const sentences = datedSentences(40);
    expect(datedSentences(40)).toEqual(sentences);
    for (const kind of DATE_KINDS) expect(sentences.filter((one) => one.kind === kind)).toHaveLength(10);
  });

  test("say the day that they mean", () => {
    const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
    for (const { text, value, issued } of datedSentences(400).filter(({ kind }) => kind === "weekday")) {
      expect(text).toContain(weekdays[new Date(value).getUTCDay()]);
      expect(value < issued).toBe(!text.includes("will"));
    }
  });
});

describe.for([...DATE_READERS])("$name", ({ read }) => {
  test.for([
    ["They left on 8 September 1998.", "1998-09-08"],
    ["It was so in May 1997.", "1997-05"],
    ["They left yesterday.", "1999-01-30"],
    ["They left last month.", "1998-12"],
  ])("%s", ([text = "", value]) => {
    expect(read(text, "1999-01-31").map((found) => found.value)).toEqual([value]);
  });

  test("reads a text whose date of issue is not known", () => {
    expect(read("On 8 September 1998 they left.", null)).toEqual([
      expect.objectContaining({ start: expect.any(Number), value: "1998-09-08" }),
    ]);
  });
});
