import { ask } from "../../../../src/answer/ask.ts";
import type { Archive } from "../../../../src/archive/archive.ts";
import { createMemoryArchive } from "../../../../src/archive/memory/memory-archive.ts";
import type { Span } from "../../../../src/corpus/text/sentences.ts";
import type { Synonyms } from "../../../../src/corpus/word-lists/synonyms.ts";
import { joinHighlights } from "../../../../src/ranking/matching/highlights.ts";
import { rankPassages } from "../../../../src/ranking/rank-passages.ts";
import type { Candidate } from "../../../../src/ranking/rerank-sentence.ts";
import { everyNth, quantile } from "../../report/numbers.ts";
import { type Bench, type Clock, each, once } from "../../report/progress.ts";
import { type Calibration, calibrate, type Judged } from "../measuring/calibration.ts";
import { citation } from "../measuring/citation.ts";
import { anyOf, type Failure, type Measured } from "../measuring/failure.ts";
import { type ForeignRow, measureForeign, type Others } from "./measure-foreign.ts";
import { QUESTION_KINDS } from "./question-kind.ts";
import type { Article, SquadQuestion } from "./squad.ts";

/** The rank to which the right paragraph is looked for. */
const DEEPEST = 10;

/** What came of questions of one kind, or of all. */
export type SquadRow = {
  readonly kind: string;
  readonly questions: number;
  /** The paragraph that answers came first. */
  readonly top1: number;
  /** It was among the first five. */
  readonly top5: number;
  /** The sentence shown first holds an answer. */
  readonly sentence: number;
  /** Of these: a highlight is an answer, or holds one. */
  readonly holds: number;
  /** Of these: a highlight shares a character with an answer. */
  readonly overlaps: number;
  /** Got nothing. */
  readonly silent: number;
};

/** What came of a file of questions on paragraphs. */
export type SquadFigures = {
  readonly articles: number;
  readonly paragraphs: number;
  readonly all: SquadRow;
  readonly kinds: readonly SquadRow[];
  readonly foreign: readonly ForeignRow[];
  readonly calibration: Calibration;
  /** Milliseconds: to index the paragraphs; to answer one question, the median and what one in a hundred exceeds. */
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

type Outcome = {
  readonly asked: SquadQuestion;
  readonly first: Candidate | undefined;
  /** Of the paragraph that answers, counted from 1; 0: not among the first ten. */
  readonly rank: number;
  readonly sentence: boolean;
  readonly holds: boolean;
  readonly overlaps: boolean;
  /** What a person would have got; null is nothing. */
  readonly given: Judged | null;
  readonly tookMs: number;
};

/** Loads the paragraphs, asks their questions, and then questions that they have no answer to. */
export async function measureSquad(
  articles: readonly Article[],
  synonyms: Synonyms,
  { every, others }: { readonly every: number; readonly others: Others | null },
  bench: Bench,
): Promise<Measured<SquadFigures>> {
  const documents = articles.map(({ document }) => document);
  const [archive, buildMs] = once(bench, "Indexing", () => createMemoryArchive({ documents, synonyms }));
  const questions = everyNth(
    articles.flatMap((article) => article.questions),
    every,
  );
  const outcomes = await each(bench.progress, "Asking", questions, (one) =>
    answer(one, archive, bench.clock),
  );
  const times = outcomes.map(({ tookMs }) => tookMs);
  const ofKind = (kind: string) => outcomes.filter(({ asked }) => asked.kind === kind);
  return {
    figures: {
      articles: articles.length,
      paragraphs: (await archive.summary()).passages,
      all: row("all", outcomes),
      kinds: QUESTION_KINDS.map((kind) => row(kind, ofKind(kind))).filter((one) => one.questions > 0),
      foreign: await measureForeign(articles, archive, synonyms, { every, others }, bench),
      calibration: calibrate(outcomes.flatMap(({ given }) => given ?? [])),
      buildMs,
      p50Ms: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
    },
    failures: outcomes
      .filter(({ sentence, given }) => !sentence || given === null)
      .map((one) => failure(one, articles)),
  };
}

/** Asks first, so that the time is that of a question which nothing has been remembered for. */
async function answer(asked: SquadQuestion, archive: Archive, clock: Clock): Promise<Outcome> {
  const began = clock();
  const result = await ask(archive, asked.question, { limit: 1 });
  const tookMs = clock() - began;
  const ranked = await rankPassages(archive, asked.question, { limit: DEEPEST });
  const [first] = ranked;
  const [given] = result.kind === "answer" ? result.answers : [];
  const sentence = first !== undefined && holdsAnswer(asked, first.document.id, first.sentence);
  const shown = sentence ? joinHighlights(first.passage, first.highlights) : [];
  const highlighted = (test: (shown: Span, answer: Span) => boolean) =>
    shown.some((span) => asked.answers.some((one) => test(span, one)));
  return {
    asked,
    first,
    rank: ranked.findIndex((found) => isParagraph(asked, found)) + 1,
    sentence,
    holds: highlighted((span, { start, end }) => span.start <= start && span.end >= end),
    overlaps: highlighted((span, { start, end }) => span.start < end && span.end > start),
    given: given
      ? { confidence: given.confidence, right: holdsAnswer(asked, given.document.id, given) }
      : null,
    tookMs,
  };
}

function isParagraph({ document, paragraph }: SquadQuestion, found: Candidate): boolean {
  return found.document.id === document && found.passage.start === paragraph.start;
}

function holdsAnswer({ document, answers }: SquadQuestion, id: string, sentence: Span): boolean {
  return id === document && answers.some(({ start }) => sentence.start <= start && start < sentence.end);
}

function row(kind: string, outcomes: readonly Outcome[]): SquadRow {
  const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length;
  return {
    kind,
    questions: outcomes.length,
    top1: count(({ rank }) => rank === 1),
    top5: count(({ rank }) => rank >= 1 && rank <= 5),
    sentence: count(({ sentence }) => sentence),
    holds: count(({ holds }) => holds),
    overlaps: count(({ overlaps }) => overlaps),
    silent: count(({ given }) => given === null),
  };
}

function failure(outcome: Outcome, articles: readonly Article[]): Failure {
  const { asked, first, given } = outcome;
  const text = articles.find(({ document }) => document.id === asked.document)?.document.text ?? "";
  return {
    title: `${asked.question.trim()} (${asked.kind})`,
    facts: [
      ["Expected", anyOf(asked.answers.map(({ start, end }) => text.slice(start, end)))],
      ["Came first", first ? citation(first) : "nothing"],
      ["Right one", whereabouts(outcome)],
      ["Given", given ? `an answer (confidence ${given.confidence})` : "nothing"],
    ],
  };
}

function whereabouts({ sentence, rank }: Outcome): string {
  if (sentence) return "first";
  if (rank === 0) return "not found";
  return rank === 1 ? "in another sentence of that paragraph" : `in the paragraph at place ${rank}`;
}
