import { type Message, tell } from "./message.ts";
import { ENGLISH, type Say } from "./say.ts";

/**
 * An error that a person reads: what happened, and what to do. The reason is said in the reader's language where it is shown; the error's
 * own message is English, for the log.
 */
export class MessageError<Reason extends Message | readonly Message[] | string = Message> extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(
      typeof reason === "string" ? reason : tell(reason as Message | readonly Message[], ENGLISH),
      options,
    );
    this.reason = reason;
  }
}

/** What an error says to a person; one that is no {@link MessageError} says it in English. */
export function errorText(error: Error, say: Say): string {
  if (!(error instanceof MessageError) || typeof error.reason === "string") return error.message;
  return tell(error.reason, say);
}
