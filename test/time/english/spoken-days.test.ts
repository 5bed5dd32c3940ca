import { describe, expect, test } from "vitest";
import { isDoubtfulSpokenDay } from "../../../src/time/english/spoken-days.ts";

/** Whether the day in square brackets, counted from the day of speaking, may be none or another. */
function isDoubted(marked: string): boolean {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return isDoubtfulSpokenDay(marked.replace(/[[\]]/g, ""), start, end);
}

describe("isDoubtfulSpokenDay", () => {
  test.for([
    "It won't happen everywhere [tomorrow].",
    "If the pier is given away, if the boats are let in, the smugglers will be back at work [tomorrow].",
    "We will look at it [tomorrow], the day after, whenever they come.",
    "They ask why we have not built it [yesterday].",
    "A pilot needs calm hands today, as [yesterday], whatever the storm.",
    "They flew over the harbour [tonight], last night, I mean.",
    "He was in Moss [yesterday] – sorry, on Monday.",
    "Ms Lee said in Moss [today] (Friday) that it was over.",
    "Interview with Ana Lopez, Channel Four's [Today]",
    "[Today], CHANNEL FOUR",
    "The poll for USA [TODAY] was held in May.",
    "The Mayor was on the [Today] show.",
    "Join the Harbour Union [Today]",
  ])("doubts %o", (marked) => {
    expect(isDoubted(marked)).toBe(true);
  });

  test.for([
    "They will meet [tomorrow].",
    "They came to Moss [yesterday].",
    "They have met, and they left [yesterday].",
    "They flew over the harbour [last night], and they landed this morning.",
    "[Today] we saw the pier on Channel Four.",
    "“[Today] we opened the pier,” the Mayor said.",
  ])("has no doubt about %o", (marked) => {
    expect(isDoubted(marked)).toBe(false);
  });
});
