import { describe, expect, test } from "vitest";
import { issuedWords, paragraphWords, supersededWords } from "../../src/answer/citation.ts";
import { statement } from "./statement.ts";

const TEXT = "One stands here.";
const INFERRED = { issuedBasis: "inferred", issuedReason: "It says so." };

describe("issuedWords", () => {
  test.for([
    [{}, "date unknown"],
    [{ issued: '"2020-12-15"' }, "15 December 2020"],
    [{ issued: '"1998"' }, "1998"],
    [{ issued: '"1998-09"', ...INFERRED }, "about September 1998"],
    [{ issued: '"1998-09-09?"', ...INFERRED }, "about 9 September 1998"],
    [{ issued: '"1998~"', ...INFERRED }, "about 1998"],
    [{ issued: '"1998-09-09?"' }, "about 9 September 1998"],
  ] as const)("words %j as %j", ([keys, words]) => {
    expect(issuedWords(statement(TEXT, keys))).toBe(words);
  });
});

describe("supersededWords", () => {
  test("names the newer version, if there is one", () => {
    expect(supersededWords(statement(TEXT, { superseded: "{ by: small-2 }" }))).toBe(
      "a newer version exists: small-2",
    );
    expect(supersededWords(statement(TEXT))).toBe(null);
  });
});

describe("paragraphWords", () => {
  test.for([
    [0, "a heading"],
    [1, "paragraph 1"],
    [12, "paragraph 12"],
  ] as const)("words %i as %j", ([paragraph, words]) => {
    expect(paragraphWords(paragraph)).toBe(words);
  });
});
