import { describe, expect, test } from "vitest";
import { tokensOf } from "../../../src/language/token-span.ts";
import { words } from "../../../src/language/words.ts";
import { readConcepts } from "../../../src/question/concepts.ts";
import { match } from "../../../src/ranking/matching/match.ts";
import { statement } from "../../answer/statement.ts";
import { lexiconOf } from "../../fixtures/lexicon.ts";

const lexicon = lexiconOf([
  statement("국가보안법을 폐지하라.\n\n보안법과 국가 보안법, 보안관찰법이 있다. 회의가 열렸다.", {
    language: "ko",
  }),
]);

/** How far the first word of a question is met by a text. */
function coverage(question: string, text: string): number {
  const [concept] = readConcepts(question, words(question), lexicon);
  return concept ? match(concept, tokensOf(text), () => 1).coverage : 0;
}

describe("a Korean concept", () => {
  test.for([
    ["국가보안법", "국가보안법을 폐지했다"],
    ["국가보안법은?", "그 국가보안법이다"],
    ["국가보안법", "그 국가 보안법을 말한다"],
  ] as const)("%j is met in full by %j", ([question, text]) => {
    expect(coverage(question, text)).toBe(1);
  });

  test.for([
    ["보안법", "국가보안법을 폐지했다", 0.9],
    ["열린", "회의가 열렸다", 0.7],
    ["국가보안법", "보안관찰법이 있다", 0.25],
    ["국가보안법", "국가의 법", 0.25],
  ] as const)("%j is met by %j in part", ([question, text, about]) => {
    expect(coverage(question, text)).toBeGreaterThan(about - 0.2);
    expect(coverage(question, text)).toBeLessThan(1);
  });

  test.for([
    ["보안법", "회의가 열렸다"],
    ["국가보안법", "안보 법안"],
  ] as const)("%j is not met by %j", ([question, text]) => {
    expect(coverage(question, text)).toBe(0);
  });

  test("met by the whole word beats one met by a part", () => {
    expect(coverage("보안법", "보안법이 있다")).toBeGreaterThan(coverage("보안법", "국가보안법이 있다"));
    expect(coverage("국가보안법", "국가 보안법")).toBeGreaterThan(coverage("국가보안법", "보안법"));
  });
});
