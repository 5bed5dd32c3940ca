import { describe, expect, test } from "vitest";
import { readFileBytes } from "../../../adapters/import/formats/read-file.ts";
import { plainWords } from "../../../adapters/import/pages/plain-words.ts";

test.for([
  ["Dockers &amp; pilots&#8217; strike", "Dockers & pilots’ strike"],
  ["Dockers &amp;amp; pilots&amp;rsquo; &#x201C;strike&#x201D;", "Dockers & pilots’ “strike”"],
  ["The <i>Tampa</i>&nbsp;affair", "The Tampa affair"],
  ["R&D; AT&T: 3 < 4 &unknown; <Unknown>", "R&D; AT&T: 3 < 4 &unknown; <Unknown>"],
] as const)("%s is %s", ([title, words]) => {
  expect(plainWords(title)).toBe(words);
});

const PROSE =
  "The dockers of Callao walked out on Monday, and those of Paita followed on the next day, the union said.";
const TITLE = "Dockers &amp; pilots&#8217; strike";
const page = (head: string) =>
  `<html><head>${head}</head><body><article><p>${PROSE}</p><p>${PROSE}</p></article></body></html>`;

describe("a title has no marks of HTML", () => {
  test.for([
    ["a.jsonl", JSON.stringify({ title: TITLE, text: PROSE })],
    ["a.csv", `title,text\n${TITLE},"${PROSE}"`],
    ["a.md", `---\ntitle: ${TITLE}\n---\n${PROSE}`],
    ["a.eml", `From: desk@example.org\nSubject: ${TITLE}\n\n${PROSE}`],
    ["og.html", page(`<meta property="og:title" content="${TITLE.replaceAll("&", "&amp;")}">`)],
    [
      "ld.html",
      page(
        `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: TITLE, datePublished: "2004-05-03" })}</script>`,
      ),
    ],
  ] as const)("in %s", async ([name, content]) => {
    const [read] = await readFileBytes({ name, bytes: Buffer.from(content) });
    expect(read).toMatchObject({ extracted: [{ titles: [{ value: "Dockers & pilots’ strike" }] }] });
  });
});
