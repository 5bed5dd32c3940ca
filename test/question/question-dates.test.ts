import { expect, test } from "vitest";
import { limitingDates } from "../../src/question/question-dates.ts";

test.for([
  ["What was said in March 2020?", ["in March 2020"]],
  ["What was said last year?", ["last year"]],
  ["What happened on 8 September?", ["on 8 September"]],
  ["What happened after 7 September?", []],
  ["Who was arrested?", []],
  ["1998년에 몇 명이 체포되었나?", ["1998년"]],
] as const)("%j is limited by %j", ([question, texts]) => {
  expect(limitingDates(question, "2024-02-03").map(({ text }) => text)).toEqual(texts);
});
