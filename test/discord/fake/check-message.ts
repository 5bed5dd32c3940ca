import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  type Schema,
} from "discord-api-spec/zod";
import { allComponents, checkComponents } from "./check-components.ts";
import { checkCount, checkOptionalText, checkText, checkUrl } from "./check-text.ts";
import { absent, isObject, type JsonObject, numberOf, objectsOf, textOf } from "./json.ts";
import { MESSAGE_FLAGS as FLAGS, MESSAGE_LIMITS as LIMITS } from "./message-limits.ts";
import { schemaFaults } from "./schema-faults.ts";

const EDIT_FLAGS = FLAGS.suppressEmbeds | FLAGS.componentsV2;
const SEND_FLAGS = EDIT_FLAGS | FLAGS.ephemeral | FLAGS.suppressNotifications;

/** How a message is sent. */
export type MessageKind = "reply" | "update" | "followUp" | "edit" | "create";

/** The five ways in which a message is sent: each has a schema and the flags that may be set. */
const KINDS: Readonly<Record<MessageKind, { readonly schema: Schema; readonly flags: number }>> = {
  /** Callback type 4. */
  reply: { schema: IncomingWebhookInteractionRequestSchema, flags: SEND_FLAGS },
  /** Callback type 7. */
  update: {
    schema: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
    flags: EDIT_FLAGS,
  },
  /** POST to the webhook. */
  followUp: { schema: IncomingWebhookRequestPartialSchema, flags: SEND_FLAGS },
  /** PATCH of a webhook's message. */
  edit: { schema: IncomingWebhookUpdateRequestPartialSchema, flags: EDIT_FLAGS },
  /** POST to a channel. */
  create: { schema: MessageCreateRequestSchema, flags: EDIT_FLAGS | FLAGS.suppressNotifications },
};

/** What {@link checkMessage} has to know beside the body. */
export type MessageSituation = {
  /** @default "reply" */
  readonly kind?: MessageKind;
  /** The message as it was, of an update or an edit: fields not given stay as they were. @default {} */
  readonly before?: JsonObject;
  /** Files uploaded with the body. @default 0 */
  readonly files?: number;
};

/** The fault of a message with nothing to see in it, which Discord answers with 50006. */
export const EMPTY_MESSAGE = "message: empty (no content, embeds, components or files)";

/** Mentions that would notify people. */
const MENTION = /<@[!&]?\d+>|@everyone|@here/;

/** The characters of an embed that count towards the sum over all embeds. */
function embedCharacters(embed: JsonObject): number {
  const texts = [
    embed.title,
    embed.description,
    isObject(embed.footer) ? embed.footer.text : "",
    isObject(embed.author) ? embed.author.name : "",
    ...objectsOf(embed.fields).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce<number>((sum, text) => sum + textOf(text).length, 0);
}

function checkEmbed(embed: JsonObject, path: string): readonly string[] {
  const { footer, author, image, thumbnail } = embed;
  const fields = objectsOf(embed.fields);
  const url = (name: string, value: unknown): readonly string[] =>
    checkUrl(`${path}.${name}`, value, LIMITS.embedUrl, "http: https: attachment:");
  return [
    ...(embedCharacters(embed) === 0 && absent(image) && absent(thumbnail) ? [`${path}: empty`] : []),
    ...checkOptionalText(`${path}.title`, embed.title, LIMITS.embedTitle),
    ...checkOptionalText(`${path}.description`, embed.description, LIMITS.embedDescription),
    ...checkUrl(`${path}.url`, embed.url, LIMITS.embedUrl, "http: https:"),
    ...checkCount(`${path}.fields`, fields, LIMITS.embedFields),
    ...fields.flatMap(({ name, value }, index) => [
      ...checkText(`${path}.fields[${index}].name`, name, LIMITS.embedFieldName),
      ...checkText(`${path}.fields[${index}].value`, value, LIMITS.embedFieldValue),
    ]),
    ...(isObject(footer) ? checkText(`${path}.footer.text`, footer.text, LIMITS.embedFooter) : []),
    ...(isObject(footer) ? url("footer.icon_url", footer.icon_url) : []),
    ...(isObject(author) ? checkText(`${path}.author.name`, author.name, LIMITS.embedAuthor) : []),
    ...(isObject(author) ? url("author.url", author.url) : []),
    ...(isObject(image) ? url("image.url", image.url) : []),
    ...(isObject(thumbnail) ? url("thumbnail.url", thumbnail.url) : []),
  ];
}

function checkEmbeds(value: unknown): readonly string[] {
  const embeds = objectsOf(value);
  const characters = embeds.reduce((sum, embed) => sum + embedCharacters(embed), 0);
  return [
    ...checkCount("embeds", embeds, LIMITS.embeds),
    ...embeds.flatMap((embed, index) => checkEmbed(embed, `embeds[${index}]`)),
    ...(characters > LIMITS.embedCharacters
      ? [`embeds: ${characters} characters in all, at most ${LIMITS.embedCharacters} allowed`]
      : []),
  ];
}

/** Whether `allowed_mentions` is `{ parse: [] }`, with `replied_user: false` or without: nobody can be notified. */
function forbidsMentions(allowed: unknown): boolean {
  if (!isObject(allowed) || !Array.isArray(allowed.parse) || allowed.parse.length > 0) return false;
  return Object.entries(allowed).every(
    ([key, value]) => key === "parse" || (key === "replied_user" && value === false),
  );
}

function checkMentions(body: JsonObject): readonly string[] {
  if (forbidsMentions(body.allowed_mentions)) return [];
  const texts = [body.content, ...allComponents(body.components).map(({ content }) => content)];
  return [
    "allowed_mentions: expected exactly { parse: [] }",
    ...texts.flatMap((text) => {
      const mention = MENTION.exec(textOf(text))?.[0];
      return mention === undefined ? [] : [`content: ${mention} would notify people`];
    }),
  ];
}

/** What only the whole message shows: that it is not empty, and keeps to components v2 or does without. */
function checkWhole(message: JsonObject, files: number): readonly string[] {
  const v2 = (numberOf(message.flags) & FLAGS.componentsV2) !== 0;
  const hasContent = textOf(message.content).trim() !== "";
  const hasEmbeds = objectsOf(message.embeds).length > 0;
  const hasComponents = objectsOf(message.components).length > 0;
  const attachments = Math.max(files, objectsOf(message.attachments).length);
  return [
    ...(hasContent || hasEmbeds || hasComponents || attachments > 0 ? [] : [EMPTY_MESSAGE]),
    ...(v2 && (hasContent || hasEmbeds) ? ["flags: no content and no embeds with components v2"] : []),
    ...(v2 && !hasComponents ? ["components: none, though the components v2 flag is set"] : []),
    ...checkEmbeds(message.embeds),
    ...checkComponents(message.components, v2),
  ];
}

/**
 * The faults of a message that is sent to Discord: its OpenAPI schema, the limits the schema does not know, and the
 * house's rule that no message can notify anybody.
 *
 * @param body The message as it would be sent: the `data` of a callback of type 4 or 7, or a webhook's body.
 * @example
 * checkMessage({ content: "Hello", allowed_mentions: { parse: [] } }); // => []
 * checkMessage({ content: "Hello" }); // => ["allowed_mentions: expected exactly { parse: [] }"]
 */
export function checkMessage(body: unknown, situation: MessageSituation = {}): string[] {
  if (!isObject(body)) return ["message: expected an object"];
  const { kind = "reply", before = {}, files = 0 } = situation;
  const { schema, flags } = KINDS[kind];
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const both = numberOf(before.flags) | numberOf(body.flags);
  const bits = numberOf(body.flags) & ~flags;
  return [
    ...schemaFaults(schema, body),
    ...(textOf(body.content).length > LIMITS.content
      ? [`content: ${textOf(body.content).length} characters, at most ${LIMITS.content} allowed`]
      : []),
    ...(bits === 0 ? [] : [`flags: ${bits} cannot be set here`]),
    ...checkMentions(body),
    ...checkWhole({ ...before, ...given, flags: both }, files),
  ];
}
