import type { RequestQueue } from "../../../src/chat/queue/request-queue.ts";
import { replyWithPrefix } from "../../../src/chat/replies/command-names.ts";

/** A request queue whose replies name the commands as this workspace calls them. */
export function prefixedQueue(queue: RequestQueue, prefix: string): RequestQueue {
  return {
    ...queue,
    receive(incoming) {
      const admission = queue.receive(incoming);
      switch (admission.kind) {
        case "admitted":
          return {
            ...admission,
            reply: admission.reply.then((reply) => reply && replyWithPrefix(reply, prefix)),
          };
        case "refused":
          return { ...admission, reply: replyWithPrefix(admission.reply, prefix) };
        case "repeated":
          return admission;
      }
    },
  };
}
