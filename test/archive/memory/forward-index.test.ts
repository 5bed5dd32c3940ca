import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createForwardIndex } from "../../../src/archive/memory/forward-index.ts";

const SEED = { seed: 1998 };

const TERMS = ["arrest", "north", "sane", "prison", "monk", "2020", "감옥", ""] as const;

/** More terms and passages than an index has room for at first (1,024 and 127). */
const MANY = { terms: 1500, passages: 400 } as const;

const passagesOf = (most: number) =>
  fc.array(fc.array(fc.constantFrom(...TERMS), { maxLength: 8 }), { maxLength: most });

function indexOf(passages: readonly (readonly string[])[]) {
  const index = createForwardIndex();
  for (const terms of passages) index.add(terms);
  return index;
}

/** How often a term stands in a passage, by reading it. */
const countIn = (terms: readonly string[] | undefined, term: string) =>
  terms?.filter((other) => other === term).length ?? 0;

/** What the index must say of every passage and every term. */
function agrees(passages: readonly (readonly string[])[]): void {
  const index = indexOf(passages);
  const held = new Set(passages.flat());
  const ids = new Map<string, number>();
  for (const term of TERMS) {
    const id = index.idOf(term);
    expect([term, id !== undefined]).toEqual([term, held.has(term)]);
    if (id !== undefined) ids.set(term, id);
  }
  expect(new Set(ids.values()).size).toBe(ids.size);
  for (const [place, terms] of passages.entries()) {
    expect(index.length(place)).toBe(new Set(terms).size);
    const counts = [...ids].map(([term, id]) => [term, index.count(id, place)]);
    expect(counts).toEqual([...ids.keys()].map((term) => [term, countIn(terms, term)]));
  }
  const total = passages.reduce((sum, terms) => sum + new Set(terms).size, 0);
  expect(index.averageLength()).toBeCloseTo(passages.length === 0 ? 0 : total / passages.length);
}

describe("createForwardIndex", () => {
  test("says of each passage what it holds, and of each term its number", () => {
    fc.assert(fc.property(passagesOf(12), agrees), SEED);
  });

  test.for([
    ["one passage longer than the room for terms", [Array(MANY.terms).fill("monk")]],
    ["more passages than the room for them", Array(MANY.passages).fill(["monk", "north"])],
    ["empty passages alone", Array(MANY.passages).fill([])],
    [
      "a long one after many short ones",
      [...Array(MANY.passages).fill(["sane"]), Array(MANY.terms).fill("monk")],
    ],
  ] as const)("grows: %s", ([, passages]) => {
    agrees(passages);
  });

  test("keeps what was there when it grows, term by term", () => {
    const passages = Array.from({ length: MANY.passages }, (_, place) => [`word${place}`, "monk", "monk"]);
    const index = indexOf(passages);
    for (const place of passages.keys()) {
      const id = index.idOf(`word${place}`) ?? -1;
      expect([index.count(id, place), index.count(id, (place + 1) % MANY.passages)]).toEqual([1, 0]);
      expect(index.count(index.idOf("monk") ?? -1, place)).toBe(2);
    }
  });

  test("goes on after it was asked", () => {
    const index = indexOf([["monk"]]);
    expect([index.length(0), index.idOf("prison")]).toEqual([1, undefined]);
    index.add(["prison", "monk"]);
    expect([index.length(0), index.length(1), index.averageLength()]).toEqual([1, 2, 1.5]);
    expect(index.count(index.idOf("prison") ?? -1, 1)).toBe(1);
  });

  test("holds nothing at first", () => {
    const index = createForwardIndex();
    expect([index.idOf("monk"), index.averageLength()]).toEqual([undefined, 0]);
  });
});
