/** The worth of the answers of one set, a number from 0 to 1 for each of its questions, in their order. */
export type Worths = readonly number[];

/** Another value of a weight, and what it does to each set. */
export type Step = {
  readonly weight: string;
  readonly from: number;
  readonly to: number;
  /** For each set the worths with the new value. */
  readonly sets: readonly Worths[];
};

/** A step with its gains: differences of mean worth, in points of 100. */
export type JudgedStep = Step & {
  readonly gains: readonly number[];
  /** Over all sets, by their shares. */
  readonly gain: number;
  /** The same as cross-validation sees it: the mean over the folds in which the other folds would have chosen this step. */
  readonly heldOut: number;
};

/** Questions beside each other ask about the same text, so a fold is a run of them. */
const FOLDS = 5;

/**
 * Judges the values that were tried for one weight. Of each fold only those questions count which did not choose the value.
 *
 * @param before the worths with the weight as it is.
 * @param shares how much each set counts.
 */
export function judgeSteps(
  before: readonly Worths[],
  steps: readonly Step[],
  shares: readonly number[],
): readonly JudgedStep[] {
  const all = (): boolean => true;
  const chosen = Array.from({ length: FOLDS }, (_, fold) => {
    const inOthers = (at: number, of: number) => foldOf(at, of) !== fold;
    const gains = steps.map((step) => gainOf(before, step.sets, shares, inOthers));
    const best = Math.max(0, ...gains);
    return best > 0 ? gains.indexOf(best) : null;
  });
  return steps.map((step, index) => ({
    ...step,
    gains: step.sets.map((set, at) => points(before[at] ?? [], set, all)),
    gain: gainOf(before, step.sets, shares, all),
    heldOut:
      chosen.reduce(
        (sum: number, choice, fold) =>
          choice === index
            ? sum + gainOf(before, step.sets, shares, (at, of) => foldOf(at, of) === fold)
            : sum,
        0,
      ) / FOLDS,
  }));
}

function foldOf(at: number, of: number): number {
  return Math.floor((at * FOLDS) / of);
}

type Among = (at: number, of: number) => boolean;

function gainOf(
  before: readonly Worths[],
  after: readonly Worths[],
  shares: readonly number[],
  among: Among,
): number {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return after.reduce(
    (sum, set, at) => sum + ((shares[at] ?? 0) / whole) * points(before[at] ?? [], set, among),
    0,
  );
}

function points(before: Worths, after: Worths, among: Among): number {
  const counted = after.flatMap((worth, at) => (among(at, after.length) ? [worth - (before[at] ?? 0)] : []));
  return counted.length === 0 ? 0 : (100 * counted.reduce((sum, each) => sum + each, 0)) / counted.length;
}
