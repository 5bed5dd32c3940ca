import * as Plot from "@observablehq/plot";
import type { Timeline } from "../../src/answer/timeline.ts";
import { boundsOf } from "../../src/time/calendar/units.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { COLORS, draw, type Picture, shortName } from "./picture.ts";

/** What is drawn of an entry: from its first day to the end of its last one. */
type Mark = {
  readonly publisher: string;
  readonly from: Date;
  readonly to: Date;
  /** Whether the date is a day; else it is a longer time, and the day in it is not known. */
  readonly isDay: boolean;
  readonly title: string;
};

const SYMBOLS = ["circle", "square", "triangle", "diamond", "star"] as const;

/** Pixels. */
const WIDTH = 960;
const LANE = 22;
const MARGINS = { top: 14, right: 24, bottom: 36, left: 250 } as const;

/** Characters of a publisher's name beside its row. */
const LONGEST_NAME = 36;

/** A point takes as much room beside another as this share of the whole time. */
const POINT = 0.025;

const DAY_MS = 86_400_000;

/**
 * Draws a timeline: a row for each publisher with its own colour and shape, a point for each sentence with a day, a bar where only the month,
 * the year or a longer time is known. It follows the reader's light or dark setting. Nothing is drawn that no entry says.
 *
 * @returns null if no entry has a date that can be drawn.
 */
export function timelinePicture({ topic, entries }: Timeline): Picture | null {
  const marks = entries.flatMap(({ date, document, quote }): readonly Mark[] => {
    const bounds = boundsOf(date.value);
    if (!bounds) return [];
    const [first, last] = bounds;
    return [
      {
        publisher: document.publisher,
        from: new Date(`${first}T00:00:00Z`),
        to: new Date(Date.parse(`${last}T00:00:00Z`) + DAY_MS),
        isDay: first === last,
        title: `${dateWords(date.value)}: ${quote}`,
      },
    ];
  });
  if (marks.length === 0) return null;
  const placed = inLanes(marks);
  const publishers = [...new Set(placed.map(({ publisher }) => publisher))];
  const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1;
  const middles = publishers.map((publisher) => {
    const own = placed.filter((mark) => mark.publisher === publisher).map(({ lane }) => lane);
    return (Math.min(...own) + Math.max(...own) + 1) / 2;
  });
  const alt = altText(topic, entries, marks, publishers.length);
  return draw(alt, {
    width: WIDTH,
    height: MARGINS.top + LANE * lanes + MARGINS.bottom,
    marginTop: MARGINS.top,
    marginRight: MARGINS.right,
    marginBottom: MARGINS.bottom,
    marginLeft: MARGINS.left,
    x: { type: "utc", label: null, nice: true, grid: true },
    y: { type: "linear", domain: [0, lanes], reverse: true, label: null, axis: null },
    color: { domain: publishers, range: publishers.map((_, at) => COLORS[at % COLORS.length] ?? COLORS[0]) },
    symbol: {
      domain: publishers,
      range: publishers.map((_, at) => SYMBOLS[at % SYMBOLS.length] ?? SYMBOLS[0]),
    },
    marks: [
      Plot.axisY(middles, {
        tickSize: 0,
        tickFormat: (_, at: number) => shortName(publishers[at] ?? "", LONGEST_NAME),
      }),
      Plot.rect(
        placed.filter(({ isDay }) => !isDay),
        {
          x1: "from",
          x2: "to",
          y1: "lane",
          y2: ({ lane }: Placed) => lane + 1,
          insetTop: 4,
          insetBottom: 4,
          rx: 4,
          fill: "publisher",
          fillOpacity: 0.35,
          stroke: "publisher",
          title: "title",
        },
      ),
      Plot.dot(
        placed.filter(({ isDay }) => isDay),
        {
          x: "from",
          y: ({ lane }: Placed) => lane + 0.5,
          fill: "publisher",
          symbol: "publisher",
          r: 6,
          title: "title",
        },
      ),
    ],
  });
}

/** A mark in its lane, counted over all publishers from 0. */
type Placed = Mark & { readonly lane: number };

/** Marks of a publisher that would lie on each other stand below each other, so that each is seen. */
function inLanes(marks: readonly Mark[]): readonly Placed[] {
  const times = marks.flatMap(({ from, to }) => [from.getTime(), to.getTime()]);
  const room = (Math.max(...times) - Math.min(...times)) * POINT;
  const placed: Placed[] = [];
  let top = 0;
  for (const own of Map.groupBy(marks, ({ publisher }) => publisher).values()) {
    const ends: number[] = [];
    for (const mark of own.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
      const free = ends.findIndex((end) => end <= mark.from.getTime());
      const lane = free < 0 ? ends.length : free;
      ends[lane] = Math.max(mark.to.getTime(), mark.isDay ? mark.from.getTime() + room : 0);
      placed.push({ ...mark, lane: top + lane });
    }
    top += ends.length;
  }
  return placed;
}

/** How many sentences of whom, from when to when, and how exactly they are dated. */
function altText(
  topic: string,
  entries: Timeline["entries"],
  marks: readonly Mark[],
  publishers: number,
): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const first = dateWords(isoDay(Math.min(...marks.map(({ from }) => from.getTime()))));
  const last = dateWords(isoDay(Math.max(...marks.map(({ to }) => to.getTime())) - DAY_MS));
  const days = marks.filter(({ isDay }) => isDay).length;
  const undrawn = entries.length - marks.length;
  return [
    `Timeline${topic ? ` of ${topic}` : ""}: ${count(marks.length, "dated sentence")} of ${count(publishers, "publisher")}, ${first} to ${last}.`,
    `${days} on a day (points), ${marks.length - days} in a month, a year or a longer time (bars).`,
    ...(undrawn > 0 ? [`${undrawn} more cannot be drawn.`] : []),
  ].join(" ");
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
