import { createHash } from "node:crypto";
import { localDay } from "../../time/calendar/local-time.ts";
import { type ComposedPost, postTitle } from "../posting/compose-post.ts";
import type { PostKey } from "../posting/poster.ts";
import type { Claim } from "../subscriptions/subscription-store.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { type DeliveryTask, heldClaim } from "./delivery-task.ts";

/** The post of a local day as something to send: on that day only, and not if the day was skipped. */
export function dailyTask(
  claim: Claim,
  { store, compose }: Pick<DeliveryPorts, "store" | "compose">,
): DeliveryTask {
  const { subscription, day } = claim;
  return {
    claim,
    held: heldClaim(store, claim, subscription.id),
    address: subscription,
    setBy: subscription.setBy,
    key: postKey(subscription.id, day),
    called: { subscription: subscription.id, day },
    async compose(): Promise<ComposedPost> {
      const skips = await store.skips(subscription.id);
      const skipped = skips.some((skip) => skip.kind === "day" && skip.day === day);
      return skipped ? { kind: "none", reason: "this day was skipped" } : compose(subscription, day);
    },
    whyNot(nowMs) {
      const today = localDay(nowMs, subscription.zone);
      if (today > day) return { kind: "none", reason: "the day was over before it could be posted" };
      if (today < day) return { kind: "waiting", reason: "the day has not begun in the new time zone." };
      return null;
    },
    stoppedWords: (reason) =>
      `The daily “on this date” post has stopped: ${reason} Set it up again with /dateline subscribe.`,
  };
}

/** The key of the one post of a subscription on a local day. */
export function postKey(subscription: string, day: string): PostKey {
  return { subscription, day, nonce: nonceOf(`${subscription} ${day}`), title: postTitle(day) };
}

/** The nonce of a message, by what nothing else is called. */
export function nonceOf(name: string): string {
  return createHash("sha256").update(name).digest("base64url").slice(0, 25);
}
