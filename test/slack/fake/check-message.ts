import { both, type Check, characters, flag, object, oneOf, type Seen, typed } from "./check.ts";
import { messageBlocks, viewBlocks } from "./check-blocks.ts";
import { plainText } from "./check-elements.ts";
import { mrkdwn } from "./check-mrkdwn.ts";
import { isJson, type Json, json, list } from "./json.ts";
import { LIMITS } from "./limits.ts";

/** How a message reaches Slack; a `response` is an ack body or a post to a response_url. */
export type Via = "chat.postMessage" | "chat.postEphemeral" | "chat.update" | "response";

const id = characters(255);
const timestamp: Check = (value, at, seen) => {
  if (typeof value !== "string" || !/^\d{10}\.\d{6}$/.test(value)) seen.faults.push(`${at}: not a timestamp`);
};

const content = {
  text: both(characters(LIMITS.messageText, 0), mrkdwn),
  blocks: messageBlocks,
  mrkdwn: flag,
  unfurl_links: flag,
  unfurl_media: flag,
  link_names: oneOf(false),
  parse: oneOf("none"),
};

/** Names that Slack takes, and values that are plain, or lists of plain ones. */
const payload: Check = (value, at, seen) => {
  if (!isJson(value)) {
    seen.faults.push(`${at}: expected an object`);
    return;
  }
  for (const [key, field] of Object.entries(value)) {
    const plain = (Array.isArray(field) ? field : [field]).every((one) =>
      ["string", "number", "boolean"].includes(typeof one),
    );
    if (!/^[a-z][a-z0-9_]*$/.test(key) || !plain) seen.faults.push(`${at}.${key}: invalid_metadata_format`);
  }
  if (JSON.stringify(value).length > LIMITS.metadata) seen.faults.push(`${at}: metadata_too_large`);
};

const eventType: Check = (value, at, seen) => {
  id(value, at, seen);
  if (!/^[a-z][a-z0-9_]*$/.test(String(value))) seen.faults.push(`${at}: invalid_metadata_format`);
};

const metadata = object({ needed: { event_type: eventType, event_payload: payload } });

const BODIES = {
  "chat.postMessage": object({
    needed: { channel: id },
    allowed: { ...content, thread_ts: timestamp, reply_broadcast: flag, metadata },
  }),
  "chat.postEphemeral": object({
    needed: { channel: id, user: id },
    allowed: { ...content, thread_ts: timestamp },
  }),
  "chat.update": object({ needed: { channel: id, ts: timestamp }, allowed: { ...content, metadata } }),
  response: object({
    allowed: {
      ...content,
      response_type: oneOf("ephemeral", "in_channel"),
      replace_original: flag,
      delete_original: flag,
      thread_ts: timestamp,
    },
  }),
} as const satisfies Record<Via, Check>;

function viaOf(body: Json): Via {
  if ("ts" in body) return "chat.update";
  if ("user" in body) return "chat.postEphemeral";
  return "channel" in body ? "chat.postMessage" : "response";
}

function emptiness({ text, blocks, delete_original }: Json): readonly string[] {
  if (delete_original === true) return [];
  if (typeof text === "string" && text.trim() !== "") return [];
  return [
    list(blocks).length > 0
      ? "text: missing: notifications and screen readers have nothing else"
      : "text: no_text",
  ];
}

/** Control characters and lone surrogates, wherever they are. */
function invisible(body: Json): readonly string[] {
  const faults: string[] = [];
  JSON.stringify(body, (key, value: unknown) => {
    if (typeof value === "string" && (/[^\P{Cc}\t\n\r\u0085]/u.test(value) || !value.isWellFormed()))
      faults.push(`body: ${key}: a character that nobody sees`);
    return value;
  });
  return faults;
}

function unfurling(body: Json, hasLink: boolean): readonly string[] {
  if (!hasLink) return [];
  return ["unfurl_links", "unfurl_media"]
    .filter((key) => body[key] !== false)
    .map((key) => `${key}: expected false in a message with a link`);
}

/**
 * The faults of a message's body, each with its place; none if Slack shows it whole and nobody is pinged.
 *
 * @param via How it is sent. @default what its fields look like: `ts` an update, `user` an ephemeral message, `channel`
 *   a message, none of them a response.
 */
export function checkMessage(body: unknown, via: Via = viaOf(json(body))): string[] {
  if (!isJson(body)) return ["body: expected an object"];
  const seen: Seen = { faults: [], characters: 0, hasLink: false };
  BODIES[via](body, "body", seen);
  seen.faults.push(...emptiness(body));
  if (seen.characters >= LIMITS.messageCharacters)
    seen.faults.push(
      `blocks: ${seen.characters} characters in all, expected fewer than ${LIMITS.messageCharacters}`,
    );
  const json = JSON.stringify(body.blocks ?? []);
  const elements = json.match(/"type":/g)?.length ?? 0;
  if (json.length > LIMITS.messageJson) seen.faults.push(`blocks: ${json.length} characters of JSON`);
  if (elements > LIMITS.messageElements) seen.faults.push(`blocks: ${elements} elements`);
  seen.faults.push(...invisible(body));
  if (via === "chat.postMessage") seen.faults.push(...unfurling(body, seen.hasLink));
  return seen.faults;
}

const shared = {
  private_metadata: characters(LIMITS.privateMetadata, 0),
  callback_id: characters(LIMITS.callbackId),
  external_id: characters(LIMITS.externalId),
};

const view = typed({
  home: object({ needed: { type: oneOf("home"), blocks: viewBlocks }, allowed: shared }),
  modal: object({
    needed: { type: oneOf("modal"), title: plainText(LIMITS.viewTitle), blocks: viewBlocks },
    allowed: {
      ...shared,
      submit: plainText(LIMITS.viewButton),
      close: plainText(LIMITS.viewButton),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  }),
});

/** The faults of a modal or of an App Home view, each with its place. */
export function checkView(body: unknown): string[] {
  const seen: Seen = { faults: [], characters: 0, hasLink: false };
  view(body, "view", seen);
  const { type, blocks, submit } = json(body);
  const asks = list(blocks).some((block) => json(block).type === "input");
  if (type === "modal" && asks && submit === undefined)
    seen.faults.push("view.submit: missing in a modal with an input");
  return seen.faults;
}

/** The error with which Slack answers a message of these faults. */
export function messageError(faults: readonly string[]): string {
  if (faults.includes("text: no_text")) return "no_text";
  if (faults.every((fault) => fault.startsWith("blocks: "))) return "msg_blocks_too_long";
  return faults.some((fault) => fault.startsWith("body.blocks")) ? "invalid_blocks" : "invalid_arguments";
}
