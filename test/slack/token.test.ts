import { afterEach, expect, test, vi } from "vitest";
import { answered, KEY, PLACE, POST } from "./posting.ts";

afterEach(() => void vi.useRealTimers());

test("a token that Slack refuses pauses all posts, is tried every 15 s, and they go on when it is taken", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  let taken = false;
  const { poster, calls } = answered(() =>
    Response.json(taken ? { ok: true, ts: "1.1" } : { ok: false, error: "invalid_auth" }),
  );
  expect(poster.room()).toBeGreaterThan(0);
  expect(await poster.post(PLACE, POST, KEY)).toMatchObject({ kind: "refused", waitMs: 15_000 });
  expect([poster.room(), poster.obstacle()]).toEqual([0, expect.stringContaining("SLACK_BOT_TOKEN")]);
  for (let second = 0; second < 60; second++) {
    await poster.recover();
    vi.advanceTimersByTime(1_000);
  }
  expect([poster.room(), calls()]).toEqual([0, 4]);
  taken = true;
  vi.advanceTimersByTime(15_000);
  await poster.recover();
  expect([poster.room() > 0, poster.obstacle()]).toEqual([true, null]);
  expect(await poster.post(PLACE, POST, KEY)).toEqual({ kind: "posted", message: "1.1" });
});
