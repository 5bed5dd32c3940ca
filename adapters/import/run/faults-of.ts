import { type Message, message } from "../../../src/messages/message.ts";

/** The faults of a document that was not written: they are said as `check` says them. */
export function faultsOf(faults: readonly { readonly message: string }[]): Message {
  return message("refusal.faults", { faults: faults.map((fault) => fault.message).join(" ") });
}
