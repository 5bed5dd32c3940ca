import { describe, expect, test } from "vitest";
import { directionOf } from "../../adapters/html/direction.ts";
import { documentArticle } from "../../adapters/html/document-article.ts";
import { documentHeader } from "../../adapters/html/document-header.ts";
import { html } from "../../adapters/html/html.ts";
import { quotedSpan } from "../../adapters/html/quoted-span.ts";
import { textFragment } from "../../adapters/html/text-fragment.ts";
import { statement } from "../answer/statement.ts";

const TEXT = `# The amnesty

A monk died. Two fled <b>at night</b>.

- One came back.`;

const article = (at: readonly [number, number] | null, sentenceIds = true) => {
  const quote = at && { start: at[0], end: at[1] };
  const marking = { quote, quoteId: at?.join("-") ?? "", sentenceIds };
  return `${documentArticle(statement(TEXT), html``, marking)}`;
};
const monk = TEXT.indexOf("A monk");
const two = TEXT.indexOf("Two");
const end = TEXT.indexOf("\n\n- One");

describe("the text of a document", () => {
  test("has each sentence as an element that an address can point to", () => {
    const text = article(null);
    expect(text).toContain(
      `<p data-paragraph="1"><span id="${monk}-${two - 1}">A monk died.</span> <span id="${two}-${end}">Two fled &lt;b&gt;at night&lt;/b&gt;.</span></p>`,
    );
    expect(text).toContain("<ul><li");
  });

  test("marks the sentence that is quoted at its own address", () => {
    expect(article([monk, two - 1])).toContain(`<mark id="${monk}-${two - 1}">A monk died.</mark> <span`);
  });

  test("marks a quote over several sentences, and the address means its beginning", () => {
    const text = article([monk + 2, TEXT.indexOf("One") + 3]);
    expect(text.match(/<mark[^>]*>[^<]*/g)).toEqual([
      `<mark id="${monk + 2}-${TEXT.indexOf("One") + 3}">monk died.`,
      "<mark> ",
      "<mark>Two fled &lt;b&gt;at night&lt;/b&gt;.",
      "<mark>One",
    ]);
    expect(text.match(/id="/g)).toHaveLength(5);
  });

  test("is whole, whatever is marked", () => {
    const plain = (markup: string) => markup.replace(/<[^>]*>/g, "");
    for (let start = 0; start < TEXT.length; start += 3)
      for (let stop = start + 1; stop <= TEXT.length; stop += 7)
        expect(plain(article([start, stop]))).toBe(plain(article(null, false)));
  });

  test.for([
    ["en", "ltr"],
    ["ko", "ltr"],
    ["ar", "rtl"],
    ["fa-IR", "rtl"],
    ["az-Arab", "rtl"],
    ["no such language", "ltr"],
  ] as const)("in %s is written from %s", ([language, direction]) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe("the span that a page is asked to mark", () => {
  const text = "A 🙂 monk";
  test.for([
    ["0", "1", { start: 0, end: 1 }],
    ["2", "4", { start: 2, end: 4 }],
    ["0", "9", { start: 0, end: 9 }],
    ["3", "9", null],
    ["0", "3", null],
    ["1", "1", null],
    ["5", "3", null],
    ["0", "10", null],
    ["-1", "3", null],
    ["", "3", null],
    ["0", "1e3", null],
  ] as const)("from %j to %j is %j", ([from, to, span]) => {
    expect(quotedSpan(text, from, to)).toEqual(span);
  });
});

describe("a fragment of the original's address", () => {
  test.for([
    ["A monk\ndied.", "#:~:text=A%20monk%20died."],
    ["well-known, so & so", "#:~:text=well%2Dknown%2C%20so%20%26%20so"],
    [" \n", ""],
    [
      `One two three four five ${"and ".repeat(30)}six seven eight nine ten.`,
      "#:~:text=One%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten.",
    ],
  ] as const)("of %j is %j", ([quote, fragment]) => {
    expect(textFragment(quote)).toBe(fragment);
  });
});

describe("the head of a document", () => {
  const head = (keys: Readonly<Record<string, string>>) =>
    `${documentHeader(statement(TEXT, { title: "Prisoners <b>", ...keys }), { start: monk, end: two - 1 }, { document: (id) => `/d/${id}` })}`;

  test.for([
    [{ issued: "1999-03-12" }, "Its date is in its text or on its page."],
    [
      { issued: '"1999-03?"', issuedBasis: "inferred", issuedReason: "It looks back." },
      "Dated by us to March 1999: It looks back.",
    ],
    [{}, "Its date is not known."],
  ] as const)("says why it has its date: %j", ([keys, words]) => {
    expect(head(keys)).toContain(words);
  });

  test("says that it was withdrawn, and which version is newer", () => {
    const text = head({
      withdrawn: "{ date: 2020-05-03, reason: figures were wrong }",
      superseded: "{ by: small-2 }",
    });
    expect(text).toContain("<strong>Withdrawn</strong> on 3 May 2020: figures were wrong");
    expect(text).toContain('<a href="/d/small-2">a newer version exists: small-2</a>');
  });

  test("leads to the words in the original, and to no address of another scheme", () => {
    expect(head({ url: "https://example.org/a" })).toContain(
      '<a href="https://example.org/a#:~:text=A%20monk%20died." rel="noopener noreferrer">The original at example.org</a>',
    );
    expect(head({ url: "https://example.org/a" })).toContain("Prisoners &lt;b&gt;");
  });
});
