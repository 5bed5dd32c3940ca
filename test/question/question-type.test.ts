import { describe, expect, test } from "vitest";
import { isKindOf } from "../../src/language/wordnet/wordnet.ts";
import { questionType, readKind } from "../../src/question/question-type.ts";

describe("questionType", () => {
  test.for([
    ["How many people were shot?", "count"],
    ["How much did it cost?", "count"],
    ["how often do they meet", "count"],
    ["number of arrests", "count"],
    ["What percentage of voters stayed away?", "count"],
    ["Why were they held?", "why"],
    ["For what reason did he go?", "why"],
    ["What caused the unrest?", "why"],
    ["On what charges were they held?", "why"],
    ["When did he leave?", "when"],
    ["Since when is he held?", "when"],
    ["In which year did it end?", "when"],
    ["What day was it?", "when"],
    ["Where did it stand?", "where"],
    ["Tell me where he is", "where"],
    ["Which city was it in?", "where"],
    ["In what other country was he held?", "where"],
    ["Who left?", "who"],
    ["who’s there", "who"],
    ["Whose house was hit?", "who"],
    ["Which organization left?", "who"],
    ["What kind of party won?", "who"],
    ["What happened?", "what"],
    ["How did he leave?", "what"],
    ["Which law was it?", "what"],
    ["Did he leave?", "whether"],
    ["Were they freed?", "whether"],
    ["May the march begin?", "whether"],
    ["Did anyone who wrote to them object?", "whether"],
    ["Did she leave when they asked her?", "whether"],
    ["Do you know when it began?", "when"],
    ["Is it clear who left?", "who"],
    ["police violence", "topic"],
    ["they did leave", "topic"],
    ["", "topic"],
    [" ? ", "topic"],
  ] as const)("hears in %j a question for %s", ([question, asked]) => {
    expect(questionType(question)).toBe(asked);
  });

  test.for([
    ["He asked who left and why", "who"],
    ["What did the man who left say?", "what"],
    ["When and where did they meet?", "when"],
  ] as const)("goes by the first question word of %j", ([question, asked]) => {
    expect(questionType(question)).toBe(asked);
  });

  test.for(["whole villages", "somewhere else", "a whenever", "everywhy"])(
    "hears no question word inside the words of %j",
    (question) => {
      expect(questionType(question)).toBe("topic");
    },
  );
});

describe("readKind", () => {
  test.for([
    ["In what language was it written?", "language"],
    ["Which language did she speak?", "language"],
    ["What color was the flag?", "color"],
    ["What Language was it?", "language"],
    ["Which kind of fuel was burnt?", "fuel"],
    ["What kinds of fuel are burnt?", "fuel"],
    ["What type of a weapon was it?", "weapon"],
    ["What other sort of metal was found?", "metal"],
    ["What was the theme of the march?", "theme"],
    ["What is the name of the river?", "river"],
    ["What were the names of the rivers?", "rivers"],
    ["What was the name for a sailor?", "sailor"],
    ["Which is the river?", "river"],
    ["What is a trade-union?", "trade-union"],
    ["what langue was spoken", "langue"],
    ["He asked which river it was", "river"],
  ] as const)("reads in %j the kind %j", ([question, kind]) => {
    expect(readKind(question)).toBe(kind);
  });

  test.for([
    "Who left?",
    "How many rivers are there?",
    "the language of the march",
    "Was the river wide?",
    "somewhat colourful",
    "whichever river",
    "What?",
    "What is 7 + 2?",
    "",
  ])("reads none in %j, which asks for none", (question) => {
    expect(readKind(question)).toBeNull();
  });

  test.for([
    // A can, a doe and helium are things in the dictionary, but not what is asked for.
    "What can the dockers do?",
    "What does the union want?",
    "What did the clerk say?",
    "What is he accused of?",
    "What was it?",
    "Which of the rivers is it?",
    "What will they do?",
    "What has the clerk lost?",
  ])("reads none in %j, in which a grammar word follows", (question) => {
    expect(readKind(question)).toBeNull();
  });

  test("reads the next word whatever it is: one that is no noun has no kinds", () => {
    expect(readKind("What happened?")).toBe("happened");
    expect(["riot", "march", "accident"].filter((form) => isKindOf(form, "happened"))).toEqual([]);
  });
});
