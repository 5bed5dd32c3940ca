import { describe, expect, test } from "vitest";
import { tokensOf } from "../../src/language/token-span.ts";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { isScrap, tellsWhoSays } from "../../src/ranking/spoken-form.ts";
import { archiveOf, statement } from "../answer/statement.ts";

test.for([
  ["Here in this region, the Port Elan region.", true],
  ["No, no, not the whole coast.", true],
  ["They’re of the same opinion.", false],
  ["We will.", false],
  ["The ferry sails in May.", false],
  ["Governments subsidise ferries.", false],
  ["About 3,400 a year.", false],
  ["Ferries sail.", false],
  ["The coast, the islands, the lagoon, the delta, the river, the bay and the sea.", false],
] as const)("knows a scrap of an interview by its want of a verb: %s", ([text, expected]) => {
  expect(isScrap(text, tokensOf(text))).toBe(expected);
});

describe("a sentence tells who says something", () => {
  test.for([
    ["Who said that the ferry was sold?", "Ada Finch says it is sold?", true],
    ["Who asked about the ferry?", "Tom Reed asked about the ferry, did he not?", true],
    ["Who said that the ferry was sold?", "Is the ferry sold?", false],
    ["Who sold the ferry?", "Ada Finch says it is sold?", false],
    ["What did Ada Finch say?", "Ada Finch says it is sold?", false],
  ] as const)("asked “%s”: %s", async ([asked, sentence, expected]) => {
    const { question } = await understandQuestion(asked, archiveOf([statement(sentence)]), null);
    expect(tellsWhoSays(question, sentence)).toBe(expected);
  });
});
