import { describe, expect, test } from "vitest";
import { speakersOf } from "../speakers-of.ts";

/** Who speaks in the last sentence. */
function lastSpeaker(text: string): string | null {
  return speakersOf(text).at(-1) ?? null;
}

describe("a surname with a title is who the title fits", () => {
  test.for<readonly [string, string, string]>([
    ["of two", "Ana Lund met Dan Lund. Mrs. Lund said no.", "Ana Lund"],
    ["of two who share it", "Ana and Dan Lund left. Mr. Lund said no.", "Dan Lund"],
    ["and the other one", "Ana and Dan Lund left. Ms. Lund said no.", "Ana Lund"],
    ["with the office before", "Ana Lund met Senator Dan Lund. Mr. Lund said no.", "Dan Lund"],
    ["and nobody else, if the text names only her", "Ana Lund left. Mr. Lund said no.", "Lund"],
    ["and nobody, if it fits two", "Tom Lund met Dan Lund. Mr. Lund said no.", "Lund"],
    ["though it can be a first name", "Barnaby Joyce left. Mr. Joyce said no.", "Barnaby Joyce"],
    ["though it has a middle name too", "Joe Lund left; Joseph Benedict Lund. Mr. Lund said no.", "Joe Lund"],
  ])("%s", ([, text, name]) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe("a knight’s first name", () => {
  test.for<readonly [string, string, string]>([
    ["is who bears it with the title", "Sir Zelor Tamsel left. Sir Zelor said no.", "Zelor Tamsel"],
    ["keeps its title where nobody does", "Gerard Lund left. Sir Zelor said no.", "Sir Zelor"],
    ["is not who bears it without", "Zelor Hale met Sir Zelor. Sir Zelor said no.", "Sir Zelor"],
  ])("%s", ([, text, name]) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe("the full name", () => {
  test.for<readonly [string, string, string]>([
    [
      "is none that a heading makes of a noun",
      "Donor Tamsel and Lund Agree.\n\nA top donor left. Donor Xorvik Tamsel met Lund. Tamsel said no.",
      "Xorvik Tamsel",
    ],
    [
      "has the first name before a middle one",
      "Ruth Bader Tamsel left. Tamsel said no.",
      "Ruth Bader Tamsel",
    ],
    [
      "of a body begins after the article",
      "The Wall Street Journal was there. The Journal reported that the quay was lost.",
      "Wall Street Journal",
    ],
    [
      "of a body is the longest of those that end alike",
      "The Rights Committee met. The Harbour Rights Committee left. The Committee noted that it was lost.",
      "Harbour Rights Committee",
    ],
  ])("%s", ([, text, name]) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});

describe("a name does not hold its office or its place", () => {
  test.for<readonly [string, string]>([
    ["Elan Union Secretary General Jens Stoltamsel said no.", "Jens Stoltamsel"],
    ["Virginia Gov. Terry Tamsel said no.", "Terry Tamsel"],
    ["Harbour Party Chairman G.K. Tamsel of North Carolina said no.", "G.K. Tamsel"],
    ["“We won,” said Sen. Sherrod Tamsel of Ohio.", "Sherrod Tamsel"],
    ["Friends of the Earth said no.", "Friends of the Earth"],
    ["Ruth Oduya of the James Martin Centre said no.", "Ruth Oduya"],
  ])("%s", ([text, name]) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});
