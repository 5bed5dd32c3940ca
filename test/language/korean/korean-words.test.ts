import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexTerms, words } from "../../../src/language/words.ts";

const stems = (text: string) => words(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));

const korean = fc.string({
  unit: fc.constantFrom(
    "학",
    "교",
    "는",
    "에",
    "서",
    "했",
    "다",
    "린",
    "金",
    "N",
    "S",
    "1",
    "９",
    ".",
    " ",
    "\n",
  ),
  maxLength: 30,
});

describe("the words of a Korean text", () => {
  test.for([
    ["학교에서 학교는 학교의", ["학교", "학교", "학교"]],
    ["그는 1998년 9월 서울에서 체포되었다.", ["1998", "년", "9", "월", "서울", "체포"]],
    ["NSL은 UN이 비판한 법이다", ["nsl", "un", "비판", "법이다"]],
    ["회의가 열렸다", ["회의", "열리다"]],
    ["양심수 20명을 석방하라", ["양심수", "20", "명", "석방하라"]],
    ["국가보안법이란 무엇인가?", ["국가보안법"]],
    ["누가 언제 어디에서 왜 그것을 했는가", []],
    ["누구예요 뭡니까 왜인가요 몇명", []],
    ["역사를 왜곡했다", ["역사", "왜곡"]],
    ["정당들과의 여성에게도 단체야말로 승리에로의", ["정당", "여성", "단체", "승리"]],
    ["예견하였던것보다 실현하고있는 이룩할데 장기수", ["예견", "실현", "이룩", "장기수"]],
  ] as const)("of %j are %j", ([text, expected]) => {
    expect(stems(text)).toEqual(expected);
  });

  test.for([
    ["로동", "노동"],
    ["녀자", "여자"],
    ["력사", "역사"],
    ["규률", "규율"],
    ["폐지", "페지"],
    ["쉰돐", "쉰돌"],
  ] as const)("are the same in the spelling %s and %s", ([north, south]) => {
    expect(stems(north)).toEqual(stems(south));
  });

  test.for([
    ["근로", "근노"],
    ["러시아", "너시아"],
  ] as const)("keep %s apart from %s", ([one, other]) => {
    expect(stems(one)).not.toEqual(stems(other));
  });

  test("finds the North's word inside a longer one, too", () => {
    expect(indexTerms("국제련대")).toContain("연대");
  });

  test("are the same however their syllables are written", () => {
    const text = "그는 학교에서 체포되었다";
    expect(indexTerms(text.normalize("NFD"))).toEqual(indexTerms(text));
  });

  test.for([
    ["수도", false],
    ["하나", false],
    ["것은", true],
    ["있었다", true],
    ["하는", true],
  ] as const)("hold %s as a grammar word: %s", ([text, stop]) => {
    expect(words(text).map((word) => word.stop)).toEqual([stop]);
  });

  test("stand in order, each a slice that reads as the same word", () => {
    fc.assert(
      fc.property(korean, (text) => {
        let reached = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(reached);
          reached = word.end;
          expect(words(text.slice(word.start, word.end), word.start)).toEqual([word]);
        }
      }),
      { seed: 1998 },
    );
  });
});

describe("indexTerms", () => {
  test.for([
    ["국가보안법", ["국가보안법", "국가", "가보", "보안", "안법"]],
    ["인권", ["인권"]],
    ["열린", ["열린", "열리다"]],
    ["정치가", ["정치", "정치가"]],
    ["체포되었다", ["체포"]],
    ["발전시켜나가야", ["발전"]],
    ["열고", ["열고", "여다"]],
    ["가고", ["가고"]],
    ["法", ["法"]],
    ["憲法", ["憲法"]],
    ["그리고", []],
  ] as const)("takes from %j %j", ([text, terms]) => {
    expect(indexTerms(text)).toEqual(terms);
  });

  test("takes from English text what it took before there was Korean", () => {
    expect(words("The arrests").map((word) => "korean" in word)).toEqual([false, false]);
  });
});
