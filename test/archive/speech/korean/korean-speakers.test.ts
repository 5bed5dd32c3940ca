import { describe, expect, test } from "vitest";
import { attributions } from "../../../../src/archive/attribution.ts";
import { statement } from "../../../answer/statement.ts";

/** The speaker of each sentence of a text, as "role name"; null if nobody is known to speak. */
function speakers(text: string): readonly (string | null)[] {
  const document = statement(text, { language: "ko", publisher: "솔잎인권연대" });
  const found = attributions(document);
  return document.passages
    .flatMap(({ sentences }) => sentences)
    .map(({ start }) => {
      const speaker = found.get(start);
      return speaker ? [speaker.name, speaker.role].filter(Boolean).join(", ") : null;
    });
}

describe("the speaker of a Korean sentence", () => {
  test.for([
    ["서경화 사무국장은 “법은 하루빨리 폐지해야 한다”고 말했다.", "서경화, 사무국장"],
    ["솔잎인권연대 서경화 사무국장은 “법을 없애라”라고 밝혔다.", "서경화, 솔잎인권연대 사무국장"],
    ["“법을 없애야 한다”고 서경화 사무국장이 말했다.", "서경화, 사무국장"],
    ["윤다혜 박사는 9일 서울에서 “송환은 위반이다”라며 정부에 송환 중단을 요구했다.", "윤다혜, 박사"],
    ["박요한 신부는 오판의 가능성이 있으므로 사형을 없애야 한다고 밝혔다.", "박요한, 신부"],
    ["대표 정하늘 씨는 헌법소원을 내겠다고 말했습니다.", "정하늘, 대표"],
    ["지부장 오성민은 경찰이 먼저 때렸다고 주장했다.", "오성민, 지부장"],
    ["이재영 의원은 법안을 철회하라고 거듭 촉구했다.", "이재영, 의원"],
    [
      "마르주키 다루스만(Marzuki Darusman) 특별보고관은 “책임을 물어야 한다”고 강조했다.",
      "마르주키 다루스만, 특별보고관",
    ],
    ["솔잎인권연대는 수감자를 석방하라고 촉구했다.", "솔잎인권연대"],
    ["국제앰네스티는 고문이 계속되고 있다고 지적했다.", "국제앰네스티"],
    ["중국 외교부는 이들이 불법 체류자라고 답했다.", "중국 외교부"],
    ["김하나 변호사에 따르면 구금은 불법이다.", "김하나, 변호사"],
    ["서경화 솔잎인권연대 사무국장은 “법을 없애라”고 했다.", "서경화, 솔잎인권연대 사무국장"],
    ["김하나 푸른당 의원은 “법을 없애라”라며 “낡은 법”이라고도 했다.", "김하나, 푸른당 의원"],
    ["박정호 대표(새벽인권모임)는 “법을 없애라”고 목소리를 높였다.", "박정호, 대표"],
    ["바람인권운동본부(대표 박정호)는 증언 대회를 연다고 9일 밝혔다.", "바람인권운동본부"],
    ["앰네스티 한국지부는 사형제 폐지를 촉구했다.", "앰네스티 한국지부"],
    ["어제 나무인권센터는 사형제 폐지를 촉구했다.", "나무인권센터"],
  ] as const)("of “%s” is %s", ([text, name]) => {
    expect(speakers(text)).toEqual([name]);
  });

  test.for([
    ["정부 대변인은 “문제가 없다”고 말했다.", "no name"],
    ["정부는 문제가 없다고 밝혔다.", "a body without a name"],
    ["경찰은 집회가 불법이라고 주장했다.", "a body without a name"],
    ["한 주민은 “총소리를 들었다”고 말했다.", "no name"],
    ["노동당 위원장은 통일이 가깝다고 말했다.", "a party is no name"],
    ["유엔 사무총장은 협상을 촉구했다.", "no name"],
    ["서경화 사무국장은 체포됐고 경찰은 법을 어겼다고 밝혔다.", "another subject speaks"],
    ["서경화 사무국장은 어제 체포됐다.", "nothing is said"],
    ["서경화 사무국장은 아무 말도 하지 않았다.", "nothing is said"],
    ["서경화 사무국장은 “법을 없애라”는 구호가 적힌 옷을 입었다.", "a slogan on a shirt"],
    ["서경화 사무국장이 말한 장소는 비어 있었다.", "words that are only mentioned"],
    ["서경화 사무국장은 “법을 없애라”고 한 주민이 말했다.", "a resident speaks"],
    ["지난해 통일부 장관은 협상이 끝났다고 말했다.", "the year is no name"],
    ["“법을 없애라”고 했다.", "nobody spoke before"],
    ["조사위원회는 구금이 불법이라고 밝혔다.", "any committee"],
    ["어제 법원은 구금이 불법이라고 밝혔다.", "any court"],
    ["보고서에 따르면 구금은 불법이다.", "a report"],
  ] as const)("of “%s” is nobody: %s", ([text]) => {
    expect(speakers(text)).toEqual([null]);
  });

  test("is who was named before, by the family name or the only one of a title, and the pronoun's", () => {
    expect(
      speakers(
        "서경화 사무국장은 “법을 없애라”고 말했다. 그는 “곧 다시 오겠다”고 덧붙였다. 서 사무국장은 구금이 길다고 지적했다. 사무국장은 면회를 요구했다.",
      ),
    ).toEqual(["서경화, 사무국장", "서경화, 사무국장", "서경화, 사무국장", "서경화, 사무국장"]);
  });

  test("is called for short after the full name", () => {
    expect(
      speakers(
        "평화인권위원회(평인위)는 법을 고치라고 권고했다. 도하나 인권위원장은 “늦었다”고 말했다. 평인위는 답을 요구했다. 도 위원장은 “기다린다”고 했다.",
      ),
    ).toEqual(["평화인권위원회", "도하나, 인권위원장", "평화인권위원회", "도하나, 인권위원장"]);
  });

  test("goes on where a sentence names nobody, into the next paragraph too, and ends with a sentence of its own", () => {
    expect(
      speakers(
        "정하늘 씨는 “문이 잠겼다”고 말했다. 이어 “밤새 떨었다”고 했다.\n\n그는 “잊지 않겠다”고 덧붙였다. 비가 왔다. 그는 “춥다”고 말했다.\n\n정 씨는 “끝이 아니다”라고 말했다.",
      ),
    ).toEqual(["정하늘", "정하늘", "정하늘", null, null, "정하늘"]);
  });

  test("is nobody where two may be meant, or nobody spoke before the pronoun", () => {
    expect(
      speakers(
        "김하나 의원과 이두리 의원이 왔다. 의원은 “반대한다”고 말했다. 그는 “끝까지 가겠다”고 말했다.",
      ),
    ).toEqual([null, null, null]);
  });

  test("has all the sentences of one quotation", () => {
    expect(speakers("서경화 사무국장은 “법은 낡았다. 하루빨리 없애야 한다”고 말했다. 비가 왔다.")).toEqual([
      "서경화, 사무국장",
      "서경화, 사무국장",
      null,
    ]);
  });

  test("comes to an end on a text without any order", () => {
    for (const pasted of [
      "대표 ".repeat(5_000),
      "서경화 사무국장은 ".repeat(3_000),
      "¤고 말했".repeat(3_000),
      "“".repeat(9_000),
    ])
      expect(speakers(pasted.trim())).toBeDefined();
  });
});
