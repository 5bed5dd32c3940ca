import { describe, expect, test } from "vitest";
import { fitLogistic, type Row, scoreOf } from "./logistic.ts";

function rows(count: number, isOfClass: boolean, ...signs: readonly string[]): readonly Row[] {
  return Array.from({ length: count }, () => ({ signs: new Set(["always", ...signs]), isOfClass }));
}

/** Boats are mostly of the class; the weather is as often of it as not. */
const ROWS = [
  ...rows(40, true, "boats"),
  ...rows(10, false, "boats"),
  ...rows(10, true, "weather"),
  ...rows(10, false, "weather"),
  ...rows(30, false),
];

describe("fitLogistic", () => {
  test("with hardly a penalty, the odds are those of the rows", () => {
    const weights = fitLogistic(ROWS, { penalty: "ridge", strength: 1000 });
    expect(scoreOf(new Set(["always", "boats"]), weights)).toBeCloseTo(Math.log(4), 1);
    expect(scoreOf(new Set(["always", "weather"]), weights)).toBeCloseTo(0, 1);
  });

  test("a lasso leaves out what tells little, and what tells much last", () => {
    const chosen = (strength: number) => [...fitLogistic(ROWS, { penalty: "lasso", strength }).keys()].sort();
    expect(chosen(0.01)).toEqual([]);
    expect(chosen(0.2)).toEqual(["always", "boats"]);
    expect(chosen(10)).toEqual(["always", "boats", "weather"]);
  });

  test("a ridge keeps all weights, smaller the more it counts", () => {
    const boats = (strength: number) =>
      fitLogistic(ROWS, { penalty: "ridge", strength }).get("boats") ?? Number.NaN;
    expect(boats(0.1)).toBeGreaterThan(0);
    expect(boats(0.1)).toBeLessThan(boats(1));
    expect(boats(1)).toBeLessThan(boats(100));
  });
});
