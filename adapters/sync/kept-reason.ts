import * as v from "valibot";
import { type Message, message, readMessage, tell } from "../../src/messages/message.ts";
import type { Say } from "../../src/messages/say.ts";

/** Why something could not be read, as it is kept: sentences that are said where they are shown, or the words of an older version. */
export type KeptReason = string | readonly Message[];

/** A reason of a version that has other messages is not known here, and costs no more than its words. */
const kept: v.GenericSchema<unknown, readonly Message[]> = v.pipe(
  v.array(v.unknown()),
  v.transform((sentences) => sentences.map((one) => readMessage(one) ?? message("fetch.unknown"))),
);

/** The schema of a reason. */
export const keptReason: v.GenericSchema<unknown, KeptReason> = v.union([v.string(), kept]);

/** A reason in words. */
export function reasonText(reason: KeptReason, say: Say): string {
  return typeof reason === "string" ? reason : tell(reason, say);
}
