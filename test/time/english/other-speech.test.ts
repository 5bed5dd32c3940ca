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
    "“[Tonight] we light the new lamp,” the Mayor said in her harbour speech.",
    "Her speech of last year began: “Our lamp is lit [tonight]”.",
    "Her harbour speech last year began: “The lamp of this town is at last\nlit [tonight]”.",
    "She looks at the sea and says to herself ‘What can I catch [today]?’",
    "Every day she asks ‘Which boat can I mend [today]?’",
    "2.36 The Mayor said that it was a mistake:\n\n…the storm of [yesterday] was the worst. We shall rebuild.9\n\n2.37 Others did not agree.",
  ])("of another day: %o", (marked) => {
    expect(isOther(marked)).toBe(true);
  });

  test.for([
    "ANA LOPEZ: There was a storm [this morning].",
    "“[Tonight] we light the new lamp,” the Mayor said in Moss.",
    "In her speech [tonight] the Mayor opened four piers.",
    "The Mayor said:\n\n“[Today]'s ruling was wrong.”\n\nOthers did not agree.",
    "He thinks that it will be closed [today].",
    "We work for this every day, and [today] we lit the lamp.",
    "The Mayor said what a lamp costs:\n\n[Today] oil is sold for $2.50\n\nOthers did not agree.",
  ])("of the same day: %o", (marked) => {
    expect(isOther(marked)).toBe(false);
  });
});
