import type { Message } from "../../messages/message.ts";
import { MessageError } from "../../messages/message-error.ts";

/** The database cannot be used as it is: one line for the person who runs the bot. */
export class StoreError extends MessageError<Message | string> {}
