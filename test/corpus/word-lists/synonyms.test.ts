import { describe, expect, test } from "vitest";
import { faultLine } from "../../../src/corpus/fault.ts";
import { readSynonyms } from "../../../src/corpus/word-lists/synonyms.ts";

const equal = (...phrases: readonly string[]) => ({ from: phrases, to: phrases, names: false });
const names = (...phrases: readonly string[]) => ({ ...equal(...phrases), names: true });

describe("readSynonyms", () => {
  test.for([
    ["NSL, National Security Law", names("nsl", "national security law")],
    ["jail,prison ,  gaol", equal("jail", "prison", "gaol")],
    ["civil   society\tgroup, NGO", equal("civil society group", "ngo")],
    ["the North, DPRK => North Korea", { from: ["the north", "dprk"], to: ["north korea"], names: true }],
    [
      "paper=>Rodong Shinmun, Rodong Sinmun",
      { from: ["paper"], to: ["rodong shinmun", "rodong sinmun"], names: true },
    ],
    ["Economic\\, Social Rights, ESR", names("economic, social rights", "esr")],
    ["a\\,, b", equal("a,", "b")],
    ["a, b # the Same", equal("a", "b")],
    ["Japan, 일본", names("japan", "일본")],
    ["C\\# minor, key", equal("c# minor", "key")],
  ] as const)("reads %j", ([line, rule]) => {
    expect(readSynonyms("s.txt", line)).toEqual({ synonyms: [rule], faults: [] });
  });

  test("keeps the order of the file and passes over comments and empty lines", () => {
    const content = "# Laws\n\n  # indented, comment\nlaw, act\r\n \t \njail, prison";
    expect(readSynonyms("s.txt", content)).toEqual({
      synonyms: [equal("law", "act"), equal("jail", "prison")],
      faults: [],
    });
  });

  test.for(["", "\n\n", "# a, b"])("finds no rule in %j", (content) => {
    expect(readSynonyms("s.txt", content)).toEqual({ synonyms: [], faults: [] });
  });

  test.for([
    ["jail", "two phrases or more, separated by commas"],
    ["a\\, b", "two phrases or more, separated by commas"],
    ["a, , b", "a phrase between any two commas and on each side of `=>`"],
    ["a, b,", "a phrase between any two commas and on each side of `=>`"],
    ["=> a", "a phrase between any two commas and on each side of `=>`"],
    ["a =>", "a phrase between any two commas and on each side of `=>`"],
    ["a => b => c", "at most one `=>`"],
  ] as const)("reports %j", ([line, expected]) => {
    const { synonyms, faults } = readSynonyms("s.txt", line);
    expect(synonyms).toEqual([]);
    expect(faults.map(faultLine)).toEqual([`s.txt:1: Expected ${expected}, got \`${line}\`.`]);
  });

  test("reports each faulty line by its number and keeps the rest", () => {
    const { synonyms, faults } = readSynonyms("s.txt", "# Laws\njail\n\na, b\n=> c # why\n");
    expect(synonyms).toEqual([equal("a", "b")]);
    expect(faults.map(({ line, message }) => [line, message.replace(/.*got /, "")])).toEqual([
      [2, "`jail`."],
      [5, "`=> c`."],
    ]);
  });
});
