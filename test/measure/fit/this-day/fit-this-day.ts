import { CAUTION } from "../../../../src/time/english/this-day/this-day.ts";
import type { Example } from "./examples.ts";
import { fitLogistic, type Row, scoreOf } from "./logistic.ts";

/** Weights of signs, with what they do to examples that they were not fitted on. */
export type FittedDay = {
  /** By the name of the sign, rounded to a tenth. */
  readonly weights: ReadonlyMap<string, number>;
  /** Examples for which no phrase decides. */
  readonly of: Counts;
  /** Those of them that the weights of the other texts take for "nowadays". */
  readonly taken: Counts;
};

type Counts = { readonly days: number; readonly nowadays: number };

/** A sign that fewer examples have is left out. */
const FEWEST = 8;

const FOLDS = 8;

/** Stands for a phrase among the signs, so that the others need not say what it says. */
const PHRASE = "phrase";

/** A word of a subject, as of "climate policy" or "boat people", says what a text is about, and nothing of "today". */
const NEIGHBOUR = /^(?:before|after|with) /;

/**
 * Fits the weights of the signs around "today": a lasso chooses the signs, a ridge weighs them. Texts are held out whole, one fold of them
 * after the other.
 *
 * @param topics words, in lower case, that count neither as neighbours nor as words of the sentence.
 */
export function fitThisDay(examples: readonly Example[], topics: ReadonlySet<string>): FittedDay {
  const docs = [...new Set(examples.map(({ doc }) => doc))].sort();
  const foldOf = new Map(docs.map((doc, at) => [doc, at % FOLDS]));
  const taken = { days: 0, nowadays: 0 };
  const of = { days: 0, nowadays: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weigh(
      examples.filter(({ doc }) => foldOf.get(doc) !== fold),
      topics,
    );
    for (const { doc, signs, hasPhrase, isNowadays } of examples) {
      if (hasPhrase || foldOf.get(doc) !== fold) continue;
      const kind = isNowadays ? "nowadays" : "days";
      of[kind]++;
      if (scoreOf(signs, weights) > -CAUTION) taken[kind]++;
    }
  }
  return { weights: weigh(examples, topics), of, taken };
}

function weigh(examples: readonly Example[], topics: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const isKept = (sign: string) =>
    (counts.get(sign) ?? 0) >= FEWEST &&
    !(NEIGHBOUR.test(sign) && sign.split(" ").some((word) => topics.has(word)));
  const rows = examples.map(
    ({ signs, hasPhrase, isNowadays }): Row => ({
      signs: new Set([...[...signs].filter(isKept), ...(hasPhrase ? [PHRASE] : [])]),
      isOfClass: isNowadays,
    }),
  );
  const chosen = fitLogistic(rows, { penalty: "lasso", strength: 0.6 });
  const left = rows.map(({ signs, isOfClass }) => ({
    signs: new Set([...signs].filter((sign) => chosen.has(sign))),
    isOfClass,
  }));
  const weights = [...fitLogistic(left, { penalty: "ridge", strength: 0.2 })]
    .map(([sign, weight]) => [sign, Number(weight.toFixed(1))] as const)
    .filter(([sign, weight]) => weight !== 0 && sign !== PHRASE);
  return new Map(weights);
}
