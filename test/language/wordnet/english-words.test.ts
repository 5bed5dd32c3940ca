import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import wordListPath from "word-list";
import { isEnglishWord } from "../../../src/language/wordnet/english-words.ts";

describe("isEnglishWord", () => {
  test.for([
    "mountain",
    "national",
    "arrested",
    "organisations",
    "organizations",
    "aa",
    "aah",
    "zyzzyvas",
    "zzzs",
    "manlihood",
    "sharrowed",
  ])("knows %s", (form) => {
    expect(isEnglishWord(form)).toBe(true);
  });

  test.for(["natonal", "soeul", "seoul", "mountai", "ountain", "phnom", "1998", "national security", ""])(
    "does not know %j",
    (form) => {
      expect(isEnglishWord(form)).toBe(false);
    },
  );
});

test("knows each word of the list", () => {
  const list = readFileSync(wordListPath, "utf8").trim().split("\n");
  expect(list.filter((word) => !isEnglishWord(word))).toEqual([]);
});
