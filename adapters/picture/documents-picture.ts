import * as Plot from "@observablehq/plot";
import { documentsWords } from "../../src/answer/chart-words.ts";
import type { DocumentsByPeriod } from "../../src/archive/documents-by-period.ts";
import { sayIn } from "../../src/messages/say.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { COLORS, draw, type Picture, type PictureOptions, shortName } from "./picture.ts";
import { timeTicks } from "./time-ticks.ts";

/** Characters of a publisher's name in the legend. */
const LONGEST_NAME = 48;

/** Pixels. */
const WIDEST_BAR = 72;

/** So many years or months have a label each. */
const FEW_COLUMNS = 14;

const YEAR_MS = 365.25 * 86_400_000;

/** Steps of the scale of numbers. */
const MOST_TICKS = 5;

/**
 * Draws how many documents of whom the archive has of each year or month: a bar for each, its parts publishers.
 *
 * @returns null if no document has a year or a month.
 */
export function documentsPicture(
  data: DocumentsByPeriod,
  { width = 960, fontSize = 13, locale = "en" }: PictureOptions = {},
): Picture | null {
  const say = sayIn(locale);
  const alt = documentsWords(data, say);
  if (alt === null) return null;
  const { by, publishers, others, counts } = data;
  const rest = say("picture.others");
  const domain = others > 0 ? [...publishers, rest] : publishers;
  const rows = counts.map(({ publisher, period, documents }) => ({
    time: startOf(period),
    name: publisher ?? rest,
    documents,
    title: `${publisher ?? rest}, ${dateWords(period, say)}: ${documents}`,
  }));
  const times = rows.map(({ time }) => time.getTime());
  const last = new Date(Math.max(...times));
  const end = by === "year" ? Date.UTC(last.getUTCFullYear() + 1) : Date.UTC(last.getUTCFullYear(), 12);
  const start = by === "year" ? Math.min(...times) : Date.UTC(new Date(Math.min(...times)).getUTCFullYear());
  const most = Math.max(
    ...[...Map.groupBy(rows, ({ time }) => time.getTime()).values()].map((own) =>
      own.reduce((sum, { documents }) => sum + documents, 0),
    ),
  );
  const line = fontSize * 1.55;
  const columns = (end - start) / (by === "year" ? YEAR_MS : YEAR_MS / 12);
  const inset = Math.max(1, (width / columns - WIDEST_BAR) / 2);
  const options: Plot.PlotOptions = {
    width,
    height: Math.round(width / 4) + 64 + line * domain.length,
    marginTop: line * domain.length + line,
    marginLeft: 20 + fontSize * 0.7 * `${most}`.length,
    marginBottom: fontSize * 2.8,
    x: {
      type: "utc",
      label: null,
      domain: [new Date(start), new Date(end)],
      ...timeTicks(locale),
      ...(columns <= FEW_COLUMNS ? { ticks: by } : {}),
    },
    y: { label: null, grid: true, domain: [0, most], ticks: Math.min(most, MOST_TICKS), tickFormat: "d" },
    color: { domain, range: domain.map((_, at) => COLORS[at] ?? COLORS[0]) },
    marks: [
      Plot.rectY(rows, {
        x: "time",
        y: "documents",
        interval: by,
        fill: "name",
        order: [...domain],
        insetLeft: inset,
        insetRight: inset,
        title: "title",
      }),
      ...domain.flatMap((name, at) => [
        Plot.text([name], {
          frameAnchor: "top-left",
          dx: 16,
          dy: -line * (domain.length - at) - 4,
          text: (label: string) => shortName(label, LONGEST_NAME),
        }),
        Plot.dot([name], {
          frameAnchor: "top-left",
          dx: 6,
          dy: -line * (domain.length - at) + 2,
          r: 5,
          symbol: "square",
          fill: (label: string) => label,
        }),
      ]),
      Plot.ruleY([0]),
    ],
  };
  return draw(alt, options, { fontSize });
}

/** The first day of a year or a month. */
function startOf(period: string): Date {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, 1));
}
