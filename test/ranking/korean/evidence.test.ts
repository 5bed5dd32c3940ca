import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { koreanEvidence } from "../../../src/ranking/korean/evidence.ts";
import { findTimexes } from "../../../src/time/find-timexes.ts";

/** The dates of a sentence that begins at offset 100 of a document of 2011. */
const datesIn = (text: string) => findTimexes(`${" ".repeat(100)}${text}`, readEdtf("2011-05-20"), "ko");

const seen = (asked: Parameters<typeof koreanEvidence>[0], text: string, question = "") =>
  koreanEvidence(asked, question, text, 100, datesIn(text))?.spans.map(({ start, end }) =>
    text.slice(start - 100, end - 100),
  ) ?? null;

describe("koreanEvidence", () => {
  test.for([
    ["count", "지난해 노동자 400명이 구속됐다.", ["400명"]],
    ["count", "집회에는 약 3만 명이 모였다.", ["약 3만 명"]],
    ["count", "두 명이 다쳤다.", ["두 명"]],
    ["when", "그는 1998년 9월 8일 체포됐다.", ["1998년 9월 8일"]],
    ["when", "공포일은 1998. 9. 8. 이다.", ["1998. 9. 8"]],
    ["why", "그는 파업을 이끌었기 때문에 체포됐다.", ["때문"]],
    ["where", "집회는 울산에서 열렸다.", ["울산에서"]],
  ] as const)("finds for %s in %j %j", ([asked, text, expected]) => {
    expect(seen(asked, text)).toEqual(expected);
  });

  test.for([
    ["count", "노동자들이 구속됐다."],
    ["why", "그는 체포됐다."],
  ] as const)("finds for %s nothing in %j", ([asked, text]) => {
    expect(seen(asked, text)).toEqual([]);
  });

  test.for([
    ["몇 퍼센트가 줄었나?", "1998년에 12명이, 곧 30%가 줄었다.", ["30%"]],
    ["몇 명이 구속됐나?", "3년 동안 두명이 구속됐다.", ["두명"]],
    ["몇 명이 구속됐나?", "노동자 열두 명이 구속됐다.", ["열두 명"]],
    ["제 몇 차 대회였나?", "1980년 제6차 대회가 열렸다.", ["6차"]],
    ["몇 달 갇혔나?", "1998년 5월부터 석 달 갇혔다.", ["석 달"]],
    ["벌금은 얼마인가?", "위반하면 3년 이하 징역이나 3천만 원 벌금이다.", ["3천만 원"]],
    ["몇 번 찾았나?", "2년에 세차례 찾았다.", ["세차례"]],
  ] as const)("prefers for %j in %j %j", ([question, text, expected]) => {
    expect(seen("count", text, question)).toEqual(expected);
    expect(koreanEvidence("count", question, text, 0, [])?.counts).toBe(true);
  });

  test.for([
    ["몇 명인가?", "1998년 9월 8일 제7조가 바뀌었다.", []],
    ["몇 번이나?", "제3차 대회와 1998년", []],
  ] as const)(
    "takes for %j in %j no date and no number in a row for a count",
    ([question, text, expected]) => {
      expect(seen("count", text, question)).toEqual(expected);
    },
  );

  test("is no count of what is asked for in another unit", () => {
    expect(koreanEvidence("count", "몇 명이 구속됐나?", "3년이 지났다.", 0, [])?.counts).toBe(false);
  });

  test.for([
    ["준법서약서란 무엇인가요?", "준법서약서는 법을 지키겠다고 쓰는 글이다.", ["준법서약서는"]],
    ["강제 실종은 뭐예요?", "여기서 강제실종이란 나라가 사람을 감추는 일을 말한다.", ["강제실종이란"]],
  ] as const)("finds for %j the definition in %j", ([question, text, expected]) => {
    expect(seen("what", text, question)).toEqual(expected);
  });

  test("takes no mention for a definition", () => {
    expect(seen("what", "그는 준법서약서를 거부했다.", "준법서약서란 무엇인가요?")).toBeNull();
  });

  test("takes nobody whom the question names for its answer", () => {
    expect(seen("who", "박하늘 위원장이 왔다.", "박하늘 위원장을 부른 사람은 누구인가?")).toBeNull();
  });

  test("finds a person by a title", () => {
    expect(seen("who", "회의에는 박하늘 위원장이 왔다.")).toEqual(["박하늘 위원장"]);
  });

  test.for([
    ["그는 3년간 복역했다.", []],
    ["오늘 우리 사회는 어렵다.", []],
    ["지난해 체포됐다.", ["지난해"]],
  ] as const)("finds for when in “%s” the dates that are read: %j", ([text, expected]) => {
    expect(seen("when", text)).toEqual(expected);
  });
});
