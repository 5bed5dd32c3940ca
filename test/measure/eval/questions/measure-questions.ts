import type { Answer, AskResult } from "../../../../src/answer/answer.ts";
import { ask } from "../../../../src/answer/ask.ts";
import type { Archive } from "../../../../src/archive/archive.ts";
import { each, type Progress } from "../../report/progress.ts";
import { type Calibration, calibrate, type Judged } from "../measuring/calibration.ts";
import { citation } from "../measuring/citation.ts";
import { anyOf, type Failure, type Measured } from "../measuring/failure.ts";
import { fold, type Question } from "./questions.ts";

/** The rank to which a right answer is looked for. */
const DEEPEST = 10;

/** What came of questions of one kind, or of all. */
export type QuestionRow = {
  readonly kind: string;
  readonly questions: number;
  /** Questions that have an answer. */
  readonly answerable: number;
  /** A right one came first. */
  readonly top1: number;
  /** A right one was among the first three. */
  readonly top3: number;
  /** Answerable ones that got nothing. */
  readonly silent: number;
  /** Questions without an answer that got none. */
  readonly nothingRight: number;
};

/** What came of all. */
export type QuestionFigures = {
  readonly documents: number;
  readonly all: QuestionRow;
  readonly kinds: readonly QuestionRow[];
  readonly calibration: Calibration;
};

type Outcome = {
  readonly asked: Question;
  readonly answerable: boolean;
  readonly result: AskResult;
  readonly answers: readonly Answer[];
  /** Of the first right answer, counted from 1; 0: not among the first ten. */
  readonly rank: number;
};

/**
 * Asks every question and counts what came of it.
 *
 * @param today `YYYY-MM-DD`: what "last year" in a question is reckoned from.
 */
export async function measureQuestions(
  questions: readonly Question[],
  archive: Archive,
  today: string,
  progress: Progress,
): Promise<Measured<QuestionFigures>> {
  const outcomes = await each(progress, "Asking", questions, async (asked): Promise<Outcome> => {
    const result = await ask(archive, asked.question, { limit: DEEPEST, today });
    const answers = result.kind === "answer" ? result.answers : [];
    const rank = answers.findIndex((answer) => isRight(answer, asked)) + 1;
    return { asked, answerable: asked.contains.length > 0, result, answers, rank };
  });
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const ofKind = (kind: string) => outcomes.filter(({ asked }) => asked.kind === kind);
  return {
    figures: {
      documents: (await archive.summary()).documents,
      all: row("all", outcomes),
      kinds: kinds.map((kind) => row(kind, ofKind(kind))),
      calibration: calibrate(
        outcomes.flatMap(({ answers: [first], rank }): readonly Judged[] =>
          first ? [{ confidence: first.confidence, right: rank === 1 }] : [],
        ),
      ),
    },
    failures: outcomes.filter(isFailure).map(failure),
  };
}

function row(kind: string, outcomes: readonly Outcome[]): QuestionRow {
  const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length;
  return {
    kind,
    questions: outcomes.length,
    answerable: count(({ answerable }) => answerable),
    top1: count(({ rank }) => rank === 1),
    top3: count(({ rank }) => rank >= 1 && rank <= 3),
    silent: count(({ answerable, answers }) => answerable && answers.length === 0),
    nothingRight: count(({ answerable, answers }) => !answerable && answers.length === 0),
  };
}

function isRight({ quote }: Answer, { contains }: Question): boolean {
  return contains.some((part) => fold(quote).includes(fold(part)));
}

function isFailure({ answerable, answers, rank }: Outcome): boolean {
  return answerable ? rank !== 1 : answers.length > 0;
}

function failure({ asked, answerable, result, answers: [first], rank }: Outcome): Failure {
  const never = first ? [] : result.unknownWords;
  return {
    title: `${asked.question} (${asked.kind})`,
    facts: [
      ["Expected", answerable ? anyOf(asked.contains) : "nothing"],
      ["Came first", first ? `${citation(first)} (confidence ${first.confidence})` : "nothing"],
      ...(never.length > 0 ? [["Never used", anyOf(never)] as const] : []),
      ...(answerable ? [["Right one", whereabouts(asked, result, rank)] as const] : []),
    ],
  };
}

function whereabouts(asked: Question, result: AskResult, rank: number): string {
  if (rank > 0) return `at place ${rank}`;
  const nearest = result.kind === "nothing" ? result.nearest : null;
  return nearest && isRight(nearest, asked)
    ? `the nearest thing, which was not given (confidence ${nearest.confidence})`
    : "not found";
}
