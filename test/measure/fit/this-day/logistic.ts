/** A row of things that hold, and whether it is of the class. */
export type Row = { readonly signs: ReadonlySet<string>; readonly isOfClass: boolean };

/** How a logistic regression is fitted. */
export type Fitting = {
  /** `lasso` leaves out what tells little, `ridge` keeps all weights small. */
  readonly penalty: "lasso" | "ridge";
  /** How much the rows count against the penalty. */
  readonly strength: number;
};

/** More change nothing in the second decimal. */
const STEPS = 1000;

/**
 * Fits the weights of a logistic regression by accelerated proximal gradient steps (Beck and Teboulle 2009, FISTA). Weights of nothing are
 * left out.
 */
export function fitLogistic(
  rows: readonly Row[],
  { penalty, strength }: Fitting,
): ReadonlyMap<string, number> {
  const names = [...new Set(rows.flatMap(({ signs }) => [...signs]))].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const matrix = rows.map(({ signs }) => [...signs].map((sign) => places.get(sign) ?? 0));
  const step = 1 / (0.25 * strength * largestEigenvalue(matrix, names.length) + 1);
  let weights = new Float64Array(names.length);
  let ahead = weights.slice();
  let momentum = 1;
  for (let at = 0; at < STEPS; at++) {
    const gradient = new Float64Array(names.length);
    rows.forEach(({ isOfClass }, row) => {
      const error = sigmoid(sumOf(matrix[row] ?? [], ahead)) - (isOfClass ? 1 : 0);
      for (const place of matrix[row] ?? []) gradient[place] = (gradient[place] ?? 0) + strength * error;
    });
    const next = ahead.map((weight, place) => shrunk(weight - step * (gradient[place] ?? 0), penalty, step));
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const before = weights;
    ahead = next.map(
      (weight, place) => weight + ((momentum - 1) / nextMomentum) * (weight - (before[place] ?? 0)),
    );
    weights = next;
    momentum = nextMomentum;
  }
  return new Map(names.flatMap((name, place) => (weights[place] ? [[name, weights[place]] as const] : [])));
}

/** The sum of the weights of the signs that hold: above zero it is more likely of the class. */
export function scoreOf(signs: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return sum;
}

function shrunk(weight: number, penalty: Fitting["penalty"], step: number): number {
  if (penalty === "ridge") return weight / (1 + step);
  return Math.sign(weight) * Math.max(0, Math.abs(weight) - step);
}

function sumOf(places: readonly number[], weights: Float64Array): number {
  return places.reduce((sum, place) => sum + (weights[place] ?? 0), 0);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** The largest eigenvalue of the rows' product with themselves, by power iteration. */
function largestEigenvalue(matrix: readonly (readonly number[])[], columns: number): number {
  let vector = new Float64Array(columns).fill(1);
  let value = 1;
  for (let at = 0; at < 50; at++) {
    const product = new Float64Array(columns);
    for (const row of matrix) {
      const sum = sumOf(row, vector);
      for (const place of row) product[place] = (product[place] ?? 0) + sum;
    }
    value = Math.hypot(...product);
    vector = product.map((part) => part / value);
  }
  return value;
}
