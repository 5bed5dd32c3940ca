import { readButton } from "../../src/chat/buttons/button.ts";
import { commandNamed } from "../../src/chat/replies/command-names.ts";
import { readLookUp } from "../../src/chat/requests/look-up.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { readMessage, readTyped, type Typed } from "../../src/chat/requests/typed-text.ts";
import type { Locale } from "../../src/messages/locale.ts";
import { type Say, sayIn } from "../../src/messages/say.ts";
import { plainWords } from "./messages/plain-words.ts";
import { rearmed } from "./messages/text.ts";
import { type Payload, readPayload } from "./requests/payload.ts";
import type { SharedLinks } from "./requests/unfurl.ts";

/** Where an answer goes. */
export type ReplyTarget = {
  /** A channel; in App Home the person, with whom Slack opens a direct message. */
  readonly channel: string;
  readonly user: string;
  /** The thread that it all happens in; null outside of any. */
  readonly thread: string | null;
  /** The message under which an answer to everybody goes, if it is in no thread yet; null if it stands by itself. */
  readonly opens: string | null;
  /** Takes messages without an invitation to the channel, five within half an hour; null for events. */
  readonly responseUrl: string | null;
  /** Whether the bot and the person are by themselves, so that every message is private. */
  readonly alone: boolean;
  /** Whether it is a direct message of two, where there is no channel to share to. */
  readonly direct: boolean;
};

/** Somebody who wants something. */
export type SlackRequest = {
  readonly kind: "request";
  /** How it was asked: of many messages in a row only the first gets the advice to slow down. */
  readonly by: "command" | "button" | "shortcut" | "message" | "form";
  /** Unique over all workspaces. */
  readonly person: string;
  /** Slack's own id of the delivery; the same one again is a repetition. */
  readonly delivery: string;
  readonly request: ChatRequest;
  /** The archive that the pressed button was made from; null for anything else. */
  readonly madeFrom: string | null;
  /** Whether everybody is to see the answer. */
  readonly public: boolean;
  /** The person's plain name; null if the payload does not say. */
  readonly name: string | null;
  readonly target: ReplyTarget;
  /** The channel that it concerns, if it concerns one at all; null in direct messages, a group's too, and in App Home. */
  readonly about: string | null;
  /** The id of the block that the pressed button is in; null for anything else. */
  readonly block: string | null;
  /** Opens a form within three seconds; null for anything but a command. */
  readonly trigger: string | null;
  /** What has to be said about how the request was read; null if nothing. */
  readonly note: string | null;
};

/** What a payload of Slack's means to the bot. */
export type Incoming =
  | SlackRequest
  | { readonly kind: "home"; readonly user: string }
  /** Links to the reader's pages in somebody's message. */
  | SharedLinks
  /** Nothing that the bot answers; `why` holds nobody's words. */
  | { readonly kind: "ignored"; readonly why: string };

/** What a payload is read against. */
export type ReadContext = {
  /** The bot's own user id: what it writes itself is no question. */
  readonly botUserId: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What the commands' names begin with. @default nothing */
  readonly commandPrefix?: string;
  /** What is known of a person's language, by their id. @default nothing, which is English */
  readonly localeOf?: (user: string) => Locale | undefined;
};

/** The message shortcut's `callback_id`, as the manifest has it. */
const SHORTCUT = "look_this_up";

/** Reads any payload of Slack's; what is not understood is ignored, and nothing is thrown. */
export function readSlack(
  body: unknown,
  { botUserId, today, commandPrefix = "", localeOf = () => undefined }: ReadContext,
): Incoming {
  const payload = readPayload(body);
  const user = payload && "user" in payload ? payload.user : "";
  const say = sayIn(localeOf(user) ?? "en");
  switch (payload?.kind) {
    case undefined:
      return ignored("a payload of an unknown kind");
    case "command":
      return {
        ...interaction(payload),
        ...typedCommand(commandPrefix, payload.command, plainWords(payload.text, botUserId), today, say),
        by: "command",
        trigger: payload.triggerId,
      };
    case "press":
      return readPress(payload, say);
    case "shortcut":
      return readShortcut(payload, plainWords(payload.text, botUserId), today, say);
    case "mention":
    case "message":
      return readWritten(payload, botUserId, today, say);
    case "links":
      return payload;
    case "home":
      return payload.tab === "home"
        ? { kind: "home", user: payload.user }
        : ignored("another tab than App Home");
  }
}

/** Subtypes of messages that a person wrote: with a file, sent to the channel from a thread, with /me. */
const WRITTEN: readonly string[] = ["file_share", "thread_broadcast", "me_message"];

type Of<K extends Payload["kind"]> = Extract<Payload, { readonly kind: K }>;

function typedCommand(prefix: string, command: string, text: string, today: string, say: Say): Typed {
  const name = commandNamed(command, prefix);
  return name
    ? readTyped(name, text, today, say)
    : { request: mistake(say("request.not-here", { command })), public: false };
}

function readPress(payload: Of<"press">, say: Say): Incoming {
  if (payload.value === null) return ignored("an action that is no button of the bot's");
  const pressed = readButton(rearmed(payload.value), null) ?? {
    request: mistake(say("request.button-too-old")),
    public: false,
    archive: null,
  };
  const { request, public: toAll, archive } = pressed;
  return {
    ...interaction(payload),
    request,
    public: toAll,
    madeFrom: archive,
    by: "button",
    block: payload.blockId,
  };
}

function readShortcut(payload: Of<"shortcut">, words: string, today: string, say: Say): Incoming {
  if (payload.callback !== SHORTCUT) return ignored("an unknown shortcut");
  return {
    ...interaction(payload),
    // The author did not write the message to the bot: the answer is private, whatever the message says.
    public: false,
    ...readLookUp(words, today, say),
    by: "shortcut",
  };
}

function readWritten(
  payload: Of<"mention" | "message">,
  botUserId: string,
  today: string,
  say: Say,
): Incoming {
  const { kind, team, user, name, channel, direct, ts, eventId, text } = payload;
  if (kind === "message" && !direct) return ignored("a message that is not written to the bot");
  if (payload.subtype !== null && !WRITTEN.includes(payload.subtype))
    return ignored("an edit, or news of the channel");
  if (payload.byBot || user === botUserId) return ignored("a bot's message");
  return {
    // "@dateline: why?", "cc @ben @dateline why?"; what stands before the mention counts only if nothing follows.
    ...readMessage(spoken(text, botUserId), today, say),
    kind: "request",
    by: "message",
    person: `${team}/${user}`,
    delivery: eventId,
    madeFrom: null,
    name,
    target: {
      channel,
      user,
      thread: threadOf(payload),
      opens: direct ? null : ts,
      responseUrl: null,
      alone: direct,
      direct,
    },
    about: direct ? null : channel,
    block: null,
    trigger: null,
    note: null,
  };
}

/** What somebody says to the bot: the words after its mention, or all of them where none follow. */
function spoken(text: string, botUserId: string): string {
  const mention = new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>`);
  const words = (part: string) => plainWords(part, botUserId).replace(/^[:,\s]+/, "");
  const after = words(text.split(mention).slice(1).join(" "));
  return /[\p{L}\p{N}]/u.test(after) ? after : words(text);
}

/** What every interaction has in common. */
function interaction(
  payload: Of<"command" | "press" | "shortcut">,
): Pick<
  SlackRequest,
  "kind" | "person" | "delivery" | "madeFrom" | "name" | "target" | "about" | "block" | "trigger" | "note"
> {
  const { team, user, channel, channelName, responseUrl, triggerId, name } = payload;
  const direct = channel === null || isDirect(channel);
  return {
    kind: "request",
    person: `${team}/${user}`,
    delivery: triggerId,
    madeFrom: null,
    name,
    target: {
      channel: channel ?? user,
      user,
      thread: threadOf(payload),
      opens: null,
      responseUrl,
      alone: channel === null,
      direct,
    },
    about: direct || isGroupMessage(channelName) ? null : channel,
    block: null,
    trigger: null,
    note: null,
  };
}

/** Whether a channel is a direct message of several people, which gets no daily posts. */
function isGroupMessage(channelName: string | null): boolean {
  return channelName?.startsWith("mpdm-") === true;
}

/** Whether a channel id is that of direct messages. */
function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}

/** The thread that a message is a reply in; the message that a thread began with is in the channel. */
function threadOf({
  ts,
  threadTs,
}: {
  readonly ts: string | null;
  readonly threadTs: string | null;
}): string | null {
  return threadTs === ts ? null : threadTs;
}

function mistake(message: string): ChatRequest {
  return { kind: "mistake", message };
}

function ignored(why: string): Incoming {
  return { kind: "ignored", why };
}
