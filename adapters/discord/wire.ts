import { DiscordAPIError, type REST, Routes } from "discord.js";
import type { Log } from "../../src/chat/connection.ts";
import type { Choice } from "./complete-option.ts";
import type { Sender } from "./read.ts";
import type { DiscordMessage } from "./render.ts";

/** Who sees an answer; Discord goes by the first response. */
type Audience = "everybody" | "person";

/** What can be sent in answer to an interaction; each resolves to whether Discord took it. */
export type Wire = {
  /** The answer itself, at once. */
  reply(to: Sender, message: DiscordMessage, audience: Audience): Promise<boolean>;
  /** That the answer will come. */
  defer(to: Sender, audience: Audience): Promise<boolean>;
  /** The answer that was to come, or other buttons for the message in which one was pressed. */
  edit(to: Sender, message: DiscordMessage | Buttons): Promise<boolean>;
  /** Other buttons for the message in which one was pressed, at once. */
  update(to: Sender, buttons: Buttons): Promise<boolean>;
  /** That something will become of the message in which a button was pressed. */
  deferUpdate(to: Sender): Promise<boolean>;
  /** One more message, after the first response. */
  followUp(to: Sender, message: DiscordMessage, audience: Audience): Promise<boolean>;
  /** Deletes the message in which a button was pressed, after {@link Wire.deferUpdate}. */
  remove(to: Sender): Promise<boolean>;
  /** Takes back what was announced to everybody, and tells the person alone. */
  replaceInPrivate(to: Sender, message: DiscordMessage): Promise<boolean>;
  choices(to: Sender, choices: readonly Choice[]): Promise<boolean>;
};

/** The buttons of a message, by rows. */
export type Buttons = Pick<DiscordMessage, "allowed_mentions"> & { readonly components: readonly unknown[] };

/** Discord's types of a first response. */
const CALLBACK = { reply: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8 } as const;

/** The flag of a message that only one person sees. */
const EPHEMERAL = 64;

/** Errors of Discord that nobody can mend: too late; answered already, by this or another instance; taken away. */
const TOO_LATE: readonly unknown[] = [10_062, 40_060, 10_008, 10_015, 50_027];

/** Sends answers to interactions by Discord's REST; what Discord does not take is logged and never thrown. */
export function createWire(rest: Pick<REST, "post" | "patch" | "delete">, log: Log): Wire {
  const sent = async (what: string, ...steps: readonly (() => Promise<unknown>)[]): Promise<boolean> => {
    try {
      for (const step of steps) await step();
      return true;
    } catch (error) {
      if (error instanceof DiscordAPIError && TOO_LATE.includes(error.code))
        log.warn("discord: an answer came too late", { what, code: error.code });
      else log.error("discord: an answer could not be sent", { what, error: plainError(error) });
      return false;
    }
  };
  const callback = (to: Sender, type: number, data: object) => () =>
    rest.post(Routes.interactionCallback(to.delivery, to.token), { body: { type, data }, auth: false });
  const original = ({ applicationId, token }: Sender) =>
    Routes.webhookMessage(applicationId, token, "@original");
  const follow = (to: Sender, message: DiscordMessage, audience: Audience) => () =>
    rest.post(Routes.webhook(to.applicationId, to.token), {
      body: { ...message, ...visible(audience) },
      auth: false,
    });
  return {
    reply: (to, message, audience) =>
      sent("reply", callback(to, CALLBACK.reply, { ...message, ...visible(audience) })),
    defer: (to, audience) => sent("defer", callback(to, CALLBACK.deferred, visible(audience))),
    edit: (to, message) => sent("edit", () => rest.patch(original(to), { body: message, auth: false })),
    replaceInPrivate: (to, message) =>
      sent("replace", () => rest.delete(original(to), { auth: false }), follow(to, message, "person")),
    update: (to, buttons) => sent("update", callback(to, CALLBACK.update, buttons)),
    deferUpdate: (to) => sent("defer update", callback(to, CALLBACK.deferredUpdate, {})),
    followUp: (to, message, audience) => sent("follow-up", follow(to, message, audience)),
    remove: (to) => sent("remove", () => rest.delete(original(to), { auth: false })),
    choices: (to, choices) => sent("choices", callback(to, CALLBACK.choices, { choices })),
  };
}

function visible(audience: Audience): { readonly flags?: number } {
  return audience === "person" ? { flags: EPHEMERAL } : {};
}

/** What may be logged of an error: Discord's own hold the body that was sent, and so a person's words. */
function plainError(error: unknown): unknown {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, message: error.message };
  return error instanceof Error ? { name: error.name, message: error.message } : String(error);
}
