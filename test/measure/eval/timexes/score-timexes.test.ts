import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignTimexes, countTimexes, score, sumCounts } from "./score-timexes.ts";

/** An expression from one place to another. */
const at = (start: number, end: number, value = "1998") => ({ start, end, value });

const NONE = {
  marked: 0,
  found: 0,
  strict: 0,
  relaxed: 0,
  value: 0,
  markedDays: 0,
  foundDays: 0,
  sameDays: 0,
};

describe("alignTimexes", () => {
  test("pairs the same extent before a longer overlap of another one", () => {
    const [whole, part] = [at(0, 20), at(5, 9)];
    const { pairs, missed, spurious } = alignTimexes([part], [whole, at(5, 9)]);
    expect(pairs).toMatchObject([{ marked: part, found: at(5, 9) }]);
    expect({ missed, spurious }).toEqual({ missed: [], spurious: [whole] });
  });

  test("pairs the longest overlap first, and each expression once", () => {
    const marked = [at(0, 4), at(5, 15)];
    const { pairs, missed, spurious } = alignTimexes(marked, [at(2, 14)]);
    expect(pairs).toMatchObject([{ marked: marked[1] }]);
    expect({ missed, spurious }).toEqual({ missed: [marked[0]], spurious: [] });
  });

  test("gives what is left of one expression to another that overlaps it", () => {
    const { pairs } = alignTimexes([at(0, 10), at(11, 20)], [at(0, 12), at(13, 20)]);
    expect(pairs.map(({ marked, found }) => [marked.start, found.start])).toEqual([
      [0, 0],
      [11, 13],
    ]);
  });

  test("does not pair neighbours that only touch", () => {
    expect(alignTimexes([at(0, 4)], [at(4, 8)]).pairs).toEqual([]);
  });
});

/** A few expressions that do not overlap one another, as both annotators and findTimexes write them. */
const EXPRESSIONS = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
  .map((gaps) => {
    let end = 0;
    return gaps.map(([gap, length]) => {
      const start = end + gap;
      end = start + length;
      return at(start, end);
    });
  });

test("alignTimexes loses nothing, pairs only what overlaps, and leaves no overlap that it could have paired", () => {
  fc.assert(
    fc.property(EXPRESSIONS, EXPRESSIONS, (marked, found) => {
      const { pairs, missed, spurious } = alignTimexes(marked, found);
      const overlaps = (a: (typeof marked)[number], b: (typeof found)[number]) =>
        a.start < b.end && b.start < a.end;
      expect(new Set([...pairs.map((pair) => pair.marked), ...missed])).toEqual(new Set(marked));
      expect(new Set([...pairs.map((pair) => pair.found), ...spurious])).toEqual(new Set(found));
      expect([pairs.length + missed.length, pairs.length + spurious.length]).toEqual([
        marked.length,
        found.length,
      ]);
      expect(pairs.every((pair) => overlaps(pair.marked, pair.found))).toBe(true);
      expect(missed.some((one) => spurious.some((other) => overlaps(one, other)))).toBe(false);
      const same = marked.filter((one) =>
        found.some(({ start, end }) => start === one.start && end === one.end),
      );
      expect(countTimexes({ pairs, missed, spurious }).strict).toBe(same.length);
    }),
  );
});

describe("countTimexes", () => {
  const count = (...[marked, found]: Parameters<typeof alignTimexes>) =>
    countTimexes(alignTimexes(marked, found));

  test("counts extents, overlaps and values apart", () => {
    const marked = [at(0, 4, "1998"), at(10, 20, "1998-09"), at(30, 40, "1998-09-08"), at(50, 60, "P2W")];
    const found = [
      at(0, 4, "1999"),
      at(12, 20, "1998-09"),
      at(30, 40, "1998-09-08"),
      at(70, 80, "1998-09-09"),
    ];
    expect(count(marked, found)).toEqual({
      marked: 4,
      found: 4,
      strict: 2,
      relaxed: 3,
      value: 2,
      markedDays: 1,
      foundDays: 2,
      sameDays: 1,
    });
  });

  test("takes no other value for a day", () => {
    const values = ["1998", "1998-09", "1998-09-08TMO", "1998-W32", "XXXX-09-08"];
    const same = values.map((value, index) => at(10 * index, 10 * index + 4, value));
    expect(count(same, same)).toMatchObject({ value: 5, markedDays: 0, foundDays: 0, sameDays: 0 });
  });

  test("counts nothing in a text without dates", () => {
    expect(count([], [])).toEqual(NONE);
  });
});

test("sumCounts adds the counts of texts up", () => {
  const one = { ...NONE, marked: 3, found: 2, strict: 1, sameDays: 1 };
  expect(sumCounts([one, { ...one, relaxed: 2 }])).toEqual({
    ...NONE,
    marked: 6,
    found: 4,
    strict: 2,
    relaxed: 2,
    sameDays: 2,
  });
});

describe("score", () => {
  test.for([
    [2, 4, 2, 0.5, 1, 2 / 3],
    [0, 4, 2, 0, 0, 0],
    [0, 0, 2, null, 0, 0],
    [0, 4, 0, 0, null, 0],
    [0, 0, 0, null, null, null],
  ] as const)("of %i right among %i found and %i marked", ([right, found, marked, precision, recall, f1]) => {
    expect(score(right, found, marked)).toEqual({ precision, recall, f1 });
  });
});
