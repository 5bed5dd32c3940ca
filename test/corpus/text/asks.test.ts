import { expect, test } from "vitest";
import { asks } from "../../../src/corpus/text/asks.ts";

test.for([
  ["Has he been moved?", true],
  ["“Has he been moved?” ", true],
  ["북한은 어디인가？", true],
  ["Has he been moved? He has.", false],
  ["He asked whether.", false],
] as const)("knows a text that ends with a question: %s", ([text, expected]) => {
  expect(asks(text)).toBe(expected);
});
