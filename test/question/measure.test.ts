import { expect, test } from "vitest";
import { readMeasure } from "../../src/question/measure.ts";

test.for([
  ["How much did the bridge cost?", "money"],
  ["What price was paid for it?", "money"],
  ["How much a year is there for schools?", "money"],
  ["How much water was lost?", null],
  ["How many people paid?", null],
  ["What percentage of voters stayed away?", "share"],
  ["How old was he?", "age"],
  ["How long was he held?", "time"],
  ["How long is the river?", null],
  ["How far did they march?", "length"],
] as const)("%j asks for a number of %s", ([question, measure]) => {
  expect(readMeasure(question)).toBe(measure);
});
