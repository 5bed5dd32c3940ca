import * as v from "valibot";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import type { IncomingRequest } from "../../../src/chat/queue/request-queue.ts";
import { type Reply, shortReply } from "../../../src/chat/replies/reply.ts";
import { sayIn } from "../../../src/messages/say.ts";
import type { ChannelParts } from "../subscribing/channel-permissions.ts";
import { createHandler, type Handler, type HandlerOptions } from "./handler.ts";
import type { Responder } from "./send.ts";

const PLACE = v.object({ guild_id: v.nullish(v.string(), null) });

/** What somebody reads in a server, or outside of any, that the bot is not open to. */
function refusedReply({ locale = "en" }: Pick<IncomingRequest, "locale">): Reply {
  const say = sayIn(locale);
  return shortReply("refusal", say("discord.not-open"), [say("discord.not-open-hint")]);
}

/** A handler for each archive: an interaction is answered out of the one that its server has. */
export function createHandlers(
  ports: ChatPorts,
  responder: Responder,
  channels: ChannelParts,
  options: HandlerOptions,
): Handler {
  const handlers = new Map<ChatPorts, Handler>();
  let isClosed = false;
  const refusing: ChatPorts = {
    ...ports,
    queue: {
      ...ports.queue,
      receive: (incoming) => ({ kind: "refused", reply: refusedReply(incoming), first: true }),
    },
    suggestions: () => ({ publishers: [], places: [], topics: [] }),
  };
  const handlerOf = (payload: unknown): Handler => {
    const read = v.safeParse(PLACE, payload);
    const guild = read.success ? read.output.guild_id : null;
    const own = ports.forWorkspace ? (ports.forWorkspace(guild) ?? refusing) : ports;
    const before = handlers.get(own);
    if (before) return before;
    const made = createHandler(
      own,
      responder,
      { ...channels, admins: own.admins ?? channels.admins },
      options,
    );
    handlers.set(own, made);
    if (isClosed) made.close();
    return made;
  };
  return {
    receive: (payload) => handlerOf(payload).receive(payload),
    takeOver: (payload, ageMs) => handlerOf(payload).takeOver(payload, ageMs),
    close() {
      isClosed = true;
      for (const handler of handlers.values()) handler.close();
    },
    async idle() {
      await Promise.all([...handlers.values()].map((handler) => handler.idle()));
    },
  };
}
