import { describe, expect, test } from "vitest";
import { plainWords } from "../../../adapters/slack/messages/plain-words.ts";

describe("plain words", () => {
  test.for([
    ["a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"],
    [
      "<https://example.org/a|an article> and <https://example.org/b>",
      "an article and https://example.org/b",
    ],
    ["<mailto:ana@example.org|ana@example.org> <mailto:x@y.z>", "ana@example.org x@y.z"],
    ["<#C07DESK|news-desk> <#C07DESK> <@U07BEN|Ben> <@U07BEN>", "news-desk Ben"],
    ["<!here> <!subteam^S1|@desk> <!date^1392734382^{date}|18 February 2014>", "@desk 18 February 2014"],
    ["<@U07DATELINE|dateline> why, <@U07DATELINE>", "why,"],
    ["  two\nlines ", "two lines"],
    ["5 < 6 > 4", "5 < 6 > 4"],
    ["half \ud800", "half \ufffd"],
  ] as const)("of %s", ([text, words]) => {
    expect(plainWords(text, "U07DATELINE")).toBe(words);
  });
});
