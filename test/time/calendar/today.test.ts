import { expect, test } from "vitest";
import { createToday } from "../../../src/time/calendar/today.ts";

test("is the day in its zone, from midnight there on", () => {
  let nowMs = Date.UTC(2026, 10, 22, 14, 59, 59, 999);
  const today = createToday(() => nowMs, "Asia/Seoul");
  expect(today()).toBe("2026-11-22");
  nowMs += 1;
  expect(today()).toBe("2026-11-23");
});

test("follows a clock that is set back", () => {
  let nowMs = Date.UTC(2026, 10, 22);
  const today = createToday(() => nowMs, "UTC");
  expect(today()).toBe("2026-11-22");
  nowMs -= 1;
  expect(today()).toBe("2026-11-21");
});
