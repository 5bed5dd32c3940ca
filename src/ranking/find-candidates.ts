import type { Archive } from "../archive/archive.ts";
import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Question } from "../question/question.ts";
import type { DateLimit } from "../time/date-limits.ts";
import { type Candidate, quoteOf, readDraft } from "./rerank-sentence.ts";
import { type Draft, draftPassage } from "./score-sentences.ts";

/** How many passages are read sentence by sentence. */
export const CANDIDATE_PASSAGES = 60;

/** How sentences are looked for. */
type CandidateOptions = {
  /** How many passages are read sentence by sentence. */
  readonly passages: number;
  /** The documents to look in. */
  readonly documents: readonly Document[];
  /**
   * How many of the best passages have to be in their right order, those with the same best sentence counting as one; the rest
   * may be missing. @default all of them
   */
  readonly wanted?: number;
};

/** Every sentence that may answer the question, best first. */
export function findCandidates(
  archive: Archive,
  question: Question,
  { passages, documents, wanted = Number.POSITIVE_INFINITY }: CandidateOptions,
): readonly Candidate[] {
  const terms = [...question.concepts, ...(question.source ? [question.source] : [])].flatMap(
    ({ alternatives }) =>
      alternatives.flatMap(({ phrase, weight }) => phrase.map((stem) => ({ stem, weight }))),
  );
  const hits =
    terms.length > 0
      ? archive.index.search(terms, { limit: passages, ...filterTo(documents, archive) })
      : everything(documents, question);
  const best = hits[0]?.score || 1;
  const drafts = hits
    .flatMap((hit) => draftPassage(question, archive, { ...hit, rank: hit.score / best }))
    .filter((draft) => holdsPhrases(question, draft))
    .sort((a, b) => b.most - a.most);
  return readBest(drafts, (draft) => readDraft(question, archive, draft), wanted);
}

/**
 * Reads the most promising drafts until the best passages are settled: no draft that is left can outdo them. To read a
 * sentence takes the dates and the speakers of its whole document, so the fewer the better.
 */
function readBest(
  drafts: readonly Draft[],
  read: (draft: Draft) => Candidate | null,
  wanted: number,
): readonly Candidate[] {
  const found: Candidate[] = [];
  /** The best sentence of each passage read. */
  const settled = new Map<Passage, Candidate>();
  for (const [place, draft] of drafts.entries()) {
    if (place % LOOK_UP_EVERY === 0 && settled.size >= wanted) {
      if ((distinctScores([...settled.values()])[wanted - 1] ?? 0) >= draft.most) break;
    }
    const candidate = read(draft);
    if (!candidate) continue;
    found.push(candidate);
    if (candidate.score > (settled.get(draft.passage)?.score ?? -1)) settled.set(draft.passage, candidate);
  }
  return found.sort((a, b) => b.score - a.score);
}

/** The scores, best first, of sentences that say different things: what stands in two documents is no rival of itself. */
function distinctScores(best: readonly Candidate[]): readonly number[] {
  const scores = new Map<string, number>();
  for (const candidate of best) {
    const quote = quoteOf(candidate);
    scores.set(quote, Math.max(candidate.score, scores.get(quote) ?? 0));
  }
  return [...scores.values()].sort((a, b) => b - a);
}

/** After how many drafts it is looked whether enough are settled. */
const LOOK_UP_EVERY = 4;

/** A filter where not every document is to be looked in. */
function filterTo(documents: readonly Document[], archive: Archive) {
  if (documents.length === archive.documents.length) return {};
  const ids = new Set(documents.map(({ id }) => id));
  return { filter: ({ document }: { readonly document: Document }) => ids.has(document.id) };
}

/** A question of nothing but dates or a source: every passage may answer of a document that may have to do with them. */
function everything(documents: readonly Document[], { limits }: Question) {
  return documents
    .filter((document) => limits.every((limit) => mayNameDayOf(limit, document)))
    .flatMap((document) =>
      document.passages.map((passage, position) => ({ document, passage, position, score: 1 })),
    );
}

/** How many years a limit may span to be looked for year by year. */
const FEW_YEARS = 20;

/**
 * Whether a document may name a day inside a limit: it was issued within a year of it, or its text holds one of the
 * limit's years. It spares reading the dates of a whole archive.
 */
function mayNameDayOf({ from, to }: DateLimit, { text, issued }: Document): boolean {
  if (from === null || to === null || issued === null) return true;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (Number(issued.last.slice(0, 4)) >= first - 1 && Number(issued.first.slice(0, 4)) <= last + 1)
    return true;
  if (last - first > FEW_YEARS) return true;
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index)).some((year) =>
    text.includes(year),
  );
}

function holdsPhrases({ phrases }: Question, { document, unit }: Draft): boolean {
  if (phrases.length === 0) return true;
  const quote = foldPhrase(document.text.slice(unit.start, unit.end));
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
