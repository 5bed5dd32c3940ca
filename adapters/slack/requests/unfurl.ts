import type { KnownBlock } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import { renderMessage } from "../render.ts";
import type { Payload } from "./payload.ts";

/** A message in which somebody shared links. */
export type SharedLinks = Extract<Payload, { readonly kind: "links" }>;

/** What unfolding links needs. */
type UnfurlPorts = Pick<ChatPorts, "queue" | "archive" | "log" | "quotedAt"> & {
  readonly web: Pick<WebClient, "chat">;
};

/** Links of one message that are shown with their quotation; a message that holds more is a list, and readable as one. */
const MOST_LINKS = 5;

/**
 * Shows below a message the quotations that its links lead to, as Slack unfurls links: https://docs.slack.dev/messaging/unfurling-links-in-messages.
 * A link that is not the reader's own, or that would not open, is left as it is. Without the scope `links:write` nothing happens but a line
 * in the log.
 */
export async function unfurl(shared: SharedLinks, ports: UnfurlPorts): Promise<void> {
  const { queue, archive, log, quotedAt, web } = ports;
  const unfurls: Record<string, { readonly blocks: KnownBlock[] }> = {};
  for (const [index, url] of shared.urls.slice(0, MOST_LINKS).entries()) {
    const at = (await quotedAt?.(url)) ?? null;
    if (at === null) continue;
    const admission = queue.receive({
      platform: "slack",
      person: `${shared.team}/${shared.user}`,
      delivery: `${shared.eventId}/${index}`,
      request: { kind: "quotation", at, as: { kind: "entry" } },
    });
    if (admission.kind !== "admitted") continue;
    try {
      const reply = await admission.reply;
      if (reply?.kind === "quotation")
        unfurls[url] = { blocks: renderMessage(withoutButtons(reply), { archive: archive() }).blocks };
    } finally {
      admission.delivered();
    }
  }
  if (Object.keys(unfurls).length === 0) return;
  const { unfurlId, source, channel, ts } = shared;
  try {
    // The first names a message that is still being written as well.
    await web.chat.unfurl({
      unfurls,
      ...(unfurlId !== null && source !== null ? { unfurl_id: unfurlId, source } : { channel, ts }),
    });
  } catch (error) {
    log.warn("links not unfurled", { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Who pressed a button below another person's message would get the answer nowhere. */
function withoutButtons(reply: Reply): Reply {
  return { ...reply, items: reply.items.map((item) => ({ ...item, buttons: [] })) };
}
