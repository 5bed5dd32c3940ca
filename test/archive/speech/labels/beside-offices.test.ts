import { describe, expect, test } from "vitest";
import { besideOffice } from "../../../../src/archive/speech/labels/beside-offices.ts";

const beside = (text: string, office = "prime minister", place = "Norway") =>
  besideOffice(office, text, [place]).map(({ name, isDoubtful, isAbroad }) => [
    name,
    ...(isDoubtful ? ["doubtful"] : []),
    ...(isAbroad ? ["abroad"] : []),
  ]);

describe("who stands beside an office", () => {
  test.for<readonly [string, readonly (readonly string[])[], string?]>([
    ["the Prime Minister, the Hon. Ana Lopez", [["Ana Lopez"]]],
    ["ANA LOPEZ MP\nPRIME MINISTER", [["ANA LOPEZ"]]],
    ["Ana Lopez MP, Prime Minister", [["Ana Lopez"]]],
    ["Ana Lopez is our Prime Minister", [["Ana Lopez"]]],
    ["Ana Lopez MP Minister for Ports", [["Ana Lopez"]], "minister for ports"],
    ["with Prime Minister Ana Lopez", [["Ana Lopez", "doubtful"]]],
    ["Prime Minister Ana Lopez Treasurer", [["Ana Lopez", "doubtful"]]],
    ["Iraqi Prime Minister Ana Lopez", [["Ana Lopez", "abroad"]]],
    ["Ana Lopez, Iraq’s Prime Minister", [["Ana Lopez", "abroad"]]],
    ["Norwegian Prime Minister Ana Lopez", [["Ana Lopez"]]],
  ])("%j", ([text, found, office]) => {
    expect(beside(text, office)).toEqual(found);
  });

  test.for<readonly [string, string?]>([
    ["former Prime Minister Ana Lopez"],
    ["Deputy Prime Minister Ana Lopez"],
    ["Prime Minister Ana Lopez", "minister"],
    ["Prime Minister’s interview with Ana Lopez"],
    ["Ana Lopez met the Prime Minister"],
  ])("and nobody in %j", ([text, office]) => {
    expect(beside(text, office)).toEqual([]);
  });
});
