import { describe, expect, test } from "vitest";
import { eras } from "../../../../src/time/english/parsers/eras.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(eras(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("eras", () => {
  test.for<readonly [string, readonly string[]]>([
    ["in the 1990s", ["the 1990s"]],
    ["the mid-80s", ["the mid-80s"]],
    ["the nineties", ["the nineties"]],
    ["the 20th century", ["the 20th century"]],
    ["nineteenth-century Seoul", ["nineteenth-century"]],
    ["the twenty-first century", ["the twenty-first century"]],
    ["fiscal 1998", ["fiscal 1998"]],
    ["the 1998 fiscal year", ["the 1998 fiscal year"]],
    ["the war of 432-431 BC", ["432", "431 BC"]],
    ["from 432 to 431 B.C.", ["432", "431 B.C."]],
    ["by 431 B.C they", ["431 B.C"]],
    ["in the 430s BC", ["the 430s BC"]],
    ["12 to 431 BC", ["431 BC"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "in their nineties",
    "he is in his 80s",
    "$90s",
    "the 20th anniversary",
    "a century ago",
    "the third world",
    "432-431",
  ])("finds no era in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
