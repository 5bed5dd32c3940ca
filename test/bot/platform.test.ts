import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lineText } from "../../adapters/bot/log/line-text.ts";
import { startPlatform } from "../../adapters/bot/platform.ts";
import { type Connection, ConnectionError, UnreachableError } from "../../src/chat/connection.ts";
import { type Message, message } from "../../src/messages/message.ts";
import { ENGLISH } from "../../src/messages/say.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function platform(attempts: readonly (Connection | Error)[], fault: readonly Message[] | null = null) {
  const said: string[] = [];
  let tried = 0;
  const started = startPlatform(
    "Slack",
    (label, line) => void said.push(`${label}: ${lineText(line, ENGLISH)}`),
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
  const slack = platform([connection()], [message("settings.swapped")]);
  await slack.settled;
  expect([slack.state(), slack.said, slack.tried()]).toEqual([
    "failed",
    [
      "Slack: not connected: SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…) are swapped: exchange them.",
    ],
    0,
  ]);
});

test("tries a wrong token again every half minute at most, and says so once", async () => {
  const wrong = new ConnectionError("SLACK_BOT_TOKEN is not valid.");
  const slack = platform([...Array.from({ length: 9 }, () => wrong), connection()]);
  await slack.settled;
  expect([slack.state(), slack.parts()]).toEqual([
    "failed",
    [{ part: "connection", ok: false, detail: "SLACK_BOT_TOKEN is not valid." }],
  ]);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(slack.said).toEqual([
    ...[5, 15, 30].map(
      (wait) => `Slack: not connected: SLACK_BOT_TOKEN is not valid. Trying again in ${wait} seconds.`,
    ),
  ]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([slack.state(), slack.tried(), slack.said.at(-1)]).toEqual([
    "connected",
    10,
    "Slack: connected to Acme",
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
    [
      "Slack: not connected: An error nobody expected (TypeError: x is not a function). Trying again in 5 seconds.",
    ],
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
  expect(slack.parts()).toEqual([{ part: "connection", ok: true, detail: null }]);
  expect(slack.said.slice(1)).toEqual([
    "Slack: connection lost; it is being made again",
    "Slack: connected again",
  ]);
});

test("replaces a connection that is lost for good, with waits of half a minute at most", async () => {
  const acme = connection();
  const back = connection();
  const revoked = new ConnectionError("The token was revoked.");
  const slack = platform([acme, revoked, revoked, revoked, revoked, back]);
  await slack.settled;
  acme.become("lost");
  expect([slack.state(), slack.parts()[0]?.ok]).toEqual(["failed", false]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect([acme.stopped(), slack.tried(), slack.state()]).toEqual([true, 2, "failed"]);
  expect(slack.parts()).toEqual([{ part: "connection", ok: false, detail: "The token was revoked." }]);
  await vi.advanceTimersByTimeAsync(80_000);
  expect([slack.state(), slack.tried(), slack.said.at(-1)]).toEqual([
    "connected",
    6,
    "Slack: connected to Acme",
  ]);
  await slack.stop();
  expect(back.stopped()).toBe(true);
});

test("names the parts of a connection, and the connection itself where no part tells", async () => {
  const token = { part: "token", ok: true, detail: null };
  const acme = connection();
  const slack = platform([{ ...acme, parts: () => [token] }]);
  await slack.settled;
  expect(slack.parts()).toEqual([token, { part: "connection", ok: true, detail: null }]);
  acme.become("reconnecting");
  expect(slack.parts()[1]).toMatchObject({ part: "connection", ok: false });
});
