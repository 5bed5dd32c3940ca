import type { IncomingRequest } from "../../../src/chat/queue/request-queue.ts";
import type { Sender, Wanted } from "../read.ts";
import { type ChannelParts, requestChannelOf } from "../subscribing/channel-permissions.ts";
import { directMessagesOf } from "../subscribing/direct-messages.ts";

/** A person's request as the request queue takes it. */
export function incomingRequestOf(
  sender: Sender,
  { request, madeFrom }: Pick<Wanted, "request" | "madeFrom">,
  channels: ChannelParts,
): IncomingRequest {
  const { person, delivery } = sender;
  return {
    platform: "discord",
    person,
    delivery,
    request,
    madeFrom,
    askedIn: requestChannelOf(sender, channels),
    direct: directMessagesOf(person, channels),
  };
}
