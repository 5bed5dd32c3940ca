import type { ExportFormat } from "../../src/answer/export/export-format.ts";
import type { ContentsFilter } from "../../src/archive/contents.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import type { Locale } from "../../src/messages/locale.ts";
import { LANGUAGE_PARAMETER } from "../http/page-language.ts";
import { type TimelineView, writeTimelineView } from "./timeline/timeline-view.ts";

/** Addresses of the reader's pages on its server: paths with their queries. */
export type Places = {
  readonly front: string;
  /** The answers to a question. */
  readonly answers: (question: string) => string;
  /** The language that all of them ask for; null: none, the reader's browser decides. */
  readonly lang: Locale | null;
  readonly styles: string;
  /** A document, at a quote if one is given: `/d/ID?at=120-260#120-260`. */
  readonly document: (id: string, quote?: Span | null) => string;
  /** A list of documents, of which `from` are on the pages before. */
  readonly documents: (filter: ContentsFilter, from?: number) => string;
  /** What makes a timeline's picture interactive. */
  readonly script: string;
  /** The page of any timeline. */
  readonly timelines: string;
  /** A part of a timeline: its page, or its picture if an ending is given. */
  readonly timeline: (view: TimelineView, ending?: "" | ".svg" | ".png") => string;
  /** A picture of the figures that answer a question. */
  readonly figures: (question: string, ending: ".svg" | ".png") => string;
  /** A whole timeline in a form for programs. */
  readonly timelineExport: (view: TimelineView, format: ExportFormat) => string;
  /** The answers to a question in a form for programs. */
  readonly answersExport: (question: string, format: ExportFormat) => string;
  /** A picture of the documents that a filter fits. */
  readonly documentsPicture: (filter: ContentsFilter) => string;
  /** What people said of answers: the page, or lines for a measurement. */
  readonly feedback: (key: string, ending?: "" | ".jsonl") => string;
  /** All publishers or places of the documents that a filter fits. */
  readonly counts: (what: "publishers" | "places", filter: ContentsFilter) => string;
};

/** The value of `year` for documents without a date. */
export const UNDATED = "unknown";

/**
 * The reader's pages by their addresses.
 *
 * @param base what all of them begin with, "" at the top of a server.
 * @param lang the language that all of them ask for. @default null
 */
export function createPlaces(base: string, lang: Locale | null = null): Places {
  const keep = (address: string): string => {
    if (lang === null) return address;
    const [path = "", fragment] = address.split("#", 2);
    const asked = `${path}${path.includes("?") ? "&" : "?"}${LANGUAGE_PARAMETER}=${lang}`;
    return fragment === undefined ? asked : `${asked}#${fragment}`;
  };
  const front = base || "/";
  return {
    front: keep(front),
    answers: (question) => keep(`${front}?${new URLSearchParams({ q: question })}`),
    lang,
    styles: `${base}/reader.css`,
    document(id, quote = null) {
      const path = `${base}/d/${encodeURIComponent(id)}`;
      if (!quote) return keep(path);
      const at = `${quote.start}-${quote.end}`;
      return keep(`${path}?at=${at}#${at}`);
    },
    documents: (filter, from = 0) =>
      keep(
        `${base}/documents${queryOf({ ...readable(filter), ...(from === 0 ? {} : { from: `${from}` }) })}`,
      ),
    script: `${base}/timeline.js`,
    timelines: keep(`${base}/timeline`),
    timeline: (view, ending = "") => keep(`${base}/timeline${ending}?${writeTimelineView(view)}`),
    figures: (question, ending) => keep(`${base}/figures${ending}?${new URLSearchParams({ q: question })}`),
    timelineExport: ({ from: _, to: __, ...view }, format) =>
      keep(`${base}/timeline/export?${writeTimelineView({ ...view, publishers: [] })}&format=${format}`),
    answersExport: (question, format) =>
      keep(`${base}/export?${new URLSearchParams({ q: question, format })}`),
    documentsPicture: (filter) => keep(`${base}/documents.svg${queryOf(readable(filter))}`),
    feedback: (key, ending = "") => keep(`${base}/feedback${ending}?${new URLSearchParams({ key })}`),
    counts: (what, filter) => keep(`${base}/by/${what}${queryOf(readable(filter))}`),
  };
}

function readable({ publisher, place, year }: ContentsFilter): Record<string, string> {
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(place === undefined ? {} : { place }),
    ...(year === undefined ? {} : { year: `${year ?? UNDATED}` }),
  };
}

function queryOf(values: Record<string, string>): string {
  const query = new URLSearchParams(values);
  return query.size > 0 ? `?${query}` : "";
}
