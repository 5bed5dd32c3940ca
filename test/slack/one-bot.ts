import { createSlackBot, type SlackBot, type SlackBotParts } from "../../adapters/slack/requests/bot.ts";
import { createSlackWorkspace, type SlackWorkspaceParts } from "../../adapters/slack/requests/workspace.ts";

/** A bot of one workspace, with any receiver. */
export function oneBot({
  receiver,
  ...parts
}: SlackWorkspaceParts & Pick<SlackBotParts, "receiver">): SlackBot {
  const workspace = createSlackWorkspace(parts);
  const { clientOptions, ports } = parts;
  return createSlackBot({ receiver, clientOptions, log: ports.log, workspaceOf: async () => workspace });
}
