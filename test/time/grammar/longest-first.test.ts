import { describe, expect, test } from "vitest";
import { longestFirst } from "../../../src/time/grammar/longest-first.ts";
import type { RawExpression } from "../../../src/time/grammar/meaning.ts";

function raw(start: number, end: number, value: string): RawExpression {
  return { start, end, meaning: { kind: "fixed", value } };
}

describe("longestFirst", () => {
  test("keeps the longest of those that overlap", () => {
    expect(longestFirst([raw(0, 4, "short"), raw(0, 9, "long"), raw(12, 14, "apart")], "")).toEqual([
      raw(0, 9, "long"),
      raw(12, 14, "apart"),
    ]);
  });

  test("keeps the first found of equals", () => {
    expect(longestFirst([raw(0, 4, "first"), raw(0, 4, "second")], "")).toEqual([raw(0, 4, "first")]);
  });

  test("drops all the shorter ones a long one covers", () => {
    expect(longestFirst([raw(0, 3, "a"), raw(3, 6, "b"), raw(2, 12, "long")], "")).toEqual([
      raw(2, 12, "long"),
    ]);
  });

  test("sorts by place", () => {
    expect(longestFirst([raw(8, 9, "b"), raw(1, 2, "a")], "")).toEqual([raw(1, 2, "a"), raw(8, 9, "b")]);
  });
});
