import { expect, test } from "vitest";
import { judgeSteps } from "./judge-steps.ts";

const BEFORE = [[0, 0, 0, 0, 0, 1, 1, 1, 1, 1]];
const step = (to: number, sets: readonly (readonly number[])[]) => ({ weight: "A.b", from: 1, to, sets });

test("a step that helps everywhere holds in every fold", () => {
  const [judged] = judgeSteps(BEFORE, [step(2, [[1, 0, 1, 0, 1, 1, 1, 1, 1, 1]])], [1]);
  expect(judged).toMatchObject({ gains: [30], gain: 30 });
  expect(judged?.heldOut).toBeCloseTo(30);
});

test("a step that one run of questions explains does not hold", () => {
  const [judged] = judgeSteps(BEFORE, [step(2, [[1, 1, 0, 0, 0, 0.5, 1, 1, 1, 1]])], [1]);
  expect(judged?.gain).toBeCloseTo(15);
  expect(judged?.heldOut).toBeLessThan(0);
});

test("each fold chooses one value of a weight", () => {
  const judged = judgeSteps(
    BEFORE,
    [step(2, [[1, 0, 1, 0, 1, 1, 1, 1, 1, 1]]), step(3, [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]])],
    [1],
  );
  expect(judged.map(({ heldOut }) => Math.round(heldOut))).toEqual([0, 50]);
});

test("sets count by their shares", () => {
  const [judged] = judgeSteps([[0, 0, 0, 0, 0], [1]], [step(2, [[1, 1, 1, 1, 1], [0]])], [3, 1]);
  expect(judged).toMatchObject({ gains: [100, -100], gain: 50 });
});
