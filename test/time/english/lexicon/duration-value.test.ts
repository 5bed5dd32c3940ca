import { describe, expect, test } from "vitest";
import { durationValue } from "../../../../src/time/english/lexicon/duration-value.ts";

describe("durationValue", () => {
  test.for([
    [2, "week", "P2W"],
    [10, "year", "P10Y"],
    [3, "hour", "PT3H"],
    [2.5, "year", "P2Y6M"],
    [1.5, "minute", "PT1M30S"],
    [0.5, "hour", "PT30M"],
    [0.5, "day", "PT12H"],
    [0.5, "decade", "P5Y"],
    [3, "quarter", "P9M"],
    [2, "century", "P200Y"],
    [null, "month", "PXM"],
    [null, "hour", "PTXH"],
    [null, "decade", "PXDE"],
  ] as const)("writes %s of a %s as %s", ([count, unit, value]) => {
    expect(durationValue(count, unit)).toBe(value);
  });
});
