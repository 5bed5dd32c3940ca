import { describe, expect, test } from "vitest";
import { isUnnamed } from "../../../../src/archive/speech/names/unnamed.ts";
import { speakersOf } from "../speakers-of.ts";

describe("words that are written as a name and name nobody", () => {
  test.for<readonly [string, string]>([
    ["a", "Nevada Democrat"],
    ["another", "Port Hale Republican"],
    ["the", "Ontaria Liberal"],
    ["an", "Elan Board"],
    ["Many prominent", "Republicans"],
    ["", "Some Democrats"],
    ["and many more", "Elanese Dockers"],
    ["", "Aides"],
    ["", "Aides to Lund"],
    ["", "Lawyers for Ruth Oduya"],
    ["", "Members of Congress"],
  ])("%s %s", ([before, run]) => {
    expect(isUnnamed(before, run)).toBe(true);
  });

  test.for<readonly [string, string]>([
    ["the", "Elan Democrats"],
    ["", "Greens"],
    ["", "Friends of the Earth"],
    ["", "Doctors for Refugees"],
    ["an angry", "Ruth Oduya"],
    ["some time ago", "Lund and Castles"],
    ["The two", "Ministers"],
    ["a", "Mr Lund"],
  ])("are not: %s %s", ([before, run]) => {
    expect(isUnnamed(`${before} `.trimStart(), run)).toBe(false);
  });
});

describe("nobody speaks by a description", () => {
  test.for([
    "“We won,” said a Nevada Democrat, who was not named.",
    "“We won,” added another Port Hale Republican. “It was ours.”",
    "A Nevada Democrat said the quay was lost.",
    "Ruth Oduya left. Asked about the quay, the Nevada Democrat would only say that it was lost.",
    "Many prominent Republicans have said they will not come.",
    "Companies say that the quay is lost.",
    "Lawyers for Ruth Oduya said she was ill.",
    "A columnist for the tech news site Tamvox said the quay was “utterly lost”.",
  ])("%s", (text) => {
    expect(speakersOf(text).filter((name) => name !== null)).toEqual([]);
  });

  test("but who is of a firm speaks by name", () => {
    expect(speakersOf("“We won,” said Xorvik Tamsel of digital consulting firm TAMV.")).toEqual([
      "Xorvik Tamsel",
    ]);
  });
});
