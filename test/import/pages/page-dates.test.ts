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
  ["what it shows below the heading", "", "<p>24/08/2020 - 04:30 - Source: the union</p>"],
  [
    "JSON-LD that a comma has broken",
    '<script type="application/ld+json">{"@type":"Report",,"datePublished":"2020-08-24T18:10:00+01:00"}</script>',
    "",
  ],
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

test("an instant in the first hours of a day of UTC only makes the day likely", () => {
  const at = (time: string) => dates(`<meta property="article:published_time" content="2020-08-24${time}">`);
  expect(at("T02:54:29.000Z")).toEqual(["2020-08-24 likely"]);
  expect(at("T02:54:29-04:00")).toEqual(["2020-08-24 stated"]);
  expect(at("T00:00:00Z")).toEqual(["2020-08-24 stated"]);
  expect(at("T14:00:00Z")).toEqual(["2020-08-24 stated"]);
});

test("months are read in the language of the words, whatever the page says of it", () => {
  const words =
    "<p>Dokerzy z Callao przerwali pracę w poniedziałek, a dokerzy z Paity następnego dnia, podał związek zawodowy.</p>";
  const page = `<html lang="en"><body><h1>Dokerzy strajkują</h1><div>24 sierpnia 2020 16:20</div>${words.repeat(4)}</body></html>`;
  expect(extractPage(page).dates).toMatchObject([{ value: "2020-08-24", certainty: "stated" }]);
});

test("the day on which the page was shown is not its date", () => {
  expect(dates("", '<div class="today">Monday, 24 August 2020</div>')).toEqual([]);
});
