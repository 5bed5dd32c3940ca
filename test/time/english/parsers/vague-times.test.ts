import { describe, expect, test } from "vitest";
import { vagueTimes } from "../../../../src/time/english/parsers/vague-times.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(vagueTimes(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("vagueTimes", () => {
  test.for<readonly [string, readonly string[]]>([
    ["He now fears", ["now"]],
    ["In the past we", ["the past"]],
    ["if not introduced soon,", ["soon"]],
    ["in the future", ["the future"]],
    ["the current logic", ["current"]],
    ["in recent years", ["recent years"]],
    ["in the not-too-distant future", ["the not-too-distant future"]],
    ["currently", ["currently"]],
    ["these days", ["these days"]],
    ["cheap in the short term, dear later", ["the short term"]],
    ["at a later date", ["a later date"]],
    ["in the weeks ahead", ["the weeks ahead"]],
    ["They will soon meet", ["soon"]],
    ["some day they will meet", ["some day"]],
    ["in recent weeks and months", ["recent weeks and months"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "as soon as possible",
    "the past four winters",
    "soon after the vote",
    "some day in May",
    "The port soon became a town",
    "it soon opened",
    "they were soon in port",
    "a later vote",
    "the term ended",
    "nowhere",
    "a future",
    "the Current River",
    "snow",
  ])("finds no vague time in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
