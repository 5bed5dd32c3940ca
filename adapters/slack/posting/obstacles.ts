/** What a person has to fix before the bot can post, by Slack's error codes: one sentence each, with what to do. */
const OBSTACLES: Readonly<Record<string, (bot: string) => string>> = {
  channel_not_found: (bot) =>
    `The bot cannot see that channel: it was deleted, or it is private and the bot is not a member. Invite the bot there with /invite @${bot}.`,
  not_in_channel: (bot) => `The bot is not in the channel: invite it there with /invite @${bot}.`,
  is_archived: () => "The channel is archived: unarchive it, or choose another one.",
  no_direct_messages: () =>
    "That is a direct message, not a channel. Subscribe in the channel that should get the daily post.",
  restricted_action: () =>
    "This workspace does not let the bot post in the channel: an admin has to allow it in the channel’s posting permissions.",
  restricted_action_read_only_channel: () =>
    "The channel is read-only for the bot: an admin has to allow it in the channel’s posting permissions.",
  restricted_action_thread_only_channel: () =>
    "The channel takes replies in threads only: an admin has to allow the bot to post there, or choose another one.",
  restricted_action_non_threadable_channel: () =>
    "The channel does not take the bot’s messages: choose another one.",
  ekm_access_denied: () =>
    "An admin has suspended posting in this workspace (Enterprise Key Management): ask them to allow it again.",
  no_permission: () =>
    "The bot lacks the permission to post in the channel: an admin has to allow it in the channel’s posting permissions.",
  access_denied: () =>
    "The bot lacks the permission to post in the channel: an admin has to allow it in the channel’s posting permissions.",
  team_access_not_granted: () =>
    "The bot has no access to this workspace: the person who runs it has to get the app approved and installed here.",
  missing_scope: () =>
    "The bot lacks a permission: the person who runs it has to install the Slack app again with its current manifest.",
  account_inactive: () =>
    "The Slack app was removed from this workspace: the person who runs the bot has to install it again.",
  token_revoked: () =>
    "The bot’s token was revoked: the person who runs it has to install the Slack app again and set the new SLACK_BOT_TOKEN.",
  token_expired: () =>
    "The bot’s token has expired: the person who runs it has to set a new SLACK_BOT_TOKEN.",
  invalid_auth: () =>
    "Slack does not accept the bot’s token: the person who runs it has to set a new SLACK_BOT_TOKEN.",
  not_authed: () =>
    "Slack does not accept the bot’s token: the person who runs it has to set a new SLACK_BOT_TOKEN.",
};

/** Errors that concern the app as a whole, not one channel. */
const OF_THE_APP: readonly string[] = [
  "account_inactive",
  "token_revoked",
  "token_expired",
  "invalid_auth",
  "not_authed",
  "missing_scope",
];

/** Whether an error concerns every channel alike. */
export function isOfTheApp(code: string): boolean {
  return OF_THE_APP.includes(code);
}

/**
 * What a person has to fix, and how, after an error of Slack's; null if a person cannot fix it.
 *
 * @param bot the name that the bot is invited by.
 * @example
 * obstacleOf("not_in_channel", "dateline"); // => "The bot is not in the channel: invite it there with /invite @dateline."
 */
export function obstacleOf(code: string, bot: string): string | null {
  return Object.hasOwn(OBSTACLES, code) ? (OBSTACLES[code]?.(bot) ?? null) : null;
}
