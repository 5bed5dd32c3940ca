import { createHash } from "node:crypto";
import { localDay, localTime } from "../daily/local-day.ts";
import type { ComposedPost } from "./compose-post.ts";
import { dueOnes } from "./due-ones.ts";
import { hasCome } from "./next-post.ts";
import { POST_WITHIN_MS, type Poster, type PostKey } from "./poster.ts";
import type { Subscription } from "./subscription.ts";
import type { Claim, SubscriptionStore } from "./subscription-store.ts";

/** What delivering needs from outside. */
export type DeliveryPorts = {
  readonly store: SubscriptionStore;
  /** Composes the post of a local day for a channel. */
  readonly compose: (subscription: Subscription, day: string) => Promise<ComposedPost>;
  /** The time as an instant; it may jump. */
  readonly nowMs: () => number;
  /** Called once for each delivery that ended, or failed for now. */
  readonly observe: (event: DeliveryEvent) => void;
};

/** What came of one attempt. */
export type DeliveryEvent = {
  readonly platform: string;
  readonly subscription: string;
  readonly day: string;
  readonly outcome: "posted" | "found" | "none" | "waiting" | "stopped" | "lost";
  readonly reason?: string;
};

/** A claim lasts so long; whoever holds one sends only while enough of it is left. */
export const CLAIM_MS = 60_000;

/** Waits between attempts, in milliseconds; the last one goes on until the day is over. */
const WAITS_MS = [15_000, 60_000, 300_000, 900_000] as const;

/** No platform makes a post wait for longer, in milliseconds. */
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * Delivers on one platform everything that is due, with as many at once as the platform bears, and returns how many deliveries were
 * tried. Any number of processes may do so at once.
 *
 * @throws AggregateError once everything under way has ended, if any of it failed in a way that nobody expected.
 */
export async function deliverDue(
  poster: Poster,
  ports: DeliveryPorts,
  stopping: () => boolean,
): Promise<number> {
  const { next, waits } = dueOnes(poster.platform, ports);
  const underWay = new Set<Promise<void>>();
  const errors: unknown[] = [];
  let tried = 0;
  const begin = (id: string) => {
    const work: Promise<void> = deliver(id, poster, ports)
      .then(
        (attempt) => {
          if (attempt !== null) tried++;
          if (typeof attempt?.againAtMs === "number") waits(id, attempt.againAtMs);
        },
        (error: unknown) => void errors.push(error),
      )
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };
  // One that fails keeps nobody else from posting; where everything fails, there is no use in going on.
  while (!stopping() && errors.length < poster.atOnce) {
    const hasRoom = underWay.size < poster.room();
    const id = hasRoom ? await next().catch((error: unknown) => void errors.push(error)) : undefined;
    if (id !== undefined) begin(id);
    // Whatever ends makes room, and what came due meanwhile gets it.
    else if (underWay.size > 0) await Promise.race(underWay);
    else break;
  }
  await Promise.all(underWay);
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} daily posts failed`);
  return tried;
}

/** An attempt; `againAtMs`: the delivery is open again then, in epoch milliseconds. */
type Attempt = { readonly againAtMs: number | null };

const OVER: Attempt = { againAtMs: null };

/** Delivers the local day at hand of one subscription; null if it was not to be had. */
async function deliver(id: string, poster: Poster, ports: DeliveryPorts): Promise<Attempt | null> {
  const { store, nowMs } = ports;
  const subscription = await store.find(id);
  if (!subscription) return null;
  // Since it was found to be due a day may have begun, or its people may have changed it.
  const clock = localTime(nowMs(), subscription.zone);
  const { day } = clock;
  if (day < subscription.firstDay || !hasCome(clock, day, subscription.time)) return null;
  const claim = await store.claim(id, day, nowMs(), nowMs() + CLAIM_MS);
  return claim && deliverClaim(claim, poster, ports);
}

async function deliverClaim(claim: Claim, poster: Poster, ports: DeliveryPorts): Promise<Attempt> {
  const { store, nowMs, compose } = ports;
  const { subscription, day } = claim;
  let doubtful = false;
  const key = postKey(subscription.id, day);
  const startedMs = nowMs();
  const close = closer(claim, poster, ports);

  const skips = await store.skips(subscription.id);
  const skipped = skips.some((skip) => skip.kind === "day" && skip.day === day);
  const post: ComposedPost = skipped
    ? { kind: "none", reason: "this day was skipped" }
    : await compose(subscription, day);
  const entries = post.kind === "post" ? post.keys : [];

  if (claim.sendingSinceMs !== null) {
    const found = await poster.find(subscription, key, claim.sendingSinceMs);
    if (typeof found === "object") return close.posted(found.message, entries, "found");
    if (found === "later") return close.waiting("whether it was posted could not be told yet.", null, true);
    const agoMs = nowMs() - claim.sendingSinceMs;
    const dropped = agoMs >= 0 && agoMs < poster.dropsRepeatsForMs;
    doubtful = found === "unknown";
    if (doubtful && !dropped)
      return close.none(
        "whether it was posted cannot be told without reading the channel, so it is not posted again",
      );
  }
  if (post.kind === "none") return close.none(post.reason);
  // Something else may have taken long, or the zone was changed meanwhile.
  const today = localDay(nowMs(), subscription.zone);
  if (today > day) return close.none("the day was over before it could be posted");
  if (today < day) return close.waiting("the day has not begun in the new time zone.", null, doubtful);
  if (nowMs() - startedMs > CLAIM_MS - 2 * POST_WITHIN_MS)
    return close.waiting("it took too long.", 0, doubtful);
  if (!(await store.sending(claim, nowMs(), nowMs() + CLAIM_MS))) return close.lost();

  const sent = await poster.post(subscription, post.reply, key);
  switch (sent.kind) {
    case "posted":
      return close.posted(sent.message, entries, "posted");
    case "refused":
      return close.waiting(sent.reason, sent.waitMs, doubtful);
    case "unclear":
      return close.waiting(sent.reason, null, true);
    case "impossible":
      return close.stopped(sent.reason, doubtful);
  }
}

/** The ways in which a claim ends. */
function closer(claim: Claim, poster: Poster, { store, nowMs, observe }: DeliveryPorts) {
  const { subscription, day, attempt } = claim;
  const event = (outcome: DeliveryEvent["outcome"], reason?: string) =>
    observe({
      platform: poster.platform,
      subscription: subscription.id,
      day,
      outcome,
      ...(reason === undefined ? {} : { reason }),
    });
  return {
    async posted(message: string, entries: readonly string[], outcome: "posted" | "found"): Promise<Attempt> {
      await store.close(claim, { kind: "posted", message, atMs: nowMs(), entries });
      event(outcome);
      return OVER;
    },
    async none(reason: string): Promise<Attempt> {
      await store.close(claim, { kind: "none", reason, atMs: nowMs() });
      event("none", reason);
      return OVER;
    },
    async waiting(reason: string, waitMs: number | null, maybeSent: boolean): Promise<Attempt> {
      const wait =
        waitMs !== null
          ? Math.min(waitMs, LONGEST_WAIT_MS)
          : (WAITS_MS[Math.min(attempt, WAITS_MS.length) - 1] ?? 0);
      const againAtMs = nowMs() + wait;
      await store.close(claim, { kind: "waiting", reason, againAtMs, maybeSent });
      event("waiting", reason);
      return { againAtMs };
    },
    async stopped(reason: string, maybeSent: boolean): Promise<Attempt> {
      await store.stop(subscription.id, reason, nowMs());
      // Left open: whoever mends it and sets it up again for later today gets today's post.
      await store.close(claim, { kind: "waiting", reason, againAtMs: nowMs(), maybeSent });
      event("stopped", reason);
      await poster.tell(
        subscription,
        subscription.setBy,
        `The daily “on this date” post has stopped: ${reason} Set it up again with /dateline subscribe.`,
      );
      return OVER;
    },
    async lost(): Promise<Attempt> {
      event("lost");
      return OVER;
    },
  };
}

/** The key of the one post of a subscription on a local day. */
export function postKey(subscription: string, day: string): PostKey {
  const nonce = createHash("sha256").update(`${subscription} ${day}`).digest("base64url").slice(0, 25);
  return { subscription, day, nonce };
}
