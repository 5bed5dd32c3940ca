/** An answer that was given: how sure it was, 0 to 1, and whether it was right. */
export type Judged = { readonly confidence: number; readonly right: boolean };

/** Answers whose confidence lies in `[from, to)`; the last bin holds 1 as well. */
type Bin = {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly right: number;
};

/** How far a confidence can be trusted. */
export type Calibration = {
  /** From 0.5, below which nothing is answered, to 1. */
  readonly bins: readonly Bin[];
  /** Those of {@link SURE} or more. */
  readonly sure: { readonly answers: number; readonly right: number };
};

/** From this confidence on an answer ought to be right. */
export const SURE = 0.8;

const EDGES = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/**
 * Counts answers, and right ones, by their confidence.
 *
 * @example
 * calibrate([{ confidence: 0.8, right: true }, { confidence: 1, right: false }]).sure; // => { answers: 2, right: 1 }
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  return {
    bins: EDGES.slice(0, -1).map((from, index) => {
      const to = EDGES[index + 1] ?? 1;
      return {
        from,
        to,
        ...count(judged.filter(({ confidence }) => from <= confidence && (confidence < to || to === 1))),
      };
    }),
    sure: count(judged.filter(({ confidence }) => confidence >= SURE)),
  };
}

function count(judged: readonly Judged[]): { readonly answers: number; readonly right: number } {
  return { answers: judged.length, right: judged.filter(({ right }) => right).length };
}
