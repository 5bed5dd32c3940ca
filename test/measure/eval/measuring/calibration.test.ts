import { expect, test } from "vitest";
import { calibrate } from "./calibration.ts";

test("counts answers by their confidence, an edge in the upper bin and 1 in the last", () => {
  const right = [0.5, 0.59, 0.6, 0.8, 1].map((confidence) => ({ confidence, right: true }));
  const wrong = [0.79, 0.9, 1].map((confidence) => ({ confidence, right: false }));
  expect(calibrate([...right, ...wrong])).toEqual({
    bins: [
      { from: 0.5, to: 0.6, answers: 2, right: 2 },
      { from: 0.6, to: 0.7, answers: 1, right: 1 },
      { from: 0.7, to: 0.8, answers: 1, right: 0 },
      { from: 0.8, to: 0.9, answers: 1, right: 1 },
      { from: 0.9, to: 1, answers: 3, right: 1 },
    ],
    sure: { answers: 4, right: 2 },
  });
});
