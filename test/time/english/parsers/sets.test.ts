import { describe, expect, test } from "vitest";
import { sets } from "../../../../src/time/english/parsers/sets.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(sets(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("sets", () => {
  test.for<readonly [string, readonly string[]]>([
    ["each year it creates", ["each year"]],
    ["every Monday", ["every Monday"]],
    ["every two weeks", ["every two weeks"]],
    ["every other day", ["every other day"]],
    ["paid monthly", ["monthly"]],
    ["each morning", ["each morning"]],
    ["twice a week", ["a week"]],
    ["on Sundays", ["Sundays"]],
    ["Sunday mornings", ["Sunday mornings"]],
    ["per year", ["per year"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for(["the Daily Mail", "every prisoner", "each of them", "a week", "five a day-old", "annual"])(
    "finds no set in %j",
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );
});
