import { describe, expect, test } from "vitest";
import { ownWords } from "../../../src/archive/day-entries/own-words.ts";
import { whatItTells } from "../../../src/archive/day-entries/what-it-tells.ts";

const told = (sentence: string) => whatItTells(sentence, ownWords(sentence, false));

describe("whatItTells", () => {
  test.for([
    "The Council of Moss passed the Harbour Act today.",
    "The Court of Moss rejected the appeal of Oxfam yesterday.",
    "Two boats were seen off Moss, the Mayor, Ana Lopez, said today.",
    "Ana Lopez said today that two dockers were arrested in Port Elan.",
    "“Two dockers were arrested in Port Elan this morning,” Ana Lopez said.",
    "Moss will provide $2 million for the dockers of Port Elan, Ana Lopez said today.",
    "Moss is to open a school for dockers, the Mayor, Ana Lopez, said today.",
    "Families will be housed in a new hall in Moss, Ana Lopez announced today.",
    "The Mayor, Ana Lopez, today announced a school for Moss.",
    "Oxfam has told the Council of Moss that four dockers died.",
  ])("event: %s", (sentence) => {
    expect(told(sentence)).toBe("event");
  });

  test.for([
    "Moss must pay its dockers, Ana Lopez said today.",
    "Ana Lopez said today that the plan was shameful.",
    "“The Council is a festival of arrogance,” Ana Lopez of Oxfam said today.",
    "The arrests show how weak Moss is, according to Ana Lopez of Oxfam.",
    "Oxfam today condemned the arrests in Moss.",
    "Oxfam has called on Moss to free the dockers.",
    "Oxfam is calling on Moss to free the dockers.",
    "Ana Lopez today praised the dockers of Moss.",
    "The Council of Moss rejects what Oxfam wrote of it.",
    "The plan of Moss was welcomed today by Ana Lopez.",
    "Ana Lopez indicated that wages will be looked at later.",
    "Ana Lopez has admitted that the harbour was closed.",
    "People in Moss will celebrate the dockers, Ana Lopez said today.",
    "Ana Lopez today announced a plan to end the shambles that Moss left.",
  ])("statement: %s", (sentence) => {
    expect(told(sentence)).toBe("statement");
  });

  test.for([
    "The Mayor of Moss has been caught covering up payments to dockers.",
    "Ana Lopez flatly refused to explain her failed harbour policies.",
    "The Council of Moss callously closed the school of Port Elan today.",
    "Yesterday Moss confirmed that its failed harbour policies fill the hall of Port Elan.",
    "A boat was stopped off Moss, the seventh since Ana Lopez chose to end the talks.",
    "The Mayor of Moss had the chance today to say that she was mistaken.",
    "Moss once again voted to keep the dockers out.",
  ])("judgement: %s", (sentence) => {
    expect(told(sentence)).toBe("judgement");
  });
});
