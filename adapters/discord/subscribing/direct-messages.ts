import { Routes } from "discord.js";
import * as v from "valibot";
import type { DirectMessages } from "../../../src/chat/queue/request-queue.ts";
import { shortReply } from "../../../src/chat/replies/reply.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import type { Api } from "../connection/api.ts";
import { renderMessage } from "../render.ts";

/** Where Discord shows messages outside of servers: https://discord.com/channels/@me/CHANNEL. */
const NO_SERVER = "@me";

/** The direct messages of a person with the bot. */
export function directMessagesOf(person: string, { api }: { readonly api: Api }): DirectMessages {
  return {
    workspace: NO_SERVER,
    async open(words) {
      const opened = await api.post(Routes.userChannels(), { recipient_id: person });
      const channel = opened.kind === "done" ? v.safeParse(CREATED, opened.body) : null;
      if (!channel?.success) return { obstacle: opened.kind === "denied" ? CLOSED : UNCLEAR };
      const { id } = channel.output;
      const message = renderMessage(shortReply("subscription", null, [words]), { archive: "" });
      const told = await api.post(Routes.channelMessages(id), message);
      if (told.kind === "done") return { channel: id };
      return { obstacle: told.kind === "denied" ? CLOSED : UNCLEAR };
    },
  };
}

const CREATED = v.object({ id: v.string() });

const CLOSED: string = ENGLISH("reason.discord-messages-closed");

const UNCLEAR: string = ENGLISH("reason.discord-messages-unclear");
