import type { ComposedPost } from "../posting/compose-post.ts";
import type { ChannelAddress, PostKey } from "../posting/poster.ts";
import type { Attempted, ClaimStore } from "../subscriptions/claim-store.ts";
import type { DeliveryEvent } from "./delivery-ports.ts";

/** Something that one process has the right to send once: the post of a day, or a message of a watch. */
export type DeliveryTask = {
  readonly claim: Attempted;
  /** The claim as its store keeps it. */
  readonly held: HeldClaim;
  readonly address: ChannelAddress;
  /** Who set it up. */
  readonly setBy: string;
  /** By which the message is known again. */
  readonly key: PostKey;
  /** How it is called in events. */
  readonly called: Pick<DeliveryEvent, "subscription" | "day">;
  /** Composes it as it is to be sent now; `incomplete`: that is not possible yet. */
  readonly compose: () => Promise<ComposedPost | { readonly kind: "incomplete"; readonly reason: string }>;
  /** Why it is not to be sent at an instant; null: it may be. */
  readonly whyNot: (nowMs: number) => NotNow | null;
  /** What the person who set it up is told where it stops. */
  readonly stoppedWords: (reason: string) => string;
};

/** Why something is not sent: not any more, or not yet. */
type NotNow = { readonly kind: "none" | "waiting"; readonly reason: string };

/** A claim together with the store that keeps it. */
export type HeldClaim = {
  readonly [name in "renew" | "sending"]: (nowMs: number, untilMs: number) => Promise<boolean>;
} & {
  readonly holds: () => Promise<boolean>;
  readonly close: (closing: Parameters<ClaimStore<Attempted>["close"]>[1]) => Promise<boolean>;
  /** Stops what it delivers. */
  readonly stop: (reason: string, atMs: number) => Promise<void>;
};

/**
 * Joins a claim and its store.
 *
 * @param id of what it delivers.
 */
export function heldClaim<Claim extends Attempted>(
  store: ClaimStore<Claim>,
  claim: Claim,
  id: string,
): HeldClaim {
  return {
    renew: (nowMs, untilMs) => store.renew(claim, nowMs, untilMs),
    sending: (atMs, untilMs) => store.sending(claim, atMs, untilMs),
    holds: () => store.holds(claim),
    close: (closing) => store.close(claim, closing),
    stop: (reason, atMs) => store.stop(id, reason, atMs),
  };
}
