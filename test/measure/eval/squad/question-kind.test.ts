import { expect, test } from "vitest";
import { questionKind } from "./question-kind.ts";

test.for([
  ["Who kept the lamp?", "who"],
  ["By whom was the pier rebuilt?", "who"],
  ["Whose ferry sank?", "who"],
  ["When did it sink?", "when"],
  ["In what year did it sink?", "when"],
  ["On which day does the market open?", "when"],
  ["How many dockers walked out?", "how many"],
  ["How much was the fine?", "how many"],
  ["Where is the sandbank?", "where"],
  ["Why was the road closed?", "why"],
  ["What is the little monk?", "what"],
  ["How was it mended?", "what"],
  ["Name the harbour.", "what"],
  ["등대를 지은 사람은 누구인가?", "who"],
  ["시장은 언제 열리는가?", "when"],
  ["부두 노동자는 몇 명인가?", "how many"],
  ["모래톱은 어디에 있는가?", "where"],
  ["배는 왜 늦는가?", "why"],
  ["나방의 이름은?", "what"],
] as const)("%s asks %s", ([question, kind]) => {
  expect(questionKind(question)).toBe(kind);
});
