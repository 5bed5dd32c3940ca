import type { FrontDesk } from "../../../src/chat/queue/request-queue.ts";
import { replyWithPrefix } from "../../../src/chat/requests/command-names.ts";

/** A front desk whose replies name the commands as this workspace calls them. */
export function namedDesk(desk: FrontDesk, prefix: string): FrontDesk {
  return {
    ...desk,
    receive(visit) {
      const reception = desk.receive(visit);
      switch (reception.kind) {
        case "admitted":
          return { ...reception, reply: reception.reply.then((reply) => replyWithPrefix(reply, prefix)) };
        case "refused":
          return { ...reception, reply: replyWithPrefix(reception.reply, prefix) };
        case "repeated":
          return reception;
      }
    },
  };
}
