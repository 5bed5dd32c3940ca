import { createHash } from "node:crypto";
import { ENGLISH, type Say, sayIn } from "../../messages/say.ts";
import { localDay } from "../../time/calendar/local-time.ts";
import { type ComposedPost, postTitle } from "../posting/compose-post.ts";
import type { PostKey } from "../posting/poster.ts";
import { reasonWords } from "../posting/reason-words.ts";
import type { Claim } from "../subscriptions/subscription-store.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { type DeliveryTask, heldClaim } from "./delivery-task.ts";

/** The post of a local day as something to send: on that day only, and not if the day was skipped. */
export function dailyTask(
  claim: Claim,
  { store, compose }: Pick<DeliveryPorts, "store" | "compose">,
): DeliveryTask {
  const { subscription, day } = claim;
  const say = sayIn(subscription.locale ?? "en");
  return {
    claim,
    held: heldClaim(store, claim, subscription.id),
    address: subscription,
    setBy: subscription.setBy,
    key: postKey(subscription.id, day, say),
    called: { subscription: subscription.id, day },
    async compose(): Promise<ComposedPost> {
      const skips = await store.skips(subscription.id);
      const skipped = skips.some((skip) => skip.kind === "day" && skip.day === day);
      return skipped ? { kind: "none", reason: ENGLISH("reason.day-skipped") } : compose(subscription, day);
    },
    whyNot(nowMs) {
      const today = localDay(nowMs, subscription.zone);
      if (today > day) return { kind: "none", reason: ENGLISH("reason.day-over") };
      if (today < day) return { kind: "waiting", reason: ENGLISH("reason.day-not-begun") };
      return null;
    },
    stoppedWords: (reason) => say("post.stopped", { reason: reasonWords(reason, say) }),
  };
}

/** The key of the one post of a subscription on a local day. */
export function postKey(subscription: string, day: string, say: Say = ENGLISH): PostKey {
  return { subscription, day, nonce: nonceOf(`${subscription} ${day}`), title: postTitle(day, say) };
}

/** The nonce of a message, by what nothing else is called. */
export function nonceOf(name: string): string {
  return createHash("sha256").update(name).digest("base64url").slice(0, 25);
}
