import { expect, test } from "vitest";
import { romanised } from "../../../../src/archive/speech/names/romanised.ts";
import { speakersOf } from "../speakers-of.ts";

test.for<readonly [string, string]>([
  ["Kim Yo-jong", "Kim Yo-Jung"],
  ["Lee Su-yeon", "Lee Soo-yon"],
])("%s and %s are one", ([one, other]) => {
  expect(romanised(one)).toBe(romanised(other));
});

test.for<readonly [string, string]>([
  ["Kim Jong-un", "Kim Jong-il"],
  ["Kim Dal-su", "Lim Dal-su"],
])("%s and %s are two", ([one, other]) => {
  expect(romanised(one)).not.toBe(romanised(other));
});

test("nobody else's name is compared", () => {
  expect(romanised("Rosa Lund-Moss")).toBe(null);
  expect(romanised("Ruth Oduya")).toBe(null);
});

test("a person whom a text spells in two ways speaks under the first", () => {
  const text = "“We won,” Kim Yo-jong said. They left. “They lost,” said Kim Yo-Jung.";
  expect(speakersOf(text)).toEqual(["Kim Yo-jong", null, "Kim Yo-jong"]);
});
