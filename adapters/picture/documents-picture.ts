import * as Plot from "@observablehq/plot";
import type { DocumentsByYear, PublisherYear } from "../../src/archive/documents-by-year.ts";
import { COLORS, draw, type Picture, type PictureSize, shortName } from "./picture.ts";

/** Publishers with a colour of their own; the others are drawn together. */
const NAMED = COLORS.length - 1;
const OTHERS = "Others";

/** Characters of a publisher's name in the legend. */
const LONGEST_NAME = 30;

/**
 * Draws how many documents of whom the archive has of each year: a bar for a year, its parts publishers.
 *
 * @returns null if no document has a year.
 */
export function documentsPicture(
  { counts, undated }: DocumentsByYear,
  { width = 960, fontSize = 13 }: PictureSize = {},
): Picture | null {
  if (counts.length === 0) return null;
  const publishers = [...new Set(counts.map(({ publisher }) => publisher))];
  const named = publishers.length <= COLORS.length ? publishers : publishers.slice(0, NAMED);
  const domain = named.length < publishers.length ? [...named, OTHERS] : named;
  const years = counts.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...[...Map.groupBy(counts, ({ year }) => year).values()].map(sum));
  const alt = [
    `Documents by year of issue, ${first === last ? first : `${first} to ${last}`}: ${named.map((name) => `${name} ${sum(counts.filter(({ publisher }) => publisher === name))}`).join(", ")}${named.length < publishers.length ? `, ${publishers.length - named.length} other publishers ${sum(counts.filter(({ publisher }) => !named.includes(publisher)))}` : ""}.`,
    ...(undated > 0 ? [`${undated} without a year ${undated === 1 ? "is" : "are"} not drawn.`] : []),
  ].join(" ");
  const nameOf = ({ publisher }: PublisherYear) => (named.includes(publisher) ? publisher : OTHERS);
  // Each of hundreds of small publishers would be a line too thin to be seen.
  const rows = [...Map.groupBy(counts, (count) => `${count.year} ${nameOf(count)}`).values()].flatMap(
    ([one, ...more]) =>
      one
        ? [{ year: new Date(Date.UTC(one.year, 0, 1)), name: nameOf(one), documents: sum([one, ...more]) }]
        : [],
  );
  const legend = domain.map((name, at) => ({ name, at }));
  const options: Plot.PlotOptions = {
    width,
    height: 320 + 20 * domain.length,
    marginTop: 20 * domain.length + 24,
    x: {
      type: "utc",
      label: null,
      domain: [new Date(Date.UTC(first, 0, 1)), new Date(Date.UTC(last + 1, 0, 1))],
    },
    y: { label: null, grid: true, domain: [0, most], ticks: Math.min(most, 6), tickFormat: "d" },
    color: { domain, range: domain.map((_, at) => COLORS[at] ?? COLORS[0]) },
    marks: [
      Plot.rectY(rows, {
        x: "year",
        y: "documents",
        interval: "year",
        fill: "name",
        order: domain,
        insetLeft: 1,
        insetRight: 1,
        title: ({ name, year, documents: count }: (typeof rows)[number]) =>
          `${name}, ${year.getUTCFullYear()}: ${count}`,
      }),
      ...legend.flatMap(({ name, at }) => [
        Plot.text([name], {
          frameAnchor: "top-left",
          dx: 16,
          dy: -20 * (domain.length - at) - 4,
          text: (label: string) => shortName(label, LONGEST_NAME),
        }),
        Plot.dot([name], {
          frameAnchor: "top-left",
          dx: 6,
          dy: -20 * (domain.length - at) + 2,
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

function sum(counts: readonly PublisherYear[]): number {
  return counts.reduce((total, { documents }) => total + documents, 0);
}
