import { describe, expect, test } from "vitest";
import type { StepMeaning } from "../../../src/time/grammar/meaning.ts";
import type { Reference } from "../../../src/time/resolve/reference.ts";
import { resolveStep } from "../../../src/time/resolve/resolve-step.ts";

type Step = Omit<StepMeaning, "kind" | "anchor"> & { readonly anchor?: StepMeaning["anchor"] };

function value(step: Step, mentions: readonly string[] = [], issued: string | null = "1998-09-08"): string {
  const reference: Reference = {
    issued,
    mentions: mentions.map((date, at) => ({ date, words: date, stated: true, at })),
    at: 100,
    isNarrative: false,
    tense: () => "past",
  };
  return resolveStep({ kind: "step", anchor: "issue", ...step }, reference).value;
}

describe("resolveStep", () => {
  test.for<readonly [string, Step, readonly string[], string]>([
    ["last year", { unit: "year", amount: -1 }, [], "1997"],
    ["last week", { unit: "week", amount: -1 }, [], "1998-W36"],
    ["an unknown number of years ago", { unit: "year", amount: null }, [], "XXXX"],
    ["the year before that", { unit: "year", amount: -1, anchor: "mentioned" }, ["1972-06"], "1971"],
    [
      "an hour later, after a day",
      { unit: "hour", amount: 1, anchor: "mentioned" },
      ["1972-06-17"],
      "1972-06-17",
    ],
    ["an hour later, after no day", { unit: "hour", amount: 1, anchor: "mentioned" }, ["1972"], "XXXX-XX-XX"],
    [
      "three days later",
      { unit: "day", amount: 3, anchor: "mentioned" },
      ["1972-06-17", "1980"],
      "1972-06-20",
    ],
    [
      "a year earlier than a quarter",
      { unit: "year", amount: -1, anchor: "mentioned", keepsPrecision: true },
      ["1998-Q2"],
      "1997-Q2",
    ],
    ["the quarter, in the past tense", { unit: "quarter", amount: 0, anchor: "mentioned" }, [], "1998-Q2"],
    [
      "the quarter after it is named",
      { unit: "quarter", amount: 0, anchor: "mentioned" },
      ["1998-Q1"],
      "1998-Q1",
    ],
    [
      "the 1988 quarter",
      { unit: "year", amount: 0, anchor: "mentioned", keepsPrecision: true, year: 1988 },
      ["1998-Q1"],
      "1988-Q1",
    ],
  ])("reads %s", ([, step, mentions, expected]) => {
    expect(value(step, mentions)).toBe(expected);
  });

  test("is never more precise than the date it counts from", () => {
    expect(value({ unit: "day", amount: -10 }, [], "1998-09")).toBe("1998");
    expect(value({ unit: "day", amount: -1 }, [], "1998")).toBe("1998");
  });

  test("knows nothing without a date of issue or a mention", () => {
    expect(value({ unit: "month", amount: -1 }, [], null)).toBe("XXXX-XX");
  });
});
