import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinHighlights } from "../../../src/ranking/matching/highlights.ts";
import { gaps } from "../../fixtures/gaps.ts";

const spanned = (text: string, spans: readonly (readonly [number, number])[]) =>
  joinHighlights(
    { text, start: 0 },
    spans.map(([start, end]) => ({ start, end })),
  ).map(({ start, end }) => text.slice(start, end));

describe("joinHighlights", () => {
  test.for<readonly [string, readonly (readonly [number, number])[], readonly string[]]>([
    [
      "almost 400 people",
      [
        [7, 10],
        [11, 17],
      ],
      ["400 people"],
    ],
    [
      "Kim Yo-jong",
      [
        [7, 11],
        [4, 6],
      ],
      ["Yo-jong"],
    ],
    [
      "one, two",
      [
        [0, 3],
        [5, 8],
      ],
      ["one", "two"],
    ],
    [
      "one two three",
      [
        [8, 13],
        [0, 3],
      ],
      ["one", "three"],
    ],
    [
      "one two",
      [
        [0, 7],
        [0, 3],
      ],
      ["one two"],
    ],
    [
      "one\ntwo",
      [
        [0, 3],
        [4, 7],
      ],
      ["one\ntwo"],
    ],
    ["one", [], []],
  ])("marks in %j of %j the words %j", ([text, spans, expected]) => {
    expect(spanned(text, spans)).toEqual(expected);
  });

  test("gives spans in order and apart that cover what went in", () => {
    const text = "He met Kim Yo-jong, the “sister”, at 5 p.m. in the  old-town hall.";
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const joined = joinHighlights({ text, start: 0 }, spans);
        for (const gap of gaps(text, joined).slice(1, -1)) expect(gap).toMatch(/[^\s-]/);
        for (const { start, end } of spans) {
          expect(joined.some((one) => one.start <= start && end <= one.end)).toBe(true);
        }
      }),
      { seed: 1998 },
    );
  });
});
