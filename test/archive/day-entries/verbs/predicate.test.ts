import { expect, test } from "vitest";
import { findMainVerb } from "../../../../src/archive/day-entries/verbs/main-verb.ts";
import { predicateOf } from "../../../../src/archive/day-entries/verbs/predicate.ts";

test.for([
  ["Ana Lopez opened a school in Moss.", "opened", false],
  ["A school was opened by Ana Lopez in Moss.", "opened", true],
  ["A school has today been opened in Moss.", "opened", true],
  ["Ana Lopez has again opened a school in Moss.", "opened", false],
  ["Ana Lopez is calling on Moss to open a school.", "calling", false],
  ["Two men are reported to have been shot in Moss.", "shot", true],
  ["Guards are said to have shot two men in Moss.", "shot", false],
  ["Ana Lopez was the first Mayor of Moss.", null, false],
  ["Ana Lopez has a school in Moss.", "have", false],
  ["A school for the children of Moss.", null, false],
] as const)("of %j the verb is %s, done to the subject: %s", ([sentence, verb, isPassive]) => {
  expect(predicateOf(sentence, findMainVerb(sentence))).toMatchObject({ verb, isPassive });
});
