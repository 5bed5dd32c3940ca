import * as v from "valibot";

/** A line of the log, as pino writes it. */
const LINE = v.looseObject({
  level: v.string(),
  time: v.string(),
  msg: v.optional(v.string(), ""),
  part: v.optional(v.string(), ""),
});

/** Fields that the beginning of a readable line holds, or that say nothing on a terminal. */
const SHOWN = new Set(["level", "time", "msg", "part", "name", "process"]);

/**
 * Makes a line of the log readable; anything that is none is returned as it is.
 *
 * @param line JSON with a line feed at the end.
 * @example
 * readableLine('{"level":"warn","time":"2026-06-17T08:00:00.000Z","part":"slack","msg":"late","ms":7}\n');
 * // => "  08:00:00 warn   slack: late (ms 7)\n"
 */
export function readableLine(line: string): string {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), LINE), line);
  if (!read.success) return line;
  const { level, time, msg, part, ...rest } = read.output;
  const details = Object.entries(rest)
    .filter(([key]) => !SHOWN.has(key))
    .map(([key, value]) => `${key} ${typeof value === "object" ? shortOf(value) : String(value)}`);
  const more = details.length > 0 ? ` (${details.join(", ")})` : "";
  return `  ${time.slice(11, 19)} ${level.padEnd(6)} ${part ? `${part}: ` : ""}${msg}${more}\n`;
}

const ERROR = v.object({ message: v.string(), stack: v.optional(v.string()) });

/** An error by its stack, which begins with its message; other things as JSON. */
function shortOf(value: unknown): string {
  const error = v.safeParse(ERROR, value);
  return error.success ? (error.output.stack ?? error.output.message) : JSON.stringify(value);
}
