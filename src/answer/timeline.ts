import type { Archive } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import { type DocumentFilter, documentsWithin } from "../archive/list-documents.ts";
import type { Searched } from "../archive/searched.ts";
import { searched } from "../archive/searched.ts";
import type { Document } from "../corpus/document.ts";
import type { Span } from "../corpus/sentences.ts";
import type { Correction } from "../question/correct-spelling.ts";
import { readQuestion } from "../question/question.ts";
import { findCandidates } from "../ranking/find-candidates.ts";
import { daysOf, fits } from "../time/date-range.ts";
import { type NamedDate, namedDates } from "../time/named-dates.ts";

/** A dated sentence on a topic: `document.text.slice(start, end) === quote`. */
type TimelineEntry = Span & {
  readonly quote: string;
  readonly date: NamedDate;
  readonly speaker?: Speaker;
  readonly document: Document;
};

/** The dated sentences on a topic, earliest first. */
export type Timeline = {
  readonly topic: string;
  readonly entries: readonly TimelineEntry[];
  /** How many entries there are beyond these. */
  readonly left: number;
  /** Words of the topic that were read as another word of the archive. */
  readonly corrections: readonly Correction[];
  readonly unknownWords: readonly string[];
  readonly searched: Searched;
};

/** How much of a timeline is wanted, and of which documents. */
export type TimelineOptions = DocumentFilter & {
  /** At most so many entries, the ones nearest to the topic. @default 20 */
  readonly limit?: number;
  /** `YYYY-MM-DD`: what "last year" in the topic is reckoned from. @default null, nothing is */
  readonly today?: string | null;
};

/** How many passages a timeline is drawn from. */
const TIMELINE_PASSAGES = 1_000;

/** A sentence belongs to a topic if it meets this share of it. */
const ON_TOPIC = 0.5;

/**
 * The dated sentences on a topic in the order of their dates; a year stands before its months, a month before its days.
 *
 * @param topic a question, key words, a name, dates; empty for everything dated.
 */
export function timeline(
  archive: Archive,
  topic: string,
  { limit = 20, today = null, ...filter }: TimelineOptions = {},
): Timeline {
  const documents = documentsWithin(archive, filter);
  const question = readQuestion(topic, archive, today);
  const candidates = findCandidates(archive, question, { passages: TIMELINE_PASSAGES, documents })
    .filter(({ coverage, passage }) => coverage >= ON_TOPIC && passage.kind !== "signature")
    .flatMap((candidate) =>
      namedDates(candidate.dates)
        .filter(({ value }) => question.limits.every((limit) => fits(limit, daysOf(value)) !== "outside"))
        .map((date) => ({ candidate, date })),
    );
  const entries = candidates.slice(0, limit).map(({ candidate, date }): TimelineEntry => {
    const { document, sentence, speaker } = candidate;
    return {
      quote: document.text.slice(sentence.start, sentence.end),
      ...sentence,
      date,
      ...(speaker ? { speaker } : {}),
      document,
    };
  });
  return {
    topic,
    entries: entries.sort(byDate),
    left: Math.max(0, candidates.length - limit),
    corrections: question.corrections,
    unknownWords: question.unknownWords,
    searched: searched(documents),
  };
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  if (a.date.value !== b.date.value) return a.date.value < b.date.value ? -1 : 1;
  return a.document.id === b.document.id ? a.start - b.start : a.document.id < b.document.id ? -1 : 1;
}
