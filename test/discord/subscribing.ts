import { openStore } from "../../adapters/sqlite/store.ts";
import type { RequestQueuePorts } from "../../src/chat/queue/request-queue.ts";
import { respond } from "../../src/chat/respond.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { createContentNotes } from "../../src/daily/content-notes.ts";
import { type ComposedPost, composePost } from "../../src/delivery/posting/compose-post.ts";
import {
  isSubscriptionRequest,
  respondSubscription,
  statusItems,
} from "../../src/delivery/subscriptions/respond-subscription.ts";
import type { Subscription } from "../../src/delivery/subscriptions/subscription.ts";
import type { SubscriptionPorts } from "../../src/delivery/subscriptions/upcoming.ts";
import { CORPUS, seeds } from "../answer/seeds.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { NUMBERS, TODAY } from "./replies.ts";

const contentNotes = createContentNotes((await loadCorpus(CORPUS, WORD_LISTS)).contentNotes);

/** 09:30 in Seoul on {@link TODAY}. */
export const NOW_MS: number = Date.parse(`${TODAY}T00:30:00Z`);

/** Everything that daily posts need, in memory, out of the six documents. */
export type Subscribing = SubscriptionPorts & {
  readonly respond: RequestQueuePorts["respond"];
};

/** Daily posts in memory. */
export function subscribing(nowMs: () => number = () => NOW_MS): Subscribing {
  const store = openStore(":memory:");
  const compose = async (
    { id, emptyDay, care }: Subscription,
    day: string,
    seen?: ReadonlyMap<string, string>,
  ): Promise<ComposedPost> => {
    const skips = await store.skips(id);
    return composePost(seeds, day, {
      emptyDay,
      care,
      contentNotes,
      seen: seen ?? (await store.seen(id)),
      skipped: new Set(skips.flatMap((skip) => (skip.kind === "entry" ? [skip.entry] : []))),
    });
  };
  const ports = { store, compose, nowMs, withoutNotes: () => [] };
  return {
    ...ports,
    respond: async (request, madeFrom, incoming) => {
      if (isSubscriptionRequest(request)) return respondSubscription(request, incoming, ports);
      const reply = await respond(seeds, request, { today: TODAY, numbers: NUMBERS }, madeFrom);
      if (request.kind !== "status") return reply;
      return { ...reply, items: [...reply.items, ...(await statusItems(incoming, ports))] };
    },
  };
}
