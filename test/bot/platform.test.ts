import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startPlatform } from "../../adapters/bot/platform.ts";
import { type Connection, ConnectionError, UnreachableError } from "../../src/chat/connection.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function platform(attempts: readonly (Connection | Error)[], fault: string | null = null) {
  const said: string[] = [];
  let tried = 0;
  const started = startPlatform(
    "Slack",
    (label, text) => void said.push(`${label}: ${text}`),
    fault,
    async () => {
      const next = attempts[tried++];
      if (next === undefined || next instanceof Error) throw next ?? new Error("no more attempts");
      return next;
    },
  );
  return { ...started, said, tried: () => tried };
}

function connection(): Connection & {
  readonly stopped: () => boolean;
  readonly become: (now: ReturnType<Connection["state"]>) => void;
} {
  let state: ReturnType<Connection["state"]> = "connected";
  let stopped = false;
  return {
    summary: "connected to Acme",
    state: () => state,
    become: (now) => {
      state = now;
    },
    stop: async () => {
      stopped = true;
    },
    stopped: () => stopped,
  };
}

test("says in a line that it is connected, and leaves when it is told to", async () => {
  const acme = connection();
  const slack = platform([acme]);
  await slack.settled;
  expect([slack.state(), slack.said]).toEqual(["connected", ["Slack: connected to Acme"]]);
  await slack.stop();
  expect(acme.stopped()).toBe(true);
});

test("does not try what its settings rule out", async () => {
  const slack = platform([connection()], "SLACK_APP_TOKEN is missing.");
  await slack.settled;
  expect([slack.state(), slack.said, slack.tried()]).toEqual([
    "failed",
    ["Slack: not connected: SLACK_APP_TOKEN is missing."],
    0,
  ]);
});

test("does not try a wrong token again", async () => {
  const slack = platform([new ConnectionError("SLACK_BOT_TOKEN is not valid.")]);
  await slack.settled;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([slack.state(), slack.said, slack.tried()]).toEqual([
    "failed",
    ["Slack: not connected: SLACK_BOT_TOKEN is not valid."],
    1,
  ]);
});

test("tries a platform that cannot be reached again, with growing waits", async () => {
  const down = new UnreachableError("Slack cannot be reached.");
  const slack = platform([down, down, connection()]);
  await slack.settled;
  expect([slack.state(), slack.said.at(-1)]).toEqual([
    "connecting",
    "Slack: not connected: Slack cannot be reached. Trying again in 5 seconds.",
  ]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(slack.said.at(-1)).toBe(
    "Slack: not connected: Slack cannot be reached. Trying again in 15 seconds.",
  );
  await vi.advanceTimersByTimeAsync(14_999);
  expect(slack.tried()).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect([slack.state(), slack.tried()]).toEqual(["connected", 3]);
});

test("tries nothing any more once it is stopped", async () => {
  const slack = platform([new UnreachableError("Slack cannot be reached."), connection()]);
  await slack.settled;
  await slack.stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(slack.tried()).toBe(1);
});

test("takes an error that nobody expected for a line as well", async () => {
  const slack = platform([new TypeError("x is not a function")]);
  await slack.settled;
  expect([slack.state(), slack.said]).toEqual([
    "failed",
    ["Slack: not connected: an error nobody expected (TypeError: x is not a function)."],
  ]);
});

test("says what becomes of the connection, and does not call it connected when it is not", async () => {
  const acme = connection();
  const slack = platform([acme]);
  await slack.settled;
  acme.become("reconnecting");
  expect(slack.state()).toBe("connecting");
  await vi.advanceTimersByTimeAsync(2_000);
  acme.become("connected");
  await vi.advanceTimersByTimeAsync(2_000);
  acme.become("lost");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(slack.state()).toBe("failed");
  expect(slack.said.slice(1)).toEqual([
    "Slack: connection lost; it is being made again",
    "Slack: connected again",
    "Slack: disconnected for good: see the log, mend the token, and start again",
  ]);
});
