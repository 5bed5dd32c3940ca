import { allComponents } from "./check-components.ts";
import { isObject, type JsonObject, numberOf, objectsOf, textOf } from "./json.ts";
import { COMPONENTS, MESSAGE_FLAGS as FLAGS } from "./message-limits.ts";
import { type MessageParts, type MessagePayload, messagePayload } from "./message-payload.ts";

/** A button as somebody sees it. */
type ShownButton = {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
};

/** A message as somebody sees it, edits applied. */
export type ShownMessage = {
  readonly id: string;
  readonly channelId: string;
  /** The interaction that brought it. */
  readonly interactionId: string;
  readonly visibility: { readonly kind: "public" } | { readonly kind: "ephemeral"; readonly to: string };
  /** Whether it still says that the bot is thinking. */
  readonly loading: boolean;
  /** How often it was edited since it was first shown in full. */
  readonly edits: number;
  readonly content: string;
  readonly embeds: readonly JsonObject[];
  readonly components: readonly JsonObject[];
  readonly buttons: readonly ShownButton[];
  /** Everything that can be read in it, in one text: content, embeds, text displays. */
  readonly text: string;
  /** As Discord's payloads have it. */
  readonly payload: MessagePayload;
  /** As the bot sent it, edits merged. */
  readonly body: JsonObject;
};

/** Everything that can be read in an embed. */
function embedText(embed: JsonObject): string {
  const { author, title, description, fields, footer } = embed;
  const texts = [
    isObject(author) ? author.name : "",
    title,
    description,
    ...objectsOf(fields).flatMap(({ name, value }) => [name, value]),
    isObject(footer) ? footer.text : "",
  ];
  return texts.filter((text) => textOf(text) !== "").join("\n");
}

function shownButton({ label, custom_id, url, disabled }: JsonObject): ShownButton {
  return {
    label: textOf(label),
    customId: typeof custom_id === "string" ? custom_id : undefined,
    url: typeof url === "string" ? url : undefined,
    disabled: disabled === true,
  };
}

function view(payload: MessagePayload, body: JsonObject): Pick<ShownMessage, "text" | "buttons"> {
  const all = allComponents(payload.components);
  const displays = all.filter(({ type }) => type === COMPONENTS.text).map(({ content }) => textOf(content));
  return {
    text: [textOf(body.content), ...payload.embeds.map(embedText), ...displays].filter(Boolean).join("\n"),
    buttons: all.filter(({ type }) => type === COMPONENTS.button).map(shownButton),
  };
}

/** What a new message is made from. */
export type NewMessage = Omit<MessageParts, "id" | "sentAtMs" | "flags" | "editedAtMs"> & {
  readonly interactionId: string;
  /** Whether it says that the bot is thinking. */
  readonly loading: boolean;
  /** Who alone sees it, if it is ephemeral. */
  readonly viewer: string | undefined;
};

/** The messages of the fake Discord. */
export type MessageStore = {
  readonly all: () => readonly ShownMessage[];
  readonly find: (id: string) => ShownMessage | undefined;
  readonly create: (message: NewMessage) => ShownMessage;
  /** Changes the fields that are given; returns nothing if there is no such message. */
  readonly edit: (id: string, changes: JsonObject) => ShownMessage | undefined;
  readonly remove: (id: string) => void;
};

/** Keeps the messages that are shown, in order. */
export function createMessageStore(nextId: () => string, now: () => number): MessageStore {
  const messages = new Map<string, { readonly parts: MessageParts; readonly shown: ShownMessage }>();

  const keep = (parts: MessageParts, message: NewMessage, loading: boolean, edits: number): ShownMessage => {
    const payload = messagePayload(parts);
    const shown: ShownMessage = {
      id: parts.id,
      channelId: parts.channelId,
      interactionId: message.interactionId,
      visibility:
        message.viewer === undefined ? { kind: "public" } : { kind: "ephemeral", to: message.viewer },
      loading,
      edits,
      content: payload.content,
      embeds: payload.embeds,
      components: payload.components,
      ...view(payload, parts.body),
      payload,
      body: parts.body,
    };
    messages.set(parts.id, { parts, shown });
    return shown;
  };

  /** The flags as Discord returns them: what was set, whether ephemeral, whether loading. */
  const flagsOf = (body: JsonObject, viewer: string | undefined, loading: boolean): number =>
    (numberOf(body.flags) & ~FLAGS.ephemeral) |
    (viewer === undefined ? 0 : FLAGS.ephemeral) |
    (loading ? FLAGS.loading : 0);

  return {
    all: () => [...messages.values()].map(({ shown }) => shown),
    find: (id) => messages.get(id)?.shown,
    create: (message) => {
      const { interactionId, loading, viewer, ...rest } = message;
      const flags = flagsOf(message.body, viewer, loading);
      return keep({ ...rest, id: nextId(), sentAtMs: now(), flags }, message, loading, 0);
    },
    edit: (id, changes) => {
      const old = messages.get(id);
      if (old === undefined) return undefined;
      const { parts, shown } = old;
      const flags = numberOf(parts.body.flags) | numberOf(changes.flags);
      const body = { ...parts.body, ...changes, flags };
      const viewer = shown.visibility.kind === "ephemeral" ? shown.visibility.to : undefined;
      const edited = { ...parts, body, flags: flagsOf(body, viewer, false), editedAtMs: now() };
      const message = { ...parts, interactionId: shown.interactionId, loading: false, viewer };
      return keep(edited, message, false, shown.loading ? 0 : shown.edits + 1);
    },
    remove: (id) => {
      messages.delete(id);
    },
  };
}
