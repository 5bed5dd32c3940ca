import { describe, expect, test } from "vitest";
import { words } from "../../src/language/words.ts";
import { readSource } from "../../src/question/read-source.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { lexiconOf } from "../fixtures/lexicon.ts";

const lexicon = lexiconOf(seedDocuments, seeds.thesaurus);

const read = (question: string) => readSource(question, words(question), lexicon);

describe("readSource", () => {
  test.for([
    ["What did Phil Robertson say about Moon?", "Phil Robertson", "Phil Robertson say"],
    ["What did Senator Robertson say about Moon?", "Robertson", "Senator Robertson say"],
    ["What did Minister Phil Robertson say about Moon?", "Phil Robertson", "Minister Phil Robertson say"],
    ["What did President Moon say about Robertson?", "President Moon", "President Moon say"],
    // A government goes by its prime minister’s name: without the office it would answer for him.
    ["What did Prime Minister Moon say about Robertson?", "Prime Minister Moon", "Prime Minister Moon say"],
    [
      "According to Amnesty International, what is eroding?",
      "Amnesty International",
      "According to Amnesty International",
    ],
    [
      "what is eroding according to amnesty international",
      "amnesty international",
      "according to amnesty international",
    ],
    ["statements by HRW on Covid-19", "HRW", "statements by HRW"],
    ["press releases from NKnet about leaflets", "NKnet", "press releases from NKnet"],
    ["Amnesty said what about torture?", "Amnesty", "Amnesty said"],
    ["What does Benedict Rogers think of the UN?", "Benedict Rogers", "Benedict Rogers think"],
    ["What did Labor's Phil Robertson say about Moon?", "Phil Robertson", "Labor's Phil Robertson say"],
    [
      "What did opposition leader Phil Robertson say?",
      "Phil Robertson",
      "opposition leader Phil Robertson say",
    ],
    [
      "How many died, according to Amnesty's evidence to the Senate?",
      "Amnesty's",
      "according to Amnesty's evidence to the Senate",
    ],
    ["How did Phil Robertson answer Moon’s charge?", "Phil Robertson", "Phil Robertson answer"],
    ["What did Amnesty International reply to Moon?", "Amnesty International", "Amnesty International reply"],
    ["What did Greenpeace say about whales?", "Greenpeace", "Greenpeace say"],
  ] as const)("hears in %j the words of %s asked for", ([question, who, span]) => {
    const source = read(question);
    expect(source?.concept).toMatchObject({ text: who, name: true });
    expect(source && question.slice(source.span.start, source.span.end)).toBe(span);
  });

  test.for([
    "When did Amnesty International suspend the processing of asylum claims?",
    "Why did Phil Robertson end the freeze on refugee claims?",
    "What did Phil Robertson and Benedict Rogers talk about in Seoul?",
  ])("hears nobody's words asked for in %j", (question) => {
    expect(read(question)).toBeNull();
  });

  test("leaves in the question a verb that is looked for itself", () => {
    const question = "What did Amnesty International condemn?";
    const source = read(question);
    expect(source && question.slice(source.span.start, source.span.end)).toBe("Amnesty International");
  });

  test("knows of a source whether the archive has ever heard of it", () => {
    expect(read("What did HRW say?")?.concept.known).toBe(true);
    expect(read("What did Oxfam say?")?.concept.known).toBe(false);
  });

  test.for([
    "What did he say?",
    "What did critics say about police?",
    "What do people think about the law?",
    "Who said that?",
    "Did Phil Robertson want a law when reporters asked him?",
    "the statement on monks",
    "What happened to Phil Robertson?",
    "",
  ])("hears no source in %j", (question) => {
    expect(read(question)).toBeNull();
  });
});
