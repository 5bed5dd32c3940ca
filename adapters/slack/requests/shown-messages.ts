import { randomUUID } from "node:crypto";
import type { ActionsBlock, KnownBlock } from "@slack/types";
import type { SlackMessage } from "../render.ts";

/** Private messages that offer to share: Slack does not send a private message along when its button is pressed. */
export type ShownMessages = {
  /** A message as it is to be sent: with ids by which it is found again, if it offers to share. */
  remember(message: SlackMessage): SlackMessage;
  /** The message without the Share button of this block; null if it is not remembered. */
  onceShared(blockId: string): SlackMessage | null;
};

/**
 * Remembers messages in memory, by the ids of their blocks.
 *
 * @param most how many, the oldest forgotten first; each has a few kilobytes. @default 1000
 */
export function createShownMessages(most = 1_000): ShownMessages {
  const messages = new Map<string, SlackMessage>();
  return {
    remember(message) {
      const id = randomUUID();
      const blocks = message.blocks.map((block, index) =>
        offersShare(block) ? { ...block, block_id: `${id}:${index}` } : block,
      );
      const marked = { ...message, blocks };
      if (!blocks.some(offersShare)) return message;
      if (messages.size >= most) messages.delete(messages.keys().next().value ?? "");
      messages.set(id, marked);
      return marked;
    },
    onceShared(blockId) {
      const [id = ""] = blockId.split(":");
      const message = messages.get(id);
      if (!message) return null;
      const left = {
        ...message,
        blocks: message.blocks.flatMap((block) => (block.block_id === blockId ? withoutShare(block) : block)),
      };
      messages.set(id, left);
      return left;
    },
  };
}

function isShare({ action_id }: ActionsBlock["elements"][number]): boolean {
  return action_id?.endsWith(":share") === true;
}

function offersShare(block: KnownBlock): boolean {
  return block.type === "actions" && block.elements.some(isShare);
}

function withoutShare(block: KnownBlock): readonly KnownBlock[] {
  if (block.type !== "actions") return [block];
  const elements = block.elements.filter((element) => !isShare(element));
  return elements.length === 0 ? [] : [{ ...block, elements }];
}
