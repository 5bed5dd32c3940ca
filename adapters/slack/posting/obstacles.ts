import { ENGLISH } from "../../../src/messages/say.ts";

/** What a person has to fix before the bot can post, by Slack's error codes: one sentence each, with what to do. */
const OBSTACLES = {
  channel_not_found: "reason.slack-cannot-see",
  not_in_channel: "reason.slack-not-in-channel",
  is_archived: "reason.slack-archived",
  no_direct_messages: "reason.slack-direct-message",
  restricted_action: "reason.slack-restricted",
  restricted_action_read_only_channel: "reason.slack-read-only",
  restricted_action_thread_only_channel: "reason.slack-threads-only",
  restricted_action_non_threadable_channel: "reason.slack-not-taken",
  ekm_access_denied: "reason.slack-suspended",
  no_permission: "reason.slack-no-permission",
  access_denied: "reason.slack-no-permission",
  team_access_not_granted: "reason.slack-no-access",
  missing_scope: "reason.slack-missing-scope",
  account_inactive: "reason.slack-removed",
  token_revoked: "reason.slack-revoked",
  token_expired: "reason.slack-expired",
  invalid_auth: "reason.slack-token",
  not_authed: "reason.slack-token",
} as const;

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
  if (!isObstacle(code)) return null;
  const key = OBSTACLES[code];
  return key === "reason.slack-cannot-see" || key === "reason.slack-not-in-channel"
    ? ENGLISH(key, { bot })
    : ENGLISH(key);
}

function isObstacle(code: string): code is keyof typeof OBSTACLES {
  return Object.hasOwn(OBSTACLES, code);
}
