import * as v from "valibot";

/** Who did something, and where. */
type Actor = {
  readonly team: string;
  readonly user: string;
  /** Null where the payload does not say. */
  readonly name: string | null;
};

/** Where an interaction took place. */
type Interaction = Actor & {
  /** Null in App Home. */
  readonly channel: string | null;
  /** Slack's name of the channel: "news-desk", "directmessage", "mpdm-ana--ben-1"; null where the payload does not say. */
  readonly channelName: string | null;
  /** Of the message; null if there is none. */
  readonly ts: string | null;
  readonly threadTs: string | null;
  readonly responseUrl: string | null;
  readonly triggerId: string;
};

/** What is used of a payload of Slack's. */
export type Payload =
  | (Interaction & { readonly kind: "command"; readonly command: string; readonly text: string })
  | (Interaction & {
      readonly kind: "press";
      /** Null for anything but a button with a value. */
      readonly value: string | null;
      /** The id of the block that the button is in. */
      readonly blockId: string | null;
    })
  | (Interaction & { readonly kind: "shortcut"; readonly callback: string; readonly text: string })
  | (Actor & {
      readonly kind: "mention" | "message";
      readonly channel: string;
      readonly direct: boolean;
      readonly ts: string;
      readonly threadTs: string | null;
      readonly eventId: string;
      readonly text: string;
      /** What sort of message it is, if it is no plain one: an edit, a person joining, a file, … */
      readonly subtype: string | null;
      readonly byBot: boolean;
    })
  | {
      readonly kind: "links";
      readonly team: string;
      readonly user: string;
      readonly channel: string;
      readonly ts: string;
      readonly eventId: string;
      /** Slack's name of the message, also of one that is still being written; null where the payload does not say. */
      readonly unfurlId: string | null;
      readonly source: "composer" | "conversations_history" | null;
      readonly urls: readonly string[];
    }
  | { readonly kind: "home"; readonly user: string; readonly tab: string };

const text = v.nullish(v.string(), "");
const maybe = v.nullish(v.string(), null);
const channel = v.nullish(v.object({ id: v.string(), name: maybe }), null);
const interaction = {
  user: v.object({ id: v.string(), name: maybe, username: maybe, team_id: maybe }),
  team: v.nullish(v.object({ id: maybe }), null),
  channel,
  trigger_id: v.string(),
  response_url: maybe,
};

const command = v.object({
  command: v.string(),
  text,
  team_id: text,
  user_id: v.string(),
  user_name: maybe,
  channel_id: v.string(),
  channel_name: maybe,
  response_url: maybe,
  trigger_id: v.string(),
});

const press = v.object({
  ...interaction,
  type: v.literal("block_actions"),
  container: v.nullish(v.object({ message_ts: maybe, thread_ts: maybe }), null),
  actions: v.array(v.object({ type: v.string(), value: maybe, block_id: maybe })),
});

const shortcut = v.object({
  ...interaction,
  type: v.literal("message_action"),
  callback_id: v.string(),
  message: v.object({ text, ts: maybe, thread_ts: maybe }),
});

const event = v.object({
  type: v.literal("event_callback"),
  event_id: v.string(),
  team_id: text,
  event: v.union([
    v.object({ type: v.literal("app_home_opened"), user: v.string(), tab: text }),
    v.object({
      type: v.literal("link_shared"),
      user: v.string(),
      channel: v.string(),
      message_ts: v.string(),
      unfurl_id: maybe,
      source: v.fallback(v.nullish(v.picklist(["composer", "conversations_history"]), null), null),
      links: v.array(v.object({ url: v.string() })),
    }),
    v.object({
      type: v.picklist(["app_mention", "message"]),
      user: text,
      text,
      channel: v.string(),
      channel_type: maybe,
      ts: v.string(),
      thread_ts: maybe,
      subtype: maybe,
      bot_id: maybe,
    }),
  ]),
});

/** What is used of a payload of Slack's; null if it is of no kind that the bot knows. */
export function readPayload(body: unknown): Payload | null {
  for (const read of [readCommand, readPress, readShortcut, readEvent]) {
    const payload = read(body);
    if (payload) return payload;
  }
  return null;
}

function readCommand(body: unknown): Payload | null {
  const parsed = v.safeParse(command, body);
  if (!parsed.success) return null;
  const found = parsed.output;
  return {
    kind: "command",
    command: found.command,
    text: found.text,
    team: found.team_id,
    user: found.user_id,
    name: found.user_name,
    channel: found.channel_id,
    channelName: found.channel_name,
    ts: null,
    threadTs: null,
    responseUrl: found.response_url,
    triggerId: found.trigger_id,
  };
}

function readPress(body: unknown): Payload | null {
  const parsed = v.safeParse(press, body);
  if (!parsed.success) return null;
  const { container, actions, ...found } = parsed.output;
  return {
    ...interactionOf(found),
    kind: "press",
    ts: container?.message_ts ?? null,
    threadTs: container?.thread_ts ?? null,
    value: actions[0]?.type === "button" ? actions[0].value : null,
    blockId: actions[0]?.block_id ?? null,
  };
}

function readShortcut(body: unknown): Payload | null {
  const parsed = v.safeParse(shortcut, body);
  if (!parsed.success) return null;
  const { message, callback_id, ...found } = parsed.output;
  return {
    ...interactionOf(found),
    kind: "shortcut",
    callback: callback_id,
    text: message.text,
    ts: message.ts,
    threadTs: message.thread_ts,
  };
}

function interactionOf({
  user,
  team,
  channel,
  response_url,
  trigger_id,
}: v.InferOutput<v.ObjectSchema<typeof interaction, undefined>>) {
  return {
    team: team?.id ?? user.team_id ?? "",
    user: user.id,
    name: user.name ?? user.username,
    channel: channel?.id ?? null,
    channelName: channel?.name ?? null,
    responseUrl: response_url,
    triggerId: trigger_id,
  };
}

function readEvent(body: unknown): Payload | null {
  const parsed = v.safeParse(event, body);
  if (!parsed.success) return null;
  const { event_id, team_id, event: found } = parsed.output;
  if (found.type === "app_home_opened") return { kind: "home", user: found.user, tab: found.tab };
  if (found.type === "link_shared")
    return {
      kind: "links",
      team: team_id,
      user: found.user,
      channel: found.channel,
      ts: found.message_ts,
      eventId: event_id,
      unfurlId: found.unfurl_id,
      source: found.source,
      urls: [...new Set(found.links.map(({ url }) => url))],
    };
  return {
    kind: found.type === "message" ? "message" : "mention",
    team: team_id,
    user: found.user,
    name: null,
    channel: found.channel,
    direct: found.channel_type === "im" || found.channel.startsWith("D"),
    ts: found.ts,
    threadTs: found.thread_ts,
    eventId: event_id,
    text: found.text,
    subtype: found.subtype,
    byBot: found.bot_id !== null || found.user === "",
  };
}
