import { type Answer, apiError, invalidBody } from "./api-error.ts";
import { CALLBACKS, checkCallback } from "./check-callback.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import { isObject, type JsonObject, numberOf, textOf } from "./json.ts";
import { MESSAGE_FLAGS as FLAGS } from "./message-limits.ts";
import type { MessageStore, NewMessage, ShownMessage } from "./message-store.ts";
import { userOf } from "./payloads.ts";
import { botUser } from "./world.ts";

/** What answering an interaction needs from the server. */
export type AnsweringParts = {
  readonly interactions: Interactions;
  readonly messages: MessageStore;
  readonly now: () => number;
  /** Milliseconds in which an interaction has to be answered. */
  readonly deadlineMs: number;
  /** Milliseconds for which an interaction's token is good. */
  readonly tokenLifetimeMs: number;
  /** Told of every fault in a body. */
  readonly report: (faults: readonly string[]) => void;
};

/** A request's body with the number of files that came along. */
export type Upload = { readonly body: unknown; readonly files: number };

/** The fields of a message that come from the interaction it answers. */
function originOf({ payload }: Interaction): JsonObject {
  const { id, type, authorizing_integration_owners, data, message } = payload;
  const user = userOf(payload);
  return {
    application_id: payload.application_id,
    ...(type === 2 ? { interaction: { id, name: textOf(data.name), type, user } } : {}),
    interaction_metadata: {
      authorizing_integration_owners,
      id,
      type,
      user,
      ...(type === 3 ? { interacted_message_id: message?.id } : {}),
    },
    type: type !== 2 ? 0 : data.type === 1 ? 20 : 23,
    webhook_id: payload.application_id,
  };
}

/** A new message in answer to an interaction. */
export function answerMessage(interaction: Interaction, body: JsonObject, loading: boolean): NewMessage {
  const { payload } = interaction;
  const isEphemeral = (numberOf(body.flags) & FLAGS.ephemeral) !== 0;
  return {
    author: botUser(payload.application_id),
    body,
    channelId: payload.channel_id,
    interactionId: payload.id,
    loading,
    origin: originOf(interaction),
    viewer: isEphemeral ? userOf(payload).id : undefined,
  };
}

/** What is returned where `with_response=true` is asked for. */
function response(interaction: Interaction, type: number, message: ShownMessage | undefined): JsonObject {
  const { id, type: interactionType, channel_id, guild_id } = interaction.payload;
  return {
    interaction: {
      id,
      type: interactionType,
      channel_id,
      ...(guild_id === undefined ? {} : { guild_id }),
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: message.loading,
            response_message_ephemeral: message.visibility.kind === "ephemeral",
          }),
    },
    ...(message === undefined
      ? {}
      : {
          resource: {
            type:
              type === CALLBACKS.update || type === CALLBACKS.deferredUpdate
                ? CALLBACKS.update
                : CALLBACKS.reply,
            message: message.payload,
          },
        }),
  };
}

/** Lets a callback take effect; returns the message that `@original` means from now on. */
function apply(interaction: Interaction, messages: MessageStore, type: number, data: JsonObject): void {
  const { payload } = interaction;
  const original = payload.message?.id;
  switch (type) {
    case CALLBACKS.reply:
    case CALLBACKS.deferredReply: {
      const loading = type === CALLBACKS.deferredReply;
      interaction.originalId = messages.create(answerMessage(interaction, data, loading)).id;
      return;
    }
    case CALLBACKS.update:
      if (original !== undefined) messages.edit(original, data);
      interaction.originalId = original;
      interaction.originalEdits += 1;
      return;
    case CALLBACKS.deferredUpdate:
      interaction.originalId = original;
      return;
  }
}

/** Makes the handler of `POST /interactions/:id/:token/callback`. */
export function createCallbackHandler(
  parts: AnsweringParts,
): (id: string, token: string, upload: Upload, withResponse: boolean) => Answer {
  const { interactions, messages, now, deadlineMs, report } = parts;
  return (id, token, { body, files }, withResponse) => {
    const interaction = interactions.byToken(token);
    if (interaction === undefined || interaction.payload.id !== id) return apiError("unknownInteraction");
    if (interaction.callback !== undefined) return apiError("alreadyAcknowledged");
    const afterMs = now() - interaction.openedAtMs;
    if (afterMs > deadlineMs) return apiError("unknownInteraction");
    const { type, message } = interaction.payload;
    const before = message === undefined ? undefined : (messages.find(message.id)?.body ?? message);
    const faults = checkCallback(body, { type, message: before }, files);
    if (faults.length > 0 || !isObject(body)) {
      interaction.faults.push(...faults);
      report(faults);
      return invalidBody(faults);
    }
    const data = isObject(body.data) ? body.data : {};
    interaction.callback = { type: numberOf(body.type), data, afterMs };
    apply(interaction, messages, interaction.callback.type, data);
    interaction.signal.changed();
    if (!withResponse) return { status: 204 };
    const shown = messages.find(interaction.originalId ?? "");
    return { status: 200, body: response(interaction, interaction.callback.type, shown) };
  };
}
