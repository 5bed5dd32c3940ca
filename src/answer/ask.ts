import type { Archive } from "../archive/archive.ts";
import { type DocumentFilter, documentsWithin } from "../archive/list-documents.ts";
import { searched } from "../archive/searched.ts";
import { type Question, readQuestion } from "../question/question.ts";
import { CANDIDATE_PASSAGES, findCandidates } from "../ranking/find-candidates.ts";
import { joinHighlights } from "../ranking/highlights.ts";
import type { Candidate } from "../ranking/rerank-sentence.ts";
import { ENOUGH } from "../ranking/support.ts";
import { finestDate } from "../time/named-dates.ts";
import type { Answer, AskResult } from "./answer.ts";
import { confidenceOf } from "./confidence.ts";

/** How a question is to be answered, and in which documents. */
export type AskOptions = DocumentFilter & {
  /** At most so many answers. @default 3 */
  readonly limit?: number;
  /** `YYYY-MM-DD`: what "last year" in the question is reckoned from. @default null, nothing is */
  readonly today?: string | null;
};

/**
 * Answers a question with sentences of the archive, word for word, or with nothing.
 *
 * @example
 * ask(archive, "How many people were arrested in 1998?").kind; // => "answer"
 * ask(archive, "Who won the World Cup?").kind; // => "nothing"
 */
export function ask(
  archive: Archive,
  text: string,
  { limit = 3, today = null, ...filter }: AskOptions = {},
): AskResult {
  const documents = documentsWithin(archive, filter);
  const question = readQuestion(text, archive, today);
  const { corrections, unknownWords } = question;
  const about = { question: text, corrections, unknownWords, searched: searched(documents) };
  const candidates = findCandidates(archive, question, {
    passages: CANDIDATE_PASSAGES,
    documents,
    // One more than is told: how sure the last of them is depends on its rival.
    wanted: limit + 1,
  });
  const answers = candidates
    .filter((candidate) => candidate.support >= ENOUGH && !undefinedWord(question, candidate))
    .slice(0, limit)
    .map((candidate) => answerOf(candidate, candidates));
  const [first, ...rest] = answers;
  if (first && !impossible(question)) return { kind: "answer", answers: [first, ...rest], ...about };
  const nearest = question.concepts.length > 0 || question.source ? candidates[0] : undefined;
  return { kind: "nothing", nearest: nearest ? answerOf(nearest, candidates) : null, ...about };
}

/**
 * A question about somebody or something of a name that the archive never mentions has no answer in it, nor has one that
 * says nothing to look for.
 */
function impossible({ asked, concepts, source, limits }: Question): boolean {
  if (source && !source.known) return true;
  if (concepts.length === 0 && !source) {
    const open = asked === "what" || asked === "when" || asked === "topic";
    if (limits.length === 0 || !open) return true;
  }
  return concepts.some((concept) => concept.name && !concept.known);
}

/** "What is torture?" wants a sentence that says what it is; that one uses the word is not enough. */
function undefinedWord({ definition, concepts }: Question, { defines }: Candidate): boolean {
  const [only] = concepts;
  const word = only?.alternatives[0]?.phrase.length === 1;
  return definition && concepts.length === 1 && word && !only.name && !defines;
}

function answerOf(candidate: Candidate, ranked: readonly Candidate[]): Answer {
  const { document, passage, sentence, speaker, dates } = candidate;
  const date = finestDate(dates);
  return {
    quote: document.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
    highlights: joinHighlights(document.text, candidate.telling),
    document,
    passage,
    ...(speaker ? { speaker } : {}),
    ...(date ? { date } : {}),
    confidence: Math.round(confidenceOf(candidate, ranked) * 100) / 100,
  };
}
