import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blockquote,
  boldSpans,
  copyBlock,
  escapeMarkdown,
  linked,
  unescapeMarkdown,
} from "../../../adapters/discord/messages/markdown.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { drawn } from "../replies.ts";

describe("escapeMarkdown", () => {
  test.for([
    ["@everyone and @here", "\\@everyone and \\@here"],
    ["<@1> <@&2> <#3> <t:4:R> </ask:5>", "\\<\\@1\\> \\<\\@&2\\> \\<\\#3\\> \\<t\\:4\\:R\\> \\</ask\\:5\\>"],
    ["**bold** _it_ ~~no~~ ||spoiler||", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|spoiler\\|\\|"],
    ["```code``` `x`", "\\`\\`\\`code\\`\\`\\` \\`x\\`"],
    ["https://a.example/b_c", "https\\://a.example/b\\_c"],
    ["[words](https://a.example)", "\\[words\\]\\(https\\://a.example\\)"],
    [":smile: <:a:1>", "\\:smile\\: \\<\\:a\\:1\\>"],
    ["back\\slash", "back\\\\slash"],
    ["# head\n> said\n- one\n + two\n12. three", "\\# head\n\\> said\n\\- one\n \\+ two\n12\\. three"],
    ["a - b, 1.5, non-violent", "a - b, 1.5, non-violent"],
  ] as const)("shows %j letter by letter", ([text, shown]) => {
    expect(escapeMarkdown(text)).toBe(shown);
    expect(unescapeMarkdown(shown)).toBe(text);
  });

  test("keeps marks of writing direction to the text", () => {
    expect(escapeMarkdown("a\u202eb")).toBe("\u2068a\u202eb\u2069");
    expect(unescapeMarkdown("\u2068a\u202eb\u2069")).toBe("a\u202eb");
    expect(unescapeMarkdown(escapeMarkdown("\u202b*a*"))).toBe("\u202b*a*");
  });

  test("replaces half a surrogate pair", () => {
    expect(escapeMarkdown("a\ud83d")).toBe("a\ufffd");
  });

  test("can be read back, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        // Isolates that are not closed are, and those that were not opened are not: that cannot be told afterwards.
        fc.pre(!/[\u2066-\u2069]/.test(text));
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text.toWellFormed());
      }),
    );
  });
});

describe("boldSpans", () => {
  test.for([
    ["400 people", [{ start: 0, end: 3 }], "**400** people"],
    ["a *b* c", [{ start: 2, end: 5 }], "a **\\*b\\*** c"],
    [
      "ab",
      [
        { start: 0, end: 1 },
        { start: 1, end: 2 },
      ],
      "**ab**",
    ],
    ["a\nb", [{ start: 0, end: 3 }], "**a**\n**b**"],
    ["a  b", [{ start: 1, end: 3 }], "a  b"],
  ] as const)("emphasises in %j", ([text, spans, shown]) => {
    expect(boldSpans(text, spans)).toBe(shown);
    expect(drawn(shown)).toBe(text);
  });
});

describe("linked", () => {
  test.for([
    ["A title", "https://a.example/x", "[A title](https://a.example/x)"],
    ["A title", "https://a.example/(x)_y", "[A title](https://a.example/%28x%29_y)"],
    ["\\[A\\] title", "https://a.example/", "\\[A\\] title ([open](https://a.example/))"],
    ["A title", "javascript:alert(1)", "A title"],
    ["A title", "https://discord.com@a.example/", "A title"],
    ["A title", `https://a.example/${"x".repeat(600)}`, "A title"],
    ["A title", "nowhere", "A title"],
    ["A title", undefined, "A title"],
  ] as const)("links %s to %s", ([words, url, shown]) => {
    expect(linked(words, url, ENGLISH)).toBe(shown);
  });
});

test("sets a quotation line by line", () => {
  expect(blockquote("a\n\nb")).toBe("> a\n> \n> b");
});

test.for([
  ["plain *text*", "```\nplain *text*\n```"],
  ["a ``` fence", "a \\`\\`\\` fence"],
  ["@everyone", "\\@everyone"],
] as const)("sets %j to be copied", ([text, shown]) => {
  expect(copyBlock(text)).toBe(shown);
});
