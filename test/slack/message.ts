import type { Button } from "@slack/types";
import type { SlackMessage } from "../../adapters/slack/render.ts";
import { checkMessage } from "./fake/check-message.ts";

/** What Slack would not have shown as it is, however the message is sent. */
export function faults(message: SlackMessage): readonly string[] {
  const quiet = { ...message, unfurl_links: false, unfurl_media: false };
  return [
    ...checkMessage({ ...quiet, channel: "C07DESK" }, "chat.postMessage"),
    ...checkMessage({ ...quiet, response_type: "ephemeral" }, "response"),
  ];
}

/** The texts of its quotes. */
export function quotes({ blocks }: SlackMessage): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === "rich_text"
      ? block.elements.flatMap((element) =>
          element.type === "rich_text_quote"
            ? [element.elements.map((part) => ("text" in part ? (part.text ?? "") : "")).join("")]
            : [],
        )
      : [],
  );
}

/** Its buttons, in order. */
export function buttons({ blocks }: SlackMessage): readonly Button[] {
  return blocks.flatMap((block) =>
    block.type === "actions"
      ? block.elements.flatMap((element) => (element.type === "button" ? [element] : []))
      : [],
  );
}
