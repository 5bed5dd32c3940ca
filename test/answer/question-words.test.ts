import { describe, expect, test } from "vitest";
import { readAsked } from "../../src/answer/question-words.ts";

describe("readAsked", () => {
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
    ["police violence", "topic"],
    ["they did leave", "topic"],
    ["", "topic"],
    [" ? ", "topic"],
  ] as const)("hears in %j a question for %s", ([question, asked]) => {
    expect(readAsked(question)).toBe(asked);
  });

  test.for([
    ["He asked who left and why", "who"],
    ["What did the man who left say?", "what"],
    ["When and where did they meet?", "when"],
  ] as const)("goes by the first question word of %j", ([question, asked]) => {
    expect(readAsked(question)).toBe(asked);
  });

  test.for(["whole villages", "somewhere else", "a whenever", "everywhy"])(
    "hears no question word inside the words of %j",
    (question) => {
      expect(readAsked(question)).toBe("topic");
    },
  );
});
