import * as v from "valibot";
import type { Answer } from "../../src/answer/answer.ts";
import type { Archive } from "../../src/answer/archive.ts";
import { ask } from "../../src/answer/ask.ts";
import { type Calibration, calibrate, type Judged } from "./calibration.ts";
import { citation } from "./citation.ts";
import type { Failure } from "./failure.ts";
import { readJsonLines, readText, throwFaults, words } from "./read-material.ts";
import type { Bench } from "./work.ts";

/** A keeper's question. */
export type Question = {
  readonly kind: string;
  readonly question: string;
  /** A right quote holds one of these; empty: the archive has no answer. */
  readonly contains: readonly string[];
};

/** The kind of a question that the archive has no answer to. */
const NOTHING = "nothing";

/** The rank to which a right answer is looked for. */
const DEEPEST = 10;

const schema = v.object({
  kind: v.optional(words, "any"),
  question: words,
  contains: v.optional(v.array(words, "a list of texts"), []),
});

/**
 * Reads questions in JSON Lines.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readQuestions(file: string): Promise<readonly Question[]> {
  const lines = readJsonLines(file, await readText("--questions", file), schema);
  throwFaults(
    lines.flatMap(({ value: { kind, contains }, line }) => {
      if (kind !== NOTHING && contains.length === 0)
        return `${file}:${line}: Expected \`contains\` with words of a right answer: add them, or say \`"kind": "nothing"\` where no answer is right.`;
      if (kind === NOTHING && contains.length > 0)
        return `${file}:${line}: Expected no \`contains\` where \`kind\` is nothing: take one of the two out.`;
      return [];
    }),
  );
  return lines.map(({ value }) => value);
}

/** What came of questions of one kind, or of all. */
export type QuestionRow = {
  readonly kind: string;
  readonly questions: number;
  /** Questions that have an answer. */
  readonly answerable: number;
  /** The right one came first. */
  readonly top1: number;
  /** It was among the first three. */
  readonly top3: number;
  /** Answerable ones that got nothing. */
  readonly silent: number;
  /** Questions without an answer that got none. */
  readonly nothingRight: number;
};

/** What came of all. */
export type QuestionFigures = {
  readonly kinds: readonly QuestionRow[];
  readonly all: QuestionRow;
  readonly calibration: Calibration;
};

type Outcome = Question & {
  readonly answers: readonly Answer[];
  readonly nearest: Answer | null;
  /** Counted from 1; 0: not among the first ten. */
  readonly rank: number;
};

/** Asks every question and counts what came of it. */
export function measureQuestions(
  questions: readonly Question[],
  archive: Archive,
  today: string,
  { work }: Bench,
): { readonly figures: QuestionFigures; readonly failures: readonly Failure[] } {
  const outcomes = work("Asking", questions, (question): Outcome => {
    const result = ask(archive, question.question, { limit: DEEPEST, today });
    const answers = result.kind === "answer" ? result.answers : [];
    return {
      ...question,
      answers,
      nearest: result.kind === "nothing" ? result.nearest : null,
      rank: answers.findIndex((answer) => holds(answer, question)) + 1,
    };
  });
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const judged = outcomes.flatMap(({ answers: [first], rank }): Judged[] =>
    first ? [{ confidence: first.confidence, right: rank === 1 }] : [],
  );
  return {
    figures: {
      kinds: kinds.map((kind) =>
        row(
          kind,
          outcomes.filter((outcome) => outcome.kind === kind),
        ),
      ),
      all: row("all", outcomes),
      calibration: calibrate(judged),
    },
    failures: outcomes.filter((outcome) => !isRight(outcome)).map(failure),
  };
}

function row(kind: string, outcomes: readonly Outcome[]): QuestionRow {
  const answerable = outcomes.filter(isAnswerable);
  return {
    kind,
    questions: outcomes.length,
    answerable: answerable.length,
    top1: answerable.filter(({ rank }) => rank === 1).length,
    top3: answerable.filter(({ rank }) => rank >= 1 && rank <= 3).length,
    silent: answerable.filter(({ answers }) => answers.length === 0).length,
    nothingRight: outcomes.filter((outcome) => !isAnswerable(outcome) && isRight(outcome)).length,
  };
}

function isAnswerable({ contains }: Question): boolean {
  return contains.length > 0;
}

function isRight(outcome: Outcome): boolean {
  return isAnswerable(outcome) ? outcome.rank === 1 : outcome.answers.length === 0;
}

/**
 * Whether a quote holds one of the words that make it right; white space, quotation marks and case make no difference.
 */
function holds({ quote }: Answer, { contains }: Question): boolean {
  return contains.some((part) => fold(quote).includes(fold(part)));
}

/**
 * A text without the differences that do not count.
 *
 * @example
 * fold("“Four\nHundred” were"); // => '"four hundred" were'
 */
function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function failure(outcome: Outcome): Failure {
  const { question, kind, contains, answers, nearest, rank } = outcome;
  const [first] = answers;
  const expected = isAnswerable(outcome) ? contains.map((part) => `“${part}”`).join(" or ") : "nothing";
  const came = first ? `${citation(first)} (confidence ${first.confidence})` : "nothing";
  const stood =
    rank > 1
      ? `at place ${rank}`
      : nearest && holds(nearest, outcome)
        ? `the nearest thing, which was not sure enough (confidence ${nearest.confidence})`
        : "not found";
  return {
    title: `${question} (${kind})`,
    facts: [
      ["Expected", expected],
      ["Came first", came],
      ...(isAnswerable(outcome) ? [["Right one", stood] as const] : []),
    ],
  };
}
