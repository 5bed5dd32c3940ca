import { expect, test } from "vitest";
import { uprightName } from "../../../../src/archive/speech/names/upright-name.ts";

test.for<readonly [string, string, string]>([
  ["LUND, Mark", "", "Mark Lund"],
  ["O'HALE, Senator Ruth", "Ms O'Hale came.", "Ruth O'Hale"],
  ["MacHALE, the Hon. Mark", "Mr MacHale came.", "Mark MacHale"],
  ["von Hale, Ruth", "", "Ruth von Hale"],
  // The text tells, where nobody knows the first name.
  ["LUND, Xanthor", "Senator Xanthor Lund came.", "Xanthor Lund"],
  ["Hale Ruth", "RUTH HALE: Good morning.", "Ruth Hale"],
])("%j is turned round", ([name, text, upright]) => {
  expect(uprightName(name, text)).toBe(upright);
});

test.for<readonly [string, string]>([
  ["ADA FINCH, MINISTER FOR HARBOURS", "Minister for Harbours Ada Finch came."],
  ["REPORTER, Mark Lund", ""],
  ["Lund, Presenter", "The presenter came."],
  ["Lund, Hale and Partners", "The partners came."],
  ["Ruth Hale", "Hale Ruth came."],
  ["Hale Ruth", "Nobody came."],
  ["Hale Ruth", "Hale Ruth and Ruth Hale came."],
  ["Harbour Watch", "Watch Harbour Street."],
])("%j stays", ([name, text]) => {
  expect(uprightName(name, text)).toBe(name);
});
