import type { Quotation } from "../../answer/proof.ts";
import type { Standing } from "../../answer/standing.ts";
import type { ComposedPost } from "../posting/compose-post.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { SubscriptionStore } from "../subscriptions/subscription-store.ts";

/** What delivering daily posts needs from outside. */
export type DeliveryPorts = SendPorts & {
  readonly store: SubscriptionStore;
  /** Composes the post of a local day for a channel. */
  readonly compose: (subscription: Subscription, day: string) => Promise<ComposedPost>;
};

/** What sending needs from outside, whatever is sent. */
export type SendPorts = {
  /** How quotations stand in the archive now, in their order. */
  readonly standings: (quotations: readonly Quotation[]) => Promise<readonly Standing[]>;
  /** The time as an instant; it may jump. */
  readonly nowMs: () => number;
  /** A clock that never jumps back, in milliseconds; it may stop while the machine is suspended. */
  readonly monotonicMs: () => number;
  /** Called once for each delivery that ended, or failed for now. */
  readonly observe: (event: DeliveryEvent) => void;
};

/** What came of one attempt. */
export type DeliveryEvent = {
  readonly platform: string;
  /** The id of the subscription, or of the watch. */
  readonly subscription: string;
  /** The local day; of a watch which of its messages it is, as "news 3". */
  readonly day: string;
  readonly outcome: "posted" | "found" | "none" | "waiting" | "stopped" | "lost";
  readonly reason?: string;
};
