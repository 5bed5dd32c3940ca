import { type Message, message } from "../../../src/messages/message.ts";
import type { SlackSetting } from "./settings.ts";

/**
 * Everything that is wrong with the Slack settings as a whole, as sentences; null: nothing.
 *
 * @param publicUrl where people reach the bot; null: nowhere.
 */
export function slackFault(setting: SlackSetting, publicUrl: string | null): readonly Message[] | null {
  const { botToken, appToken, signingSecret, app } = setting;
  if (botToken.startsWith("xapp-") || appToken?.startsWith("xoxb-")) return [message("settings.swapped")];
  const faults = [
    ...(app === null ? [botTokenFault(botToken)] : appFaults(app, botToken, publicUrl)),
    appToken || signingSecret ? null : message("settings.no-app-token"),
  ].filter((fault) => fault !== null);
  return faults.length > 0 ? faults : null;
}

function botTokenFault(botToken: string): Message | null {
  return botToken ? null : message("settings.no-bot-token");
}

/** What is wrong where people install the app in workspaces of their own. */
function appFaults(
  { clientId, clientSecret, keys }: NonNullable<SlackSetting["app"]>,
  botToken: string,
  publicUrl: string | null,
): readonly (Message | null)[] {
  const needs = (is: boolean, fault: Message) => (is ? null : fault);
  return [
    needs(botToken === "", message("settings.both-bot-and-client")),
    needs(clientId !== "" && clientSecret !== "", message("settings.client-without-secret")),
    needs(keys.length > 0, message("settings.no-installation-key")),
    needs(publicUrl !== null, message("settings.no-public-url")),
  ];
}
