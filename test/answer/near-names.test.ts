import { describe, expect, test } from "vitest";
import { nearNames, writtenAs } from "../../src/answer/near-names.ts";
import { words } from "../../src/language/words.ts";

const USED = [
  "William Peters",
  "Senator Rosa Lund",
  "ROSA LUND",
  "Mr Lund",
  "Alexander Lund",
  "Oceanic Star",
  "Harbour Workers Union",
  "Secretary of the Harbour Workers Union",
  "Department of Harbours and Ferries",
  "President Park Jae-in",
].map((name, at) => ({ name, documents: 20 - at }));

const near = (asked: string, person: boolean) =>
  nearNames(
    words(asked).map(({ form }) => form),
    person,
    USED,
  ).map(({ name }) => name);

describe("nearNames", () => {
  test.for([
    ["Peters William", ["William Peters"]],
    ["Peter Williams", ["William Peters"]],
    ["William Petersen", ["William Peters"]],
    ["Rosie Lund", ["Rosa Lund", "Alexander Lund"]],
    ["Karen Lund", ["Rosa Lund", "Alexander Lund"]],
    ["Park Jae-un", ["Park Jae-in"]],
    ["Karen Holm", []],
  ] as const)("of the person %s are %j", ([asked, expected]) => {
    expect(near(asked, true)).toEqual(expected);
  });

  test.for([
    ["Harbour Workers Federation", ["Harbour Workers Union"]],
    ["Oceanik Star", ["Oceanic Star"]],
    ["Pacific Star", []],
    ["Department of Works", []],
  ] as const)("of the body or thing %s are %j", ([asked, expected]) => {
    expect(near(asked, false)).toEqual(expected);
  });
});

describe("writtenAs", () => {
  test.for([
    [["rosa", "lund"], "Rosa Lund"],
    [["lund"], "Lund"],
    [["harbour", "workers"], "Harbour Workers"],
    [["lund", "rosa"], null],
    [["holm"], null],
  ] as const)("writes %j as %s", ([forms, expected]) => {
    expect(writtenAs(forms, USED)).toBe(expected);
  });
});
