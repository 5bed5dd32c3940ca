import { basename } from "node:path";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { readQuestions } from "../eval/questions/questions.ts";
import { readSquad } from "../eval/squad/squad.ts";
import type { Page } from "../report/page.ts";
import { each, type Progress } from "../report/progress.ts";
import { drawTable } from "../report/table.ts";
import { type JudgedStep, judgeSteps, type Step, type Worths } from "./judge-steps.ts";
import { ownSet, type QuestionSet, squadSet, worthsOf } from "./question-set.ts";
import { type RankingRequest, readArguments } from "./read-arguments.ts";
import { readExamples } from "./this-day/examples.ts";
import { fitThisDay } from "./this-day/fit-this-day.ts";
import { reportThisDay } from "./this-day/report-this-day.ts";
import { allWeights, type Weight, withWeight } from "./weight-table.ts";

/** What fitting needs beside the command line. */
export type Terminal = {
  readonly page: Page;
  readonly wordLists: string;
  /** The folder whose vocabulary is used over SQuAD. */
  readonly vocabulary: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly progress: Progress;
  readonly out: (line: string) => void;
};

/** Beside "no effect", each weight is tried this much lower and higher. */
const FACTORS = [0.7, 0.85, 1.2, 1.4];

/**
 * Tries other values of each weight of the ranking and prints what each does to every set, the best that hold first. Nothing is
 * changed: whoever reads it changes `src/ranking/weights.ts`, and runs `npm run eval`. With `--today` it prints the weights of
 * `src/time/english/this-day/weights.ts` instead.
 *
 * @throws {@link UsageError} if the command line or the material cannot be made use of.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const request = readArguments(argv);
  if (typeof request === "string") {
    terminal.out(request.trimEnd());
    return 0;
  }
  if (request.kind === "today") {
    const fitted = fitThisDay(await readExamples(request.file), request.topics);
    for (const line of reportThisDay(fitted, terminal.page)) terminal.out(line);
    return 0;
  }
  const sets = await readSets(request, terminal);
  const shares = sets.map(({ share }) => share);
  const before = await worthsOfAll(sets);
  const weights = allWeights().filter(({ name }) => name.includes(request.only));
  const judged = await each(terminal.progress, "Trying", weights, async (weight) => {
    const steps: Step[] = [];
    for (const to of valuesFor(weight))
      steps.push({
        weight: weight.name,
        from: weight.value,
        to,
        sets: await withWeight(weight.name, to, () => worthsOfAll(sets)),
      });
    return judgeSteps(before, steps, shares);
  });
  for (const line of report(sets, before, judged.flat(), terminal.page)) terminal.out(line);
  return 0;
}

async function readSets(
  request: RankingRequest,
  { wordLists, vocabulary, today }: Terminal,
): Promise<readonly QuestionSet[]> {
  const sets: QuestionSet[] = [];
  for (const [at, { questions, corpus }] of request.own.entries())
    sets.push(
      ownSet(
        basename(questions).replace(/\.\w+$/, ""),
        request.shares[at] ?? 1,
        await loadCorpus(corpus, wordLists),
        await readQuestions(questions),
        today,
      ),
    );
  if (request.squad !== null) {
    const { synonyms } = await loadCorpus(vocabulary, wordLists);
    const articles = await readSquad(request.squad, "en");
    sets.push(squadSet("squad", request.shares.at(-1) ?? 1, articles, synonyms, request.every));
  }
  return sets;
}

async function worthsOfAll(sets: readonly QuestionSet[]): Promise<readonly Worths[]> {
  const all: Worths[] = [];
  for (const set of sets) all.push(await worthsOf(set));
  return all;
}

function valuesFor({ value, neutral }: Weight): readonly number[] {
  const near = FACTORS.map((factor) => Number((value * factor).toPrecision(2)));
  return [...new Set([neutral, ...near])].filter((each) => each !== value);
}

function report(
  sets: readonly QuestionSet[],
  before: readonly Worths[],
  judged: readonly JudgedStep[],
  page: Page,
): readonly string[] {
  const signed = (points: number) => (points > 0 ? "+" : "") + points.toFixed(1);
  const row = ({ weight, from, to, gains, gain, heldOut }: JudgedStep) => [
    weight,
    String(from),
    String(to),
    ...gains.map(signed),
    signed(gain),
    signed(heldOut),
  ];
  const head = ["weight", "is", "tried", ...sets.map(({ name }) => name), "all", "held out"];
  const isNeutral = ({ weight, to }: JudgedStep) =>
    allWeights().some(({ name, neutral }) => name === weight && neutral === to);
  const holds = judged.filter(({ heldOut }) => heldOut > 0).sort((a, b) => b.heldOut - a.heldOut);
  const without = judged.filter(isNeutral).sort((a, b) => a.gain - b.gain);
  const means = before.map((worths) => (100 * worths.reduce((sum, each) => sum + each, 0)) / worths.length);
  return [
    page.strong(
      "Now, points of 100 (1 for a right first answer or a rightful nothing, ½ among the first three)",
    ),
    ...drawTable({ head: sets.map(({ name }) => name), rows: [means.map((mean) => mean.toFixed(1))] }, page),
    "",
    page.strong(
      "Values that are better, and hold when each fifth of the questions is judged by the others' choice",
    ),
    ...drawTable({ head, rows: holds.map(row) }, page),
    "",
    page.strong("Without it: the weight at the value that has no effect"),
    ...drawTable({ head, rows: without.map(row) }, page),
    "",
    page.strong("All that was tried"),
    ...drawTable({ head, rows: judged.map(row) }, page),
  ];
}
