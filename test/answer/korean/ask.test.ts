import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ask } from "../../../src/answer/ask.ts";
import { rankPassages } from "../../../src/ranking/rank-passages.ts";
import { seedDocuments } from "../seeds.ts";
import { archiveOf, statement } from "../statement.ts";

const KOREAN = statement(
  `# 항구 파업에 대한 성명

국제앰네스티는 1998년 9월 8일 서울에서 국가보안법의 폐지를 촉구했다. 지난해 이 법으로 구속된 사람은 400명이었다. 대표는 “양심수를 석방하라.”라고 말했다.

강 위원장은 조합원들과 함께 파업을 이끌다가 새벽항에서 체포되었다. NSL은 표현의 자유를 침해한다.

학교에서 수업을 듣던 학생들이 경찰에 끌려갔다. 유엔 특별보고관은 이듬해 평양을 찾았다.`,
  { id: "korean-statement", title: "항구 파업에 대한 성명", publisher: "국제앰네스티", language: "ko" },
);

const vocabulary = readFileSync(new URL("../../../word-lists/synonyms.txt", import.meta.url), "utf8");
const archive = archiveOf([KOREAN, ...seedDocuments], vocabulary);

const quoteOf = async (question: string) => {
  const result = await ask(archive, question);
  return result.kind === "answer" ? result.answers[0].quote : null;
};

describe("ask, of English documents in Korean", () => {
  test("takes a counter for people as people", async () => {
    expect(await quoteOf("국가보안법으로 1998년에 몇 명이 체포되었나?")).toContain("almost 400 people");
  });

  test("names a word that the archive never uses without its particle", async () => {
    expect((await ask(archive, "돌고래는 무엇을 먹나요?")).unknownWords).toContain("돌고래");
  });
});

describe("ask, of a Korean document", () => {
  test.for([
    ["학교", "학교에서 수업을"],
    ["새벽항에서 체포된 사람은 누구인가?", "강 위원장은"],
    ["국가 보안법으로 몇 명이 구속되었나?", "400명"],
    ["언제 국가보안법 폐지를 촉구했는가?", "1998년 9월 8일"],
    ["양심수 석방에 대해 대표가 한 말은?", "양심수를 석방하라.”라고 말했다."],
    ["NSL 국가보안법 1998", "1998년 9월 8일"],
    ["유엔 특별보고관이 찾은 곳은 어디인가?", "평양을 찾았다"],
    ["special rapporteur in Pyongyang", "평양을 찾았다"],
  ] as const)("answers %j with “…%s…”", async ([question, words]) => {
    expect(await quoteOf(question)).toContain(words);
  });

  test("crosses from Korean to English by the vocabulary", async () => {
    expect(await quoteOf("김정은")).toContain("Kim Jong Un");
    expect(await quoteOf("캄보디아 프놈펜")).toContain("Phnom Penh");
  });

  test("marks whole words, with the date that is asked for", async () => {
    const result = await ask(archive, "언제 국가보안법 폐지를 촉구했는가?");
    if (result.kind !== "answer") throw new Error(result.kind);
    const [{ highlights }] = result.answers;
    expect(highlights.map(({ start, end }) => KOREAN.text.slice(start, end))).toEqual([
      "1998년 9월 8일",
      "국가보안법의 폐지를 촉구했다",
    ]);
  });

  test.for(["축구 대회에서 우승한 나라는?", "김치의 주된 재료는 무엇인가?", "누가 언제 어디에서?"])(
    "has no answer to %j",
    async (question) => {
      expect(await quoteOf(question)).toBeNull();
    },
  );

  test("reads no misspelling into a Korean word that it does not know", async () => {
    expect((await ask(archive, "학원에서 무엇을 했나?")).corrections).toEqual([]);
  });

  test("ranks the passage first that a question is about", async () => {
    const [first] = await rankPassages(archive, "파업을 이끌다 체포된 위원장은?");
    expect(first && KOREAN.text.slice(first.sentence.start, first.sentence.end)).toContain("새벽항");
  });

  test("comes to an end on a question that is pasted by mistake", async () => {
    for (const pasted of ["가".repeat(20_000), "가나다라마바사".repeat(3_000), "학교에서 ".repeat(5_000)]) {
      expect((await ask(archive, pasted)).kind).toBeDefined();
    }
  });
});
