import { describe, expect, test } from "vitest";
import { withoutPlaces } from "../../../../src/archive/speech/names/named-places.ts";
import { speakersOf } from "../speakers-of.ts";

describe("withoutPlaces", () => {
  test.for<readonly [string, string]>([
    ["Ana Lund of Columbia, South Carolina", "Ana Lund of Columbia"],
    ["Ana Lund, a docker from Houston, Texas", "Ana Lund, a docker from Houston"],
    ["Most voters in Alabama, Georgia and Ohio", "Most voters in Alabama"],
    ["The mayor of Portland, Ana Lund", "The mayor of Portland, Ana Lund"],
    ["Since the end of World War II, Australia", "Since the end of World War II, Australia"],
    [
      "The Federated States of Micronesia, and Australia",
      "The Federated States of Micronesia, and Australia",
    ],
    ["Ana Lund", "Ana Lund"],
  ])("%s", ([clause, rest]) => {
    expect(withoutPlaces(clause)).toBe(rest);
  });
});

describe("a place does not speak for who is from there", () => {
  test.for<readonly [string, string | null]>([
    ["Ruth Oduya, a delegate from Houston, Texas, said the quay was lost.", "Ruth Oduya"],
    ["Ruth Oduya of Columbia, South Carolina says the quay is lost.", "Ruth Oduya"],
    [
      "Ruth Oduya, who was to travel to Columbus, Ohio, on Monday to open it, said it was lost.",
      "Ruth Oduya",
    ],
    ["Most voters in Alabama, Georgia and Ohio said they felt betrayed.", null],
    ["Since the end of World War II, Australia has welcomed the dockers.", "Australia"],
  ])("%s", ([text, name]) => {
    expect(speakersOf(text)).toEqual([name]);
  });
});
