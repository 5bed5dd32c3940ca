import { expect, test } from "vitest";
import { createHold } from "../../adapters/slack/hold.ts";

function hold() {
  const clock = { nowMs: 1_000 };
  return { clock, ...createHold(() => clock.nowMs) };
}

test("one channel holds up no other, however often it is refused", () => {
  const { limited, waitMs } = hold();
  for (let count = 0; count < 9; count++) limited("C1", 5_000);
  limited("C2", 5_000);
  expect(waitMs()).toBe(0);
});

test("three channels in a row hold up all, for as long as Slack says", () => {
  const { limited, waitMs, clock } = hold();
  for (const channel of ["C1", "C2", "C3"]) limited(channel, 5_000);
  expect(waitMs()).toBe(5_000);
  clock.nowMs += 5_000;
  expect(waitMs()).toBe(0);
  limited("C4", 2_000);
  expect(waitMs()).toBe(2_000);
});

test("a message in between begins the count anew", () => {
  const { limited, passed, waitMs } = hold();
  for (const channel of ["C1", "C2", "C3"]) {
    limited(channel, 5_000);
    passed();
  }
  expect(waitMs()).toBe(0);
});
