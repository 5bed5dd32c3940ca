import type { DocumentsByPeriod } from "../archive/documents-by-period.ts";
import { ENGLISH, type Say } from "../messages/say.ts";
import { figureWords } from "./citation.ts";
import type { Figure } from "./figures.ts";
import type { Timeline } from "./timeline.ts";

/** A dated sentence as a picture has it. */
type ChartMark = {
  readonly publisher: string;
  /** EDTF. */
  readonly date: string;
  /** The very words. */
  readonly quote: string;
  /** Where the words are in their document: leads there. @default nowhere */
  readonly href?: string;
};

/** What a picture shows, as plain data, so that it can be drawn elsewhere. */
export type Chart = TimelineChart | DocumentsChart | FiguresChart;

/** How many documents of whom there are of each year or month. */
type DocumentsChart = DocumentsByPeriod & { readonly kind: "documents" };

/** Dated sentences on a topic. */
export type TimelineChart = {
  readonly kind: "timeline";
  readonly topic: string;
  readonly marks: readonly ChartMark[];
  /** The first and the last day that are drawn, `YYYY-MM-DD`. @default those of the marks */
  readonly window?: readonly [string, string];
};

/**
 * A timeline as it is drawn.
 *
 * @param hrefOf where the words of an entry are. @default nowhere
 */
export function timelineChart(
  { topic, entries }: Pick<Timeline, "topic" | "entries">,
  hrefOf?: (entry: Timeline["entries"][number]) => string,
): TimelineChart {
  return {
    kind: "timeline",
    topic,
    marks: entries.map((entry) => ({
      publisher: entry.document.publisher,
      date: entry.date.value,
      quote: entry.quote,
      ...(hrefOf ? { href: hrefOf(entry) } : {}),
    })),
  };
}

/** The numbers that several sentences give for what a question asks the number of. */
export type FiguresChart = {
  readonly kind: "figures";
  readonly question: string;
  readonly points: readonly FigurePoint[];
};

/** A number as one sentence gives it. */
export type FigurePoint = {
  readonly publisher: string;
  readonly value: number;
  /** The words of the number: "almost 400". */
  readonly text: string;
  /** What it is and when, see `figureWords`. */
  readonly words: string;
  /** `YYYY-MM-DD`: the first and the last day that it may be of. */
  readonly first: string;
  readonly last: string;
  /** The very words. */
  readonly quote: string;
  /** Their language, BCP 47. */
  readonly language: string;
  /** Where the words are in their document. @default nowhere */
  readonly href?: string;
};

/** Fewer numbers are no course of anything. */
const LEAST_FIGURES = 3;

/**
 * Figures as they are drawn; null if fewer than three have a date, or all have the same: there is nothing to see.
 *
 * @param hrefOf where the words of a figure are. @default nowhere
 */
export function figuresChart(
  question: string,
  figures: readonly Figure[],
  hrefOf?: (figure: Figure) => string,
  say: Say = ENGLISH,
): FiguresChart | null {
  const points = figures.flatMap((figure): readonly FigurePoint[] =>
    figure.date === null
      ? []
      : [
          {
            publisher: figure.document.publisher,
            value: figure.value,
            text: figure.text,
            words: figureWords(figure, say),
            first: figure.date.first,
            last: figure.date.last,
            quote: figure.quote,
            language: figure.document.language,
            ...(hrefOf ? { href: hrefOf(figure) } : {}),
          },
        ],
  );
  const times = new Set(points.map(({ first, last }) => `${first} ${last}`));
  return points.length < LEAST_FIGURES || times.size < 2 ? null : { kind: "figures", question, points };
}
