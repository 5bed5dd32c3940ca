import { CALLBACKS } from "./check-callback.ts";
import type { Callback, Interaction } from "./interactions.ts";
import { type JsonObject, objectsOf, textOf } from "./json.ts";
import type { MessageStore, ShownMessage } from "./message-store.ts";
import type { InteractionPayload } from "./payloads.ts";

/** A choice that autocomplete offers. */
type Choice = { readonly name: string; readonly value: string | number };

/** An interaction with what the bot makes of it; all that is waited for fails with a clear message after a while. */
export type Exchange = {
  /** As it was dispatched. */
  readonly interaction: InteractionPayload;
  /** The type of the first callback, once it has come. */
  readonly callbackType: number | undefined;
  /** Milliseconds from the dispatch to the first callback, once it has come. */
  readonly repliedAfterMs: number | undefined;
  /** Faults of the bodies that the bot has answered with so far. */
  readonly faults: readonly string[];
  /** Waits for the first callback. */
  readonly replied: (timeoutMs?: number) => Promise<Callback>;
  /** Waits for the message: after a deferred callback for the edit. */
  readonly shown: (timeoutMs?: number) => Promise<ShownMessage>;
  /** Waits for `count` follow-ups; returns all there are. */
  readonly followUps: (count?: number, timeoutMs?: number) => Promise<readonly ShownMessage[]>;
  /** Waits for the choices that answer an autocomplete. */
  readonly choices: (timeoutMs?: number) => Promise<readonly Choice[]>;
  /** Waits for a modal, as the bot sent it. */
  readonly modal: (timeoutMs?: number) => Promise<JsonObject>;
};

/** Makes an exchange of an interaction. */
export function createExchange(
  interaction: Interaction,
  messages: MessageStore,
  patienceMs: number,
): Exchange {
  const { payload, signal, faults } = interaction;
  const until = <T>(read: () => T | undefined, what: string, timeoutMs = patienceMs): Promise<T> =>
    signal.until(read, () => `${what}; ${state()}`, timeoutMs);

  /** What has come instead of what is waited for. */
  const state = (): string => {
    const { callback, followUpIds } = interaction;
    const answered =
      callback === undefined
        ? "no callback yet"
        : `callback of type ${callback.type} after ${callback.afterMs} ms`;
    const refused = faults.length === 0 ? "nothing refused" : `refused for ${faults.join(", ")}`;
    return `${answered}, ${followUpIds.length} follow-ups, ${refused}`;
  };

  const original = (): ShownMessage | undefined => {
    const { callback, originalEdits } = interaction;
    const message = messages.find(interaction.originalId ?? "");
    if (message === undefined || message.loading) return undefined;
    return callback?.type === CALLBACKS.deferredUpdate && originalEdits === 0 ? undefined : message;
  };

  const dataOf = (type: number): JsonObject | undefined =>
    interaction.callback?.type === type ? interaction.callback.data : undefined;

  return {
    interaction: payload,
    get callbackType() {
      return interaction.callback?.type;
    },
    get repliedAfterMs() {
      return interaction.callback?.afterMs;
    },
    faults,
    replied: (timeoutMs) => until(() => interaction.callback, "a callback", timeoutMs),
    shown: (timeoutMs) => until(original, "a message", timeoutMs),
    followUps: (count = 1, timeoutMs) =>
      until(
        () => {
          const shown = interaction.followUpIds.flatMap((id) => messages.find(id) ?? []);
          return shown.length >= count ? shown : undefined;
        },
        `${count} follow-ups`,
        timeoutMs,
      ),
    choices: async (timeoutMs) => {
      const data = await until(() => dataOf(CALLBACKS.choices), "choices", timeoutMs);
      return objectsOf(data.choices).map(({ name, value }) => ({
        name: textOf(name),
        value: typeof value === "number" ? value : textOf(value),
      }));
    },
    modal: (timeoutMs) => until(() => dataOf(CALLBACKS.modal), "a modal", timeoutMs),
  };
}
