import { precisionOf } from "../corpus/edtf-date.ts";
import { calendarDate, type Timex } from "../time/timex.ts";
import type { Answer, AskResult, NamedDate } from "./answer.ts";
import type { Archive } from "./archive.ts";
import { joinHighlights } from "./highlights.ts";
import { type Question, readQuestion } from "./question.ts";
import { type Candidate, scorePassage } from "./score-sentence.ts";
import { searched } from "./searched.ts";

/** How a question is to be answered. */
export type AskOptions = {
  /** At most so many answers. @default 3 */
  readonly limit?: number;
  /** `YYYY-MM-DD`: what "last year" in the question is reckoned from. @default null, nothing is */
  readonly today?: string | null;
};

/** How many passages are read sentence by sentence. */
const CANDIDATE_PASSAGES = 60;

/** Below this share of the question, what was found is not an answer. */
const ENOUGH = 0.5;

/**
 * Answers a question with sentences of the archive, word for word, or with nothing.
 *
 * @example
 * ask(archive, "How many people were arrested in 1998?").kind; // => "answer"
 * ask(archive, "Who won the World Cup?").kind; // => "nothing"
 */
export function ask(archive: Archive, text: string, { limit = 3, today = null }: AskOptions = {}): AskResult {
  const question = readQuestion(text, archive, today);
  const { corrections, unknownWords } = question;
  const about = { question: text, corrections, unknownWords, searched: searched(archive.documents) };
  const candidates = findCandidates(archive, question);
  const answers = candidates
    .filter((candidate) => confidenceOf(question, candidate) >= ENOUGH)
    .slice(0, limit)
    .map((candidate) => answerOf(question, candidate));
  const [first, ...rest] = answers;
  if (first && !impossible(question)) return { kind: "answer", answers: [first, ...rest], ...about };
  const nearest = candidates[0];
  return { kind: "nothing", nearest: nearest ? answerOf(question, nearest) : null, ...about };
}

/** A question about somebody or something of a name that the archive never mentions has no answer in it. */
function impossible({ concepts, source, limits }: Question): boolean {
  if (source && !source.known) return true;
  if (concepts.length === 0 && !source && limits.length === 0) return true;
  return concepts.some((concept) => concept.name && !concept.known);
}

function findCandidates(archive: Archive, question: Question): readonly Candidate[] {
  const terms = [...question.concepts, ...(question.source ? [question.source] : [])].flatMap(
    ({ alternatives }) =>
      alternatives.flatMap(({ phrase, weight }) => phrase.map((stem) => ({ stem, weight }))),
  );
  const hits =
    terms.length > 0 ? archive.index.search(terms, { limit: CANDIDATE_PASSAGES }) : everything(archive);
  const best = hits[0]?.score || 1;
  return hits
    .flatMap(({ document, passage, score }) =>
      scorePassage(question, archive, document, passage, score / best),
    )
    .filter((candidate) => holdsPhrases(question, candidate))
    .sort((a, b) => b.score - a.score);
}

/** A question of nothing but a date or a source: every passage may answer. */
function everything({ documents }: Archive) {
  return documents.flatMap((document) =>
    document.passages.map((passage) => ({ document, passage, score: 1 })),
  );
}

function holdsPhrases({ phrases }: Question, { document, sentence }: Candidate): boolean {
  const quote = foldPhrase(document.text.slice(sentence.start, sentence.end));
  return phrases.every((phrase) => quote.includes(foldPhrase(phrase)));
}

function foldPhrase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/[.,?!]$/, "")
    .trim();
}

function confidenceOf(question: Question, { coverage, telling }: Candidate): number {
  return Math.min(1, coverage);
}

function answerOf(question: Question, candidate: Candidate): Answer {
  const { document, passage, sentence, speaker, dates } = candidate;
  const date = namedDate(dates);
  return {
    quote: document.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
    highlights: joinHighlights(document.text, candidate.telling),
    document,
    passage,
    ...(speaker ? { speaker } : {}),
    ...(date ? { date } : {}),
    confidence: Math.round(confidenceOf(question, candidate) * 100) / 100,
  };
}

/** The finest of the calendar dates that a sentence names. */
function namedDate(dates: readonly Timex[]): NamedDate | null {
  const named = dates.flatMap(({ type, value, basis }) => {
    const date = type === "DATE" || type === "TIME" ? calendarDate(value) : null;
    return date ? [{ value: date, precision: precisionOf(date), basis }] : [];
  });
  return named.sort((a, b) => b.value.length - a.value.length)[0] ?? null;
}
