import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passages } from "../../../src/corpus/structure/passages.ts";
import { gaps } from "../../fixtures/gaps.ts";

const SEED = { seed: 1998 };

const show = (text: string) => passages(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("passages", () => {
  test.for([
    [
      "One.\n\nTwo.",
      [
        ["paragraph", "One."],
        ["paragraph", "Two."],
      ],
    ],
    ["One\nline on.", [["paragraph", "One\nline on."]]],
    [
      "One.\n \t\nTwo.",
      [
        ["paragraph", "One."],
        ["paragraph", "Two."],
      ],
    ],
    [
      "  One.  \n\n\n\n  Two.  ",
      [
        ["paragraph", "One."],
        ["paragraph", "Two."],
      ],
    ],
    [
      "# Cambodia\nA monk died.",
      [
        ["heading", "Cambodia"],
        ["paragraph", "A monk died."],
      ],
    ],
    [
      "A monk died.\n## Background\nMore.",
      [
        ["paragraph", "A monk died."],
        ["heading", "Background"],
        ["paragraph", "More."],
      ],
    ],
    ["###### Six", [["heading", "Six"]]],
    // What goes on telling how to reach somebody is written as a sentence.
    [
      "The quay is shut.\n\nFor more information, please contact:\n\nIn Moss, Ana Lund, reachable at lund@harbour.example or 0400 111 222.\n\nIn Elan, Dan Holt, at 0400 111 333.\n\nThe quay opens in May.",
      [
        ["paragraph", "The quay is shut."],
        ["contact", "For more information, please contact:"],
        ["contact", "In Moss, Ana Lund, reachable at lund@harbour.example or 0400 111 222."],
        ["contact", "In Elan, Dan Holt, at 0400 111 333."],
        ["paragraph", "The quay opens in May."],
      ],
    ],
    [
      "- One\n- Two",
      [
        ["item", "One"],
        ["item", "Two"],
      ],
    ],
    [
      "* One\n• Two\n3. Three\n4) Four",
      [
        ["item", "One"],
        ["item", "Two"],
        ["item", "Three"],
        ["item", "Four"],
      ],
    ],
    [
      "  - One\n    goes on\n\nOut.",
      [
        ["item", "One\n    goes on"],
        ["paragraph", "Out."],
      ],
    ],
    [
      "We demand:\n- One",
      [
        ["paragraph", "We demand:"],
        ["item", "One"],
      ],
    ],
    [
      "July 21, 2020\nOpen North Korea\nUnification Academy",
      [["signature", "July 21, 2020\nOpen North Korea\nUnification Academy"]],
    ],
    ["오픈 북한\n통일 아카데미", [["signature", "오픈 북한\n통일 아카데미"]]],
    ["", []],
    [" \n\n ", []],
  ] as const)("splits %j", ([text, expected]) => {
    expect(show(text)).toEqual(expected);
  });

  test.for([
    ["####### Seven", "paragraph"],
    ["#hashtag", "paragraph"],
    ["-We call", "paragraph"],
    ["2020 was hard", "paragraph"],
    ["1998. A year", "paragraph"],
    ["Open North Korea", "paragraph"],
    ["Open North Korea\nHe signed it.", "paragraph"],
    ["Open North Korea\nand friends", "paragraph"],
    ["Signed by:\nOpen North Korea", "paragraph"],
    [`Open North Korea\n${"Very ".repeat(16)}long`, "paragraph"],
  ] as const)("takes %j for a plain %s", ([text, kind]) => {
    expect(show(text)).toEqual([[kind, text]]);
  });

  test("names the headings above a passage, outermost first", () => {
    const text = "In front.\n\n# A\n\none\n\n## B\n\ntwo\n\n### C\n\nthree\n\n## D\n\nfour\n\n# E\n\nfive";
    const above = passages(text).map(({ start, end, headings }) => [text.slice(start, end), headings]);
    expect(above).toEqual([
      ["In front.", []],
      ["A", []],
      ["one", ["A"]],
      ["B", ["A"]],
      ["two", ["A", "B"]],
      ["C", ["A", "B"]],
      ["three", ["A", "B", "C"]],
      ["D", ["A"]],
      ["four", ["A", "D"]],
      ["E", []],
      ["five", ["E"]],
    ]);
  });

  test.for([
    ["A monk died. Two fled.", ["A monk died.", "Two fled."]],
    ["- We demand it. We protest.", ["We demand it.", "We protest."]],
    ["# Stop. Now.", ["Stop. Now."]],
    ["Open North Korea\nUnification Academy", ["Open North Korea\nUnification Academy"]],
  ] as const)("quotes %j by its sentences, a heading and a signature whole", ([text, expected]) => {
    const sentences = passages(text).flatMap((passage) => passage.sentences);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  const line = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "# Head",
      "## Sub head",
      "- item. More.",
      "2) second",
      "One. Two went",
      "Open Korea",
    ),
    fc.string({ unit: "grapheme", maxLength: 20 }),
  );
  const markdown = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));

  test("leaves out nothing but white space and one mark in front of a passage", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const gap of gaps(text, passages(text))) {
          expect(gap.trim()).toMatch(/^(?:#{1,6}|[-*•]|\d{1,3}[.)])?$/);
        }
      }),
      SEED,
    );
  });

  test("leaves out nothing but white space between the sentences of a passage", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { start, end, sentences } of passages(text)) {
          const within = sentences.map((span) => ({ start: span.start - start, end: span.end - start }));
          expect(gaps(text.slice(start, end), within).join("").trim()).toBe("");
        }
      }),
      SEED,
    );
  });

  test.for([
    ["## A\n\nx\n\n## B\n\ny", ["B"]],
    ["# T\n\n### C\n\n### D\n\ny", ["T", "D"]],
    ["# T\n\n## A\n\n# U\n\ny", ["U"]],
  ] as const)("ends a heading at the next of its level or above in %j", ([text, expected]) => {
    expect(passages(text).at(-1)?.headings).toEqual(expected);
  });
});
