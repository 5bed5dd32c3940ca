import { type Archive, createArchive } from "../../src/answer/archive.ts";
import { ask } from "../../src/answer/ask.ts";
import { joinHighlights } from "../../src/answer/highlights.ts";
import { type RankedPassage, rankPassages } from "../../src/answer/rank-passages.ts";
import type { Span } from "../../src/corpus/sentences.ts";
import type { Synonyms } from "../../src/corpus/synonyms.ts";
import { type Calibration, calibrate, type Judged, SURE } from "./calibration.ts";
import { citation } from "./citation.ts";
import type { Failure } from "./failure.ts";
import { QUESTION_KINDS } from "./question-kind.ts";
import type { Article, SquadQuestion } from "./squad.ts";
import { type Bench, everyNth } from "./work.ts";

/** What came of questions of one kind, or of all; the highlight is counted among the right sentences. */
export type SquadRow = {
  readonly kind: string;
  readonly questions: number;
  readonly top1: number;
  readonly top5: number;
  /** The sentence shown first holds an answer. */
  readonly sentence: number;
  /** A highlight of it is an answer, or holds one. */
  readonly holds: number;
  /** A highlight of it shares a character with an answer. */
  readonly overlaps: number;
  /** Got nothing. */
  readonly silent: number;
};

/** Questions that the passages loaded have no answer to. */
type ForeignRow = {
  readonly name: string;
  readonly questions: number;
  readonly passages: number;
  readonly nothing: number;
  /** Answered with a confidence of {@link SURE} or more. */
  readonly sure: number;
};

/** What came of a file of questions and paragraphs. */
export type SquadFigures = {
  readonly articles: number;
  readonly paragraphs: number;
  readonly all: SquadRow;
  readonly kinds: readonly SquadRow[];
  readonly foreign: readonly ForeignRow[];
  readonly calibration: Calibration;
  /** Milliseconds. */
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

/** Questions of another collection. */
export type Others = { readonly name: string; readonly articles: readonly Article[] };

type Outcome = SquadQuestion & {
  readonly ranked: readonly RankedPassage[];
  /** Of the paragraph, counted from 1; 0: not among the first ten. */
  readonly rank: number;
  readonly sentence: boolean;
  readonly holds: boolean;
  readonly overlaps: boolean;
  readonly given: Judged | null;
  readonly tookMs: number;
};

/** The rank to which the right paragraph is looked for. */
const DEEPEST = 10;

/** Loads the paragraphs, asks the questions, and asks what the paragraphs have no answer to. */
export function measureSquad(
  articles: readonly Article[],
  synonyms: Synonyms,
  { every, others }: { readonly every: number; readonly others: Others | null },
  bench: Bench,
): { readonly figures: SquadFigures; readonly failures: readonly Failure[] } {
  const { clock, work } = bench;
  const began = clock();
  const archive = build(articles, synonyms, bench);
  const buildMs = clock() - began;
  const questions = everyNth(
    articles.flatMap((article) => article.questions),
    every,
  );
  const outcomes = work("Asking", questions, (question) => outcome(question, archive, clock));
  const times = outcomes.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  const foreign = [
    ...halves(articles, synonyms, every, bench),
    ...(others ? [foreigners(others.name, others.articles, archive, every, bench)] : []),
  ];
  return {
    figures: {
      articles: articles.length,
      paragraphs: archive.index.size,
      all: row("all", outcomes),
      kinds: QUESTION_KINDS.map((kind) =>
        row(
          kind,
          outcomes.filter((one) => one.kind === kind),
        ),
      ).filter((one) => one.questions > 0),
      foreign,
      calibration: calibrate(outcomes.flatMap(({ given }) => given ?? [])),
      buildMs,
      p50Ms: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
    },
    failures: outcomes.filter((one) => !one.sentence).map((one) => failure(one, archive)),
  };
}

function build(articles: readonly Article[], synonyms: Synonyms, { work }: Bench): Archive {
  const documents = articles.map(({ document }) => document);
  const [archive] = work("Indexing", [documents], () => createArchive({ documents, synonyms }));
  return archive ?? createArchive({ documents, synonyms });
}

function outcome(question: SquadQuestion, archive: Archive, clock: Bench["clock"]): Outcome {
  const began = clock();
  const result = ask(archive, question.question, { limit: 1 });
  const tookMs = clock() - began;
  const ranked = rankPassages(archive, question.question, { limit: DEEPEST });
  const [first] = ranked;
  const right = (document: string, sentence: Span) =>
    document === question.document &&
    question.answers.some(({ start }) => sentence.start <= start && start < sentence.end);
  const sentence = first !== undefined && right(first.document.id, first.sentence);
  const shown = sentence ? joinHighlights(first.document.text, first.telling) : [];
  const among = (test: (shown: Span, answer: Span) => boolean) =>
    shown.some((span) => question.answers.some((answer) => test(span, answer)));
  const [answer] = result.kind === "answer" ? result.answers : [];
  return {
    ...question,
    ranked,
    rank:
      ranked.findIndex(
        ({ document, passage }) =>
          document.id === question.document && passage.start === question.paragraph.start,
      ) + 1,
    sentence,
    holds: among((span, { start, end }) => span.start <= start && span.end >= end),
    overlaps: among((span, { start, end }) => span.start < end && span.end > start),
    given: answer ? { confidence: answer.confidence, right: right(answer.document.id, answer) } : null,
    tookMs,
  };
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

/** Loads every other article and asks what the others answer. */
function halves(
  articles: readonly Article[],
  synonyms: Synonyms,
  every: number,
  bench: Bench,
): readonly ForeignRow[] {
  const loaded = articles.filter((_, index) => index % 2 === 0);
  const left = articles.filter((_, index) => index % 2 === 1);
  if (left.length === 0) return [];
  return [foreigners("the other half of the articles", left, build(loaded, synonyms, bench), every, bench)];
}

function foreigners(
  name: string,
  articles: readonly Article[],
  archive: Archive,
  every: number,
  { work }: Bench,
): ForeignRow {
  const questions = everyNth(
    articles.flatMap((article) => article.questions),
    every,
  );
  const confidences = work("Asking what is not there", questions, ({ question }) => {
    const result = ask(archive, question, { limit: 1 });
    return result.kind === "answer" ? result.answers[0].confidence : null;
  });
  return {
    name,
    questions: questions.length,
    passages: archive.index.size,
    nothing: confidences.filter((confidence) => confidence === null).length,
    sure: confidences.filter((confidence) => confidence !== null && confidence >= SURE).length,
  };
}

/** The smallest of sorted values that so large a share of them does not exceed; 0 if there are none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function failure(
  { question, kind, answers, document, ranked, rank, given }: Outcome,
  archive: Archive,
): Failure {
  const home = archive.documents.find(({ id }) => id === document);
  const [first] = ranked;
  const expected = [...new Set(answers.map(({ start, end }) => home?.text.slice(start, end) ?? ""))];
  return {
    title: `${question} (${kind})`,
    facts: [
      ["Expected", expected.map((words) => `“${words}”`).join(" or ")],
      ["Came first", first ? citation({ document: first.document, ...first.sentence }) : "nothing"],
      [
        "Right one",
        rank === 0
          ? "not found"
          : rank === 1
            ? "another sentence of the first paragraph"
            : `in the paragraph at place ${rank}`,
      ],
      ["Asked", given ? `answered with confidence ${given.confidence}` : "answered with nothing"],
    ],
  };
}
