import type { IncomingRequest } from "../../../src/chat/queue/request-queue.ts";
import type { Asking } from "../read.ts";
import type { Rights } from "../subscribing/permissions.ts";

/** Somebody who wants something, as the request queue takes them in. */
export function incomingRequestOf(asking: Asking, teamId: string, rights: Rights): IncomingRequest {
  const { person, delivery, request, madeFrom, about, place } = asking;
  return {
    platform: "slack",
    person,
    delivery,
    request,
    madeFrom,
    place:
      about === null
        ? null
        : {
            workspace: teamId,
            channel: about,
            mayManage: async () => (await rights.standing(place.user)).manages,
            whyNotPost: (channel) => rights.whyNotPost(channel),
          },
  };
}
