import { describe, expect, test } from "vitest";
import type { Answered } from "../../../adapters/discord/connection/api-request.ts";
import { take } from "../../../adapters/discord/requests/first-response.ts";

const DONE: Answered = { kind: "done", body: null };
const UNCLEAR: Answered = { kind: "unclear", reason: "502" };
const UNREACHED: Answered = { kind: "unreached", reason: "ECONNREFUSED" };
const ANSWERED: Answered = { kind: "denied", status: 400, code: 40_060, message: "already" };
const INVALID: Answered = { kind: "denied", status: 400, code: 50_035, message: "invalid" };
const LATE: Answered = { kind: "denied", status: 404, code: 10_062, message: "unknown" };
const limited = (waitMs: number): Answered => ({ kind: "limited", waitMs });

/** Takes a response whose requests are answered in this order, the last one again and again; a clock that a test can move. */
function taking(answers: readonly (Answered | Promise<Answered>)[], timeMs = 60_000) {
  let sent = 0;
  const attempt = async () => (await answers[Math.min(sent++, answers.length - 1)]) ?? DONE;
  const taken = take(attempt, { nowMs: () => 0, endMs: timeMs, againMs: 5 });
  return { taken, sent: () => sent };
}

describe("a first response", () => {
  test.for<readonly [string, readonly Answered[], "taken" | "not taken", number]>([
    ["is sent once where it is taken", [DONE], "taken", 1],
    ["is sent again after an answer that says nothing", [UNCLEAR, UNCLEAR, DONE], "taken", 3],
    ["is sent again after nobody was reached", [UNREACHED, DONE], "taken", 2],
    ["is sent again after the wait that Discord asks for", [limited(10), DONE], "taken", 2],
    ["was taken where it is refused as answered after silence", [UNCLEAR, ANSWERED], "taken", 2],
    ["is another process's where it is refused as answered at once", [ANSWERED], "not taken", 1],
    [
      "is another process's where nothing of ours can have been taken",
      [limited(1), ANSWERED],
      "not taken",
      2,
    ],
    ["is not sent again where Discord says what is wrong", [INVALID], "not taken", 1],
    ["is not sent again where it is too late", [LATE], "not taken", 1],
  ])("%s", async ([, answers, kind, count]) => {
    const { taken, sent } = taking(answers);
    expect(await taken).toMatchObject({ kind });
    expect(sent()).toBe(count);
  });

  test("that waits for an answer is sent once more, and counts whichever is taken", async () => {
    const never = new Promise<Answered>(() => {});
    expect(await taking([never, DONE]).taken).toEqual({ kind: "taken" });
    expect(await taking([never, ANSWERED]).taken).toEqual({ kind: "taken" });
  });

  test("is sent three times at once at most", async () => {
    const { promise, resolve } = Promise.withResolvers<Answered>();
    const never = new Promise<Answered>(() => {});
    const { taken, sent } = taking([never, never, promise]);
    await expect.poll(sent).toBe(3);
    resolve(DONE);
    await taken;
    expect(sent()).toBe(3);
  });

  test("is given up where Discord's wait is longer than the time", async () => {
    expect(await taking([limited(3_000)], 2_900).taken).toEqual({ kind: "not taken", last: limited(3_000) });
  });

  test("may have been taken where the time is over without a clear answer", async () => {
    expect(await taking([UNCLEAR], 20).taken).toEqual({ kind: "perhaps" });
    expect(await taking([UNCLEAR, LATE]).taken).toEqual({ kind: "perhaps" });
  });
});
