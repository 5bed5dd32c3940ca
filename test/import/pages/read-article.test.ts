import { describe, expect, test } from "vitest";
import { readArticle } from "../../../adapters/import/pages/read-article.ts";

const PROSE = [
  "The council published its report on the closure of the river crossing, which forty families had used for a decade, on Monday.",
  "“Nobody asked us before the ferry was taken away,” said Ana Pereira, who speaks for the families on the northern bank of the river.",
  "The ministry answered that the crossing was unsafe, and that a bridge further upstream would be open to everybody within two years.",
  "Two members of the council voted against the report, since it did not name the officer who had signed the order for the closure.",
] as const;

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Ferry closed without a hearing</title></head><body>${body}</body></html>`;
}

const paragraphs = PROSE.map((text) => `<p>${text}</p>`);
const article = paragraphs.join("\n");
const words = (html: string) =>
  readArticle(html, "Ferry closed without a hearing").kept.map(({ text }) => text);

describe("readArticle keeps the paragraphs and leaves out", () => {
  test.for([
    [
      "navigation",
      `<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><article>${article}</article>`,
    ],
    [
      "the title, author and time above",
      `<article><h1>Ferry closed without a hearing</h1><p class="byline">By Jo Lund</p><p>Updated 14 May 2019, 10:30 am</p>${article}</article>`,
    ],
    [
      "captions",
      `<article>${paragraphs[0]}<figure><img src="a.jpg"><figcaption>The ferry in 2012. Photo: River Archive</figcaption></figure>${paragraphs.slice(1).join("")}</article>`,
    ],
    [
      "captions by their class",
      `<article>${paragraphs[0]}<div><p class="wp-caption-text">The ferry in 2012, before it was sold to the harbour of the capital.</p></div>${paragraphs.slice(1).join("")}</article>`,
    ],
    [
      "a line that is one link",
      `<article>${paragraphs[0]}<p><strong><a href="/x">BRIDGE PROMISED FOR THE THIRD TIME SINCE SPRING</a></strong></p>${paragraphs.slice(1).join("")}</article>`,
    ],
    [
      "a list of links with its heading",
      `<article>${article}<h3>From our archive:</h3><ul><li><a href="/a">Bridge promised again</a></li><li><a href="/b">River floods the bank</a></li></ul></article>`,
    ],
    [
      "appeals below",
      `<article>${article}<p>Follow us on every network you like.</p><p>Subscribe to the weekly letter.</p></article>`,
    ],
    [
      "what opens under the pointer",
      `<article>${article.replace("Ana Pereira", `Ana Pereira<span class="tooltip-content">Speaker since 2011, and other stories about her</span>`)}</article>`,
    ],
  ] as const)("%s", ([, body]) => {
    expect(words(page(body))).toEqual(PROSE);
  });
});

describe("readArticle keeps", () => {
  test("headings, and items of a list that are no links", () => {
    const demands =
      "<h2>What the families demand</h2><ul><li>A hearing before the end of June</li><li>The name of the officer</li></ul>";
    const { kept } = readArticle(page(`<article>${article}${demands}${paragraphs[0]}</article>`), "");
    expect(kept.filter(({ kind }) => kind !== "paragraph").map(({ kind, text }) => [kind, text])).toEqual([
      ["heading", "What the families demand"],
      ["item", "A hearing before the end of June"],
      ["item", "The name of the officer"],
    ]);
  });

  test("a sentence in which a link stands", () => {
    const linked = article.replace("its report", `<a href="/report">its report</a>`);
    expect(words(page(`<article>${linked}</article>`))).toEqual(PROSE);
  });

  test("an address that is written out as a source", () => {
    const source = `<p><a href="https://river.example/report">https://river.example/report</a></p>`;
    expect(words(page(`<article>${article}${source}</article>`))).toEqual([
      ...PROSE,
      "https://river.example/report",
    ]);
  });

  test("a paragraph that begins as a signpost does", () => {
    const text = `Related charges were dropped in March, as the court of the district wrote to the families, and it gave no reason for this in any of the three letters that it sent them.`;
    expect(words(page(`<article>${article}<p>${text}</p></article>`))).toEqual([...PROSE, text]);
  });

  test("the article of a page whose class names lie", () => {
    expect(words(page(`<div class="sidebar share related">${article}</div>`))).toEqual(PROSE);
  });
});

describe("readArticle", () => {
  test("says what it took out between the paragraphs, word for word", () => {
    const html = page(`<article>${article}<p>Sign up for the weekly letter.</p></article>`);
    expect(readArticle(html, "").removed).toEqual(["Sign up for the weekly letter."]);
  });

  test.for(["", "no mark-up at all", "<p>unclosed <b>marks", "<html><body></body></html>"])(
    "reads %j without failing",
    (html) => {
      expect(
        readArticle(html, "")
          .kept.map(({ text }) => text)
          .join(" "),
      ).toBe(html.replace(/<[^>]*>/g, ""));
    },
  );
});

test("a short page whose root is called like furniture gives its words", () => {
  const { kept } = readArticle('<html class="header"><body><p>Dockers walk out.</p></body></html>', "");
  expect(kept.map(({ text }) => text)).toEqual(["Dockers walk out."]);
});
