import type { ViewResponseAction } from "@slack/bolt";
import type { PlainTextOption } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import { within } from "../../../src/chat/within.ts";
import { sayIn } from "../../../src/messages/say.ts";
import type { ReplyTarget, SlackRequest } from "../read.ts";
import { renderMessage } from "../render.ts";
import { incomingRequestOf } from "../requests/incoming-request.ts";
import type { Locales } from "../requests/locales.ts";
import type { Send } from "../requests/send.ts";
import type { DirectMessagesOf } from "./direct-messages.ts";
import type { Permissions } from "./permissions.ts";
import { readForm, readSuggestion } from "./read-form.ts";
import { doneView, FIELDS, subscribeForm, zoneOptions } from "./subscribe-form.ts";

/** Acknowledges a form, with what becomes of it; nothing closes it. */
type AckForm = (response?: ViewResponseAction) => Promise<void>;

/** The form that sets up a daily post. */
export type Forms = {
  /** Opens the form if the person may use it; false if it does not open. It never fails. */
  open(asking: SlackRequest): Promise<boolean>;
  /** Takes a submitted form, and acknowledges it. It never fails. */
  submit(body: unknown, ack: AckForm): Promise<void>;
  /** The options that complete what somebody types into the form. */
  suggest(body: unknown): PlainTextOption[];
};

/** What the form needs. */
export type FormPorts = Pick<ChatPorts, "queue" | "archive" | "log"> & {
  /** Neither waits nor tries again: a form has three seconds. */
  readonly quick: WebClient;
  readonly permissions: Permissions;
  readonly direct: DirectMessagesOf;
  readonly locales: Locales;
  readonly teamId: string;
  readonly send: Send;
};

/** Milliseconds: Slack waits three seconds for a form to open, and for one to be acknowledged. */
const ASK_WITHIN_MS = 1_200;
const ACK_WITHIN_MS = 2_000;

/** Makes what opens the form and takes it in. */
export function createForms({
  queue,
  archive,
  log,
  quick,
  permissions,
  direct,
  locales,
  teamId,
  send,
}: FormPorts): Forms {
  const answer = async (body: unknown, ack: AckForm): Promise<void> => {
    const incoming = readForm(body, locales.known);
    if (!incoming) return ack();
    if (incoming.kind === "wrong") return ack({ response_action: "errors", errors: { ...incoming.errors } });
    const { asking, channel } = incoming;
    const admission = queue.receive(incomingRequestOf(asking, teamId, permissions, direct, locales));
    switch (admission.kind) {
      case "repeated":
        return ack();
      case "refused":
        return respond(Promise.resolve(admission.reply), asking.target, channel, ack);
      case "admitted":
        return respond(admission.reply, asking.target, channel, ack).finally(admission.delivered);
    }
  };

  const respond = async (
    coming: Promise<Reply | null>,
    target: ReplyTarget,
    channel: string,
    ack: AckForm,
  ): Promise<void> => {
    const show = async (reply: Reply | null) => {
      if (reply) await send(target, renderMessage(reply, { archive: archive() }), "person");
    };
    const reply = await within(ACK_WITHIN_MS, coming);
    try {
      await ack(reply ? responseOf(reply, channel, archive()) : undefined);
    } catch (error) {
      log.warn("not acknowledged", { err: error });
      return show(await coming);
    }
    if (reply === undefined) await show(await coming);
  };

  return {
    async open({ trigger, target, about }) {
      if (trigger === null) return false;
      const member = await within(ASK_WITHIN_MS, permissions.member(target.user));
      if (!member?.manages) return false;
      try {
        const locale = (await within(ASK_WITHIN_MS / 2, locales.of(target.user))) ?? "en";
        const view = subscribeForm({ channel: about, zone: member.zone }, sayIn(locale));
        await quick.views.open({ trigger_id: trigger, view });
        return true;
      } catch (error) {
        log.warn("the form did not open", { err: error });
        return false;
      }
    },
    async submit(body, ack) {
      try {
        await answer(body, ack);
      } catch (error) {
        log.error("handling failed", { err: error });
      }
    },
    suggest(body) {
      const typed = readSuggestion(body);
      return typed === null ? [] : zoneOptions(typed);
    },
  };
}

function responseOf(reply: Reply, channel: string, archive: string): ViewResponseAction {
  return reply.kind === "refusal"
    ? { response_action: "errors", errors: { [FIELDS.channel]: words(reply) } }
    : { response_action: "update", view: doneView(reply, channel, archive) };
}

function words({ title, notes }: Reply): string {
  return [title ?? "", ...notes].join(" ").trim().slice(0, 500);
}
