import { type DestinationStream, type Logger, pino } from "pino";
import type { Log } from "../../../src/chat/connection.ts";
import { readableLine } from "./readable-line.ts";

/** Where the log goes: what is written to a person, or a file descriptor that gets JSON. */
export type LogTarget = { readonly person: (text: string) => void } | { readonly fd: number };

/** Characters that wait to be read; lines beyond that are dropped. */
const MOST_UNREAD = 4_000_000;

/** Opens the log of the process: one JSON object a line with the level by name, or readable lines for a person. */
export function openLog(target: LogTarget): Logger {
  const options = {
    base: { name: "dateline" },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  const person = (write: (text: string) => void): DestinationStream => ({
    write: (line) => write(readableLine(line)),
  });
  // Not synchronous: a reader that is slow must not stop the bot. pino writes what is left when the process ends.
  return pino(
    options,
    "person" in target
      ? person(target.person)
      : pino.destination({ dest: target.fd, sync: false, maxLength: MOST_UNREAD }),
  );
}

/**
 * The log of one part of the bot: structured lines with the part's name.
 *
 * @param failed called for every error.
 */
export function createLog(logger: Logger, part: string, failed: () => void): Log {
  const child = logger.child({ part });
  return {
    info: (event, details = {}) => child.info(details, event),
    warn: (event, details = {}) => child.warn(details, event),
    error: (event, details = {}) => {
      failed();
      child.error(details, event);
    },
  };
}
