import { describe, expect, test } from "vitest";
import { readOperators } from "../../src/question/operators.ts";

describe("readOperators", () => {
  test.for([
    ["arrests from:Amnesty", { text: "arrests", publisher: "Amnesty" }],
    ['publisher:"Human Rights Watch" arrests', { text: "arrests", publisher: "Human Rights Watch" }],
    ["arrests place:“North Korea” in 1998", { text: "arrests in 1998", place: "North Korea" }],
    ["arrests before:1999", { text: "arrests before 1999" }],
    ["arrests since:1998-09 until:2000", { text: "arrests since 1998-09 until 2000" }],
    ["protest -police", { text: "protest", without: ["police"] }],
    ['-"riot police" protest -monks', { text: "protest", without: ["riot police", "monks"] }],
    ["arrests AND torture", { text: "arrests torture" }],
    ["arrests OR torture", { text: "arrests OR torture" }],
    ["FROM:Amnesty BEFORE:1999", { text: "BEFORE 1999", publisher: "Amnesty" }],
  ] as const)("reads %j as %j", ([text, expected]) => {
    expect(readOperators(text)).toEqual({ without: [], ...expected });
  });

  test.for([
    "What was said from: the start?",
    "Covid-19 and inter-Korean talks",
    "the years 1998 -1999",
    "who wrote to https://example.org/from:me",
    "a letter from:2020",
    "AND then?",
    "  spaces   stay  ",
    "",
  ])("finds no operator in %j", (text) => {
    expect(readOperators(text)).toEqual({ text, without: [] });
  });
});
