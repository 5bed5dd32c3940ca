import { describe, expect, test } from "vitest";
import { isSurelyThisDay } from "../../../../src/time/english/this-day/this-day.ts";

/** What a long speech says before: releases tell of their day in their first lines, speeches tell of their time. */
const SPEECH = "The pier was built of oak and of stone. ".repeat(250);

/** Whether the "today" in square brackets is surely the day of a text that says something before. */
function isDay(marked: string, said = ""): boolean {
  const start = said.length + marked.indexOf("[");
  const end = said.length + marked.indexOf("]") - 1;
  return isSurelyThisDay(said + marked.replace(/[[\]]/g, ""), start, end);
}

describe("isSurelyThisDay", () => {
  test.for([
    "Ms Lee announced [today] that the port of Moss will close.",
    "The Harbour Board said [today] it had found two more wrecks.",
    "Thank you all for coming here [today].",
    "I am pleased to be in Moss [today].",
    "We're announcing [today] a new ferry for the islands.",
    "[Today]'s announcement means that two ferries will be built.",
    "Three fishermen were released [today] after a year in prison.",
    "The court in Moss handed down its decision [today].",
    "What did you discuss with the mayor [today]?",
  ])("the day: %s", (marked) => {
    expect(isDay(marked)).toBe(true);
    expect(isDay(marked, SPEECH)).toBe(true);
  });

  test("the day, in a release", () => {
    expect(isDay("The Mayor of Moss [today] welcomed the report, which she said was long due.")).toBe(true);
  });

  test("in the first lines of a release it is the day more easily than far down in a speech", () => {
    const marked = "Most ferries to Moss are [today] out of service.";
    expect([isDay(marked), isDay(marked, SPEECH)]).toEqual([true, false]);
  });

  test.for([
    "Most families in Moss [today] have more than one boat.",
    "The trade between our islands has grown, and it is worth more [today] than fish.",
    "Our ports [today] are committed to clean water for all.",
    "Every ship that is built [today] has a radio.",
    "What we know about eels [today] is because of their work.",
    "He would not be elected [today].",
    "The harbour that their fathers dug is [today] in the hands of their sons.",
  ])("not surely the day, in a speech: %s", (marked) => {
    expect(isDay(marked, SPEECH)).toBe(false);
  });
});
