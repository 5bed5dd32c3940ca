import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { createContentNotes } from "../../src/daily/content-notes.ts";
import { CORPUS } from "../answer/seeds.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

const notes = createContentNotes((await loadCorpus(CORPUS, WORD_LISTS)).contentNotes);

describe("the program's content notes in English", () => {
  test.for([
    ["One Buddhist monk is known to have been killed.", ["death"]],
    ["He died in prison after being beaten and tortured.", ["death", "torture"]],
    ["She was given electric shocks.", ["torture"]],
    ["Prisoners are ill-treated.", ["torture"]],
    ["The deaths of three men were not investigated.", ["death"]],
    ["They were executed by firing squad.", ["death"]],
  ] as const)("%s", ([text, expected]) => {
    expect(notes(text, "en-GB")).toEqual(expected);
  });

  test.for([
    "The Ministry revoked the corporate licenses of the two organizations.",
    "Skilled officials passed the budget.",
    "A deadline was set.",
  ])("finds nothing to warn of in: %s", (text) => {
    expect(notes(text, "en")).toEqual([]);
  });
});

describe("the program's content notes in Korean", () => {
  test.for([
    ["승려 한 명이 죽었다.", ["death"]],
    ["시위대 두 명이 숨진 것으로 알려졌다.", ["death"]],
    ["그는 총에 맞아 숨졌다.", ["death"]],
    ["군인들이 주민들을 죽였다고 말했다.", ["death"]],
    ["세 명이 공개처형되었다.", ["death"]],
    ["정부는 사형제를 폐지해야 한다.", ["death"]],
    ["1950년에 주민들이 학살당했다.", ["death"]],
    ["많은 사람이 목숨을 잃었다.", ["death"]],
    ["수감자들은 물고문과 구타를 당했다.", ["torture"]],
    ["그는 고문으로 사망했다.", ["death", "torture"]],
    ["여성 수감자에 대한 성폭력이 계속되었다.", ["torture"]],
    ["간수들이 그를 때렸다.", ["torture"]],
    ["그 문서는 “two men were killed”라고 썼다.", ["death"]],
  ] as const)("%s", ([text, expected]) => {
    expect(notes(text, "ko")).toEqual(expected);
  });

  test.for([
    "통일부는 두 단체의 법인 설립 허가를 취소했다.",
    "장관은 신문에 기고했다.",
    "아사히신문이 보도했다.",
    "대통령은 6월 17일 평양을 방문했다.",
    "시민들은 표현의 자유를 요구했다.",
  ])("finds nothing to warn of in: %s", (text) => {
    expect(notes(text, "ko")).toEqual([]);
  });
});

test("takes a word of another language in the same script for none of its own", () => {
  expect(notes("Die Regierung will die Gesetze ändern.", "de")).toEqual([]);
});

test("reads an archive's own rules in the language that they name", () => {
  const own = createContentNotes([{ language: "de", note: "death", phrases: ["getötet", "tod"] }]);
  expect(own("Zwei Menschen wurden getötet.", "de-AT")).toEqual(["death"]);
  expect(own("Tod is a name.", "en")).toEqual([]);
});
