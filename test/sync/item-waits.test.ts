import { expect, test } from "vitest";
import { afterFailure, isDue, type WaitingItem } from "../../adapters/sync/item-waits.ts";

const HOUR = 3_600_000;
const START = Date.UTC(2018, 5, 20);
const item = { title: "Dockers", published: null, stamp: "1" };

test("tries the next time, then after longer and longer waits, and gives up after two weeks", () => {
  let waiting: WaitingItem | undefined;
  let nowMs = START;
  const waits: number[] = [];
  while (waiting?.notBeforeMs !== null) {
    waiting = afterFailure(waiting, item, "It is empty.", nowMs, null);
    if (waiting.notBeforeMs === null) break;
    waits.push((waiting.notBeforeMs - nowMs) / HOUR);
    nowMs = waiting.notBeforeMs;
  }
  expect(waits).toEqual([0, 1, 6, 24, 48, 96, 168]);
  expect(waiting).toEqual({ ...item, tries: 8, sinceMs: START, notBeforeMs: null, reason: "It is empty." });
});

test("waits for as long as a host asks, if that is longer", () => {
  expect(afterFailure(undefined, item, "Later.", START, START + 2 * HOUR)).toMatchObject({
    notBeforeMs: START + 2 * HOUR,
    isAsked: true,
  });
  const before = afterFailure(undefined, item, "Later.", START, null);
  expect(afterFailure(before, item, "Later.", START, START + 1)).toMatchObject({ notBeforeMs: START + HOUR });
});

test("is due when its wait is over, and never once it is given up", () => {
  const waiting = { ...item, tries: 2, sinceMs: START, notBeforeMs: START + HOUR, reason: "It is empty." };
  expect([START, START + HOUR - 1, START + HOUR].map((nowMs) => isDue(waiting, nowMs))).toEqual([
    false,
    false,
    true,
  ]);
  expect(isDue({ ...waiting, notBeforeMs: null }, START + 1_000 * HOUR)).toBe(false);
});

test("is due where the clock was years ahead when the wait was written", () => {
  const waiting = { ...item, tries: 2, sinceMs: START, notBeforeMs: START + 10_000 * HOUR, reason: "Empty." };
  expect(isDue(waiting, START)).toBe(true);
});
