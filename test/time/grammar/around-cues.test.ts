import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aroundCues, cue } from "../../../src/time/grammar/around-cues.ts";
import { scan } from "../../../src/time/grammar/scan.ts";

/** A parser with context on both sides, as those of English have. */
const weeks = scan("(?<![\\w-])(?:the\\s+)?(?:last|next)\\s+week(?!\\w|\\s+end)", () => ({
  kind: "duration",
  value: "P1W",
}));

const anyText = fc
  .array(
    fc.constantFrom("the", "last", "next", "week", "weeks", "end", "-", "\n", "filler", "x".repeat(40), "’"),
    {
      maxLength: 120,
    },
  )
  .map((words) => words.join(" "));

describe("aroundCues", () => {
  test("finds what the parser finds in the whole text", () => {
    const near = aroundCues(cue("week"), [weeks]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(near(text)).toEqual(weeks(text));
      }),
    );
  });

  test("reads only what lies around a cue", () => {
    const read: string[] = [];
    const near = aroundCues(cue("week"), [
      (text) => {
        read.push(text);
        return [];
      },
    ]);
    near(`${"word ".repeat(1_000)}last week ${"word ".repeat(1_000)}`);
    expect(read).toHaveLength(1);
    expect(read[0]?.length).toBeLessThan(200);
  });

  test("reads nothing without a cue", () => {
    const near = aroundCues(cue("week"), [() => expect.unreachable()]);
    expect(near("word ".repeat(1_000))).toEqual([]);
  });

  test("lets parsers that share a cue read different texts in turn", () => {
    const shared = cue("week");
    const [one, other] = [aroundCues(shared, [weeks]), aroundCues(shared, [weeks])];
    expect(
      [one("last week"), other("next week, last week"), one("last week")].map((all) => all.length),
    ).toEqual([1, 2, 1]);
  });
});
