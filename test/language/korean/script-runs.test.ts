import { describe, expect, test } from "vitest";
import { hasKorean, isInKorean } from "../../../src/language/korean/script.ts";
import { scriptRuns } from "../../../src/language/korean/script-runs.ts";

describe("scriptRuns", () => {
  test.for([
    ["NSL은", ["NSL"]],
    ["UN에서는", ["UN"]],
    ["1998년에", ["1998", "년에"]],
    ["20명의", ["20", "명의"]],
    ["3만", ["3", "만"]],
    ["38도", ["38", "도"]],
    ["KBS월드", ["KBS", "월드"]],
    ["金大中은", ["金大中"]],
    ["反인권", ["反", "인권"]],
    ["１９９８年", ["1998", "年"]],
    ["ＮＳＬ이", ["NSL"]],
    ["국가보안법", ["국가보안법"]],
    ["제8차대회", ["제8", "대회"]],
    ["당제８차", ["당", "제8"]],
    ["제20호", ["제20", "호"]],
    ["8차", ["제8"]],
    ["제1차대회를".normalize("NFD"), ["제1", "대회를"]],
    ["3차례", ["3", "차례"]],
    ["제헌절", ["제헌절"]],
  ] as const)("parts %s into %j", ([surface, texts]) => {
    expect(scriptRuns(surface).map(({ text }) => text)).toEqual(texts);
  });

  test("counts places in the text as it is written, particles with what they follow", () => {
    const decomposed = "1998년".normalize("NFD");
    expect(scriptRuns(decomposed)).toEqual([
      { script: "rest", text: "1998", start: 0, end: 4 },
      { script: "hangul", text: "년", start: 4, end: decomposed.length },
    ]);
    expect(scriptRuns("NSL은")).toEqual([{ script: "rest", text: "NSL", start: 0, end: 4 }]);
  });
});

describe("hasKorean", () => {
  test.for(["한", "韓", "ㄱ", "한".normalize("NFD"), "Ａ"])("finds it in %s", (text) => {
    expect(hasKorean(text)).toBe(true);
  });

  test.for(["", "Sané’s “aim” – 5 €", "Москва", "الحق"])("does not find it in %j", (text) => {
    expect(hasKorean(text)).toBe(false);
  });
});

describe("isInKorean", () => {
  test.for([
    ["NSL 국가보안법 1998", true],
    ["국가보안법이란?", true],
    ["What is 국가보안법?", false],
    ["What is the NSL?", false],
    ["1998", false],
  ] as const)("says of %j: %s", ([text, expected]) => {
    expect(isInKorean(text)).toBe(expected);
  });
});
