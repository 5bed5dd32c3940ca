import { describe, expect, test } from "vitest";
import { englishConstraintWords } from "../../../src/time/english/constraint-words.ts";

describe("englishConstraintWords", () => {
  test.for([
    ["arrests in september 1998", "arrests in September 1998"],
    ["on 8 may", "on 8 May"],
    ["what may happen in march", "what may happen in March"],
    ["who will march", "who will march"],
    ["a decent junta", "a decent junta"],
  ] as const)("spells %j as %j", ([question, readable]) => {
    expect(englishConstraintWords.readable(question)).toBe(readable);
  });

  test.for([
    ["arrests before ", "", "before", 7],
    ["arrests up to ", "", "until", 6],
    ["arrests since ", "", "since", 6],
    ["arrests later than ", "", "after", 11],
    ["arrests in the ", "", "within", 7],
    ["statements from ", " about", "within", 5],
    ["statements from ", " onwards", "since", 5],
    ["arrests ", "", "within", 0],
    ["wherein ", "", "within", 0],
  ] as const)("reads %j before a date and %j behind it as %s", ([before, after, relation, length]) => {
    expect(englishConstraintWords.relation(before, after)).toEqual({ relation, length });
  });
});
