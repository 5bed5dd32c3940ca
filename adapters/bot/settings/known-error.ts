import { ConnectionError } from "../../../src/chat/connection.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { tell } from "../../../src/messages/message.ts";
import { errorText } from "../../../src/messages/message-error.ts";
import type { Say } from "../../../src/messages/say.ts";
import { ArchiveUnavailableError } from "../archive/archive-thread.ts";
import { SettingsError } from "./settings.ts";

/** Errors whose message says everything. */
const KNOWN = [SettingsError, CorpusError, StoreError, ConnectionError, ArchiveUnavailableError] as const;

/** Whether an error, or each of several, is one that a person can fix or wait for: its message says everything. */
export function isKnown(error: unknown): error is Error {
  if (error instanceof AggregateError) return error.errors.every((each) => isKnown(each));
  return KNOWN.some((kind) => error instanceof kind);
}

/** What such an error says to a person, a line for each fault. */
export function errorLines(error: Error, say: Say): readonly string[] {
  if (error instanceof AggregateError) return error.errors.flatMap((each) => errorLines(each, say));
  if (error instanceof SettingsError) return error.faults.map((fault) => tell(fault, say));
  return errorText(error, say).split("\n");
}
