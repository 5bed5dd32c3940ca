import { expect, test } from "vitest";
import { createBacklog } from "../../../src/chat/queue/backlog.ts";

function backlog() {
  const clock = { nowMs: 0 };
  const queue = createBacklog({ nowMs: () => clock.nowMs, waitMs: 6_000, least: 4, greatest: 600 });
  return { ...queue, clock };
}

test("takes as many as can be answered in time", () => {
  const { add, full, most, clock } = backlog();
  const answers = Array.from({ length: 200 }, () => add());
  for (const answered of answers) {
    clock.nowMs += 60;
    answered();
  }
  expect(most()).toBe(100);
  for (let each = 0; each < 100; each++) {
    expect(full()).toBe(false);
    add();
  }
  expect(full()).toBe(true);
});

test("measures the work and not the wait in the queue, nor the time in which nobody asks", () => {
  const { add, most, clock } = backlog();
  for (let each = 0; each < 100; each++) {
    clock.nowMs += 3_600_000;
    const answers = [add(), add(), add()];
    for (const answered of answers) {
      clock.nowMs += 30;
      answered();
    }
  }
  expect(most()).toBe(200);
});

test.for([
  [0, 600],
  [60_000, 4],
] as const)("where an answer takes %i ms, lets %i wait", ([ms, expected]) => {
  const { add, most, clock } = backlog();
  for (let each = 0; each < 100; each++) {
    const answered = add();
    clock.nowMs += ms;
    answered();
  }
  expect(most()).toBe(expected);
});

test("follows a machine that becomes slow and quick again", () => {
  const { add, most, clock } = backlog();
  const answer = (ms: number) => {
    const answered = add();
    clock.nowMs += ms;
    answered();
  };
  for (let each = 0; each < 64; each++) answer(200);
  expect(most()).toBe(30);
  for (let each = 0; each < 64; each++) answer(20);
  expect(most()).toBe(300);
});
