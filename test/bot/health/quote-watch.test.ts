import { expect, test } from "vitest";
import { watchQuotes } from "../../../adapters/bot/health/quote-watch.ts";

test("logs a quote that was held back, and reports it for an hour with what to do", () => {
  let nowMs = 0;
  const lines: unknown[] = [];
  const ignore = () => {};
  const log = { info: ignore, warn: ignore, error: (...line: readonly unknown[]) => void lines.push(line) };
  const watch = watchQuotes(log, () => nowMs);
  expect(watch.health()).toEqual({ part: "quotes", ok: true, detail: null });
  watch.unproved(["small, characters 0 to 23"]);
  expect(lines).toEqual([
    ["a quote was held back: the stored text has other words", { quote: "small, characters 0 to 23" }],
  ]);
  nowMs = 3_599_999;
  expect(watch.health()).toMatchObject({ ok: false });
  expect(watch.health().detail).toContain("small, characters 0 to 23. Run `dateline check`");
  nowMs = 3_600_000;
  expect(watch.health().ok).toBe(true);
});
