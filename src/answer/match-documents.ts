import type { Archive } from "../archive/archive.ts";
import { type NamedFilter, resolveFilter } from "../archive/resolve-filter.ts";
import { readOperators } from "../question/operators.ts";
import { understandQuestion } from "../question/understand-question.ts";
import { findCandidates } from "../ranking/find-candidates.ts";
import { SUPPORT } from "../ranking/weights.ts";
import type { Answer } from "./answer.ts";
import { isUnanswerable, lacksDefinition } from "./answerable.ts";
import { answerOf } from "./ask.ts";
import { joinVersions } from "./join-versions.ts";

/** What is looked for in some documents. */
export type MatchOptions = Pick<NamedFilter, "publisher" | "place"> & {
  /** Ids of the documents; others do not count. */
  readonly documents: readonly string[];
  /** `YYYY-MM-DD`: what "last year" in the topic counts from; null: such words have no date. */
  readonly today: string | null;
};

/** Which of some documents answer a topic. */
export type DocumentMatches = {
  readonly matching: readonly string[];
  /** Those that the archive does not have. */
  readonly absent: readonly string[];
};

/** Passages that are read of documents at once. */
const PASSAGES = 400;

/** The best passages come first: where fewer of them than this answer, those that were not read do not. */
const CROWDED = PASSAGES / 4;

/**
 * Which of some documents answer a topic, by the rule by which a question is answered; what its publisher took back or replaced does not
 * count. It is one search, whatever number of documents there is: only where many passages answer, it is one for each half of the documents,
 * so that none is crowded out by others.
 *
 * @param topic a question or key words, with the operators of `readOperators`.
 */
export async function matchDocuments(
  archive: Archive,
  topic: string,
  options: MatchOptions,
): Promise<DocumentMatches> {
  const held = await archive.documents({ documents: new Set(options.documents) });
  const ids = new Set(held.map(({ id }) => id));
  const present = options.documents.filter((id) => ids.has(id));
  const found =
    present.length === 0 ? [] : await answersIn(archive, topic, { ...options, documents: present });
  const matching = new Set(found.map(({ document }) => document.id));
  return {
    matching: present.filter((id) => matching.has(id)),
    absent: options.documents.filter((id) => !ids.has(id)),
  };
}

/**
 * The best answer of each of some documents to a topic, in the order of the documents; the same words of versions and copies come once.
 */
export async function bestInDocuments(
  archive: Archive,
  topic: string,
  options: MatchOptions,
): Promise<readonly Answer[]> {
  const found = await answersIn(archive, topic, options);
  const copies = new Set(found.flatMap(({ alsoIn = [] }) => alsoIn.map(({ id }) => id)));
  const best = new Map<string, Answer>();
  for (const answer of found)
    if (!best.has(answer.document.id) && !copies.has(answer.document.id))
      best.set(answer.document.id, answer);
  return options.documents.flatMap((id) => best.get(id) ?? []);
}

async function answersIn(
  archive: Archive,
  topic: string,
  { documents, today, ...named }: MatchOptions,
): Promise<readonly Answer[]> {
  const { text, without, ...said } = readOperators(topic);
  const filter = await resolveFilter(archive, { ...said, ...named });
  const { question, lexicon } = await understandQuestion(text, archive, today);
  if (isUnanswerable(question)) return [];
  const search = async (ids: readonly string[]): Promise<readonly Answer[]> => {
    const candidates = await findCandidates(archive, question, lexicon, {
      passages: PASSAGES,
      filter: { ...filter, documents: new Set(ids) },
      without,
    });
    const answering = candidates.filter(
      (one) =>
        one.support >= SUPPORT.enough &&
        !lacksDefinition(question, one) &&
        !one.document.withdrawn &&
        !one.document.superseded,
    );
    const answers = joinVersions(answering).map((one) => answerOf(one, candidates, question));
    const passages = new Set(answering.map(({ passage }) => passage)).size;
    if (passages < CROWDED || ids.length === 1) return answers;
    // What is beyond the last passage may answer too.
    const half = Math.ceil(ids.length / 2);
    return [...(await search(ids.slice(0, half))), ...(await search(ids.slice(half)))];
  };
  return search(documents);
}
