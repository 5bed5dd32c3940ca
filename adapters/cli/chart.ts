import stringWidth from "fast-string-width";
import type { FigurePoint } from "../../src/answer/chart.ts";
import type { Say } from "../../src/messages/say.ts";
import { boundsOf } from "../../src/time/calendar/units.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { type Page, padded } from "./page.ts";

/** Fewer dates are read as quickly as they are looked at. */
const FEWEST = 4;

/** Rows of a chart; with more, each stands for a longer time. */
const MOST_ROWS = 24;

/** So many rows without a date are drawn as one. */
const GAP = 4;

/** Columns of the longest bar. */
const LONGEST_BAR = 60;
const SHORTEST_BAR = 4;

/** Parts of a column, an eighth to seven. */
const EIGHTHS = "▏▎▍▌▋▊▉";

/** Times that rows may stand for, the shortest first, by what they keep of `YYYY-MM-DD`; the first row and the last are of one of them. */
const SCALES = [
  {
    rowOf: (day: string) => day.slice(0, 7),
    next: (row: string) => {
      const [year = 0, month = 0] = row.split("-").map(Number);
      return month === 12 ? `${yearWords(year + 1)}-01` : `${yearWords(year)}-${two(month + 1)}`;
    },
    label: (row: string, say: Say) => dateWords(row, say),
  },
  ...[1, 5, 10, 50, 100, 1_000].map((years) => ({
    rowOf: (day: string) => yearWords(Number(day.slice(0, 4)) - (Number(day.slice(0, 4)) % years)),
    next: (row: string) => yearWords(Number(row) + years),
    label: (row: string) => (years === 1 ? row : `${row}–${yearWords(Number(row) + years - 1)}`),
  })),
] as const;

/**
 * A chart of how many dates are in each year, or in each month or longer time if that makes a better number of rows.
 * A date that is longer than a row is counted below it, and in no row.
 *
 * @param dates EDTF.
 * @returns lines; none for fewer than four dates, and where nobody looks: not on a terminal.
 * @example
 * dateChart(["1998-05", "1998-06-01", "1998-06-09", "1999"], page).join("\n");
 * // 1998 ████████████████ 3
 * // 1999 █████▍ 1
 */
export function dateChart(dates: readonly string[], { width, styles, say }: Page): readonly string[] {
  if (width === null) return [];
  const bounds = dates.flatMap((date) => {
    const found = boundsOf(date);
    return found && /^\d{4}-/.test(found[0]) && /^\d{4}-/.test(found[1]) ? [found] : [];
  });
  const [scale, all] = scaleOf(bounds);
  if (bounds.length < FEWEST) return [];
  const counts = new Map<string, number>();
  for (const [first, last] of bounds) {
    const row = scale.rowOf(first);
    if (row === scale.rowOf(last)) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  const rows = all.slice(
    all.findIndex((row) => counts.has(row)),
    all.findLastIndex((row) => counts.has(row)) + 1,
  );
  if (rows.length < 2) return [];
  const labels = rows.map((row) => scale.label(row, say));
  const room = Math.max(...labels.map((label) => stringWidth(label)));
  const most = Math.max(1, ...counts.values());
  const longest = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, width - room - `${most}`.length - 2));
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const left = dates.length - counted;
  return [
    ...rows.flatMap((row, at) => {
      const count = counts.get(row);
      const label = styles.dim(padded(labels[at] ?? "", room, "before"));
      if (count !== undefined) return [`${label} ${bar((count / most) * longest)} ${count}`];
      const before = rows.slice(0, at).findLastIndex((one) => counts.has(one));
      const after = rows.findIndex((one, place) => place > at && counts.has(one));
      if (after - before <= GAP) return [`${label} ${styles.dim("·")}`];
      return at === before + 1 ? [styles.dim("⋮".padStart(room))] : [];
    }),
    ...(left > 0 ? [styles.dim(say("terminal.not-counted", { count: left }))] : []),
  ];
}

/**
 * A chart of figures by their dates: each bar is what one source gives, as long as its number is large.
 *
 * @returns lines; none where nobody looks: not on a terminal.
 * @example
 * figuresBars(points, page);
 * // February 1998 ███████████████ more than 100
 * //          1998 ████████████████████████████████████████████████████████████ almost 400
 */
export function figuresBars(points: readonly FigurePoint[], { width, styles }: Page): readonly string[] {
  if (width === null) return [];
  const rows = points.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const labels = rows.map(({ words }) => words.slice(words.indexOf(" · ") + 3));
  const room = Math.max(...labels.map((label) => stringWidth(label)));
  const most = Math.max(...rows.map(({ value }) => value));
  const texts = Math.max(...rows.map(({ text }) => stringWidth(text)));
  const longest = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, width - room - texts - 2));
  return rows.map(
    ({ value, text }, at) =>
      `${styles.dim(padded(labels[at] ?? "", room, "before"))} ${bar(most > 0 ? (value / most) * longest : 0)} ${text}`,
  );
}

type Scale = (typeof SCALES)[number];

/** The shortest times that need few enough rows, and those rows without a gap. */
function scaleOf(bounds: readonly (readonly [string, string])[]): readonly [Scale, readonly string[]] {
  const first = bounds.map(([from]) => from).toSorted()[0] ?? "";
  const last =
    bounds
      .map(([, to]) => to)
      .toSorted()
      .at(-1) ?? "";
  for (const scale of SCALES) {
    const rows = [scale.rowOf(first)];
    const end = scale.rowOf(last);
    while (rows.length <= MOST_ROWS && (rows.at(-1) ?? end) < end) rows.push(scale.next(rows.at(-1) ?? end));
    if (rows.length <= MOST_ROWS) return [scale, rows];
  }
  return [SCALES[0], []];
}

/** A bar of so many columns, to an eighth; something is seen of every number. */
function bar(columns: number): string {
  const eighths = Math.max(1, Math.round(columns * 8));
  return "█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[(eighths % 8) - 1] ?? "");
}

function yearWords(year: number): string {
  return `${year}`.padStart(4, "0");
}

function two(number: number): string {
  return `${number}`.padStart(2, "0");
}
