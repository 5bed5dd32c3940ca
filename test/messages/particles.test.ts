import { expect, test } from "vitest";
import { markParticles, withParticles } from "../../src/messages/particles.ts";

const said = (word: string, template: string) =>
  withParticles(markParticles(template).replace("{word}", word));

test.for([
  // after a vowel, after a consonant
  ["학교", "{word}[은|는]", "학교는"],
  ["서울", "{word}[은|는]", "서울은"],
  ["학교", "{word}[이|가]", "학교가"],
  ["신문", "{word}[을|를]", "신문을"],
  ["기자", "{word}[과|와]", "기자와"],
  ["문", "{word}[이라는|라는]", "문이라는"],
  // 로 also after ㄹ
  ["서울", "{word}[으로|로]", "서울로"],
  ["부산", "{word}[으로|로]", "부산으로"],
  ["제주", "{word}[으로|로]", "제주로"],
  // a mark between a word and its particle is passed over
  ["“신문”", "{word}[을|를]", "“신문”을"],
  ["학교(서울)", "{word}[을|를]", "학교(서울)을"],
  // digits and Latin letters by how they are read: 삼, 이, 엠, 에이
  ["3", "{word}[을|를]", "3을"],
  ["2", "{word}[을|를]", "2를"],
  ["10", "{word}[은|는]", "10은"],
  ["FM", "{word}[이|가]", "FM이"],
  ["EBA", "{word}[이|가]", "EBA가"],
  ["7", "{word}[으로|로]", "7로"],
  // Latin words by how Korean writes them: 카터, 베이징, 폴
  ["Carter", "{word}[은|는]", "Carter는"],
  ["Beijing", "{word}[을|를]", "Beijing을"],
  ["Paul", "{word}[으로|로]", "Paul로"],
  ["“deaths”", "{word}[으로|로]", "“deaths”로"],
  // 뉴욕, 구글, 이집트: the last letter does not tell
  ["York", "{word}[은|는]", "York은(는)"],
  ["Google", "{word}[이|가]", "Google이(가)"],
  // what has no known sound gets both forms
  ["Ж", "{word}[은|는]", "Ж은(는)"],
] as const)("%s in %s", ([word, template, expected]) => {
  expect(said(word, template)).toBe(expected);
});

test("words that look like a choice are left as they are", () => {
  expect(said("[은|는]", "{word} 찾기")).toBe("[은|는] 찾기");
});
