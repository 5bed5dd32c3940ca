import type { IncomingRequest } from "../../../src/chat/queue/request-queue.ts";
import type { SlackRequest } from "../read.ts";
import type { DirectMessagesOf } from "../subscribing/direct-messages.ts";
import type { Permissions } from "../subscribing/permissions.ts";
import type { Locales } from "./locales.ts";

/** A person's request as the request queue takes it. */
export function incomingRequestOf(
  asking: SlackRequest,
  teamId: string,
  permissions: Permissions,
  direct: DirectMessagesOf,
  locales: Locales,
): IncomingRequest {
  const { person, delivery, request, madeFrom, about, target } = asking;
  const locale = locales.known(target.user);
  return {
    platform: "slack",
    person,
    delivery,
    request,
    ...(locale === undefined ? { findLocale: () => locales.of(target.user) } : { locale }),
    madeFrom,
    direct: direct(target.user),
    askedIn:
      about === null
        ? null
        : {
            workspace: teamId,
            channel: about,
            mayManage: async () => (await permissions.member(target.user)).manages,
            whyNotPost: (channel) => permissions.whyNotPost(channel),
          },
  };
}
