import { ConnectionError } from "../../../src/chat/connection.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { ArchiveUnavailableError } from "../archive/archive-thread.ts";
import { SettingsError } from "./settings.ts";

/** Errors whose message says everything. */
const KNOWN = [SettingsError, CorpusError, StoreError, ConnectionError, ArchiveUnavailableError] as const;

/** Whether an error, or each of several, is one that a person can fix or wait for: its message says everything. */
export function isKnown(error: unknown): error is Error {
  if (error instanceof AggregateError) return error.errors.every((each) => isKnown(each));
  return KNOWN.some((kind) => error instanceof kind);
}
