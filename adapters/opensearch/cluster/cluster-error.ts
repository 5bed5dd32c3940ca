import { CorpusError } from "../../../src/corpus/fault.ts";

/**
 * A cluster that could not do what it was asked: it is gone, it refused, or part of its data is missing. The message is one line for the log.
 * It is never the answer "nothing found".
 */
export class ClusterError extends CorpusError {
  /** The status of the response; null: there was none. */
  readonly status: number | null;

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** The status of the response that an error is about, of the client or of our own; null: there was none. */
export function statusOf(error: Error): number | null {
  if (error instanceof ClusterError) return error.status;
  return "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : null;
}
