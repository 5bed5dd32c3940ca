import type { SlackSetting } from "./settings.ts";

/**
 * Everything that is wrong with the Slack settings as a whole, in one line; null: nothing.
 *
 * @param publicUrl where people reach the bot; null: nowhere.
 */
export function slackFault(setting: SlackSetting, publicUrl: string | null): string | null {
  const { botToken, appToken, signingSecret, app } = setting;
  if (botToken.startsWith("xapp-") || appToken?.startsWith("xoxb-"))
    return "SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…) are swapped: exchange them.";
  const faults = [
    ...(app === null ? [botTokenFault(botToken)] : appFaults(app, botToken, publicUrl)),
    appToken || signingSecret
      ? null
      : "SLACK_APP_TOKEN is missing: make an app-level token (xapp-…) with connections:write under “Basic Information”; or set SLACK_SIGNING_SECRET to receive HTTP requests.",
  ].filter((fault) => fault !== null);
  return faults.length > 0 ? faults.join(" ") : null;
}

function botTokenFault(botToken: string): string | null {
  return botToken
    ? null
    : "SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token (xoxb-…) from “OAuth & Permissions” of your app.";
}

/** What is wrong where people install the app in workspaces of their own. */
function appFaults(
  { clientId, clientSecret, keys }: NonNullable<SlackSetting["app"]>,
  botToken: string,
  publicUrl: string | null,
): readonly (string | null)[] {
  const needs = (is: boolean, fault: string) => (is ? null : fault);
  return [
    needs(
      botToken === "",
      "SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: remove SLACK_BOT_TOKEN, and install the app in its workspace by the page; its daily posts go on.",
    ),
    needs(
      clientId !== "" && clientSecret !== "",
      "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together: copy both from “Basic Information” of your app.",
    ),
    needs(
      keys.length > 0,
      "DATELINE_INSTALLATION_KEY is missing: set it to at least 32 random characters, such as `openssl rand -base64 32` prints, and keep it.",
    ),
    needs(
      publicUrl !== null,
      "DATELINE_PUBLIC_URL is missing: set it to the address at which people reach the page that installs the app.",
    ),
  ];
}
