import { createSharing, type Share as Shared, shareOf } from "../../../src/chat/buttons/sharing.ts";
import { forEverybody, type Reply, shortReply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { Asking, Place } from "../read.ts";
import { renderMessage } from "../render.ts";
import type { Change, Send } from "./send.ts";
import { createShownMessages } from "./shown-messages.ts";

/** What somebody wants, once it is clear whether they may share it. */
export type Wanted = Asking & {
  /** What a button shares; null if it shares nothing. */
  readonly shared: Shared | null;
};

/** Shows replies to one person or to everybody, and takes back what was shared. Nothing of it fails. */
export type Share = {
  /** What is wanted in effect: sharing again, or taking back what somebody else shared, becomes a sentence that says so. */
  press(asking: Asking): Wanted;
  /** Lets it be shared again: it was not. */
  failed(wanted: Wanted): void;
  toPerson(place: Place, reply: Reply): Promise<void>;
  /** Posts a reply for everybody, and takes the button away by which it was shared. */
  toEverybody(wanted: Wanted, reply: Reply): Promise<void>;
  /** Deletes the message in which "Take back" was pressed. */
  takeBack(wanted: Wanted, request: TakeBack): Promise<void>;
};

type TakeBack = Extract<ChatRequest, { readonly kind: "take-back" }>;

/** What sharing needs. */
export type SharePorts = {
  readonly send: Send;
  readonly change: Change;
  /** The key of the archive as it is now. */
  readonly archive: () => string;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
};

const NOT_SHARED: Reply = shortReply("refusal", "That could not be shared.", [
  "Invite the bot to this channel, or ask again and share within half an hour.",
]);

const NOT_TAKEN_BACK: Reply = shortReply("refusal", "That could not be taken back.", [
  "Try again in a minute, or ask an admin to delete it.",
]);

/** Makes what shares. */
export function createShare({ send, change, archive, nowMs }: SharePorts): Share {
  const sharing = createSharing();
  const shown = createShownMessages();

  const toPerson = async (place: Place, reply: Reply): Promise<void> => {
    const message = renderMessage(reply, { archive: archive(), shareable: !place.direct });
    await send(place, shown.remember(message), "person");
  };

  return {
    press(asking) {
      const { by, person, place } = asking;
      if (by !== "button") return { ...asking, shared: null };
      const {
        request,
        public: toAll,
        share,
      } = sharing.press({ ...asking, person, channel: place.channel }, nowMs());
      const madeFrom = request === asking.request ? asking.madeFrom : null;
      return { ...asking, request, public: toAll, madeFrom, shared: share };
    },
    failed({ shared }) {
      if (shared) sharing.failed(shared);
    },
    toPerson,
    async toEverybody(wanted, reply) {
      const { place, name, request, person, shared, block } = wanted;
      const { takeBack } = shareOf({ request, person, channel: place.channel });
      // Where Slack does not say who asked, the answer stands right under the question.
      const whole = forEverybody(reply, { name, takeBack: place.direct ? null : takeBack });
      if (!(await send(place, renderMessage(whole, { archive: archive() }), "everybody"))) {
        if (shared) sharing.failed(shared);
        return toPerson(place, NOT_SHARED);
      }
      const left = shared && block ? shown.onceShared(block) : null;
      if (left) await change(place, left);
    },
    async takeBack({ person, place }, request) {
      if (await change(place, "delete")) sharing.takenBack({ person, channel: place.channel }, request);
      else await toPerson(place, NOT_TAKEN_BACK);
    },
  };
}
