import type { SlashCommand } from "@slack/bolt";
import type { Json } from "./json.ts";
import { findChannel, findUser, WORKSPACE, type Workspace } from "./workspace.ts";

const TS = "1767326125.870439";
const TRIGGER = "9900000001.7707.2e2548aa918b35fd85829545c2d4ae2b";

/** Who does something and where. */
export type Where = {
  /** @default the workspace's first person */
  readonly user?: string;
  /** @default the workspace's first channel */
  readonly channel?: string;
};

/** What an interaction needs besides. */
export type Interaction = Where & {
  readonly responseUrl?: string;
  readonly triggerId?: string;
  readonly ts?: string;
};

type Place = {
  readonly user: string;
  readonly userName: string;
  readonly channel: string;
  readonly name: string;
};

function placeOf({ user, channel }: Where, workspace: Workspace): Place {
  const userId = user ?? workspace.users[0].id;
  const channelId = channel ?? workspace.channels[0].id;
  return {
    user: userId,
    userName: findUser(workspace, userId)?.name ?? "somebody",
    channel: channelId,
    name: findChannel(workspace, channelId)?.name ?? "somewhere",
  };
}

/** The form of a slash command. */
export function slashCommandPayload(
  given: Interaction & { readonly command?: string; readonly text?: string } = {},
  workspace: Workspace = WORKSPACE,
): SlashCommand {
  const { user, userName, channel, name } = placeOf(given, workspace);
  return {
    token: workspace.token,
    team_id: workspace.teamId,
    team_domain: workspace.teamDomain,
    channel_id: channel,
    channel_name: name,
    user_id: user,
    user_name: userName,
    command: given.command ?? "/dateline",
    text: given.text ?? "",
    api_app_id: workspace.appId,
    is_enterprise_install: "false",
    response_url:
      given.responseUrl ?? `https://hooks.slack.com/commands/${workspace.teamId}/7707000000001/commandSecret`,
    trigger_id: given.triggerId ?? TRIGGER,
  };
}

/** What every interaction carries: who, in which team, of which app. */
function interaction(type: string, given: Interaction, workspace: Workspace): Json {
  const { user, userName } = placeOf(given, workspace);
  return {
    type,
    user: { id: user, username: userName, name: userName, team_id: workspace.teamId },
    api_app_id: workspace.appId,
    token: workspace.token,
    trigger_id: given.triggerId ?? TRIGGER,
    team: { id: workspace.teamId, domain: workspace.teamDomain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function responseUrl(given: Interaction, kind: "actions" | "app", workspace: Workspace): string {
  return (
    given.responseUrl ?? `https://hooks.slack.com/${kind}/${workspace.teamId}/7707000000002/actionSecret`
  );
}

/** Where a pressed button stands. */
export type Pressed =
  | { readonly kind: "message"; readonly message: Json; readonly ephemeral: boolean }
  | { readonly kind: "view"; readonly view: Json };

/** A press of a button, or another `block_actions`: Slack leaves the message out where it is ephemeral. */
export function blockActionsPayload(
  given: Interaction & { readonly action: Json; readonly on: Pressed },
  workspace: Workspace = WORKSPACE,
): Json {
  const { channel, name } = placeOf(given, workspace);
  const base = { ...interaction("block_actions", given, workspace), state: { values: {} } };
  const actions = [{ ...given.action, action_ts: given.ts ?? TS }];
  if (given.on.kind === "view") {
    const { view } = given.on;
    return { ...base, container: { type: "view", view_id: view.id }, view, actions };
  }
  const { message, ephemeral } = given.on;
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  return {
    ...base,
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: channel,
      is_ephemeral: ephemeral,
      ...thread,
    },
    channel: { id: channel, name },
    ...(ephemeral ? {} : { message }),
    response_url: responseUrl(given, "actions", workspace),
    actions,
  };
}

/** A message shortcut. */
export function messageShortcutPayload(
  given: Interaction & { readonly callbackId: string; readonly message: Json },
  workspace: Workspace = WORKSPACE,
): Json {
  const { channel, name } = placeOf(given, workspace);
  return {
    ...interaction("message_action", given, workspace),
    callback_id: given.callbackId,
    action_ts: given.ts ?? TS,
    message_ts: given.message.ts,
    message: { type: "message", team: workspace.teamId, ...given.message },
    channel: { id: channel, name },
    response_url: responseUrl(given, "app", workspace),
  };
}

/** What somebody types into a menu that asks the bot for its options. */
export function blockSuggestionPayload(
  given: Where & { readonly view: Json; readonly action: Json; readonly typed: string },
  workspace: Workspace = WORKSPACE,
): Json {
  const { trigger_id: _, ...base } = interaction("block_suggestion", given, workspace);
  const { action_id, block_id } = given.action;
  const { view } = given;
  return {
    ...base,
    container: { type: "view", view_id: view.id },
    view,
    action_id,
    block_id,
    value: given.typed,
  };
}

/** The submission of a modal, with the values by block_id and action_id. */
export function viewSubmissionPayload(
  given: Interaction & { readonly view: Json; readonly values: Json },
  workspace: Workspace = WORKSPACE,
): Json {
  return {
    ...interaction("view_submission", given, workspace),
    view: { ...given.view, state: { values: given.values } },
    response_urls: [],
  };
}

/** The view as Slack keeps it, with what it fills in. */
export function keptView(
  view: Json,
  given: { readonly id?: string; readonly hash?: string } = {},
  workspace: Workspace = WORKSPACE,
): Json {
  const id = given.id ?? "V07000001";
  return {
    id,
    team_id: workspace.teamId,
    callback_id: "",
    private_metadata: "",
    external_id: "",
    title: { type: "plain_text", text: "View Title", emoji: true },
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    state: { values: {} },
    hash: given.hash ?? "1767326125.hAsH1234",
    previous_view_id: null,
    root_view_id: id,
    app_id: workspace.appId,
    app_installed_team_id: workspace.teamId,
    bot_id: workspace.botId,
  };
}
