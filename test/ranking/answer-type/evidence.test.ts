import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import { readQuestion } from "../../../src/question/question.ts";
import { evidenceFor } from "../../../src/ranking/answer-type/evidence.ts";
import { match } from "../../../src/ranking/matching/match.ts";
import { passageTokens } from "../../../src/ranking/matching/passage-tokens.ts";
import { statement } from "../../answer/statement.ts";
import { lexiconOf } from "../../fixtures/lexicon.ts";

/** What in a sentence answers a question: the words, and whether the sentence gains by it. */
function evidence(asked: string, sentence: string) {
  const document = statement(sentence, { publisher: "Oxfam" });
  const question = readQuestion(asked, lexiconOf([document]), null);
  const [passage] = analyseDocument(document).passages.map(({ stored }) => stored);
  const [within] = passage ? passageTokens(passage).sentences : [];
  if (!passage || !within) throw new Error("Expected a sentence");
  const matches = question.concepts.map((concept) => match(concept, within, () => 1));
  const { spans, factor } = evidenceFor(
    question,
    passage,
    within,
    matches,
    passage.timexes,
    document.publisher,
  );
  return {
    words: spans.map(({ start, end }) => document.text.slice(start, end)),
    gains: Math.sign(factor - 1),
  };
}

describe("evidenceFor", () => {
  test.for([
    ["How many people were held?", "Almost 400 people were held.", ["400"]],
    ["How many people were held?", "Two hundred and six people were held.", ["Two hundred and six"]],
    ["How much money was paid?", "They paid $5 million money.", ["$5 million"]],
    ["How many were held?", "Of the five, twelve per cent were held.", ["twelve per cent"]],
    ["How much did the bridge cost?", "After 3 years the bridge cost them $5 million.", ["$5 million"]],
    ["What price was paid?", "In 2 days, 40 dollars were paid.", ["40"]],
    ["What proportion was held?", "Of 300 people, 12 per cent were held.", ["12 per cent"]],
    ["How old was the girl?", "The 2 guards held a girl aged 14.", ["14"]],
    ["How old was the girl?", "The 2 guards held the girl, 14 years old.", ["14"]],
    ["How long was he held?", "The 2 guards held him for 14 months.", ["14"]],
    ["How far did they march?", "The 40 workers marched 12 km.", ["12"]],
    ["What language did she speak?", "She spoke Spanish to the guards.", ["Spanish"]],
    ["How many people were held?", "In 1998 some 40 people were held.", ["40"]],
    ["When was he held?", "He was held on 8 September 1998.", ["8 September 1998"]],
    ["Who was arrested?", "On Monday the police arrested Ana Lopez.", ["Ana Lopez"]],
    ["Where was she held?", "She was held in Lima by Ana Lopez.", ["Lima"]],
    ["Where was she held?", "She was held near the Blue House.", ["Blue House"]],
    ["Why was she held?", "She was held for refusing to pay.", ["for refusing"]],
    ["Why was she held?", "She was held because of a letter.", ["because"]],
    ["Why was she held?", "She was held on charges of theft.", ["on charges of"]],
  ] as const)("finds for %j in %j %j", ([question, sentence, words]) => {
    expect(evidence(question, sentence)).toEqual({ words, gains: 1 });
  });

  test.for([
    ["How many people were held?", "People were held."],
    ["How many people were held?", "People were held on 8 September 1998."],
    ["When was he held?", "He was held, they say."],
    ["When was he held?", "He was held every week."],
    ["Who was arrested?", "People were arrested in September."],
    ["Who held them?", "On Monday Oxfam said that they were held."],
    ["Where was she held?", "She was held by Ana Lopez."],
    ["Where was she held?", "She was held in September."],
    ["Why was she held?", "She was held."],
  ] as const)("misses for %j in %j the thing that is asked for", ([question, sentence]) => {
    expect(evidence(question, sentence)).toEqual({ words: [], gains: -1 });
  });

  test.for([
    ["What was planned?", "A march was planned."],
    ["Was she held?", "She was held in Lima."],
    ["marches", "A march was held in Lima on 8 September 1998."],
  ] as const)("has no say on %j", ([question, sentence]) => {
    expect(evidence(question, sentence)).toEqual({ words: [], gains: 0 });
  });

  test("takes another number for no more than a number", () => {
    expect(evidence("How much did the bridge cost?", "The bridge cost 40 lives.")).toEqual({
      words: ["40"],
      gains: 0,
    });
  });

  test("does not answer with what the question itself says", () => {
    expect(evidence("Who met Ana Lopez?", "Ana Lopez met Ben Ito.").words).toEqual(["Ben Ito"]);
  });
});

describe("evidenceFor a definition", () => {
  test.for([
    ["Who is Ana Lopez?", "They met Ana Lopez, head of the School of Law."],
    ["What does CPP stand for?", "It is the Cambodian Party (CPP)."],
    ["What is the sunshine?", "The sunshine is a plan."],
    ["What is the sunshine?", "This opening, also known as the sunshine, was a plan."],
    ["What is the sunshine?", "Such plans are called “sunshine”."],
  ] as const)("finds for %j in %j what it is", ([question, sentence]) => {
    expect(evidence(question, sentence).gains).toBe(1);
  });

  test.for([
    ["Who is Ana Lopez?", "They met Ana Lopez."],
    ["Who is Ana Lopez?", "They met somebody."],
    ["What is the sunshine?", "They hid from the sunshine for a year."],
  ] as const)("misses for %j in %j what it is", ([question, sentence]) => {
    expect(evidence(question, sentence).gains).toBe(-1);
  });
});
