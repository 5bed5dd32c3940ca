import type { IncomingRequest } from "../../../src/chat/queue/request-queue.ts";
import type { Sender, Wanted } from "../read.ts";
import { type ChannelParts, requestChannelOf } from "../subscribing/channel-permissions.ts";
import { directMessagesOf } from "../subscribing/direct-messages.ts";

/** Discord takes one first response to an interaction; it is to come before the notice that an answer will come. */
const GROUP_WITHIN_MS = 250;

/** A person's request as the request queue takes it. */
export function incomingRequestOf(
  sender: Sender,
  { request, madeFrom, public: isPublic }: Pick<Wanted, "request" | "madeFrom" | "public">,
  channels: ChannelParts,
): IncomingRequest {
  const { person, delivery, where, locale } = sender;
  return {
    platform: "discord",
    person,
    delivery,
    request,
    locale: isPublic && where ? where.locale : locale,
    madeFrom,
    groupWithinMs: GROUP_WITHIN_MS,
    askedIn: requestChannelOf(sender, channels),
    direct: directMessagesOf(person, channels),
  };
}
