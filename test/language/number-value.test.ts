import { describe, expect, test } from "vitest";
import { numberValue } from "../../src/language/number-value.ts";

describe("numberValue", () => {
  test.for([
    ["1,064", 1064],
    ["100 000", 100_000],
    ["two hundred and six", 206],
    ["Three hundred and fifty-three", 353],
    ["ninety-five thousand", 95_000],
    ["two dozen", 24],
    ["3.5 million", 3_500_000],
    ["$1.6 million", 1_600_000],
    ["A$90m", 90_000_000],
    ["12 per cent", 12],
    ["8%", 8],
    ["약 400여 명", 400],
    ["세 명", 3],
    ["열두 명", 12],
    ["스무 명", 20],
    ["스물다섯 명", 25],
    ["한국인 5명", 5],
    ["30만 명", 300_000],
    ["2만 3천 명", 23_000],
    ["1.5억 원", 150_000_000],
    ["１２０명", 120],
  ] as const)("reads %s as %i", ([text, value]) => {
    expect(numberValue(text)).toBe(value);
  });

  test.for(["dozens", "several", "half", "no", "hundred", "1998 2", "", "명"])(
    "reads no value from %j",
    (text) => {
      expect(numberValue(text)).toBeNull();
    },
  );
});
