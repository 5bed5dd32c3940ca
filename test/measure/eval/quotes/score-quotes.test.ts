import { describe, expect, test } from "vitest";
import { countOutcomes, outcomeOf } from "./score-quotes.ts";

describe("outcomeOf", () => {
  test.for<readonly [string, readonly string[], boolean, string | null, string]>([
    ["the last word is among the names", ["Rosa", "Lim"], false, "Senator Rosa Lim", "right"],
    ["the whole name is", ["Prime Minister"], false, "Prime Minister", "right"],
    ["in another case and with another apostrophe", ["O'Hara"], false, "MARY O’HARA", "right"],
    ["with a full stop or a possessive", ["King"], false, "Luther King's", "right"],
    ["another one is", ["Lim"], false, "Lim Foundation", "wrong"],
    ["nobody was found", ["Lim"], false, null, "missing"],
    ["nobody was found, and nobody need be", ["Lim"], true, null, "absent"],
    ["nobody was found, and nobody may be", [], false, null, "absent"],
    ["somebody was found where nobody may be", [], false, "Lim", "intruder"],
  ])("%s", ([, names, optional, name, outcome]) => {
    expect(outcomeOf({ names, optional }, name)).toBe(outcome);
  });
});

test("countOutcomes counts each outcome", () => {
  const counts = countOutcomes(["right", "right", "missing"]);
  expect(counts).toEqual({ right: 2, wrong: 0, missing: 1, absent: 0, intruder: 0 });
});
