import { describe, expect, test } from "vitest";
import { issuedWords, paragraphNumber } from "../../src/answer/citation.ts";
import { statement } from "./statement.ts";

const TEXT = "One stands here.";
const INFERRED = { issuedBasis: "inferred", issuedReason: "It says so." };

describe("issuedWords", () => {
  test.for([
    [{}, "date unknown"],
    [{ issued: '"2020-12-15"' }, "15 December 2020"],
    [{ issued: '"1998"' }, "1998"],
    [{ issued: '"1998-09"', ...INFERRED }, "September 1998 (inferred)"],
    [{ issued: '"1998-09-09?"', ...INFERRED }, "9 September 1998 (uncertain, inferred)"],
    [{ issued: '"1998~"', ...INFERRED }, "about 1998 (inferred)"],
    [{ issued: '"1998-09-09?"' }, "9 September 1998 (uncertain)"],
  ] as const)("words %j as %j", ([keys, words]) => {
    expect(issuedWords(statement(TEXT, keys))).toBe(words);
  });
});

describe("paragraphNumber", () => {
  const document = statement("# Title\n\nOne.\n\n## Part\n\n- Two.\n- Three.\n\nFour.");

  test.for([
    ["One", 1],
    ["Two", 2],
    ["Three", 3],
    ["Four", 4],
    ["Title", 0],
    ["Part", 0],
  ] as const)("counts %s as %i", ([word, number]) => {
    expect(paragraphNumber(document, document.text.indexOf(word))).toBe(number);
  });

  test("is 0 where nothing stands", () => {
    expect(paragraphNumber(document, document.text.length + 5)).toBe(0);
  });
});
