import { expect, test } from "vitest";
import { romanised } from "../../../../src/archive/speech/names/romanised.ts";
import { speakersOf } from "../speakers-of.ts";

test.for<readonly [string, string]>([
  ["Lee Su-yeon", "Lee Soo-yon"],
  ["Lim Do-yeon", "Lim Do-Yon"],
])("%s and %s are one", ([one, other]) => {
  expect(romanised(one)?.sure).toBe(romanised(other)?.sure);
});

test.for<readonly [string, string]>([
  ["Kim Yo-jong", "Kim Yo-Jung"],
  ["Park Jong-su", "Park Jung-soo"],
])("%s and %s may be one", ([one, other]) => {
  expect(romanised(one)?.sure).not.toBe(romanised(other)?.sure);
  expect(romanised(one)?.likely).toBe(romanised(other)?.likely);
});

test.for<readonly [string, string]>([
  ["Kim Jong-un", "Kim Jong-il"],
  ["Kim Dal-su", "Lim Dal-su"],
])("%s and %s are two", ([one, other]) => {
  expect(romanised(one)?.likely).not.toBe(romanised(other)?.likely);
});

test("nobody else's name is compared", () => {
  expect(romanised("Rosa Lund-Moss")).toBe(null);
  expect(romanised("Ruth Oduya")).toBe(null);
});

test.for<readonly [string, string, readonly (string | null)[]]>([
  [
    "is one by the spelling",
    "“We won,” Lee Su-yeon said. They left. “They lost,” said Lee Soo-yon.",
    ["Lee Su-yeon", null, "Lee Su-yeon"],
  ],
  [
    "is one by the role",
    "“We won,” Park Jong-su, the mayor of Moss, said. They left. “They lost,” said Park Jung-soo, the mayor of Moss.",
    ["Park Jong-su", null, "Park Jong-su"],
  ],
  [
    "is two if a vowel may tell them apart",
    "“We won,” Park Jong-su said. They left. “They lost,” said Park Jung-soo.",
    ["Park Jong-su", null, "Park Jung-soo"],
  ],
  [
    "is two with two roles",
    "“We won,” Park Jong-su, the mayor of Moss, said. They left. “They lost,” said Park Jung-soo, the mayor of Port Elan.",
    ["Park Jong-su", null, "Park Jung-soo"],
  ],
])("who is spelt in two ways %s", ([, text, names]) => {
  expect(speakersOf(text)).toEqual(names);
});
