import { openStore } from "../../adapters/sqlite/store.ts";
import type { IncomingRequest } from "../../src/chat/queue/request-queue.ts";
import type { Reply } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { createContentNotes } from "../../src/daily/content-notes.ts";
import { composePost } from "../../src/delivery/posting/compose-post.ts";
import {
  isSubscriptionRequest,
  respondSubscription,
  statusItems,
} from "../../src/delivery/subscriptions/respond-subscription.ts";
import type { SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";
import type { SubscriptionPorts } from "../../src/delivery/subscriptions/upcoming.ts";
import { seeds } from "../answer/seeds.ts";
import { answer } from "./newsroom.ts";

const NOTES = createContentNotes([
  { language: "en", note: "death", phrases: ["kill", "die", "death", "execution"] },
]);

/** The daily posts of the project's own archive, with a clock that can be set. */
export type Daily = SubscriptionPorts & {
  readonly store: SubscriptionStore;
  /** In epoch milliseconds. */
  readonly clock: { nowMs: number };
  /** Answers everything, daily posts included, as the bot does. */
  readonly reply: (
    request: ChatRequest,
    madeFrom: string | null,
    incoming: IncomingRequest,
  ) => Promise<Reply>;
};

/** Daily posts in a store that dies with the test. */
export function openDaily(now: string): Daily {
  const clock = { nowMs: Date.parse(now) };
  const store = openStore(":memory:");
  const compose: SubscriptionPorts["compose"] = async ({ id, emptyDay, care, locale = "en" }, day, seen) => {
    const skips = await store.skips(id);
    return composePost(seeds, day, {
      emptyDay,
      care,
      locale,
      contentNotes: NOTES,
      seen: seen ?? (await store.seen(id)),
      skipped: new Set(skips.flatMap((skip) => (skip.kind === "entry" ? [skip.entry] : []))),
    });
  };
  const ports: SubscriptionPorts = { store, compose, nowMs: () => clock.nowMs, withoutNotes: () => [] };
  return {
    ...ports,
    clock,
    reply: async (request, madeFrom, incoming) => {
      if (isSubscriptionRequest(request)) return respondSubscription(request, incoming, ports);
      const reply = await answer(request, madeFrom, incoming);
      if (request.kind !== "status") return reply;
      return { ...reply, items: [...reply.items, ...(await statusItems(incoming, ports))] };
    },
  };
}
