import type { WebClient } from "@slack/web-api";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import { apology } from "../../../src/chat/queue/request-queue.ts";
import { type Reply, staysPrivate } from "../../../src/chat/replies/reply.ts";
import { sayIn } from "../../../src/messages/say.ts";
import type { Identity } from "../connection/identity.ts";
import { renderHome } from "../messages/home.ts";
import { readSlack, type SlackRequest } from "../read.ts";
import { renderMessage, type SlackMessage } from "../render.ts";
import type { DirectMessagesOf } from "../subscribing/direct-messages.ts";
import type { Forms } from "../subscribing/forms.ts";
import type { Permissions } from "../subscribing/permissions.ts";
import { incomingRequestOf } from "./incoming-request.ts";
import type { Locales } from "./locales.ts";
import type { Send } from "./send.ts";
import type { PressedRequest, ShareHandler } from "./share.ts";
import { unfurl } from "./unfurl.ts";

/** What becomes of a payload. */
type Handled = {
  /** What the acknowledgement of a command shows the person: a refusal, which then costs no request of its own; null: nothing. */
  readonly inAck: SlackMessage | null;
  /** Resolves when the request may be acknowledged: another process answers it if this one dies. */
  readonly kept: Promise<void>;
  /**
   * Sends what there is to send. It never fails.
   *
   * @param shown whether `inAck` went out in the acknowledgement.
   */
  readonly finish: (shown: boolean) => Promise<void>;
};

/**
 * Says at once what becomes of a payload of Slack's, before it is acknowledged; what takes time is left to `finish`. It never fails.
 *
 * @param isTakenOver whether a process that died had acknowledged it. @default false
 */
export type Handler = (body: unknown, isTakenOver?: boolean) => Handled;

/** What serving needs. */
export type HandlerPorts = Pick<ChatPorts, "queue" | "archive" | "numbers" | "today" | "log" | "quotedAt"> & {
  readonly send: Send;
  readonly web: WebClient;
  readonly identity: Pick<Identity, "teamId" | "botUserId">;
  readonly permissions: Permissions;
  readonly direct: DirectMessagesOf;
  readonly locales: Locales;
  readonly forms: Pick<Forms, "open">;
  readonly share: ShareHandler;
  /** What the commands' names begin with. */
  readonly commandPrefix: string;
};

/** Makes the handler between Slack's payloads and the request queue. */
export function createHandler(ports: HandlerPorts): Handler {
  const {
    queue,
    archive,
    numbers,
    today,
    log,
    send,
    web,
    identity,
    permissions,
    direct,
    locales,
    forms,
    share,
    commandPrefix,
  } = ports;
  const { teamId, botUserId } = identity;
  const noted = ({ note }: SlackRequest, reply: Reply): Reply =>
    note === null ? reply : { ...reply, notes: [note, ...reply.notes] };

  /** Work that ends in an apology to the person, if there is one, where it fails. */
  const guarded = (
    asking: SlackRequest | null,
    work: (shown: boolean) => Promise<void>,
  ): Handled["finish"] => {
    return async (shown) => {
      try {
        await work(shown);
      } catch (error) {
        log.error("handling failed", { err: error });
        if (asking)
          await send(
            asking.target,
            renderMessage(apology(locales.known(asking.target.user)), { archive: archive() }),
            "person",
          );
      }
    };
  };

  const answer = (asking: SlackRequest, body: unknown, isTakenOver: boolean): Handled => {
    const { by } = asking;
    const wanted = share.press(asking);
    const incoming = incomingRequestOf(wanted, teamId, permissions, direct, locales);
    const admission = queue.receive({ ...incoming, body, isTakenOver });
    if (admission.kind !== "admitted") share.failed(wanted);
    switch (admission.kind) {
      case "repeated":
        return NOTHING;
      case "refused": {
        const { reply, first } = admission;
        // A command or a button that answers nothing looks broken; a message that is left alone does not.
        if (by === "message" && !first) return NOTHING;
        const inAck = by === "command" ? renderMessage(reply, { archive: archive() }) : null;
        const send = async (shown: boolean) => {
          if (!shown) await share.toPerson(wanted.target, reply);
        };
        return { inAck, kept: NOTHING.kept, finish: guarded(asking, send) };
      }
      case "admitted": {
        const { reply, kept, delivered } = admission;
        return {
          inAck: null,
          kept,
          finish: guarded(asking, () => deliver(wanted, reply).finally(delivered)),
        };
      }
    }
  };

  const deliver = async (wanted: PressedRequest, coming: Promise<Reply | null>): Promise<void> => {
    if (wanted.request.kind === "subscribe-form" && (await forms.open(wanted))) return;
    const made = await coming;
    // Another process answers.
    if (made === null) return share.failed(wanted);
    const reply = noted(wanted, made);
    if (wanted.request.kind === "take-back") await share.takeBack(wanted, wanted.request);
    else if (wanted.public && !staysPrivate(reply)) await share.toEverybody(wanted, reply);
    else {
      share.failed(wanted);
      await share.toPerson(wanted.target, reply);
    }
  };

  const publishHome = async (user: string): Promise<void> => {
    await web.views.publish({
      user_id: user,
      view: renderHome(numbers(), commandPrefix, sayIn(await locales.of(user))),
    });
  };

  return (body, isTakenOver = false) => {
    let asking: SlackRequest | null = null;
    try {
      const incoming = readSlack(body, {
        botUserId,
        today: today(),
        commandPrefix,
        localeOf: locales.known,
      });
      switch (incoming.kind) {
        case "ignored":
          return NOTHING;
        case "home":
          return { ...NOTHING, finish: guarded(null, () => publishHome(incoming.user)) };
        case "links":
          return { ...NOTHING, finish: guarded(null, () => unfurl(incoming, ports)) };
        case "request":
          asking = incoming;
          return answer(incoming, body, isTakenOver);
      }
    } catch (error) {
      return { ...NOTHING, finish: guarded(asking, () => Promise.reject(error)) };
    }
  };
}

/** Nothing becomes of a payload. */
export const NOTHING: Handled = { inAck: null, kept: Promise.resolve(), finish: async () => {} };
