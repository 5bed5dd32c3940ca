import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutText } from "../../../src/chat/replies/cut-text.ts";
import type { Span } from "../../../src/corpus/text/sentences.ts";
import { gaps } from "../../fixtures/gaps.ts";

describe("cutText", () => {
  test.for([
    ["", 80, ""],
    ["short", 80, "short"],
    ["x".repeat(80), 80, "x".repeat(80)],
    ["a long text", 5, "a"],
    [`${"word ".repeat(20)}end`, 82, "word ".repeat(16).trim()],
    [`${"word ".repeat(20)}end`, 84, `${"word ".repeat(16)}word`],
    ["x".repeat(81), 80, "x".repeat(80)],
    ["北".repeat(100), 80, "北".repeat(80)],
    ["\u{1F600}".repeat(50), 81, "\u{1F600}".repeat(40)],
    [
      "\u{1F468}\u200d\u{1F469}\u200d\u{1F467}".repeat(20),
      85,
      "\u{1F468}\u200d\u{1F469}\u200d\u{1F467}".repeat(10),
    ],
    ["e\u0301".repeat(50), 81, "e\u0301".repeat(40)],
  ] as const)("cuts %j to %i: %j", ([text, most, kept]) => {
    expect(cutText(text, [], most)).toEqual({
      text: kept,
      emphasis: [],
      before: 0,
      after: text.length - kept.length,
    });
  });

  test("returns a text that fits as it is", () => {
    const emphasis = [{ start: 0, end: 3 }];
    expect(cutText("one two", emphasis, 80)).toEqual({ text: "one two", emphasis, before: 0, after: 0 });
  });

  test("keeps the first emphasis in view, with something before it", () => {
    const text = `${"word ".repeat(100)}telling ${"word ".repeat(100)}`;
    const cut = cutText(text, [{ start: 500, end: 507 }], 120);
    expect(cut.emphasis.map(({ start, end }) => cut.text.slice(start, end))).toEqual(["telling"]);
    expect(cut.emphasis[0]?.start).toBeGreaterThan(20);
    expect(cut.before + cut.text.length + cut.after).toBe(text.length);
  });

  test("keeps to the beginning where the first emphasis is there", () => {
    const text = `telling ${"word ".repeat(100)}telling`;
    const cut = cutText(
      text,
      [
        { start: 0, end: 7 },
        { start: 508, end: 515 },
      ],
      120,
    );
    expect(cut).toMatchObject({ before: 0, emphasis: [{ start: 0, end: 7 }] });
  });

  test("cuts an emphasis that goes on too long", () => {
    const text = "word ".repeat(100).trim();
    const cut = cutText(text, [{ start: 0, end: text.length }], 120);
    expect(cut.emphasis).toEqual([{ start: 0, end: cut.text.length }]);
  });
});

const PIECES = [
  "a",
  "word",
  "telling",
  "internationally",
  "北朝鮮",
  "e\u0301",
  "\u{1F600}",
  "\u{1F468}\u200d\u{1F469}\u200d\u{1F467}",
  "—",
  ".",
  "\n\n",
  "x".repeat(90),
];
const text = fc
  .tuple(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 120 }),
    fc.constantFrom(" ", " ", ""),
  )
  .map(([pieces, space]) => pieces.join(space));
const marked = fc.tuple(text, fc.array(fc.nat(10_000), { maxLength: 8 })).map(([all, places]) => {
  const ends = [...new Set(places.map((place) => place % (all.length + 1)))].toSorted((a, b) => a - b);
  const emphasis = ends.flatMap((start, index): readonly Span[] => {
    const end = ends[index + 1];
    return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
  return { all, emphasis };
});
const most = fc.integer({ min: 80, max: 400 });

describe("any text, cut", () => {
  test("is a slice of it, no longer than it may be, its emphasis on the same words", () => {
    fc.assert(
      fc.property(marked, most, ({ all, emphasis }, length) => {
        const cut = cutText(all, emphasis, length);
        expect(cut.text.length).toBeLessThanOrEqual(length);
        expect(cut.text).toBe(all.slice(cut.before, all.length - cut.after));
        expect(() => gaps(cut.text, cut.emphasis)).not.toThrow();
        const end = all.length - cut.after;
        const expected = emphasis
          .map((span) => all.slice(Math.max(span.start, cut.before), Math.min(span.end, end)))
          .filter((_, index) => {
            const span = emphasis[index];
            return span && span.start < end && span.end > cut.before;
          });
        expect(cut.emphasis.map((span) => cut.text.slice(span.start, span.end))).toEqual(expected);
      }),
      { seed: 1998, numRuns: 500 },
    );
  });

  test("is long, where the text is", () => {
    fc.assert(
      fc.property(text, most, (all, length) => {
        const cut = cutText(all, [], length);
        expect(cut.text.length).toBeGreaterThanOrEqual(Math.min(all.length, length - 40));
      }),
      { seed: 1998, numRuns: 200 },
    );
  });

  test("is never cut inside a character", () => {
    fc.assert(
      fc.property(marked, most, ({ all, emphasis }, length) => {
        const cut = cutText(all, emphasis, length);
        expect(cut.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        expect(cut.text.isWellFormed()).toBe(true);
      }),
      { seed: 1998, numRuns: 500 },
    );
  });

  test("has its first emphasis in view, wherever that stands", () => {
    const words = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 120, max: 400 }), (before, after, length) => {
        const all = `${"word ".repeat(before)}telling${" word".repeat(after)}`;
        const start = before * 5;
        const cut = cutText(all, [{ start, end: start + 7 }], length);
        expect(cut.emphasis.map((span) => cut.text.slice(span.start, span.end))).toEqual(["telling"]);
      }),
      { seed: 1998, numRuns: 300 },
    );
  });
});

test("keeps an emphasis in view that ends where the text would be cut", () => {
  const text = `${"word ".repeat(58)}democracy, and so on ${"word ".repeat(40)}`;
  const cut = cutText(text, [{ start: 290, end: 299 }], 299);
  expect(cut.emphasis.map(({ start, end }) => cut.text.slice(start, end))).toEqual(["democracy"]);
});

test.for(["\u{1F468}\u200d".repeat(80), `a${"\u{1d165}".repeat(80)}`])(
  "never halves a pair of %j",
  (text) => {
    expect(cutText(text, [], 82).text.isWellFormed()).toBe(true);
  },
);
