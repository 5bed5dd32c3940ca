import { describe, expect, test } from "vitest";
import { attributions } from "../../../src/archive/attribution.ts";
import { readDocument } from "../../../src/corpus/read-document.ts";
import { statement } from "../../answer/statement.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

const TEXT =
  "JOURNALIST: Is it shut?\n\nMS FINCH: It is shut.\n\n“We sail,” said Kingfisher.\n\nOrders by mail only.";

const read = (readAs: string, text = TEXT) => {
  const document = statement(text, { readAs });
  const found = attributions(document);
  return document.passages.map(({ kind, sentences }) => [
    kind,
    ...sentences.map(({ start }) => found.get(start)?.name ?? null),
  ]);
};

describe("readAs", () => {
  test("says who a label is, whatever its capitals", () => {
    expect(read("{ speakers: { Ms Finch: Helen Finch } }")[1]).toEqual(["paragraph", "Helen Finch"]);
  });

  test("says who a name is, or that it is nobody", () => {
    const text = "“We sail,” said Kingfisher.";
    expect(read("{ speakers: { Kingfisher: Ada Kingfisher } }", text)).toEqual([
      ["paragraph", "Ada Kingfisher"],
    ]);
    expect(read("{ speakers: { Kingfisher: nobody } }", text)).toEqual([["paragraph", null]]);
  });

  test("says what a passage is by its first words", () => {
    expect(read("{ passages: { Orders by: boilerplate } }").at(-1)?.[0]).toBe("boilerplate");
    expect(read("{}").at(-1)?.[0]).toBe("paragraph");
  });

  test.for([
    [
      "{ speakers: { Ruth: Ruth Holt } }",
      "Expected `Ruth` to be a label or a name in the text: copy it from there.",
    ],
    [
      "{ passages: { by mail: noise } }",
      "Expected a passage that begins with `by mail`: copy its first words.",
    ],
    [
      "{ passages: { Orders: verse } }",
      'Expected `readAs.passages.Orders` to be paragraph, title, letterhead, contact, boilerplate, footnote, table, noise, got "verse".',
    ],
    ["{ voices: {} }", "Expected no key `readAs.voices`: remove it, or correct its spelling."],
  ])("is faulty with %s", ([readAs = "", message]) => {
    expect(readDocument("good.md", corpusFile({ readAs }, TEXT))).toEqual([
      { file: "good.md", line: 8, message },
    ]);
  });
});
