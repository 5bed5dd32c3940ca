import type { WebClient } from "@slack/web-api";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import type { DirectMessages } from "../../../src/chat/queue/request-queue.ts";
import { withCommandPrefix } from "../../../src/chat/replies/command-names.ts";
import { type Reply, shortReply } from "../../../src/chat/replies/reply.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { failureOf } from "../connection/failure.ts";
import { obstacleOf } from "../posting/obstacles.ts";
import { renderMessage } from "../render.ts";

/** What writing to a person needs. */
type DirectPorts = {
  readonly web: WebClient;
  readonly identity: { readonly name: string; readonly teamId: string };
  readonly ports: Pick<ChatPorts, "archive" | "log">;
  /** What the commands' names begin with. */
  readonly commandPrefix: string;
};

/** The direct messages of a person with the bot, by the person's id. */
export type DirectMessagesOf = (user: string) => DirectMessages;

/** Writes to people: Slack opens the conversation with the first message, and says by it which channel that is. */
export function createDirectMessages({ web, identity, ports, commandPrefix }: DirectPorts): DirectMessagesOf {
  const { name, teamId } = identity;
  return (user) => ({
    workspace: teamId,
    async open(words) {
      const reply: Reply = shortReply("subscription", null, [withCommandPrefix(words, commandPrefix)]);
      const message = renderMessage(reply, { archive: ports.archive() });
      try {
        const { channel } = await web.chat.postMessage({
          ...message,
          channel: user,
          unfurl_links: false,
          unfurl_media: false,
        });
        return channel === undefined ? { obstacle: UNCLEAR } : { channel };
      } catch (error) {
        const failure = failureOf(error);
        const code = "code" in failure ? failure.code : failure.kind;
        ports.log.warn("a person could not be written to", { reason: code });
        return { obstacle: obstacleOf(code, name) ?? UNCLEAR };
      }
    },
  });
}

const UNCLEAR: string = ENGLISH("reason.slack-messages-unclear");
