import * as Plot from "@observablehq/plot";
import type { TimelineChart } from "../../src/answer/chart.ts";
import { timelineWords } from "../../src/answer/chart-words.ts";
import { type Say, sayIn } from "../../src/messages/say.ts";
import { boundsOf } from "../../src/time/calendar/units.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { COLORS, draw, type Picture, type PictureOptions, SYMBOLS, shortName } from "./picture.ts";
import { timeTicks } from "./time-ticks.ts";

/** What is drawn of an entry: from its first day to the end of its last one. */
type Mark = {
  readonly publisher: string;
  readonly from: number;
  readonly to: number;
  /** Whether the date is a day; else it is a longer time, and the day in it is not known. */
  readonly isDay: boolean;
  readonly title: string;
  readonly href: string | null;
};

/** Publishers with a row of their own; the others are drawn together. */
const MOST_ROWS = 8;

/** Lanes of a publisher: what has no room in them lies on something else. */
const MOST_LANES = 6;

/** Pixels. */
const MARGINS = { top: 6, right: 20, left: 20 } as const;
const LANE = 20;
const SMALL_LANE = 12;
const INSET = 10;

/** With more lanes than this, each is smaller. */
const MANY_LANES = 20;

/** A bar is at least as wide as this, in pixels; else a month among decades would not be seen. */
const LEAST_BAR = 6;

/** Characters of a publisher's name above its row. */
const LONGEST_NAME = 48;

const DAY_MS = 86_400_000;

/**
 * Draws a timeline: a row for each publisher with its own colour and shape, a point for each sentence with a day, a bar where only the month,
 * the year or a longer time is known. It follows the reader's light or dark setting. Nothing is drawn that no entry says.
 *
 * @returns null if no entry has a date that can be drawn.
 */
export function timelinePicture(
  { topic, marks: all, window }: Omit<TimelineChart, "kind">,
  { width = 960, fontSize = 13, locale = "en" }: PictureOptions = {},
): Picture | null {
  const say = sayIn(locale);
  const others = say("picture.others");
  const alt = timelineWords({ topic, marks: all }, say);
  if (alt === null) return null;
  const dated = all.flatMap((mark) => drawable(mark, say) ?? []);
  const [first, last] = window
    ? [startOf(window[0]), endOf(window[1])]
    : [Math.min(...dated.map(({ from }) => from)), Math.max(...dated.map(({ to }) => to))];
  const marks = dated
    .filter(({ from, to }) => from < last && to > first)
    .map((mark) => ({ ...mark, from: Math.max(mark.from, first), to: Math.min(mark.to, last) }));
  const timeOf = (pixels: number) =>
    ((last - first) * pixels) / (width - MARGINS.left - MARGINS.right) || DAY_MS;
  const rows = inRows(named(marks, others), { least: timeOf(LEAST_BAR), point: timeOf(LANE) }, others);
  const lanes = rows.reduce((sum, row) => sum + row.lanes, 0);
  const lane = lanes > MANY_LANES ? SMALL_LANE : LANE;
  const heading = fontSize * 1.7;
  const tops = rows.map((_, at) =>
    rows.slice(0, at).reduce((sum, row) => sum + heading + row.lanes * lane, heading),
  );
  const height = rows.length * heading + lanes * lane;
  const placed = rows.flatMap((row, at) =>
    row.marks.map((mark) => ({ ...mark, row: row.publisher, y: (tops[at] ?? 0) + mark.lane * lane })),
  );
  type Placed = (typeof placed)[number];
  const publishers = rows.map(({ publisher }) => publisher);
  const bars = placed.filter(({ isDay }) => !isDay);
  const points = placed.filter(({ isDay }) => isDay);
  const options: Plot.PlotOptions = {
    width,
    height: MARGINS.top + height + fontSize * 2.8,
    marginTop: MARGINS.top,
    marginRight: MARGINS.right,
    marginBottom: fontSize * 2.8,
    marginLeft: MARGINS.left,
    x: {
      type: "utc",
      label: null,
      grid: true,
      domain: [new Date(first), new Date(last)],
      inset: INSET,
      ...timeTicks(locale),
    },
    y: { type: "linear", domain: [0, height], reverse: true, label: null, axis: null },
    color: { domain: publishers, range: publishers.map((_, at) => COLORS[at % COLORS.length] ?? COLORS[0]) },
    symbol: { domain: publishers, range: publishers.map((_, at) => symbolOf(at)) },
    marks: [
      Plot.text(publishers, {
        x: () => new Date(first),
        y: (_, at: number) => (tops[at] ?? 0) - heading / 2,
        text: (name: string) => shortName(name, LONGEST_NAME),
        textAnchor: "start",
        dx: -INSET,
        fontWeight: 600,
      }),
      Plot.rect(bars, {
        x1: ({ from, to }: Placed) => new Date(Math.min(from, (from + to - timeOf(LEAST_BAR)) / 2)),
        x2: ({ from, to }: Placed) => new Date(Math.max(to, (from + to + timeOf(LEAST_BAR)) / 2)),
        y1: ({ y }: Placed) => y + lane * 0.12,
        y2: ({ y }: Placed) => y + lane * 0.88,
        rx: 3,
        fill: "row",
        fillOpacity: 0.4,
        stroke: "row",
        title: "title",
        href: "href",
      }),
      Plot.dot(points, {
        x: ({ from }: Placed) => new Date(from),
        y: ({ y }: Placed) => y + lane / 2,
        fill: "row",
        symbol: "row",
        r: lane * 0.32,
        title: "title",
        href: "href",
      }),
    ],
  };
  const edge = MARGINS.left + INSET;
  return {
    ...draw(alt, options, { fontSize }),
    scale: { first, last, left: edge, right: width - MARGINS.right - INSET },
  };
}

function drawable({ publisher, date, quote, href }: TimelineChart["marks"][number], say: Say): Mark | null {
  const bounds = boundsOf(date);
  if (!bounds) return null;
  const [first, last] = bounds;
  return {
    publisher: nameOf(publisher, say),
    from: startOf(first),
    to: endOf(last),
    isDay: first === last,
    title: `${dateWords(date, say)}: ${quote}`,
    href: href ?? null,
  };
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function endOf(day: string): number {
  return startOf(day) + DAY_MS;
}

/** The publishers with the most marks keep their names; the others are drawn together under theirs. */
function named(marks: readonly Mark[], others: string): readonly Mark[] {
  const all = [...Map.groupBy(marks, ({ publisher }) => publisher)].sort(
    ([, own], [, next]) => next.length - own.length,
  );
  if (all.length <= MOST_ROWS) return marks;
  const kept = new Set(all.slice(0, MOST_ROWS - 1).map(([publisher]) => publisher));
  return marks.map((mark) => (kept.has(mark.publisher) ? mark : { ...mark, publisher: others }));
}

/** The marks of a publisher, each in a lane counted from 0. */
type Row = {
  readonly publisher: string;
  readonly lanes: number;
  readonly marks: readonly (Mark & { readonly lane: number })[];
};

/** Marks of a publisher that would lie on each other stand below each other, so that each is seen. */
function inRows(
  marks: readonly Mark[],
  room: { readonly least: number; readonly point: number },
  others: string,
): readonly Row[] {
  const isOthers = (name: string) => Number(name === others);
  return [...Map.groupBy(marks, ({ publisher }) => publisher)]
    .sort(([a], [b]) => isOthers(a) - isOthers(b))
    .map(([publisher, own]) => {
      // A point is drawn around its day.
      const half = room.point / 2;
      const ends: number[] = [];
      const placed = own
        .toSorted((a, b) => a.from - b.from)
        .map((mark) => {
          const free = ends.findIndex((end) => end <= mark.from - half);
          const full = ends.length >= MOST_LANES ? ends.indexOf(Math.min(...ends)) : ends.length;
          const lane = free < 0 ? full : free;
          ends[lane] = mark.isDay
            ? mark.from + half
            : Math.max(mark.to, (mark.from + mark.to + room.least) / 2);
          return { ...mark, lane };
        });
      return { publisher, lanes: ends.length, marks: placed };
    });
}

/** A colour that comes again has another shape. */
function symbolOf(at: number): (typeof SYMBOLS)[number] {
  return SYMBOLS[(at + Math.floor(at / COLORS.length)) % SYMBOLS.length] ?? SYMBOLS[0];
}

/** Plot takes a name that is empty for none. */
function nameOf(publisher: string, say: Say): string {
  return publisher || say("picture.no-publisher");
}
