import { type Reply, shortReply, staysPrivate } from "../../../src/chat/replies/reply.ts";
import { within } from "../../../src/chat/within.ts";
import { type Say, sayIn } from "../../../src/messages/say.ts";
import { rowsOnceShared } from "../messages/buttons.ts";
import type { Incoming } from "../read.ts";
import type { DiscordMessage } from "../render.ts";
import type { Buttons, ReplyTarget, Responder } from "./send.ts";

type PressedButton = Extract<Incoming, { readonly kind: "button" }> &
  ReplyTarget & {
    /** Whether a process that died gave the first response. */
    readonly isTakenOver: boolean;
  };

/** What sharing and taking back need. */
export type ShareParts = {
  readonly responder: Responder;
  /** The reply as the person alone sees it. */
  readonly drawn: (reply: Reply) => DiscordMessage;
  /** The reply as everybody sees it. */
  readonly drawnForAll: (reply: Reply) => DiscordMessage;
  /** How long an answer may take before Discord gets the notice that it will come, in milliseconds. */
  readonly patienceMs: number;
};

/**
 * Posts for everybody what a button shares, and switches that button off first: a press after that, also after a restart,
 * finds nothing to press.
 *
 * @returns whether it is in the channel.
 */
export async function shareAnswer(
  press: PressedButton,
  coming: Promise<Reply | null>,
  { responder, drawn, drawnForAll, patienceMs }: ShareParts,
): Promise<boolean> {
  const after = buttons(rowsOnceShared(press.rows, press.customId));
  const soon = press.isTakenOver ? undefined : await within(patienceMs, coming);
  // Another process shares it.
  if (soon === null) return false;
  if (soon && staysPrivate(soon)) {
    await responder.reply(press, drawn(soon), "person");
    return false;
  }
  const taken = soon ? await responder.update(press, after) : await acknowledged(press, responder);
  const reply = await coming;
  if (!taken || reply === null) return false;
  if (staysPrivate(reply)) {
    await responder.followUp(press, drawn(reply), "person");
    return false;
  }
  if (!soon) await responder.edit(press, after);
  if (await responder.followUp(press, drawnForAll(reply), "everybody")) return true;
  await responder.edit(press, buttons(press.rows));
  await responder.followUp(press, drawn(notShared(sayIn(press.locale))), "person");
  return false;
}

/**
 * Deletes the message in which "Take back" was pressed.
 *
 * @returns whether it is gone.
 */
export async function takeBack(press: PressedButton, { responder, drawn }: ShareParts): Promise<boolean> {
  if (!(await acknowledged(press, responder))) return false;
  if (await responder.remove(press)) return true;
  await responder.followUp(press, drawn(notTakenBack(sayIn(press.locale))), "person");
  return false;
}

/** Says that something will become of the message, unless that was said before. */
async function acknowledged(press: PressedButton, responder: Responder): Promise<boolean> {
  return press.isTakenOver || (await responder.deferUpdate(press));
}

function buttons(components: readonly unknown[]): Buttons {
  return { components, allowed_mentions: { parse: [] } };
}

function notShared(say: Say): Reply {
  return shortReply("refusal", say("discord.not-shared"), [say("discord.not-shared-hint")]);
}

function notTakenBack(say: Say): Reply {
  return shortReply("refusal", say("discord.not-taken-back"), [say("discord.not-taken-back-hint")]);
}
