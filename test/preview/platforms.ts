import { buttonCode } from "../../adapters/discord/buttons.ts";
import { renderMessage as renderDiscord } from "../../adapters/discord/render.ts";
import type { PreviewPlatform } from "../../adapters/preview/conversation.ts";
import { renderMessage as renderSlack } from "../../adapters/slack/render.ts";
import { readButton } from "../../src/chat/button.ts";

/** Slack and Discord with their real adapters' messages, for an archive of this key. */
export function platformsOf(archive: string): readonly [PreviewPlatform, PreviewPlatform] {
  return [
    {
      name: "slack",
      render: (reply) => renderSlack(reply, { archive }),
      press: (code) => readButton(code, null),
    },
    {
      name: "discord",
      render: (reply) => renderDiscord(reply, { archive }),
      press: (code) => readButton(buttonCode(code) ?? "", null),
    },
  ];
}
