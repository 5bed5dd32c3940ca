import { describe, expect, test } from "vitest";
import { isDeed } from "../../../../src/archive/day-entries/verbs/deeds.ts";

const active = (verb: string) => ({ verb, isPassive: false, end: 0 });

describe("isDeed", () => {
  test.for([
    ["arrested", " two dockers"],
    ["sank", " off Moss"],
    ["voted", " for the plan"],
    // What is done by saying so, or found.
    ["apologised", " to the dockers"],
    ["signed", " an agreement"],
    ["convicted", " the Mayor"],
    ["sighted", " two boats"],
    ["recognised", " the Council as the government of Moss"],
    // What people do where others see it.
    ["protested", " in Moss"],
    ["gave", " $2 million to Moss"],
    ["livestreamed", " the vote"],
  ] as const)("takes for something done: %s%s", ([verb, after]) => {
    expect(isDeed(active(verb), after)).toBe(true);
  });

  test.for([
    ["criticised", " the Council"],
    ["reasserted", " its view"],
    ["feared", " a storm"],
    ["learnt", " of the plan"],
    ["remained", " in Moss"],
    ["used", " the vote to blame Moss"],
    ["ignored", " the dockers"],
    ["strengthened", " its resolve"],
    ["protested", " that it was late"],
    ["recognised", " the need for schools"],
    ["gave", " no reason for hope"],
    ["made", " a plea for schools"],
    ["took", " the view that it was late"],
    ["left", " the dockers in limbo"],
  ] as const)("takes for something said, thought or lasting: %s%s", ([verb, after]) => {
    expect(isDeed(active(verb), after)).toBe(false);
  });

  test("takes what is seen for something that happened, and who sees it for a view", () => {
    expect(isDeed({ verb: "seen", isPassive: true, end: 0 }, " off Moss")).toBe(true);
    expect(isDeed(active("saw"), " a storm of protest")).toBe(false);
  });

  test("takes how something was for nothing done", () => {
    expect(isDeed({ verb: null, isPassive: false, end: 0 }, " a success")).toBe(false);
  });
});
