import type { Logger } from "pino";
import type { Log } from "../../src/chat/connection.ts";

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
