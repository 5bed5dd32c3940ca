import { createSharing, shareOf } from "../../../src/chat/buttons/sharing.ts";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import { apology } from "../../../src/chat/queue/request-queue.ts";
import {
  forEverybody,
  type Reply,
  type Sharer,
  shortReply,
  staysPrivate,
} from "../../../src/chat/replies/reply.ts";
import { within } from "../../../src/chat/within.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import { sayIn } from "../../../src/messages/say.ts";
import { type Incoming, readInteraction, type Sender, type Wanted } from "../read.ts";
import { type DiscordMessage, renderMessage } from "../render.ts";
import type { ChannelParts } from "../subscribing/channel-permissions.ts";
import { inviteUrlOf } from "../subscribing/permissions.ts";
import { completeOption } from "./complete-option.ts";
import { incomingRequestOf } from "./incoming-request.ts";
import type { ReplyTarget, Responder } from "./send.ts";
import { shareAnswer, takeBack } from "./share.ts";

/** How an interaction is dealt with. */
export type HandlerOptions = {
  /**
   * How long an answer may take before the person gets the notice that it will come, in milliseconds. A notice costs one more request, so
   * an answer that takes no longer goes out by itself. Discord gives up after 3,000. @default 400
   */
  readonly patienceMs?: number;
};

/** An interaction that is dealt with, and when it came. */
type Received = Extract<Incoming, Sender> & Pick<ReplyTarget, "receivedMs"> & Delivered;

/** What the gateway delivered. */
type Delivered = {
  readonly payload: unknown;
  /** Whether another process gave the first response. */
  readonly isTakenOver: boolean;
};

/** Deals with the interactions of a connection. */
export type Handler = {
  /** Answers an interaction; resolves when all that there is to send is sent, and never rejects. */
  readonly receive: (payload: unknown) => Promise<void>;
  /**
   * Answers an interaction to which a process that died had given the first response, `ageMs` after it came. Where there was none, it is too
   * late for any answer. It never rejects.
   */
  readonly takeOver: (payload: unknown, ageMs: number) => Promise<void>;
  /** From now on, what comes is left to another process that may be there; what is under way is finished. */
  readonly close: () => void;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
};

/** Answers interactions out of the archive, each within Discord's time whatever the load. */
export function createHandler(
  ports: ChatPorts,
  responder: Responder,
  channels: ChannelParts,
  { patienceMs = 400 }: HandlerOptions = {},
): Handler {
  const { queue, log, archive, suggestions, today } = ports;
  const underWay = new Set<Promise<void>>();
  const sharing = createSharing();
  let open = true;

  const drawn = (reply: Reply, links: readonly string[] = []) =>
    renderMessage(reply, { archive: archive(), links });

  const receive = async (incoming: Received): Promise<void> => {
    switch (incoming.kind) {
      case "autocomplete": {
        const { option, typed } = incoming;
        await responder.choices(
          incoming,
          completeOption(option, typed, suggestions(), today(), sayIn(incoming.locale)),
        );
        return;
      }
      case "other":
        await responder.reply(incoming, drawn(notOffered(incoming.locale)), "person");
        return;
      case "command":
      case "look-up":
        return await answer(incoming, incoming);
      case "button":
        await act(incoming);
    }
  };

  const answer = async (to: Sender & ReplyTarget & Delivered, wanted: Wanted): Promise<void> => {
    const { request, public: isPublic } = wanted;
    const { person } = to;
    // An answer to one person is edited in, and may be so twice.
    const incoming = { ...incomingRequestOf(to, wanted, channels), repeatable: !isPublic };
    const admission = queue.receive({ ...incoming, body: to.payload, isTakenOver: to.isTakenOver });
    switch (admission.kind) {
      case "repeated":
        return;
      case "refused":
        await responder.reply(to, drawn(admission.reply), "person");
        return;
      case "admitted": {
        const { takeBack } = shareOf({ request, person, channel: to.channel });
        const reply = noted(admission.reply, wanted.note ?? null);
        await deliver(to, isPublic ? takeBack : null, reply).finally(admission.delivered);
      }
    }
  };

  /** A button that shares, or takes back, acts on the message in which it stands. */
  const act = async (press: Extract<Received, { readonly kind: "button" }>): Promise<void> => {
    const { person, channel, madeFrom } = press;
    const { request, public: isPublic, share } = sharing.press(press, performance.now(), sayIn(press.locale));
    if (share === null && request.kind !== "take-back")
      return await answer(press, {
        request,
        public: isPublic,
        madeFrom: request === press.request ? madeFrom : null,
      });
    const { payload: body, isTakenOver } = press;
    const incoming = incomingRequestOf(press, { request, madeFrom, public: isPublic }, channels);
    const admission = queue.receive({ ...incoming, body, isTakenOver });
    if (admission.kind !== "admitted") {
      if (share) sharing.failed(share);
      if (admission.kind === "refused") await responder.reply(press, drawn(admission.reply), "person");
      return;
    }
    const parts = {
      responder,
      drawn,
      drawnForAll: (reply: Reply) =>
        drawn(forEverybody(reply, { name: press.name, takeBack: share?.takeBack ?? null })),
      patienceMs,
    };
    const { reply, delivered } = admission;
    const carryOut = async (): Promise<void> => {
      if (share) {
        if (!(await shareAnswer(press, reply, parts))) sharing.failed(share);
      } else if (request.kind === "take-back") {
        if ((await reply) === null) return;
        if (await takeBack(press, parts)) sharing.takenBack({ person, channel }, request);
      }
    };
    await carryOut().finally(delivered);
  };

  const noted = async (coming: Promise<Reply | null>, note: string | null): Promise<Reply | null> => {
    const reply = await coming;
    return note === null || reply === null ? reply : { ...reply, notes: [note, ...reply.notes] };
  };

  const deliver = async (
    to: Sender & ReplyTarget & Delivered,
    takeBack: Sharer["takeBack"],
    coming: Promise<Reply | null>,
  ): Promise<void> => {
    const isPublic = takeBack !== null;
    const audience = (reply: Reply) => (isPublic && !staysPrivate(reply) ? "everybody" : "person");
    const message = (reply: Reply): DiscordMessage =>
      audience(reply) === "everybody"
        ? drawn(forEverybody(reply, { name: to.name, takeBack }))
        : drawn(reply, [inviteUrlOf(to.applicationId)]);
    // Once more through the event loop: where that is late, the answer may arrive right after the timer.
    const soon = to.isTakenOver
      ? undefined
      : ((await within(patienceMs, coming)) ?? (await within(0, coming)));
    // Another process answers.
    if (soon === null) return;
    if (soon !== undefined) {
      const give = soon.kind === "refusal" ? responder.reply : responder.answer;
      await give(to, message(soon), audience(soon));
      return;
    }
    const announced = to.isTakenOver || (await responder.defer(to, isPublic ? "everybody" : "person"));
    const reply = await coming;
    if (!announced || reply === null) return;
    if (isPublic && audience(reply) === "person") await responder.replaceInPrivate(to, message(reply));
    else await responder.edit(to, message(reply));
  };

  const handle = async (payload: unknown, receivedMs: number, isTakenOver: boolean): Promise<void> => {
    const incoming = readInteraction(payload, today());
    if (incoming.kind === "ping") return;
    if (incoming.kind === "unreadable") return log.warn("discord: an interaction could not be read");
    // Another process with the same token may answer it; "try again" from this one would come first.
    if (!open) return log.info("discord: left to another process", { kind: incoming.kind });
    const received = { ...incoming, receivedMs, payload, isTakenOver };
    const done = receive(received).catch((error: unknown) => {
      log.error("discord: an interaction failed", { kind: incoming.kind, error });
      // The person gets an apology if there is still a way.
      if (isTakenOver) return void responder.edit(received, drawn(apology(received.locale)));
      if (received.kind !== "autocomplete")
        return void responder.reply(received, drawn(apology(received.locale)), "person");
    });
    underWay.add(done);
    return await done.finally(() => underWay.delete(done));
  };
  return {
    receive: (payload) => handle(payload, performance.now(), false),
    takeOver: (payload, ageMs) => handle(payload, performance.now() - ageMs, true),
    close: () => {
      open = false;
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function notOffered(locale: Locale): Reply {
  const say = sayIn(locale);
  return shortReply("refusal", say("discord.not-supported"), [say("discord.not-offered")]);
}
