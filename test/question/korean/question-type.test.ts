import { describe, expect, test } from "vitest";
import { words } from "../../../src/language/words.ts";
import { withoutFrame } from "../../../src/question/korean/frame.ts";
import { koreanQuestionType } from "../../../src/question/korean/question-type.ts";

describe("koreanQuestionType", () => {
  test.for([
    ["항구 파업을 이끈 사람은 누구인가?", "who"],
    ["누가 파업을 이끌었나?", "who"],
    ["파업을 이끈 인물은?", "who"],
    ["그 법은 언제 제정되었는가?", "when"],
    ["그가 체포된 연도는?", "when"],
    ["파업이 시작된 것은 몇 년 몇 월인가?", "when"],
    ["집회가 열린 곳은 어디인가?", "where"],
    ["어느 나라로 송환되었는가?", "where"],
    ["위원장이 태어난 도시는?", "where"],
    ["구속된 노동자는 몇 명인가?", "count"],
    ["몇 년을 복역했는가?", "count"],
    ["벌금은 얼마였나?", "count"],
    ["체포된 사람의 수는?", "count"],
    ["그들은 왜 체포되었는가?", "why"],
    ["파업을 중단한 이유는 무엇인가?", "why"],
    ["정부가 폐지한 법은 무엇인가?", "what"],
    ["이런 제도를 뭐라고 하는가?", "what"],
    ["그 배의 이름은?", "what"],
    ["늦어진 건 왜인가요?", "why"],
    ["그 배 이름이 뭡니까", "what"],
    ["체포된 사람은 누군가요?", "who"],
    ["감옥의 이름 알려줘", "topic"],
    ["새로 놓인 철도 길이", "count"],
    ["그 법은 폐지되었습니까?", "whether"],
    ["국가보안법 위반", "topic"],
    ["해고 노동자", "topic"],
  ] as const)("takes %j to ask for %s", ([question, asked]) => {
    expect(koreanQuestionType(question)).toBe(asked);
  });

  test("comes to an end on a question that is pasted by mistake", () => {
    for (const pasted of ["이유".repeat(50_000), " ".repeat(100_000), `가${" ?".repeat(50_000)}`]) {
      expect(koreanQuestionType(`${pasted}가`)).toBeDefined();
    }
  });
});

describe("withoutFrame", () => {
  test.for([
    ["파업을 이끈 사람의 이름은?", ["파업을", "이끈"]],
    ["사람의 이름을 적은 명부는?", ["사람의", "이름을", "적은", "명부는"]],
    ["항구라고 불리는 곳은?", ["항구라고"]],
    ["이름은?", ["이름은"]],
    ["구속된 사람은 모두 몇 명인지 알려 주세요", ["구속된"]],
    ["실업률은 현재 몇 퍼센트인가요?", ["실업률은"]],
    ["이번 대회는 제 몇 차였나?", ["이번", "대회는"]],
    ["퍼센트를 쓰는 신문은?", ["퍼센트를", "쓰는", "신문은"]],
  ] as const)("leaves of %j %j", ([question, left]) => {
    const found = withoutFrame(words(question)).filter((word) => !word.stop);
    expect(found.map(({ start, end }) => question.slice(start, end))).toEqual(left);
  });
});
