import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSynonyms } from "../../../src/corpus/word-lists/synonyms.ts";
import { createThesaurus } from "../../../src/language/wordnet/thesaurus.ts";
import { words } from "../../../src/language/words.ts";

const thesaurusOf = (...lines: readonly string[]) =>
  createThesaurus(readSynonyms("synonyms.txt", lines.join("\n")).synonyms);

const VOCABULARY = readSynonyms(
  "synonyms.txt",
  readFileSync(new URL("../../../word-lists/synonyms.txt", import.meta.url), "utf8"),
).synonyms;

/** What is found at a word of a text: how many words it takes and what else it may be called. */
function lookUp(lines: readonly string[], text: string, index = 0) {
  const hit = thesaurusOf(...lines).at(words(text), index);
  return hit && [hit.length, hit.alternatives.map((phrase) => phrase.join(" "))];
}

describe("createThesaurus", () => {
  test.for([
    ["arrested", ["detain", "take into custodi"]],
    ["Arrests", ["detain", "take into custodi"]],
    ["detaining", ["arrest", "take into custodi"]],
  ] as const)("finds the entry of %s by its stem", ([text, alternatives]) => {
    expect(lookUp(["arrest, detain, take into custody"], text)).toEqual([1, alternatives]);
  });

  test.for([
    ["was taken into custody today", 1, 3],
    ["National Security Laws", 0, 3],
    ["the National Security Act", 1, 3],
    ["NSL", 0, 1],
    ["security law", 0, 2],
  ] as const)("takes in %j at word %i %i words", ([text, index, length]) => {
    const lines = [
      "arrest, take into custody",
      "NSL, National Security Law, National Security Act",
      "security law, NSL",
    ];
    expect(lookUp(lines, text, index)?.[0]).toBe(length);
  });

  test.for([
    ["늘었다", ["증가"]],
    ["녀성들은", ["여자"]],
    ["여성은", ["여자"]],
  ] as const)("finds the entry of %s, a verb by its root and a noun in either spelling", ([text, others]) => {
    expect(lookUp(["늘다, 증가", "여성, 녀자"], text)).toEqual([1, others]);
  });

  test.for([
    ["일본에서", true],
    ["북송은", false],
  ] as const)("knows of %s whether it is a name: %s", ([text, name]) => {
    expect(thesaurusOf("Japan, 일본", "repatriation, 북송").at(words(text), 0)?.name).toBe(name);
  });

  test("prefers the longest phrase, wherever it stands in the file", () => {
    const [short, long] = ["trade, commerce", "trade union leader, union boss"];
    for (const lines of [
      [short, "trade union, labor union", long],
      [long, "trade union, labor union", short],
    ]) {
      expect(lookUp(lines, "trade union leaders")).toEqual([3, ["union boss"]]);
      expect(lookUp(lines, "trade unions led")).toEqual([2, ["labor union"]]);
      expect(lookUp(lines, "trade grew")).toEqual([1, ["commerc"]]);
    }
  });

  test("goes one way along an arrow", () => {
    const lines = ["paper, daily => Rodong Shinmun"];
    expect(lookUp(lines, "papers")).toEqual([1, ["rodong shinmun"]]);
    expect(lookUp(lines, "the daily", 1)).toEqual([1, ["rodong shinmun"]]);
    expect(lookUp(lines, "Rodong Shinmun")).toBeNull();
  });

  test("does not offer a phrase as another word for itself", () => {
    expect(lookUp(["North Korean, Pyongyang => North Korea, North Korean"], "North Koreans")).toEqual([
      1 + 1,
      ["north korea"],
    ]);
    expect(lookUp(["prisoner, prisoners, inmate"], "prisoner")).toEqual([1, ["inmat"]]);
  });

  test("brings the rules of a phrase together, each alternative once", () => {
    expect(lookUp(["jail, prison, gaol", "jail, detain, prisons"], "jailed")).toEqual([
      1,
      ["prison", "gaol", "detain"],
    ]);
  });

  test.for([
    ["the release", 0],
    ["security", 0],
    ["national law", 0],
    ["National Security", 0],
    ["National Security Law", 1],
    ["National Security Law", 3],
    ["National Security Law", -1],
    ["", 0],
  ] as const)("finds nothing in %j at word %i", ([text, index]) => {
    expect(lookUp(["NSL, National Security Law"], text, index)).toBeNull();
  });

  test("passes over a phrase without a word", () => {
    expect(lookUp(["--, jail"], "jail")).toEqual([1, []]);
  });

  test.for([
    ["국가보안법을", [1, ["nsl", "국가 보안법"]]],
    ["국가 보안법의", [2, ["nsl", "국가보안법"]]],
    ["NSL은", [1, ["국가보안법", "국가 보안법"]]],
  ] as const)("finds %j by its dictionary form", ([text, found]) => {
    expect(lookUp(["NSL, 국가보안법, 국가 보안법"], text)).toEqual(found);
  });

  test("takes a Korean word of the vocabulary as it stands, though it ends as if in a particle", () => {
    expect(lookUp(["politician, 정치가"], "정치가는")).toEqual([1, ["politician"]]);
    expect(lookUp(["politician, 정치가"], "politicians")).toEqual([1, ["정치가"]]);
  });

  test("finds every phrase of the archive's own vocabulary", () => {
    const thesaurus = createThesaurus(VOCABULARY);
    const lost = VOCABULARY.flatMap(({ from }) => from).filter(
      (phrase) => thesaurus.at(words(phrase), 0)?.length !== words(phrase).length,
    );
    expect(lost).toEqual([]);
  });
});

describe("the archive's own vocabulary", () => {
  const thesaurus = createThesaurus(VOCABULARY);
  const also = (text: string) =>
    thesaurus.at(words(text), 0)?.alternatives.map((phrase) => phrase.join(" ")) ?? [];

  test.for([
    ["NSL", "국가보안법"],
    ["국보법", "nation secur law"],
    ["북한은", "dprk"],
    ["North Korea", "조선민주주의인민공화국"],
    ["대한민국의", "south korea"],
    ["김정은이", "kim jong un"],
    ["Kim Jong-un", "김정은"],
    ["김대중", "kim dae jung"],
    ["Lee Myung-bak", "이명박"],
    ["새터민", "defector"],
    ["강제북송을", "refoul"],
    ["양심수", "prison of conscienc"],
    ["Ri", "lee"],
  ] as const)("finds by %j %j", ([text, other]) => {
    expect(also(text)).toContain(other);
  });

  test.for(["이", "박", "조선 시대", "김", "한"])("has no other word for %j", (text) => {
    expect(also(text)).toEqual([]);
  });

  test("has no Korean word of a single syllable", () => {
    const short = VOCABULARY.flatMap(({ from, to }) => [...from, ...to]).filter((phrase) =>
      /^[\p{Script=Hangul}\p{Script=Han}]$/u.test(phrase),
    );
    expect(short).toEqual([]);
  });
});
