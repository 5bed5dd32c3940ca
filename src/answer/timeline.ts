import type { Archive } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import { type NamedFilter, resolveFilter } from "../archive/resolve-filter.ts";
import { sayerOf } from "../archive/stored-passage.ts";
import type { DocumentHead } from "../corpus/document.ts";
import { isProse } from "../corpus/structure/passage-kind.ts";
import type { Span } from "../corpus/text/sentences.ts";
import type { DocumentLanguage } from "../corpus/word-lists/content-notes.ts";
import type { Correction } from "../question/correct-spelling.ts";
import { readOperators } from "../question/operators.ts";
import { understandQuestion } from "../question/understand-question.ts";
import { findCandidates } from "../ranking/find-candidates.ts";
import { daysOf, fits } from "../time/constraints/date-range.ts";
import { type NamedDate, namedDates } from "../time/named-dates.ts";
import { shownDate } from "../time/timex.ts";
import { undatedLanguages } from "../time/undated-languages.ts";
import type { Searched } from "./answer.ts";
import { guessSpelling, type NameGuess } from "./did-you-mean.ts";
import { joinVersions } from "./join-versions.ts";

/** A dated sentence on a topic: the words from `start` to `end` of its document's text. */
type TimelineEntry = Span & {
  readonly quote: string;
  readonly date: NamedDate;
  readonly speaker?: Speaker;
  readonly document: DocumentHead;
  /** Copies of the document that have the same sentence. */
  readonly alsoIn?: readonly DocumentHead[];
  /** Its paragraph, as a stored passage counts. */
  readonly paragraph: number;
};

/** The dated sentences on a topic, earliest first. */
export type Timeline = {
  readonly topic: string;
  readonly entries: readonly TimelineEntry[];
  /** Number of further entries. */
  readonly left: number;
  /** Misspelt words of the topic with their corrections. */
  readonly corrections: readonly Correction[];
  /** Names of the archive that may be meant, where the topic has one that is spelt nearly so. @default none */
  readonly didYouMean?: readonly NameGuess[];
  readonly unknownWords: readonly string[];
  readonly searched: Searched;
  /** Where there are no entries: languages of the documents searched in which no dates are read. */
  readonly undated: readonly DocumentLanguage[];
};

/** Options of a timeline, including a filter of documents. */
export type TimelineOptions = NamedFilter & {
  /** Maximum number of entries; the nearest to the topic remain. @default 20 */
  readonly limit?: number;
  /** `YYYY-MM-DD`: the day from which "last year" counts. @default null: relative dates are ignored */
  readonly today?: string | null;
};

/** Number of passages that a timeline is made from. */
const TIMELINE_PASSAGES = 1_000;

/** A sentence is on topic if it covers this share of the topic. */
const ON_TOPIC = 0.5;

/**
 * The dated sentences on a topic in the order of their dates; a year comes before its months, a month before its days.
 *
 * @param topic a question, key words, a name, dates; empty for everything dated.
 */
export async function timeline(
  archive: Archive,
  topic: string,
  { limit = 20, today = null, ...named }: TimelineOptions = {},
): Promise<Timeline> {
  const { text, without, ...said } = readOperators(topic);
  const filter = await resolveFilter(archive, { ...said, ...named });
  const { question, lexicon } = await understandQuestion(text, archive, today);
  const options = { passages: TIMELINE_PASSAGES, filter, without };
  const found = await findCandidates(archive, question, lexicon, options);
  const candidates = joinVersions(
    found.filter(({ coverage, passage }) => coverage >= ON_TOPIC && isProse(passage.kind)),
  ).flatMap((candidate) =>
    namedDates(candidate.dates)
      .filter(({ value }) => question.dates.every((date) => fits(date, daysOf(value)) !== "outside"))
      .map((date) => ({ candidate, date })),
  );
  const entries = candidates.slice(0, limit).map(({ candidate, date }): TimelineEntry => {
    const { document, passage, sentence, quote, dates, alsoIn } = candidate;
    // Of a sentence that somebody says only in part the entry is theirs if that part tells of the date.
    const told = dates.find((timex) => shownDate(timex) === date.value && timex.text === date.text);
    const speaker = sayerOf(passage, sentence, told?.start);
    return {
      quote,
      ...sentence,
      date,
      ...(speaker ? { speaker } : {}),
      document,
      ...(alsoIn.length > 0 ? { alsoIn } : {}),
      paragraph: passage.paragraph,
    };
  });
  const guesses = await guessSpelling(archive, topic, question);
  const { documents, publishers, years, languages } = await archive.summary(filter);
  return {
    topic,
    entries: entries.sort(byDate),
    left: Math.max(0, candidates.length - limit),
    corrections: question.corrections,
    ...(guesses.length > 0 ? { didYouMean: guesses } : {}),
    unknownWords: question.unknownWords,
    searched: { documents, publishers, years },
    undated: entries.length > 0 ? [] : undatedLanguages(languages),
  };
}

function byDate(a: TimelineEntry, b: TimelineEntry): number {
  if (a.date.value !== b.date.value) return a.date.value < b.date.value ? -1 : 1;
  return a.document.id === b.document.id ? a.start - b.start : a.document.id < b.document.id ? -1 : 1;
}
