import { expect, test } from "vitest";
import { createUndelivered } from "../../../src/chat/queue/undelivered.ts";

function undelivered() {
  const clock = { nowMs: 0 };
  return { ...createUndelivered({ nowMs: () => clock.nowMs, most: 3, countedMs: 1_000 }), clock };
}

test("counts a request until its reply is delivered, and once", () => {
  const { add, size } = undelivered();
  const [first, second] = [add("slack"), add("discord")];
  expect(size()).toBe(2);
  first?.();
  first?.();
  expect(size()).toBe(1);
  second?.();
  expect(size()).toBe(0);
});

test("has a bound for each platform", () => {
  const { add, full } = undelivered();
  const delivered = add("slack");
  for (let each = 0; each < 2; each++) add("slack");
  expect([full("slack"), full("discord")]).toEqual([true, false]);
  delivered();
  expect(full("slack")).toBe(false);
});

test("counts no request for longer than its time, and those after it on", () => {
  const { add, full, size, clock } = undelivered();
  add("slack");
  clock.nowMs = 500;
  for (let each = 0; each < 2; each++) add("slack");
  expect(full("slack")).toBe(true);
  clock.nowMs = 1_000;
  expect([full("slack"), size()]).toEqual([false, 2]);
  clock.nowMs = 1_500;
  expect(size()).toBe(0);
});

test("is full while several requests have been under way for too long, whatever becomes of one", () => {
  const clock = { nowMs: 0 };
  const { add, full } = createUndelivered({ nowMs: () => clock.nowMs, slowMs: 4_000 });
  const first = Array.from({ length: 15 }, () => add("slack"));
  clock.nowMs = 3_000;
  const delivered = add("slack");
  clock.nowMs = 7_000;
  expect(full("slack")).toBe(false);
  clock.nowMs = 7_001;
  expect([full("slack"), full("discord")]).toEqual([true, false]);
  delivered();
  expect(full("slack")).toBe(false);
  for (const each of first) each();
  for (let each = 0; each < 100; each++) add("slack");
  expect(full("slack")).toBe(false);
});
