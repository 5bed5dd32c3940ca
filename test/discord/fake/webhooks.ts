import { type Answer, apiError, invalidBody } from "./api-error.ts";
import { type AnsweringParts, answerMessage, type Upload } from "./callbacks.ts";
import { checkMessage, type MessageKind } from "./check-message.ts";
import type { Interaction } from "./interactions.ts";
import { isObject, type JsonObject } from "./json.ts";
import { MESSAGE_FLAGS } from "./message-limits.ts";
import type { ShownMessage } from "./message-store.ts";

/** The webhook of an interaction: its original answer and its follow-ups. */
export type Webhooks = {
  readonly get: (token: string, messageId: string) => Answer;
  readonly edit: (token: string, messageId: string, upload: Upload) => Answer;
  readonly remove: (token: string, messageId: string) => Answer;
  readonly send: (token: string, upload: Upload) => Answer;
};

/** The flags without the one for ephemeral, which holds only where a message is made. */
function withoutEphemeral(body: JsonObject): JsonObject {
  return typeof body.flags === "number" ? { ...body, flags: body.flags & ~MESSAGE_FLAGS.ephemeral } : body;
}

/** Makes the handlers of `/webhooks/:application/:token`. */
export function createWebhooks(parts: AnsweringParts): Webhooks {
  const { interactions, messages, now, tokenLifetimeMs, report } = parts;

  /** The interaction, if its token is still good and it has been answered. */
  const open = (token: string): Interaction | Answer => {
    const interaction = interactions.byToken(token);
    if (interaction === undefined) return apiError("invalidWebhookToken");
    if (now() - interaction.openedAtMs > tokenLifetimeMs) return apiError("invalidWebhookToken");
    return interaction.callback === undefined ? apiError("unknownWebhook") : interaction;
  };

  const onMessage = (
    token: string,
    messageId: string,
    act: (message: ShownMessage, interaction: Interaction) => Answer,
  ): Answer => {
    const interaction = open(token);
    if ("status" in interaction) return interaction;
    const { originalId, followUpIds } = interaction;
    const id = messageId === "@original" ? originalId : messageId;
    const isOwn = id !== undefined && (id === originalId || followUpIds.includes(id));
    const message = isOwn ? messages.find(id) : undefined;
    return message === undefined ? apiError("unknownMessage") : act(message, interaction);
  };

  /** The body, or the answer that it is faulty. */
  const checked = (
    interaction: Interaction,
    upload: Upload,
    kind: MessageKind,
    before: JsonObject,
  ): { readonly fine: JsonObject } | Answer => {
    const faults = checkMessage(upload.body, { kind, before, files: upload.files });
    if (faults.length === 0 && isObject(upload.body)) return { fine: upload.body };
    interaction.faults.push(...faults);
    report(faults);
    return invalidBody(faults);
  };

  const change = (message: ShownMessage, interaction: Interaction, body: JsonObject): Answer => {
    const edited = messages.edit(message.id, body);
    if (message.id === interaction.originalId) interaction.originalEdits += 1;
    interaction.signal.changed();
    return { status: 200, body: edited?.payload };
  };

  return {
    get: (token, id) => onMessage(token, id, ({ payload }) => ({ status: 200, body: payload })),
    edit: (token, id, upload) =>
      onMessage(token, id, (message, interaction) => {
        const result = checked(interaction, upload, "edit", message.body);
        return "fine" in result ? change(message, interaction, result.fine) : result;
      }),
    remove: (token, id) =>
      onMessage(token, id, (message, interaction) => {
        messages.remove(message.id);
        interaction.signal.changed();
        return { status: 204 };
      }),
    send: (token, upload) => {
      const interaction = open(token);
      if ("status" in interaction) return interaction;
      const result = checked(interaction, upload, "followUp", {});
      if (!("fine" in result)) return result;
      const original = messages.find(interaction.originalId ?? "");
      // Documented, deprecated: the first follow-up to a deferred reply edits it, and cannot change who sees it.
      if (original?.loading === true) return change(original, interaction, withoutEphemeral(result.fine));
      const message = messages.create(answerMessage(interaction, result.fine, false));
      interaction.followUpIds.push(message.id);
      interaction.signal.changed();
      return { status: 200, body: message.payload };
    },
  };
}
