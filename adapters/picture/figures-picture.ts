import * as Plot from "@observablehq/plot";
import type { FiguresChart } from "../../src/answer/chart.ts";
import { figuresWords } from "../../src/answer/chart-words.ts";
import { INTL_LOCALES } from "../../src/messages/locale.ts";
import { sayIn } from "../../src/messages/say.ts";
import { COLORS, draw, type Picture, type PictureOptions, SYMBOLS, shortName } from "./picture.ts";
import { timeTicks } from "./time-ticks.ts";

/** Characters of a publisher's name in the legend. */
const LONGEST_NAME = 48;

/** Characters of a number's own words beside its point. */
const LONGEST_TEXT = 28;

/** Pixels between the highest point and the edge, for its words. */
const ROOM = 26;

const DAY_MS = 86_400_000;

type Point = FiguresChart["points"][number];

/**
 * Draws figures: a point for each number at its date with the number's own words, a bar through it as long as its date is uncertain. No line joins
 * them, since nothing is known of the time in between, and nothing is added up.
 *
 * @returns null if there are none.
 */
export function figuresPicture(
  { question, points }: Omit<FiguresChart, "kind">,
  { width = 960, fontSize = 13, locale = "en" }: PictureOptions = {},
): Picture | null {
  if (points.length === 0) return null;
  const publishers = [...new Set(points.map(({ publisher }) => publisher))];
  const line = fontSize * 1.55;
  const top = line * (publishers.length + 1) + ROOM;
  const most = Math.max(...points.map(({ value }) => value));
  const start = ({ first }: Point) => new Date(Date.parse(`${first}T00:00:00Z`));
  const end = ({ last }: Point) => new Date(Date.parse(`${last}T00:00:00Z`) + DAY_MS);
  const middle = (point: Point) => new Date((start(point).getTime() + end(point).getTime()) / 2);
  const title = ({ words, publisher, quote }: Point) => `${words}, ${publisher}: ${quote}`;
  const times = points.flatMap((point) => [start(point), end(point)]);
  const options: Plot.PlotOptions = {
    width,
    height: top + Math.round(width / 3.2) + fontSize * 2.8,
    marginTop: top,
    marginBottom: fontSize * 2.8,
    marginRight: 24,
    marginLeft: 24 + fontSize * 0.62 * most.toLocaleString(INTL_LOCALES[locale]).length,
    x: {
      type: "utc",
      label: null,
      domain: [
        new Date(Math.min(...times.map((time) => time.getTime()))),
        new Date(Math.max(...times.map((time) => time.getTime()))),
      ],
      insetLeft: 16,
      insetRight: 90,
      ...timeTicks(locale),
    },
    y: { label: null, grid: true, domain: [0, most], nice: true, ticks: 5, tickFormat: ",d" },
    color: { domain: publishers, range: publishers.map((_, at) => COLORS[at % COLORS.length] ?? COLORS[0]) },
    symbol: {
      domain: publishers,
      range: publishers.map((_, at) => SYMBOLS[at % SYMBOLS.length] ?? SYMBOLS[0]),
    },
    marks: [
      Plot.ruleY([0]),
      Plot.ruleY(
        points.filter(({ first, last }) => first !== last),
        { x1: start, x2: end, y: "value", stroke: "publisher", strokeWidth: 5, strokeOpacity: 0.35 },
      ),
      Plot.dot([...points], {
        x: middle,
        y: "value",
        fill: "publisher",
        symbol: "publisher",
        r: 6,
        title,
        href: "href",
      }),
      Plot.text([...points], {
        x: middle,
        y: "value",
        text: ({ text }: Point) => shortName(text, LONGEST_TEXT),
        textAnchor: "start",
        dx: 10,
        dy: -10,
      }),
      ...publishers.flatMap((name, at) => [
        Plot.text([name], {
          frameAnchor: "top-left",
          dx: 16,
          dy: -line * (publishers.length - at) - 4 - ROOM,
          text: (label: string) => shortName(label, LONGEST_NAME),
        }),
        Plot.dot([name], {
          frameAnchor: "top-left",
          dx: 6,
          dy: -line * (publishers.length - at) + 2 - ROOM,
          r: 5,
          symbol: (label: string) => label,
          fill: (label: string) => label,
        }),
      ]),
    ],
  };
  return draw(figuresWords({ question, points }, sayIn(locale)), options, { fontSize });
}
