import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import { words } from "../../../src/language/words.ts";
import { readConcepts } from "../../../src/question/concepts.ts";
import { answeringNumber } from "../../../src/ranking/answer-type/number-spans.ts";
import { match } from "../../../src/ranking/matching/match.ts";
import { passageTokens } from "../../../src/ranking/matching/passage-tokens.ts";
import { statement } from "../../answer/statement.ts";
import { lexiconOf } from "../../fixtures/lexicon.ts";

/**
 * The number that a sentence answers with.
 *
 * @param asked what the question speaks of; the first word of it is what is counted.
 */
function answering(sentence: string, asked: string) {
  const document = statement(sentence, { issued: "2001-05-02" });
  const [passage] = analyseDocument(document).passages.map(({ stored }) => stored);
  const [within] = passage ? passageTokens(passage).sentences : [];
  if (!passage || !within) throw new Error("Expected a sentence");
  const matches = readConcepts(asked, words(asked), lexiconOf([document])).map((concept) =>
    match(concept, within, () => 1),
  );
  const found = answeringNumber(passage, within, matches, matches[0]?.at ?? [], passage.timexes);
  return found ? [document.text.slice(found.span.start, found.span.end), found.counts] : null;
}

describe("answeringNumber", () => {
  test.for([
    ["Some 400 dockers walked out.", "dockers", "400"],
    ["Two hundred and six dockers walked out.", "dockers", "Two hundred and six"],
    ["They met twenty-five dockers.", "dockers", "twenty-five"],
    ["They met 1,200 dockers.", "dockers", "1,200"],
    ["They met 2.5 million dockers.", "dockers", "2.5 million"],
    ["They paid $5 million fines.", "fines", "$5 million"],
    ["They paid US$300 fines.", "fines", "US$300"],
    ["They paid €40 fines.", "fines", "€40"],
    ["They asked for 12 per cent wages.", "wages", "12 per cent"],
    ["They asked for 12 percent wages.", "wages", "12 percent"],
    ["They asked for 12% wages.", "wages", "12%"],
    ["It was a 24-hour strike.", "strike", "24"],
    ["They met thousands of dockers.", "dockers", "thousands"],
    ["They met a dozen dockers.", "dockers", "dozen"],
    ["They met no dockers.", "dockers", "no"],
    ["They met 40 mostly young dockers.", "dockers", "40"],
    ["They met 40 dockers and three clerks.", "clerks", "three"],
    ["Three clerks met 40 dockers.", "dockers", "40"],
  ] as const)("finds before what is counted, in %j of %s: %s", ([sentence, asked, number]) => {
    expect(answering(sentence, asked)).toEqual([number, true]);
  });

  test.for([
    ["92 have been released.", "dockers", "92"],
    ["Of those, 92 have been released.", "dockers", "92"],
    ["Dockers in prison: 92 have been released.", "strikers", "92"],
    ["He said that more than forty were hurt.", "dockers", "forty"],
  ] as const)(
    "finds a subject whose noun the text names before, in %j of %s: %s",
    ([sentence, asked, number]) => {
      expect(answering(sentence, asked)).toEqual([number, true]);
    },
  );

  test.for([
    ["Page 92 is blank.", "dockers", "92"],
    ["They say that sec. 92 is blank.", "dockers", "92"],
    ["The 25 are accused of theft.", "dockers", "25"],
    ["Some 12% have left.", "dockers", "12%"],
    ["$500 was paid.", "dockers", "$500"],
    ["92 strikes have been called.", "dockers", "92"],
  ] as const)("counts nothing with another number, in %j of %s: %s", ([sentence, asked, number]) => {
    expect(answering(sentence, asked)).toEqual([number, false]);
  });

  test.for([
    ["On 8 September 1998 40 dockers walked out.", "dockers", "40"],
    ["In 1998 some 40 dockers walked out.", "dockers", "40"],
    ["By May 1998 three dockers had left.", "dockers", "three"],
  ] as const)("takes no number of a date, in %j of %s: %s", ([sentence, asked, number]) => {
    expect(answering(sentence, asked)).toEqual([number, true]);
  });

  test.for([
    ["Dockers walked out on 8 September 1998.", "dockers"],
    ["In 1998 dockers walked out.", "dockers"],
    ["Dockers walked out at 17:00 on 2 May.", "dockers"],
    ["Dockers walked out.", "dockers"],
    ["One-off dockers, anyone?", "off one"],
  ] as const)("finds none in %j of %s", ([sentence, asked]) => {
    expect(answering(sentence, asked)).toBeNull();
  });

  test.for([
    ["Dockers struck for three weeks.", "dockers", "three"],
    ["Dockers walked for 24 hours.", "dockers", "24"],
  ] as const)("counts how long something lasts, in %j of %s: %s", ([sentence, asked, number]) => {
    expect(answering(sentence, asked)).toEqual([number, false]);
  });

  test("takes the last of several numbers before what is counted", () => {
    expect(answering("Of 300 men 40 young dockers left.", "dockers")).toEqual(["40", true]);
  });

  test.for([
    ["Five men said that the dockers lost 70 crates.", "dockers", "70"],
    ["The dockers, all 70 of them, met five or six or seven men.", "dockers", "70"],
    ["Seventy men of the old mill near the sea met dockers.", "dockers", "Seventy"],
    ["Six men left; crates, boxes and bags of 900 firms stood there when dockers came.", "dockers", "900"],
  ] as const)("else takes the number that is nearest, in %j of %s: %s", ([sentence, asked, number]) => {
    expect(answering(sentence, asked)).toEqual([number, false]);
  });

  test.for([
    ["Forty, perhaps fifty dockers came.", "dockers", "fifty"],
    ["In room 12 five dockers slept.", "dockers", "12 five"],
    ["They met 40 dockers in two and a half hours.", "dockers", "40"],
  ] as const)(
    'takes a number as far as only spaces, hyphens and an "and" tie it: in %j %s',
    ([sentence, asked, number]) => {
      expect(answering(sentence, asked)?.[0]).toBe(number);
    },
  );

  test("takes no number that the question itself names", () => {
    expect(answering("The 40 dockers met 7 clerks.", "dockers 40")).toEqual(["7", false]);
  });

  test("takes the first number where nothing of the question is met", () => {
    expect(answering("Six men met 70 clerks.", "volcano")).toEqual(["Six", false]);
  });
});
