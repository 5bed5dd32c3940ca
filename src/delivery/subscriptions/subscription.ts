import type { Locale } from "../../messages/locale.ts";

/** A channel that gets what happened on this date, each day at a local time. */
export type Subscription = {
  /** What {@link subscriptionId} makes of its place: a channel has one subscription. */
  readonly id: string;
  readonly platform: string;
  /** The Slack workspace or Discord server. */
  readonly workspace: string;
  readonly channel: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** `HH:MM` on the wall of that zone. */
  readonly time: string;
  /** What a day brings that the archive has nothing on: the nearest days, said as such, or no post. */
  readonly emptyDay: "nearby" | "skip";
  /** What is done with entries on death or torture: a content note, or they are left out. */
  readonly care: "note" | "leave-out";
  /** The first local day that it posts on, `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** Who set it up, by the platform's id: the one to tell when it cannot go on. */
  readonly setBy: string;
  readonly setAtMs: number;
  /** The language that its posts speak: that of who set it up. @default English */
  readonly locale?: Locale;
  readonly state: SubscriptionState;
};

/** Whether it posts. A stopped one keeps its history, so that it never posts twice on a day. */
type SubscriptionState =
  | { readonly kind: "active" }
  | { readonly kind: "stopped"; readonly reason: string; readonly atMs: number };

/** The id of a channel's subscription. */
export function subscriptionId({
  platform,
  workspace,
  channel,
}: Pick<Subscription, "platform" | "workspace" | "channel">): string {
  return `${platform}/${workspace}/${channel}`;
}

/** What came of a local day of a subscription. */
export type Delivery = {
  readonly subscription: string;
  /** The local day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly outcome: DeliveryOutcome;
  /** How often it was tried. */
  readonly attempts: number;
};

/** Where a delivery stands. The first two are still open. */
export type DeliveryOutcome =
  /** Somebody works on it. */
  | { readonly kind: "claimed"; readonly untilMs: number }
  /** It failed for now. */
  | { readonly kind: "waiting"; readonly reason: string; readonly againAtMs: number }
  | {
      readonly kind: "posted";
      /** The platform's id of the message. */
      readonly message: string;
      readonly atMs: number;
    }
  /** There was nothing to post, somebody skipped the day, or it could not be posted. */
  | { readonly kind: "none"; readonly reason: string; readonly atMs: number };
