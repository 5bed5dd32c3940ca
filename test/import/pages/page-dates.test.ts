import { expect, test } from "vitest";
import { extractPage } from "../../../adapters/import/pages/extract-page.ts";

const PROSE =
  "<p>The dockers of Callao walked out on Monday, and those of Paita followed on the next day, the union said. No ship was unloaded in any harbour.</p>";

/** The dates of a page with this head and these words above its article, the surest first. */
function dates(head: string, above = "", below = "") {
  const page = `<html lang="en"><head>${head}</head><body><article><h1>Dockers walk out</h1>${above}${PROSE.repeat(3)}</article>${below}</body></html>`;
  return extractPage(page).dates.map(({ value, certainty }) => `${value} ${certainty}`);
}

test.for([
  [
    "JSON-LD",
    '<script type="application/ld+json">{"@type":"Report","datePublished":"2020-08-24"}</script>',
    "",
  ],
  ["Open Graph", '<meta property="article:published_time" content="2020-08-24T23:10:00-05:00">', ""],
  ["Dublin Core", '<meta name="DC.date.issued" content="2020/08/24 10:10">', ""],
  ["microdata", "", '<span itemprop="datePublished" content="2020-08-24T10:00">yesterday</span>'],
  ["HTML's time", "", '<time datetime="2020-08-24">today</time>'],
  ["what it shows", "", '<div class="post-date">Monday, 24 August 2020</div>'],
] as const)("a page's date is found by %s", ([, head, above]) => {
  expect(dates(head, above)).toEqual(["2020-08-24 stated"]);
});

test("its address only makes a date likely", () => {
  const head = '<link rel="canonical" href="https://union.example/2020/08/24/dockers.html">';
  expect(dates(head)).toEqual(["2020-08-24 likely"]);
});

test("dates of other articles, of comments and of the last change are none", () => {
  const below =
    '<aside><time datetime="2019-01-01">then</time></aside><div class="comment"><time datetime="2021-01-01">later</time></div>';
  expect(dates("", '<p class="date">Updated 3 May 2021</p>', below)).toEqual([]);
});

test("dates that disagree are all kept, the surest first", () => {
  const head =
    '<meta name="date" content="2020-08-25"><link rel="canonical" href="https://union.example/20200824/dockers">';
  expect(dates(head)).toEqual(["2020-08-25 stated", "2020-08-24 likely"]);
});
