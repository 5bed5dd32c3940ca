import type { Message } from "../messages/message.ts";
import { MessageError } from "../messages/message-error.ts";

/** An error in a corpus file that a person can fix. It excludes that file and nothing else. */
export type Fault = {
  /** Path inside the corpus folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong, what was expected, and what to do, in one line. */
  readonly message: string;
};

/** The archive cannot be read at all, for a reason that a person can fix. */
export class CorpusError extends MessageError<Message | string> {}

/**
 * One fault as one line.
 *
 * @example
 * faultLine({ file: "a.md", line: 3, message: "Expected …" }); // => "a.md:3: Expected …"
 */
export function faultLine(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.message}`;
}

/** Orders faults by file and line. */
export function byPlace(a: Fault, b: Fault): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
