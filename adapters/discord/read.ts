import * as v from "valibot";
import { readButton } from "../../src/chat/buttons/button.ts";
import { readLookUp } from "../../src/chat/requests/look-up.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { readTyped, type Typed } from "../../src/chat/requests/typed-text.ts";
import { type Locale, readLocale } from "../../src/messages/locale.ts";
import { ENGLISH, type Say, sayIn } from "../../src/messages/say.ts";
import { LOOK_UP } from "./commands.ts";
import { buttonCode } from "./messages/buttons.ts";
import { readAsked } from "./messages/parts.ts";
import { INTERACTION, type Interaction, type Option } from "./requests/payload.ts";
import { type Permissions, readPermissions } from "./subscribing/permissions.ts";
import { readSubscribeOptions } from "./subscribing/read-form.ts";
import { readWatchOptions } from "./subscribing/read-watch.ts";

/** Who interacts, and where the answer goes. */
export type Sender = {
  /** The interaction's id: the same one again is a repetition. */
  readonly delivery: string;
  readonly token: string;
  readonly applicationId: string;
  /** The person's id. */
  readonly person: string;
  /** The language of what they alone see. */
  readonly locale: Locale;
  /** What others see them called. */
  readonly name: string;
  /** The channel, in servers and elsewhere. */
  readonly channel: string;
  /** Null outside of servers. */
  readonly where: Where | null;
};

/** A channel of a server. */
type Where = {
  readonly guild: string;
  readonly channel: string;
  /** Discord's number for what sort of channel it is. */
  readonly channelType: number;
  /** The language of what everybody sees there: the one that the server prefers. */
  readonly locale: Locale;
  /** What the person may do there. */
  readonly memberPermissions: Permissions;
  /** What the bot may do there, if it is a member of the server. */
  readonly botPermissions: Permissions;
  /** Whether the server has installed the bot, and not only the person for themselves. */
  readonly installed: boolean;
};

/** Something that is to be looked up. */
export type Wanted = {
  readonly request: ChatRequest;
  /** Whether everybody is to see the answer. */
  readonly public: boolean;
  /** The archive that a pressed button was made from, see `readButton`. */
  readonly madeFrom: string | null;
  /** What is to be said of how a message was read that somebody looks up. */
  readonly note?: string | null;
};

/** A button that was pressed, and its message. */
type ButtonMessage = {
  readonly customId: string;
  /** The rows of buttons in that message. */
  readonly rows: readonly unknown[];
};

/** What comes from Discord. */
export type Incoming =
  | { readonly kind: "ping" }
  | (Sender & Wanted & { readonly kind: "command" })
  /** "Look this up", on a message. */
  | (Sender & Wanted & { readonly kind: "look-up" })
  | (Sender & Wanted & ButtonMessage & { readonly kind: "button" })
  /** Somebody is typing into an option. */
  | (Sender & { readonly kind: "autocomplete"; readonly option: string; readonly typed: string })
  /** An interaction of a sort that the bot does not offer. */
  | (Sender & { readonly kind: "other" })
  | { readonly kind: "unreadable" };

/**
 * Reads an interaction as Discord's gateway or its HTTP delivers it; never throws.
 *
 * @param today `YYYY-MM-DD`: the day of the year that is meant where none is given.
 */
export function readInteraction(payload: unknown, today: string): Incoming {
  const read = v.safeParse(INTERACTION, payload);
  if (!read.success) return unknown(payload);
  const interaction = read.output;
  if (interaction.type === PING) return { kind: "ping" };
  const sender = senderOf(interaction);
  if (sender === null) return unknown(payload);
  const say = sayIn(sender.locale);
  switch (interaction.type) {
    case COMMAND:
      return interaction.data?.type === MESSAGE_COMMAND
        ? { ...sender, kind: "look-up", ...lookUp(interaction, say) }
        : { ...sender, kind: "command", ...command(interaction, today, say) };
    case COMPONENT:
      return {
        ...sender,
        kind: "button",
        ...button(interaction, say),
        customId: interaction.data?.custom_id ?? "",
        rows: interaction.message?.components ?? [],
      };
    case AUTOCOMPLETE: {
      const focused = filledIn(interaction).find((option) => option.focused === true);
      return {
        ...sender,
        kind: "autocomplete",
        option: focused?.name ?? "",
        typed: String(focused?.value ?? ""),
      };
    }
    default:
      return { ...sender, kind: "other" };
  }
}

/** Something that is not as the bot expects it, which is answered all the same if Discord says where. */
function unknown(payload: unknown): Incoming {
  const read = v.safeParse(LEAST, payload);
  if (!read.success) return { kind: "unreadable" };
  const { id, token, application_id } = read.output;
  const nobody = { person: "", locale: ENGLISH.locale, name: "somebody", channel: "", where: null };
  return { kind: "other", delivery: id, token, applicationId: application_id, ...nobody };
}

/** The types of an interaction, and of the command from a message's menu. */
const [PING, COMMAND, COMPONENT, AUTOCOMPLETE, MODAL, MESSAGE_COMMAND] = [1, 2, 3, 4, 5, 3] as const;

/** What it takes to answer a command, a component or a form. */
const LEAST = v.object({
  id: v.string(),
  type: v.picklist([COMMAND, COMPONENT, MODAL]),
  token: v.string(),
  application_id: v.string(),
});

function senderOf(interaction: Interaction): Sender | null {
  const { id, token, application_id, member, user } = interaction;
  const person = member?.user ?? user;
  if (!person || !token || !application_id) return null;
  const name = member?.nick ?? person.global_name ?? person.username ?? "somebody";
  const where = whereOf(interaction);
  const channel = interaction.channel?.id ?? "";
  const locale = readLocale([interaction.locale]);
  return {
    delivery: id,
    token,
    applicationId: application_id,
    person: person.id,
    locale,
    name,
    channel,
    where,
  };
}

function whereOf(interaction: Interaction): Where | null {
  const { guild_id, channel, member, app_permissions, authorizing_integration_owners } = interaction;
  if (!guild_id || !channel) return null;
  return {
    guild: guild_id,
    channel: channel.id,
    channelType: channel.type,
    locale: readLocale([interaction.guild_locale]),
    memberPermissions: readPermissions(member?.permissions),
    botPermissions: readPermissions(app_permissions),
    installed: authorizing_integration_owners?.["0"] === guild_id,
  };
}

/** The options as they were filled in, of the subcommand if there is one. */
function filledIn({ data }: Interaction): readonly Option[] {
  const options = data?.options ?? [];
  return options[0]?.options ?? options;
}

function command(interaction: Interaction, today: string, say: Say): Wanted {
  const { data } = interaction;
  const options = new Map(filledIn(interaction).map(({ name, value }) => [name, value]));
  const text = (name: string) => String(options.get(name) ?? "");
  const wanted = ({ request, public: toAll }: Typed): Wanted => ({
    request: withOptions(request, {
      publisher: text("publisher"),
      place: text("place"),
      picture: options.get("picture") !== false,
    }),
    public: toAll || options.get("public") === true,
    madeFrom: null,
  });
  switch (data?.name) {
    case "ask":
      return wanted(readTyped("ask", text("question"), today, say));
    case "timeline":
      return wanted(readTyped("timeline", text("topic"), today, say));
    case "on-this-date":
      return wanted(readTyped("on-this-date", text("date"), today, say));
    case "dateline": {
      const subcommand = data.options?.[0]?.name ?? "";
      const privately = (request: ChatRequest): Wanted => ({ request, public: false, madeFrom: null });
      if (subcommand === "subscribe") return privately(readSubscribeOptions(text, say));
      if (subcommand === "watch")
        return privately(readWatchOptions(text, options.get("private") === true, say));
      if (subcommand === "unwatch")
        return privately({ kind: "unwatch", what: { topic: text("topic").trim() } });
      return wanted(readTyped("dateline", subcommand, today, say));
    }
    default:
      return mistake(say("request.command-gone"));
  }
}

/** The options beside a text count more than what may stand in it. */
function withOptions(
  request: ChatRequest,
  { picture, ...filter }: { readonly publisher: string; readonly place: string; readonly picture: boolean },
): ChatRequest {
  if (request.kind !== "ask" && request.kind !== "timeline") return request;
  // As a button holds them, so that its next page asks the same.
  const named = Object.entries(filter).map(([key, name]) => [
    key,
    name.replace(/["“”]/g, "").replace(/\s+/g, " ").trim(),
  ]);
  return {
    ...request,
    ...Object.fromEntries(named.filter(([, name]) => name !== "")),
    ...(picture ? {} : { picture: false as const }),
  };
}

/** A message's words as a question: without mentions, emoji and times, which are no words, and without mark-up. */
function lookUp({ data }: Interaction, say: Say): Wanted {
  if (data?.name !== LOOK_UP) return mistake(say("request.command-gone"));
  const [target] = Object.values(data.resolved?.messages ?? {});
  const words = (target?.content ?? "").replace(/<(?:[@#t]|a?:)[^<>\s]*>/g, " ").replace(/[*_~`|>]+/g, " ");
  return { ...readLookUp(words, null, say), public: false, madeFrom: null };
}

function button({ data, message }: Interaction, say: Say): Wanted {
  const code = buttonCode(data?.custom_id ?? "");
  const shown = readAsked(message?.embeds?.[0]?.description ?? "");
  const pressed = code === null ? null : readButton(code, shown);
  return pressed
    ? { request: pressed.request, public: pressed.public, madeFrom: pressed.archive }
    : mistake(say("request.button-too-old"));
}

function mistake(message: string): Wanted {
  return { request: { kind: "mistake", message }, public: false, madeFrom: null };
}
