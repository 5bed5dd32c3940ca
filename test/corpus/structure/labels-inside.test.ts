import { describe, expect, test } from "vitest";
import {
  insideCounts,
  insideFinder,
  labelsInside,
  newInside,
} from "../../../src/corpus/structure/labels-inside.ts";

const TURN = "HOST: Is the quay shut? LOPEZ: It is.";
const whole = (text: string) => ({ start: 0, end: text.length });

describe("an interview whose lines were lost", () => {
  test("is known by its labels, which take turns", () => {
    const text = `${TURN} ${TURN} ${TURN}`;
    expect([...insideCounts(text, [whole(text)])]).toEqual([
      ["HOST", 3],
      ["LOPEZ", 3],
    ]);
  });

  test.for<readonly [string, string]>([
    ["few turns", `${TURN} ${TURN}`],
    ["one label", "NOTE: The quay is shut. ".repeat(8)],
    ["labels that take no turns", `${"NOTE: It rains. ".repeat(5)}${"MOSS: It rains. ".repeat(5)}`],
  ])("is none with %s", ([, text]) => {
    expect(insideCounts(text, [whole(text)]).size).toBe(0);
  });
});

describe("labels inside a block", () => {
  const places = (labels: readonly string[], words: string) => insideFinder(new Set(labels))?.(words);

  test.for<readonly [string, readonly string[], string, readonly number[]]>([
    ["in capitals open a turn anywhere", ["LOPEZ"], "It is LOPEZ: No.", [6]],
    ["are no part of a longer name", ["LOPEZ"], "It is ANA LOPEZ: No.", []],
    ["in small letters open one after a sentence", ["Lopez"], "It is. Lopez: No.", [7]],
    ["and not within one", ["Lopez"], "It is Lopez: No.", []],
  ])("%s", ([, labels, words, found]) => {
    expect(places(labels, words)).toEqual(found);
  });

  test("are none without a label", () => {
    expect(insideFinder(new Set())).toBeNull();
  });

  test("may be new in capitals, after the end of a sentence", () => {
    expect(newInside("Is it shut? ANA LOPEZ: It is.")).toEqual([12]);
    expect(newInside("It is, MOSS: it rains.")).toEqual([]);
  });

  test("follow one another, and none begins within another", () => {
    const text = "HOST: Is it shut? LOPEZ: It is.";
    expect(labelsInside(text, whole(text), undefined, [0, 2, 18]).map(({ label }) => label)).toEqual([
      "HOST",
      "LOPEZ",
    ]);
  });
});
