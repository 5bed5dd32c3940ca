import { expect, test } from "vitest";
import { createFailureLog, failureReason } from "../../src/chat/failure-log.ts";

class Known extends Error {}

function failureLog() {
  const lines: [level: string, event: string, details: unknown][] = [];
  const line = (level: string) => (event: string, details: unknown) =>
    void lines.push([level, event, details]);
  const clock = { nowMs: 0 };
  const log = createFailureLog({
    log: { info: line("info"), warn: line("warn"), error: line("error") },
    nowMs: () => clock.nowMs,
    isKnown: (error) => error instanceof Known,
  });
  return { log, lines, clock };
}

test("writes a full disk that fails every two seconds for a day as some thirty lines, not 43,200", () => {
  const { log, lines, clock } = failureLog();
  for (; clock.nowMs < 86_400_000; clock.nowMs += 2_000) log.failed("daily posts", new Known("disk full"));
  expect(lines.slice(0, 4)).toEqual([
    ["error", "daily posts", { reason: "disk full" }],
    ["error", "daily posts: still", { reason: "disk full", times: 31, forSeconds: 60 }],
    ["error", "daily posts: still", { reason: "disk full", times: 331, forSeconds: 660 }],
    ["error", "daily posts: still", { reason: "disk full", times: 2_131, forSeconds: 4_260 }],
  ]);
  expect(lines.length).toBeLessThan(30);
});

test("writes another reason at once, and each reason that is over", () => {
  const { log, lines, clock } = failureLog();
  log.failed("the database", new Known("disk full"), { platform: "slack" });
  clock.nowMs = 5_000;
  log.failed("the database", new Known("damaged"));
  log.failed("the database", new Known("damaged"));
  clock.nowMs = 9_000;
  log.works("the database");
  log.works("the database");
  log.failed("the database", new Known("disk full"));
  expect(lines).toEqual([
    ["error", "the database", { reason: "disk full", platform: "slack" }],
    ["error", "the database", { reason: "damaged" }],
    ["info", "the database: works again", { reason: "disk full", times: 1, forSeconds: 9 }],
    ["info", "the database: works again", { reason: "damaged", times: 2, forSeconds: 4 }],
    ["error", "the database", { reason: "disk full" }],
  ]);
});

test("gives a few frames of an error that nobody expected, once", () => {
  const { log, lines } = failureLog();
  log.failed("answering", new TypeError("x is not a function"));
  log.failed("answering", new TypeError("x is not a function"));
  expect(lines).toEqual([
    ["error", "answering", { reason: "x is not a function", stack: expect.any(Array) }],
  ]);
  expect(JSON.stringify(lines).length).toBeLessThan(2_000);
});

test("counts reasons without end together", () => {
  const { log, lines } = failureLog();
  for (let each = 0; each < 1_000; each++) log.failed("answering", new Known(`question ${each}`));
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toEqual(["error", "answering", { reason: "other reasons" }]);
});

test.for([
  [new Error("disk full\nmore"), "disk full"],
  ["text", "text"],
  [new AggregateError([new Error("a"), new Error("a"), new Error("b")], "3 failed"), "a; b"],
  [new AggregateError(["a", "b", "c", "d", "e"].map((each) => new Error(each))), "a; b; c; and 2 more"],
  [new RangeError(), "RangeError"],
] as const)("says the reason of %j in one line", ([error, reason]) => {
  expect(failureReason(error)).toBe(reason);
});

test("writes what fails now and then as one line, until it has worked for a while", () => {
  const lines: string[] = [];
  const line = (level: string) => (event: string) => void lines.push(`${level} ${event}`);
  let nowMs = 0;
  const log = createFailureLog({
    log: { info: line("info"), warn: line("warn"), error: line("error") },
    nowMs: () => nowMs,
    isKnown: () => true,
    level: "warn",
    steadyMs: 10_000,
  });
  for (; nowMs < 50_000; nowMs += 1_000) {
    log.failed("sending", new Error("too many"));
    log.works("sending");
  }
  expect(lines).toEqual(["warn sending"]);
  nowMs += 10_000;
  log.works("sending");
  log.works("sending");
  expect(lines).toEqual(["warn sending", "info sending: works again"]);
});
