import type { DocumentsByPeriod } from "../archive/documents-by-period.ts";
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
export type Chart = TimelineChart | DocumentsChart;

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
