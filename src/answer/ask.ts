import type { Archive } from "../archive/archive.ts";
import { type NamedFilter, resolveFilter } from "../archive/resolve-filter.ts";
import { readOperators } from "../question/operators.ts";
import type { Question } from "../question/question.ts";
import { understandQuestion } from "../question/understand-question.ts";
import { isWished } from "../ranking/answer-type/telling.ts";
import { CANDIDATE_PASSAGES, findCandidates } from "../ranking/find-candidates.ts";
import { joinHighlights } from "../ranking/matching/highlights.ts";
import type { Candidate } from "../ranking/rerank-sentence.ts";
import { SENTENCE, SUPPORT } from "../ranking/weights.ts";
import type { Answer, AskResult } from "./answer.ts";
import { isUnanswerable, lacksDefinition } from "./answerable.ts";
import { answeringDate } from "./answering-date.ts";
import { confidenceOf } from "./confidence.ts";
import { readNames } from "./did-you-mean.ts";
import { figuresOf } from "./figures.ts";
import { areVersions, type Joined, joinVersions } from "./join-versions.ts";
import { searchedIn } from "./searched.ts";

/** Options for answering a question, including a filter of documents. */
export type AskOptions = NamedFilter & {
  /** At most this many answers. @default 3 */
  readonly limit?: number;
  /** `YYYY-MM-DD`: the day from which "last year" counts. @default null: relative dates are ignored */
  readonly today?: string | null;
};

/**
 * Answers a question with sentences of the archive, word for word, or with nothing. The operators of `readOperators` narrow it; a filter
 * that is given goes before theirs.
 *
 * @example
 * (await ask(archive, "How many people were arrested in 1998?")).kind; // => "answer"
 * (await ask(archive, "Who won the World Cup?")).kind; // => "nothing"
 * @throws whatever the archive throws.
 */
export async function ask(
  archive: Archive,
  text: string,
  { limit = 3, today = null, ...named }: AskOptions = {},
): Promise<AskResult> {
  const { text: plain, without, ...said } = readOperators(text);
  const filter = await resolveFilter(archive, { ...said, ...named });
  const { question, lexicon } = await understandQuestion(plain, archive, today);
  const { corrections, unknownWords } = question;
  const about = { question: text, corrections, unknownWords, searched: await searchedIn(archive, filter) };
  // One more than is returned: the confidence of the last answer depends on its rival.
  // Of figures all are wanted, since others are shown beside the best.
  const wanted = question.type === "count" ? Number.POSITIVE_INFINITY : limit + 1;
  const options = { passages: CANDIDATE_PASSAGES, filter, without, wanted };
  const exact = await findCandidates(archive, question, lexicon, options);
  // Words in quotation marks come first; where nobody said them so, what says it in other words may answer.
  const isLoose = asksBeyondPhrases(question) && supportedOf(question, exact).length === 0;
  const loose = isLoose ? await findCandidates(archive, { ...question, phrases: [] }, lexicon, options) : [];
  const candidates = isLoose && supportedOf(question, loose).length > 0 ? loose : exact;
  const supported = joinVersions(supportedOf(question, candidates));
  const [first, ...rest] = supported
    .slice(0, limit)
    .map((candidate) => answerOf(candidate, candidates, question));
  const names = await readNames(archive, text, question, candidates);
  if (first && !isUnanswerable(question) && !names.unknown) {
    const figures = figuresOf(question, supported);
    return {
      kind: "answer",
      answers: [first, ...rest],
      ...(figures.length > 0 ? { figures } : {}),
      ...(candidates === loose ? { phrasesMissed: question.phrases } : {}),
      ...about,
    };
  }
  const asked = { ...about, ...(names.guesses.length > 0 ? { didYouMean: names.guesses } : {}) };
  if (question.concepts.length === 0 && !question.source) return { kind: "nothing", nearest: null, ...asked };
  const near =
    candidates.length > 0 ? candidates : await findCandidates(archive, unlimited(question), lexicon, options);
  const [nearest] = joinVersions(near);
  return { kind: "nothing", nearest: nearest ? answerOf(nearest, near, question) : null, ...asked };
}

/**
 * The sentences that answer, in their order: none if no sentence has enough support. Those of less support are among them where one with
 * enough follows, and among the first three; not behind a first one that has far more.
 */
function supportedOf(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  // What is only called for did not happen; nor does another sentence tell when or why, where the best there is on it only calls for it.
  const wished = Math.max(
    0,
    ...candidates.map(({ telling, support }) => (telling === "wished" ? support / SENTENCE.unreal : 0)),
  );
  const fitting = candidates.filter(
    ({ telling, support, ...candidate }) =>
      support >= SUPPORT.alsoShown &&
      !isWished(telling) &&
      (telling === "happens" || support >= wished) &&
      !lacksDefinition(question, candidate),
  );
  const last = fitting.findLastIndex(({ support }) => support >= SUPPORT.enough);
  if (last < 0) return [];
  const first = fitting[0]?.support ?? 0;
  return fitting
    .slice(0, Math.max(FIRST, last + 1))
    .filter(({ support }) => support >= SUPPORT.besideFirst * first);
}

/** The number of answers that people look at first. */
const FIRST = 3;

/** Whether a question has phrases in quotation marks, and more than these. */
function asksBeyondPhrases({ text, phrases, concepts }: Question): boolean {
  const rest = phrases.reduce((left, phrase) => left.replace(phrase, " "), text);
  return phrases.length > 0 && concepts.some((concept) => rest.includes(concept.text));
}

/** A question without its dates and its phrases: what comes closest may be of another time, or in other words. */
function unlimited(question: Question): Question {
  return { ...question, dates: [], phrases: [] };
}

/** What is shown of a candidate. */
export function answerOf(
  candidate: Joined<Candidate>,
  ranked: readonly Candidate[],
  question: Question,
): Answer {
  const { document, passage, sentence, quote, speaker, dates, highlights, alsoIn } = candidate;
  const rivals = ranked.filter((other) => !areVersions(other.document, document));
  const date = answeringDate(dates, question.dates);
  return {
    quote,
    start: sentence.start,
    end: sentence.end,
    highlights: joinHighlights(passage, highlights),
    document,
    passage,
    ...(speaker ? { speaker } : {}),
    ...(date ? { date } : {}),
    ...(alsoIn.length > 0 ? { alsoIn } : {}),
    confidence: Math.round(confidenceOf(candidate, rivals) * 100) / 100,
  };
}
