import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cosine, quantise } from "../../adapters/encoder/vector.ts";

describe("vectors in bytes", () => {
  test("keep the cosine of the vectors that they are made of", () => {
    const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 384, maxLength: 384 });
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expect(cosine(quantise(a), quantise(b))).toBeCloseTo(exact(a, b), 1);
      }),
      { numRuns: 50 },
    );
  });

  test("take a byte for each number and no more than its range", () => {
    const vector = quantise([0.001, -0.25, 0.125]);
    expect(vector).toEqual(Int8Array.of(1, -127, 64));
    expect(vector.byteLength).toBe(3);
  });

  test("without any direction are like nothing", () => {
    expect(cosine(quantise([0, 0]), quantise([1, 0]))).toBe(0);
  });
});

function exact(a: readonly number[], b: readonly number[]): number {
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  const lengths = Math.sqrt(product(a, a) * product(b, b));
  return lengths === 0 ? 0 : product(a, b) / lengths;
}
