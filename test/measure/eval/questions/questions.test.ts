import { expect, test } from "vitest";
import { FIXTURES } from "../terminal.ts";
import { fold, readQuestions } from "./questions.ts";

test("reads questions in the order of the file; without `contains`, nothing is right", async () => {
  const questions = await readQuestions(`${FIXTURES}/questions.jsonl`);
  expect(questions[0]).toEqual({
    kind: "count",
    question: "How many dockers were arrested?",
    contains: ["almost 400"],
  });
  expect(questions.at(-1)).toMatchObject({ kind: "nothing", contains: [] });
});

test.for([
  ["“Four\nHundred”  were", '"four hundred" were'],
  ["It’s ‘done’", "it's 'done'"],
  ["«Café»", '"café"'],
])("folds %j", ([text = "", expected]) => {
  expect(fold(text)).toBe(expected);
});
