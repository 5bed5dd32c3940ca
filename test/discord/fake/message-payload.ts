import { absent, isObject, type JsonObject, objectsOf, present } from "./json.ts";
import { COMPONENTS } from "./message-limits.ts";
import { type Person, type UserPayload, userPayload } from "./world.ts";

/** A message as Discord's payloads have it. */
export type MessagePayload = {
  readonly id: string;
  readonly channel_id: string;
  readonly author: UserPayload;
  readonly content: string;
  readonly embeds: readonly JsonObject[];
  readonly components: readonly JsonObject[];
  readonly flags: number;
  readonly attachments: readonly JsonObject[];
  readonly edited_timestamp: string | null;
  readonly interaction?: JsonObject;
  readonly interaction_metadata?: JsonObject;
  readonly timestamp: string;
  readonly type: 0 | 20 | 23;
  readonly [field: string]: unknown;
};

/** What a message is made from. */
export type MessageParts = {
  readonly id: string;
  readonly channelId: string;
  readonly author: UserPayload;
  /** The message as it was sent. */
  readonly body: JsonObject;
  readonly flags: number;
  /** Epoch milliseconds. */
  readonly sentAtMs: number;
  readonly editedAtMs?: number;
  /** Fields of the interaction it answers. */
  readonly origin?: JsonObject;
};

/** An instant as Discord writes it: microseconds and an offset. */
export function timestamp(ms: number): string {
  return new Date(Math.floor(ms)).toISOString().replace("Z", "000+00:00");
}

/** The fields that Discord fills in where a component leaves them out. */
const DEFAULTS: Readonly<Record<number, JsonObject>> = {
  [COMPONENTS.button]: { style: 2 },
  [COMPONENTS.stringSelect]: { min_values: 1, max_values: 1 },
  [COMPONENTS.separator]: { spacing: 1, divider: true },
  [COMPONENTS.container]: { accent_color: null, spoiler: false },
};

/** The components as Discord returns them: numbered from 1, without absent fields, defaults filled in. */
function shownComponents(components: unknown): readonly JsonObject[] {
  let last = 0;
  const shown = (component: JsonObject): JsonObject => {
    last += 1;
    const id = absent(component.id) || component.id === 0 ? last : component.id;
    const type = Number(component.type);
    return {
      ...DEFAULTS[type],
      ...present(component),
      id,
      ...(Array.isArray(component.components)
        ? { components: objectsOf(component.components).map(shown) }
        : {}),
      ...(isObject(component.accessory) ? { accessory: shown(component.accessory) } : {}),
    };
  };
  return objectsOf(components).map(shown);
}

/** An embed as Discord returns it. */
function shownEmbed(embed: JsonObject): JsonObject {
  const { fields } = embed;
  return {
    ...present(embed),
    type: "rich",
    content_scan_version: 0,
    ...(Array.isArray(fields)
      ? { fields: objectsOf(fields).map((field) => ({ ...field, inline: field.inline === true })) }
      : {}),
  };
}

/** The attachments of a message that was sent with `attachments` metadata. */
function shownAttachments(attachments: unknown, messageId: string): readonly JsonObject[] {
  return objectsOf(attachments).map(({ id, filename }, index) => {
    const name = typeof filename === "string" ? filename : `file-${index}`;
    const url = `https://cdn.discordapp.com/attachments/${messageId}/${name}`;
    return { id: String(id ?? index), filename: name, size: 1, url, proxy_url: url };
  });
}

/** Builds a message in every field, from what was sent. */
export function messagePayload(parts: MessageParts): MessagePayload {
  const { id, channelId, author, body, flags, sentAtMs, editedAtMs, origin } = parts;
  return {
    attachments: shownAttachments(body.attachments, id),
    author,
    channel_id: channelId,
    components: shownComponents(body.components),
    content: typeof body.content === "string" ? body.content : "",
    edited_timestamp: editedAtMs === undefined ? null : timestamp(editedAtMs),
    embeds: objectsOf(body.embeds).map(shownEmbed),
    flags,
    id,
    mention_everyone: false,
    mention_roles: [],
    mentions: [],
    pinned: false,
    timestamp: timestamp(sentAtMs),
    tts: false,
    type: 0,
    ...origin,
  };
}

/** Builds a message that a person has written, as the target of a message command. */
export function writtenMessage(
  content: string,
  author: Person,
  channelId: string,
  id: string,
): MessagePayload {
  const sentAtMs = Number((BigInt(id) >> 22n) + 1_420_070_400_000n);
  return messagePayload({
    id,
    channelId,
    author: userPayload(author),
    body: { content },
    flags: 0,
    sentAtMs,
  });
}
