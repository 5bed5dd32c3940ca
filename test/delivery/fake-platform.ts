import { openStore } from "../../adapters/sqlite/store.ts";
import { shortReply } from "../../src/chat/replies/reply.ts";
import type { DeliveryEvent, DeliveryPorts } from "../../src/delivery/deliver.ts";
import type { ComposedPost } from "../../src/delivery/posting/compose-post.ts";
import type { ChannelAddress, Poster, Sent } from "../../src/delivery/posting/poster.ts";
import { type Subscription, subscriptionId } from "../../src/delivery/subscriptions/subscription.ts";
import type { SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";

/** A subscription of a Slack channel in Berlin, at eight in the morning, unless a test says otherwise. */
export function subscription(change: Partial<Subscription> = {}): Subscription {
  const address = { platform: "slack", workspace: "T1", channel: "C1", ...change };
  return {
    id: subscriptionId(address),
    zone: "Europe/Berlin",
    time: "08:00",
    emptyDay: "nearby",
    care: "note",
    firstDay: "2026-11-20",
    setBy: "U1",
    setAtMs: 0,
    state: { kind: "active" },
    ...address,
    ...change,
  };
}

/** How a platform behaves when it is sent a post; `answer lost` has posted it, `time-out` has not, and neither says so. */
export type Outcome =
  | "posts"
  | "answer lost"
  | "time-out"
  | "refuses"
  | "impossible"
  | { readonly waitMs: number };

/** A post as it stands in a channel. */
export type Posted = {
  readonly channel: string;
  readonly day: string;
  readonly nonce: string;
  readonly atMs: number;
};

/** A platform in memory. */
export type Platform = {
  /** What stands in its channels, in the order in which it was posted. */
  readonly posts: Posted[];
  /** Every time something was sent, looked for or told. */
  readonly calls: string[];
  readonly poster: Poster;
};

/** What a platform is like. */
export type PlatformOptions = {
  readonly nowMs: () => number;
  /** How it behaves the next time. @default always posts */
  readonly outcome?: (address: ChannelAddress) => Outcome | Promise<Outcome>;
  /** Whether the bot may read channels. @default always */
  readonly readable?: () => boolean;
  readonly dropsRepeatsForMs?: number;
  readonly atOnce?: number;
  /** How many it takes now. @default as many as at most */
  readonly room?: () => number;
  /** Called while the connection for a post is being opened. */
  readonly connect?: () => Promise<void>;
  /** Called where a post begins and ends. */
  readonly underWay?: (change: 1 | -1) => void;
  /** What comes of telling a person something. @default told */
  readonly tells?: () => "told" | "refused" | "unclear";
};

/** Makes a platform whose channels are in memory. */
export function createPlatform({
  nowMs,
  outcome = () => "posts",
  readable = () => true,
  dropsRepeatsForMs = 0,
  atOnce = 5,
  room = () => atOnce,
  connect = async () => {},
  underWay = () => {},
  tells = () => "told",
}: PlatformOptions): Platform {
  const posts: Posted[] = [];
  const calls: string[] = [];
  const send = (channel: string, day: string, nonce: string): string => {
    const repeated =
      dropsRepeatsForMs === 0
        ? -1
        : posts.findIndex((post) => post.nonce === nonce && nowMs() - post.atMs < dropsRepeatsForMs);
    if (repeated >= 0) return `m${repeated}`;
    posts.push({ channel, day, nonce, atMs: nowMs() });
    return `m${posts.length - 1}`;
  };
  const poster: Poster = {
    platform: "slack",
    workspaces: null,
    atOnce,
    room,
    dropsRepeatsForMs,
    obstacle: () => null,
    recover: async () => {},
    async post(address, _, { day, nonce }, gate): Promise<Sent> {
      calls.push(`post ${address.channel} ${day}`);
      await connect();
      if (gate && !((await gate.check()) && gate.isOpen())) return { kind: "late" };
      underWay(1);
      const how = await outcome(address);
      underWay(-1);
      if (typeof how === "object") return { kind: "refused", reason: "Slack asks the bot to wait.", ...how };
      switch (how) {
        case "posts":
          return { kind: "posted", message: send(address.channel, day, nonce) };
        case "answer lost":
          send(address.channel, day, nonce);
          return { kind: "unclear", reason: "Slack gave no answer." };
        case "time-out":
          return { kind: "unclear", reason: "Slack gave no answer." };
        case "refuses":
          return { kind: "refused", reason: "Slack is down.", waitMs: null };
        case "impossible":
          return {
            kind: "impossible",
            reason: "The channel is archived: unarchive it, or choose another one.",
          };
      }
    },
    async find({ channel }, { nonce }) {
      calls.push(`find ${channel}`);
      if (!readable()) return "unknown";
      const at = posts.findIndex((post) => post.nonce === nonce && post.channel === channel);
      return at < 0 ? "none" : { message: `m${at}` };
    },
    async tell({ workspace }, person, words) {
      calls.push(`tell ${workspace} ${person}: ${words}`);
      return tells();
    },
  };
  return { posts, calls, poster };
}

/** A post of one entry, the same for every channel. */
export const someReply = (day: string): ComposedPost => ({
  kind: "post",
  reply: shortReply("on-this-date", `On this date: ${day}`, []),
  keys: [`entry of ${day}`],
});

/** An archive in which everything stands. */
export const stand: DeliveryPorts["standings"] = async (quotations) =>
  quotations.map(() => ({ kind: "stands", exact: true }));

/** What delivers: a store in memory, a clock to set, and a note of everything that came of it. */
export function createSetup(
  start: string,
  options: Partial<Omit<PlatformOptions, "nowMs">> &
    Partial<Pick<DeliveryPorts, "compose" | "standings">> = {},
): {
  readonly clock: { nowMs: number };
  readonly store: SubscriptionStore;
  readonly platform: Platform;
  readonly events: DeliveryEvent[];
  readonly ports: DeliveryPorts;
} {
  const clock = { nowMs: Date.parse(start) };
  const nowMs = () => clock.nowMs;
  const store = openStore(":memory:");
  const events: DeliveryEvent[] = [];
  const {
    compose = async (_: Subscription, day: string) => someReply(day),
    standings = stand,
    ...rest
  } = options;
  return {
    clock,
    store,
    platform: createPlatform({ nowMs, ...rest }),
    events,
    ports: {
      store,
      compose,
      standings,
      nowMs,
      monotonicMs: nowMs,
      observe: (event) => void events.push(event),
    },
  };
}
