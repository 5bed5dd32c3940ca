import { describe, expect, test } from "vitest";
import { memoize, memoizeText } from "../../src/language/memoize.ts";

/** A function that remembers at most so many readings, and what it has read. */
function reading(most: number) {
  const read: string[] = [];
  const length = memoize(
    most,
    (word: string, times: number) => {
      read.push(word);
      return word === "none" ? null : word.length * times;
    },
    (word, times) => `${word}:${times}`,
  );
  return { length, read };
}

describe("remember", () => {
  test("reads once what is asked for twice", () => {
    const { length, read } = reading(9);
    expect([length("monk", 1), length("monk", 1), length("none", 1), length("none", 1)]).toEqual([
      4,
      4,
      null,
      null,
    ]);
    expect(read).toEqual(["monk", "none"]);
  });

  test("tells arguments apart by their key", () => {
    const { length, read } = reading(9);
    expect([length("monk", 1), length("monk", 2)]).toEqual([4, 8]);
    expect(read).toEqual(["monk", "monk"]);
  });

  test("forgets all when one more comes than it may know, and not before", () => {
    const { length, read } = reading(2);
    for (const word of ["a", "b", "a", "b", "c", "c", "a"]) length(word, 1);
    expect(read).toEqual(["a", "b", "c", "a"]);
  });
});

describe("memoizeText", () => {
  test("reads a text once while it is remembered", () => {
    const read: string[] = [];
    const length = memoizeText(2, (text) => {
      read.push(text);
      return text === "" ? null : text.length;
    });
    expect(["monk", "", "monk", "", "nuns", "monk"].map(length)).toEqual([4, null, 4, null, 4, 4]);
    expect(read).toEqual(["monk", "", "nuns", "monk"]);
  });

  test("keeps what was asked for last when others come", () => {
    const read: string[] = [];
    const length = memoizeText(4, (text) => read.push(text));
    for (const word of ["monk", "nun", "a", "monk", "b", "monk", "c", "monk", "nun"]) length(word);
    expect(read).toEqual(["monk", "nun", "a", "b", "c", "nun"]);
  });
});
