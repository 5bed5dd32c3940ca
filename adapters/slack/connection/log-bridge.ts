import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../../src/chat/log.ts";

/** Characters of a line that Slack's own packages write; what is longer may be somebody's message. */
const LINE = 300;

/** Hands warnings and errors of Slack's own packages to the log; what they say below that may hold people's words. */
export function bridgeLog(log: Log): Logger {
  const line = (parts: readonly unknown[]): string =>
    parts
      .map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : ""))
      .filter((part) => part !== "")
      .join(" ")
      .slice(0, LINE);
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn("slack packages", { message: line(parts) }),
    error: (...parts: unknown[]) => log.error("slack packages", { message: line(parts) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
