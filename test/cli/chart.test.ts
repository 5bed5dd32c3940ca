import { expect, test } from "vitest";
import { dateChart, figuresBars } from "../../adapters/cli/chart.ts";
import { ENGLISH, sayIn } from "../../src/messages/say.ts";

const mark = (text: string) => text;
const page = (width: number | null) => ({
  width,
  styles: { strong: mark, dim: mark, colour: false },
  say: ENGLISH,
});
const chart = (dates: readonly string[], width: number | null = 24) => dateChart(dates, page(width));

const FEW = ["1998-05", "1998-06-01", "1998-06-09", "2000"];

test("a row is a year, a bar is how many dates it has, and a year without any is seen", () => {
  expect(chart(FEW)).toEqual(["1998 █████████████████ 3", "1999 ·", "2000 █████▋ 1"]);
});

test("a long gap takes one row", () => {
  expect(chart(["1990", "1990", "1999", "2000"]).map((line) => line.split(" ")[0])).toEqual([
    "1990",
    "",
    "1999",
    "2000",
  ]);
});

test("one year is drawn by its months, and what is longer is said", () => {
  expect(chart(["1998-05", "1998-07-01", "1998-07-09", "1998"])).toEqual([
    " May 1998 ██████ 1",
    "June 1998 ·",
    "July 1998 ████████████ 2",
    "1 of a longer time is not counted.",
  ]);
});

test.for([
  ["half decades", ["1901", "1950", "1990", "1998"], "1900–1904"],
  ["centuries", ["1001", "1950", "1990", "1998"], "1000–1049"],
] as const)("a longer time is drawn by %s", ([, dates, first]) => {
  expect(chart(dates, 60)[0]).toMatch(new RegExp(`^${first} `));
});

test("nothing is drawn of fewer than four dates, of one row, or where nobody looks", () => {
  expect(chart(FEW.slice(1))).toEqual([]);
  expect(chart(["1998-05", "1998-05", "1998-05", "1998-05-01"])).toEqual([]);
  expect(chart(FEW, null)).toEqual([]);
});

test("no line is wider than the terminal", () => {
  for (const width of [20, 24, 40, 80, 100])
    for (const line of chart(["1998-05-01", "1999-01-02", "2000", "2001"], width))
      expect(line.length).toBeLessThanOrEqual(width);
});

const point = (value: number, text: string, first: string, when: string) => ({
  ...{ publisher: "Oxfam", value, text, words: `${text} · ${when}`, first, last: first },
  quote: text,
  language: "en",
});
const FIGURES = [
  point(400, "almost 400", "1998-12-31", "1998"),
  point(100, "over 100", "1998-02-01", "February 1998"),
];

test("a figure is a bar as long as its number, the earliest first, and nothing is added up", () => {
  expect(figuresBars(FIGURES, page(40))).toEqual([
    "February 1998 ███▊ over 100",
    "         1998 ███████████████ almost 400",
  ]);
  expect(figuresBars([point(0, "nobody", "1998", "1998")], page(40))).toEqual(["1998 ▏ nobody"]);
});

test("no figures are drawn where nobody looks", () => {
  expect(figuresBars(FIGURES, page(null))).toEqual([]);
  expect(figuresBars([], page(40))).toEqual([]);
});

test("bars begin in one column also beside letters that are twice as wide", () => {
  const dates = ["1998-05-02", "1998-06-01", "1998-06-09", "1998-12-01"];
  const bars = dateChart(dates, { ...page(40), say: sayIn("ko") }).filter((line) => line.includes("월 "));
  expect(bars.map((line) => line.slice(0, line.indexOf("월") + 1))).toEqual([
    " 1998년 5월",
    " 1998년 6월",
    "1998년 12월",
  ]);
});
