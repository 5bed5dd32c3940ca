import { type Json, json, list } from "./json.ts";
import type { Where } from "./payloads.ts";
import { directChannel, isDirect, WORKSPACE, type Workspace } from "./workspace.ts";

const TS = "1767326125.870439";

/** An event in its envelope of the Events API. */
function eventPayload(
  event: Json,
  given: { readonly eventId?: string } = {},
  workspace: Workspace = WORKSPACE,
): Json {
  const { teamId, appId, botUserId, token } = workspace;
  return {
    token,
    team_id: teamId,
    context_team_id: teamId,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: "event_callback",
    event_id: given.eventId ?? "Ev070000001",
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [
      {
        enterprise_id: null,
        team_id: teamId,
        user_id: botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${Buffer.from(JSON.stringify({ et: event.type, tid: teamId, aid: appId })).toString("base64url")}`,
  };
}

/** What a person wrote. */
export type Written = Where & {
  readonly text: string;
  readonly ts?: string;
  readonly threadTs?: string;
  readonly eventId?: string;
};

/** Slack escapes what people type, and leaves what they picked: people, channels and links. */
function typed(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replaceAll(/&lt;([@#][A-Z][A-Z0-9]+|https?:\/\/\S*?)&gt;/g, "<$1>");
}

function written(given: Written, elements: readonly Json[], workspace: Workspace): Json {
  const ts = given.ts ?? TS;
  return {
    user: given.user ?? workspace.users[0].id,
    ts,
    client_msg_id: `7c0ffee0-0000-4000-8000-${ts.replace(".", "").slice(-12)}`,
    text: typed(given.text),
    team: workspace.teamId,
    ...(given.threadTs === undefined
      ? {}
      : { thread_ts: given.threadTs, parent_user_id: workspace.users[0].id }),
    blocks: [{ type: "rich_text", block_id: "Ty/pd", elements: [{ type: "rich_text_section", elements }] }],
    channel: given.channel ?? workspace.channels[0].id,
    event_ts: ts,
  };
}

/** A mention of the bot in a channel; the text is given without the mention, or with it. */
export function appMentionPayload(given: Written, workspace: Workspace = WORKSPACE): Json {
  const mention = `<@${workspace.botUserId}>`;
  const [text, said] = given.text.includes(mention)
    ? [given.text, given.text.replace(mention, "")]
    : [`${mention} ${given.text}`, ` ${given.text}`];
  const elements = [
    { type: "user", user_id: workspace.botUserId },
    { type: "text", text: said },
  ];
  const event = { type: "app_mention", ...written({ ...given, text }, elements, workspace) };
  return eventPayload(event, given, workspace);
}

/** What sort a direct message is of, if it is no plain one: a person's, or one of those that a bot has to leave alone. */
export type Subtype =
  | "file_share"
  | "thread_broadcast"
  | "me_message"
  | "bot_message"
  | "message_changed"
  | "message_deleted"
  | "channel_join";

/** A direct message to the bot. */
export function directMessagePayload(
  given: Written & { readonly subtype?: Subtype },
  workspace: Workspace = WORKSPACE,
): Json {
  const channel = given.channel ?? directChannel(given.user ?? workspace.users[0].id).id;
  const message = written({ ...given, channel }, [{ type: "text", text: given.text }], workspace);
  const around = {
    channel,
    channel_type: isDirect(channel) ? "im" : "channel",
    event_ts: message.event_ts,
  };
  return eventPayload({ ...withSubtype(message, given.subtype, workspace), ...around }, given, workspace);
}

function withSubtype(message: Json, subtype: Subtype | undefined, { botId, botName }: Workspace): Json {
  const { ts, text, user, thread_ts } = message;
  if (subtype === "bot_message") {
    const thread = thread_ts === undefined ? {} : { thread_ts };
    return { type: "message", subtype, ts, text, bot_id: `${botId}2`, username: `${botName}-2`, ...thread };
  }
  if (subtype === "message_changed") {
    const edited = { type: "message", ...message, edited: { user, ts } };
    return { type: "message", subtype, hidden: true, ts, message: edited, previous_message: json(message) };
  }
  if (subtype === "message_deleted")
    return { type: "message", subtype, hidden: true, ts, deleted_ts: ts, previous_message: json(message) };
  const files = [{ id: "F07PHOTO01", name: "photo.jpg", mimetype: "image/jpeg", mode: "hosted" }];
  switch (subtype) {
    case "file_share":
      return { type: "message", subtype, ...message, files, upload: false };
    case "thread_broadcast":
      return { type: "message", subtype, ...message, root: { type: "message", user, ts: thread_ts } };
    case "me_message":
    case "channel_join":
      return { type: "message", subtype, user, text, ts };
    case undefined:
      return { type: "message", ...message };
  }
}

/** The end of an app in a workspace. */
export function appEndsPayload(
  how: "app_uninstalled" | "tokens_revoked",
  workspace: Workspace = WORKSPACE,
): Json {
  const tokens = how === "tokens_revoked" ? { tokens: { oauth: [], bot: [workspace.botUserId] } } : {};
  return eventPayload({ type: how, ...tokens, event_ts: TS }, { eventId: `Ev07${how}` }, workspace);
}

/** An organisation lets the app into workspaces, or out of them. */
export function organisationPayload(
  how: "team_access_granted" | "team_access_revoked",
  teams: readonly string[],
  workspace: Workspace = WORKSPACE,
): Json {
  const event = { type: how, team_ids: teams, event_ts: TS };
  const payload = eventPayload(event, { eventId: `Ev07${how}` }, workspace);
  // It is of no workspace: https://docs.slack.dev/reference/events/team_access_revoked.
  return {
    ...payload,
    team_id: null,
    authorizations: list(payload.authorizations).map((each) => ({ ...json(each), team_id: null })),
  };
}

/** Links in a person's message, of a domain that the app asked for. */
export function linkSharedPayload(
  urls: readonly string[],
  given: Where & {
    readonly source?: "composer" | "conversations_history" | null;
    readonly eventId?: string;
  } = {},
  workspace: Workspace = WORKSPACE,
): Json {
  const { source = "conversations_history" } = given;
  const event = {
    type: "link_shared",
    user: given.user ?? workspace.users[0].id,
    channel: source === "composer" ? "COMPOSER" : (given.channel ?? "C07DESK"),
    message_ts: source === "composer" ? "c7d2f1a0-5b1e-4c6b-9d0e" : TS,
    ...(source === null ? {} : { unfurl_id: `C07DESK.${TS}.1b90fa12`, source }),
    is_bot_user_member: true,
    links: urls.map((url) => ({ url, domain: new URL(url).hostname })),
    event_ts: TS,
  };
  return eventPayload(event, given, workspace);
}

/** The opening of App Home. */
export function appHomeOpenedPayload(
  given: Where & { readonly ts?: string; readonly eventId?: string; readonly view?: Json } = {},
  workspace: Workspace = WORKSPACE,
): Json {
  const user = given.user ?? workspace.users[0].id;
  const view = given.view === undefined ? {} : { view: given.view };
  const event = {
    type: "app_home_opened",
    user,
    channel: directChannel(user).id,
    tab: "home",
    event_ts: given.ts ?? TS,
    ...view,
  };
  return eventPayload(event, given, workspace);
}
