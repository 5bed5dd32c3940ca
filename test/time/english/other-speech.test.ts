import { describe, expect, test } from "vitest";
import { isOfOtherSpeech } from "../../../src/time/english/other-speech.ts";

/** Whether what stands at the square bracket was said on another day. */
function isOther(marked: string): boolean {
  return isOfOtherSpeech(marked.replace("[", ""), marked.indexOf("["));
}

describe("isOfOtherSpeech", () => {
  test.for([
    "ANA LOPEZ, MAYOR (THURSDAY): There was a storm [this morning].",
    "(Video clip) The pier was closed [today].",
    "“[Tonight] I open four piers,” the Mayor said in her harbour speech.",
    "The first words of her speech last year were: “The piers that I open [tonight]”.",
    "The first words of her harbour speech last year were: “The four piers that I\nopen [tonight]”.",
    "He gets up and thinks to himself ‘What can I sell [today]?’",
    "On most days they ask what they can close [today].",
    "2.36 The Mayor said that it was a mistake:\n\n…[yesterday]'s ruling was wrong. It will not stand.9\n\n2.37 Others did not agree.",
  ])("of another day: %o", (marked) => {
    expect(isOther(marked)).toBe(true);
  });

  test.for([
    "ANA LOPEZ: There was a storm [this morning].",
    "“[Tonight] I open four piers,” the Mayor said in Moss.",
    "In her speech [tonight] the Mayor opened four piers.",
    "The Mayor said:\n\n“[Today]'s ruling was wrong.”\n\nOthers did not agree.",
    "He thinks that it will be closed [today].",
  ])("of the same day: %o", (marked) => {
    expect(isOther(marked)).toBe(false);
  });
});
