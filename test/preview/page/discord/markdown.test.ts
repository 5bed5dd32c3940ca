import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boldSpans, escapeMarkdown } from "../../../../adapters/discord/messages/markdown.ts";
import {
  type Block,
  type Inline,
  parseInline,
  parseMarkdown,
} from "../../../../adapters/preview/page/discord/markdown.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });

/** The words of it, without what they look like. */
function words(parts: readonly (Block | Inline)[]): string {
  return parts.map((part) => ("children" in part ? words(part.children) : part.text)).join("");
}

describe("a line of Discord's Markdown", () => {
  test.for<readonly [string, readonly Inline[]]>([
    ["plain", [text("plain")]],
    ["a **b** c", [text("a "), { kind: "bold", children: [text("b")] }, text(" c")]],
    [
      "*a* _b_",
      [{ kind: "italic", children: [text("a")] }, text(" "), { kind: "italic", children: [text("b")] }],
    ],
    ["__a__", [{ kind: "underline", children: [text("a")] }]],
    ["~~a~~", [{ kind: "strike", children: [text("a")] }]],
    ["||a||", [{ kind: "spoiler", children: [text("a")] }]],
    ["**a *b***", [{ kind: "bold", children: [text("a "), { kind: "italic", children: [text("b")] }] }]],
    ["`**a**`", [{ kind: "code", text: "**a**" }]],
    ["[a](https://b.test/c)", [{ kind: "link", href: "https://b.test/c", children: [text("a")] }]],
    ["[a](<https://b.test>)", [{ kind: "link", href: "https://b.test", children: [text("a")] }]],
    [
      "https://b.test.",
      [{ kind: "link", href: "https://b.test", children: [text("https://b.test")] }, text(".")],
    ],
    ["<@123>", [{ kind: "mention", text: "<@123>" }]],
    ["@everyone", [{ kind: "mention", text: "@everyone" }]],
  ])("%j", ([line, parts]) => {
    expect(parseInline(line)).toEqual(parts);
  });

  test.for([
    ["\\*\\*a\\*\\*", "**a**"],
    ["\\@everyone", "@everyone"],
    ["\\<\\@123\\>", "<@123>"],
    ["\\[a\\](https\\://b.test)", "[a](https://b.test)"],
    ["\\`a\\`", "`a`"],
    ["a\\b", "a\\b"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["snake_case_name", "snake_case_name"],
    ["**", "**"],
    ["[a](javascript:alert)", "[a](javascript:alert)"],
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ] as const)("%j is nothing but %j", ([line, shown]) => {
    expect(parseInline(line)).toEqual([text(shown)]);
  });
});

describe("lines of Discord's Markdown", () => {
  test.for<readonly [string, readonly Block[]]>([
    ["", []],
    ["a\nb", [{ kind: "text", children: [text("a\nb")] }]],
    [
      "a\n\n> b\n> c\n\nd",
      [
        { kind: "text", children: [text("a\n")] },
        { kind: "quote", children: [{ kind: "text", children: [text("b\nc")] }] },
        { kind: "text", children: [text("\nd")] },
      ],
    ],
    ["-# small", [{ kind: "subtext", children: [text("small")] }]],
    [
      "## Head\na",
      [
        { kind: "heading", level: 2, children: [text("Head")] },
        { kind: "text", children: [text("a")] },
      ],
    ],
    [
      "a\n```\n**b**\n> c\n```",
      [
        { kind: "text", children: [text("a")] },
        { kind: "code", text: "**b**\n> c\n" },
      ],
    ],
    ["\\> a", [{ kind: "text", children: [text("> a")] }]],
    ["\\# a", [{ kind: "text", children: [text("# a")] }]],
    ["\\`\\`\\`a\\`\\`\\`", [{ kind: "text", children: [text("```a```")] }]],
  ])("%j", ([lines, blocks]) => {
    expect(parseMarkdown(lines)).toEqual(blocks);
  });
});

describe("what the adapter escapes", () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      "*",
      "_",
      "~",
      "`",
      "|",
      "<",
      ">",
      "@",
      "#",
      "[",
      "]",
      "(",
      ")",
      ":",
      "\\",
      "-",
      "1",
      ".",
      " ",
      "\n",
      "everyone",
      "https://a.b",
      "a",
    ),
  });

  test("is shown letter by letter", () => {
    fc.assert(
      fc.property(hostile, (question) => {
        const blocks = parseMarkdown(escapeMarkdown(question));
        expect(blocks.every(({ kind }) => kind === "text")).toBe(true);
        expect(words(blocks)).toBe(question.replace(/\n$/, ""));
      }),
    );
  });

  test("is bold where it is emphasised and nowhere else", () => {
    const shown = "at least *270* political prisoners";
    const start = shown.indexOf("*270*");
    expect(parseInline(boldSpans(shown, [{ start, end: start + 5 }]))).toEqual([
      text("at least "),
      { kind: "bold", children: [text("*270*")] },
      text(" political prisoners"),
    ]);
  });
});
