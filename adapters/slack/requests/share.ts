import { createSharing, type Share, shareOf } from "../../../src/chat/buttons/sharing.ts";
import { forEverybody, type Reply, shortReply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import { type Say, sayIn } from "../../../src/messages/say.ts";
import type { ImageOf } from "../messages/images.ts";
import type { ReplyTarget, SlackRequest } from "../read.ts";
import { renderMessage } from "../render.ts";
import type { Change, Send } from "./send.ts";
import { createShownMessages } from "./shown-messages.ts";

/** What somebody wants, once it is clear whether they may share it. */
export type PressedRequest = SlackRequest & {
  /** What a button shares; null if it shares nothing. */
  readonly shared: Share | null;
};

/** Shows replies to one person or to everybody, and takes back what was shared. Nothing of it fails. */
export type ShareHandler = {
  /** What is wanted in effect: sharing again, or taking back what somebody else shared, becomes a sentence that says so. */
  press(asking: SlackRequest): PressedRequest;
  /** Lets it be shared again: it was not. */
  failed(wanted: PressedRequest): void;
  toPerson(target: ReplyTarget, reply: Reply): Promise<void>;
  /** Posts a reply for everybody, and takes the button away by which it was shared. */
  toEverybody(wanted: PressedRequest, reply: Reply): Promise<void>;
  /** Deletes the message in which "Take back" was pressed. */
  takeBack(wanted: PressedRequest, request: TakeBack): Promise<void>;
};

type TakeBack = Extract<ChatRequest, { readonly kind: "take-back" }>;

/** What sharing needs. */
export type ShareHandlerPorts = {
  readonly send: Send;
  readonly change: Change;
  readonly imageOf: ImageOf;
  /** The key of the archive as it is now. */
  readonly archive: () => string;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** What is known of a person's language. @default nothing, which is English */
  readonly localeOf?: (user: string) => Locale | undefined;
};

function notShared(say: Say): Reply {
  return shortReply("refusal", say("slack.not-shared"), [say("slack.not-shared-hint")]);
}

function notTakenBack(say: Say): Reply {
  return shortReply("refusal", say("slack.not-taken-back"), [say("slack.not-taken-back-hint")]);
}

/** Makes what shares. */
export function createShareHandler({
  send,
  change,
  imageOf,
  archive,
  nowMs,
  localeOf = () => undefined,
}: ShareHandlerPorts): ShareHandler {
  const sharing = createSharing();
  const shown = createShownMessages();

  const toPerson = async (target: ReplyTarget, reply: Reply): Promise<void> => {
    const image = await imageOf(reply);
    const message = renderMessage(reply, { archive: archive(), shareable: !target.direct, image });
    await send(target, shown.remember(message), "person");
  };

  return {
    press(asking) {
      const { by, person, target } = asking;
      if (by !== "button") return { ...asking, shared: null };
      const {
        request,
        public: toAll,
        share,
      } = sharing.press(
        { ...asking, person, channel: target.channel },
        nowMs(),
        sayIn(localeOf(target.user) ?? "en"),
      );
      const madeFrom = request === asking.request ? asking.madeFrom : null;
      return { ...asking, request, public: toAll, madeFrom, shared: share };
    },
    failed({ shared }) {
      if (shared) sharing.failed(shared);
    },
    toPerson,
    async toEverybody(wanted, reply) {
      const { target, name, request, person, shared, block } = wanted;
      const { takeBack } = shareOf({ request, person, channel: target.channel });
      // Where Slack does not say who asked, the answer stands right under the question.
      const whole = forEverybody(reply, { name, takeBack: target.direct ? null : takeBack });
      const message = renderMessage(whole, { archive: archive(), image: await imageOf(whole) });
      if (!(await send(target, message, "everybody"))) {
        if (shared) sharing.failed(shared);
        return toPerson(target, notShared(sayIn(localeOf(target.user) ?? "en")));
      }
      const left = shared && block ? shown.onceShared(block) : null;
      if (left) await change(target, left);
    },
    async takeBack({ person, target }, request) {
      if (await change(target, "delete")) sharing.takenBack({ person, channel: target.channel }, request);
      else await toPerson(target, notTakenBack(sayIn(localeOf(target.user) ?? "en")));
    },
  };
}
