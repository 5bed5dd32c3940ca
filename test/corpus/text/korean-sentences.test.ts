import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/corpus/text/sentences.ts";

const split = (text: string, language = "ko") =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe("Korean sentences", () => {
  test.for([
    ["그는 체포됐다.", "그는 석방을 요구했다."],
    ["1998. 9. 8. 서울에서 집회가 열렸다.", "참가자가 3.5% 늘었다."],
    ["그 법은 2020.12.29. 공포됐다.", "곧 시행됐다."],
    ["위원회는 “양심수를 석방하라.”라고 말했다.", "정부는 답하지 않았다."],
    ['그는 "아니다."고 답했다.', "그리고 떠났다."],
    ["<모두 함께!>, 이것이 우리의 구호이다.", "구호는 길었다."],
    ["그들은 《모두 함께!》 라는 구호를 들었다.", "구호는 길었다."],
    ["국제기준을 비준․이행할 것을 촉구했다.", "정부는 답하지 않았다."],
    ["그는 ‘아니다.’ 라고 진술했다.", "법원은 믿지 않았다."],
  ])("are %j", (parts) => {
    expect(split(parts.join(" "))).toEqual(parts);
  });

  test.for([
    ["그는 말했다. “가라.” 그들은 갔다.", 3],
    ["왜 그랬는가? 아무도 모른다! 그래서 끝났다.", 3],
    ["노동자들은 파업했다.경찰이 왔다.", 2],
    ["제7조를 폐지하라. 고문을 막아라.", 2],
  ] as const)("part %j into %i", ([text, count]) => {
    expect(split(text)).toHaveLength(count);
  });

  test("are a matter of the document's language", () => {
    expect(split("It was 1998. They left.", "en")).toHaveLength(2);
    expect(split("“석방하라.”라고 했다.", "ko-KR")).toHaveLength(1);
  });
});
