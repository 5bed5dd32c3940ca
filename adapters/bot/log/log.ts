import { type DestinationStream, type Logger, pino } from "pino";
import type { Log } from "../../../src/chat/log.ts";
import { readableLine } from "./readable-line.ts";

/** Where the log goes: what is written to a person, or a file descriptor that gets JSON. */
export type LogTarget = { readonly person: (text: string) => void } | { readonly fd: number };

/**
 * Opens the log of the process: one JSON object a line with the level by name, or readable lines for a person.
 *
 * @param process what the process is called among those of the bot: a field of each line.
 */
export function openLog(target: LogTarget, process: string): Logger {
  const options = {
    base: { name: "dateline", process },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  const person = (write: (text: string) => void): DestinationStream => ({
    write: (line) => write(readableLine(line)),
  });
  // Synchronous: otherwise the last lines before an exit come out of order.
  return pino(
    options,
    "person" in target ? person(target.person) : pino.destination({ dest: target.fd, sync: true }),
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
