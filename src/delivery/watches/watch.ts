import { createHash } from "node:crypto";
import type { WatchRequest } from "../../chat/requests/request.ts";
import type { Locale } from "../../messages/locale.ts";
import type { DeliveryOutcome, Subscription } from "../subscriptions/subscription.ts";

/** A topic on which new documents are announced, in a channel or to one person. */
export type Watch = {
  /** What {@link watchId} makes of its place and topic: a channel watches a topic once. */
  readonly id: string;
  readonly platform: string;
  /** The Slack workspace or Discord server. */
  readonly workspace: string;
  /** The channel that gets the news; of a person, that of their direct messages with the bot. */
  readonly channel: string;
  /** Whether the news goes to one person, who set it up. */
  readonly direct: boolean;
  /** A question or key words. */
  readonly topic: string;
  /** Only documents of this publisher, as people name it. */
  readonly publisher: string | null;
  /** Only documents on this place, as people name it. */
  readonly place: string | null;
  /** When news goes out: soon after it came in, or once a day. */
  readonly when: Extract<WatchRequest, { readonly kind: "watch" }>["when"];
  /** Who set it up, by the platform's id: the one to tell when it cannot go on, and who may end it. */
  readonly setBy: string;
  readonly setAtMs: number;
  /** The language that its messages speak: that of who set it up. @default English */
  readonly locale?: Locale;
  readonly state: Subscription["state"];
};

/** The id of a watch: 12 characters, so that a button can hold it. */
export function watchId({
  platform,
  workspace,
  channel,
  topic,
  publisher,
  place,
}: Pick<Watch, "platform" | "workspace" | "channel" | "topic" | "publisher" | "place">): string {
  const key = [platform, workspace, channel, ...[topic, publisher ?? "", place ?? ""].map(folded)];
  return createHash("sha256").update(JSON.stringify(key)).digest("base64url").slice(0, 12);
}

/** What came of one message of a watch. */
export type Announcement = {
  readonly watch: string;
  /** Counts the messages of a watch, from 1. */
  readonly number: number;
  /** How many documents it tells of. */
  readonly documents: number;
  readonly outcome: DeliveryOutcome;
  /** How often it was tried. */
  readonly attempts: number;
};

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
