import { expect, test } from "vitest";
import { openLog } from "../../../adapters/bot/log/log.ts";
import { readableLine } from "../../../adapters/bot/log/readable-line.ts";

const TIME = "2026-06-17T08:00:00.000Z";

test.for([
  [{ level: "info", time: TIME, name: "dateline", msg: "ready" }, "  08:00:00 info   ready\n"],
  [
    { level: "warn", time: TIME, part: "slack", msg: "late", ms: 7, of: ["a"] },
    '  08:00:00 warn   slack: late (ms 7, of ["a"])\n',
  ],
  [
    { level: "fatal", time: TIME, msg: "ends", err: { message: "boom", stack: "Error: boom\n  at x" } },
    "  08:00:00 fatal  ends (err Error: boom\n  at x)\n",
  ],
] as const)("shows %j to a person", ([line, readable]) => {
  expect(readableLine(`${JSON.stringify(line)}\n`)).toBe(readable);
});

test("leaves alone what is no line of the log", () => {
  expect(readableLine("(node:1) Warning\n")).toBe("(node:1) Warning\n");
});

test("writes lines to a person with the names of their levels", () => {
  const lines: string[] = [];
  const logger = openLog({ person: (text) => void lines.push(text) }, "alpha/1");
  logger.child({ part: "daily" }).warn({ channels: 3 }, "late");
  expect(lines.join("")).toMatch(/^ {2}\d\d:\d\d:\d\d warn {3}daily: late \(channels 3\)\n$/);
});
