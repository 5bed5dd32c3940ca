import { ENGLISH } from "../../messages/say.ts";
import { localTime } from "../../time/calendar/local-time.ts";
import { quotationsOf } from "../corrections/quotations-of.ts";
import type { Poster } from "../posting/poster.ts";
import type { Claim } from "../subscriptions/subscription-store.ts";
import { CLAIM_MS } from "./claim-times.ts";
import { claimCloser } from "./close-claim.ts";
import { dailyTask } from "./daily-task.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";

/** How many past days are settled in one go. */
const BATCH = 50;

/** A channel that cannot be read now is looked at again until this many attempts were made on the day. */
const MOST_ATTEMPTS = 20;

/**
 * Settles days that ended while their post was under way: a process died in the middle, or the platform gave no answer. The channel
 * is looked at, nothing is sent, and the delivery is closed with what is known.
 *
 * @returns how many deliveries were settled or tried.
 */
export async function settlePast(
  poster: Poster,
  ports: DeliveryPorts,
  stopping: () => boolean,
): Promise<number> {
  const { store, nowMs } = ports;
  const now = nowMs();
  const zones = await store.zones();
  const clocks = zones.map((zone) => ({ zone, ...localTime(now, zone) }));
  const { platform, workspaces } = poster;
  const open = await store.unsettled({ platform, workspaces, clocks, nowMs: now, limit: BATCH });
  let tried = 0;
  for (const { subscription, day } of open) {
    if (stopping()) break;
    const claimedMs = nowMs();
    const claim = await store.claim(subscription, day, claimedMs, claimedMs + CLAIM_MS);
    if (claim === null) continue;
    tried++;
    await settle(claim, poster, ports);
  }
  return tried;
}

async function settle(claim: Claim, poster: Poster, ports: DeliveryPorts): Promise<void> {
  const { subscription, day, sendingSinceMs, attempt } = claim;
  const task = dailyTask(claim, ports);
  const close = claimCloser(task, poster, ports);
  if (sendingSinceMs === null) {
    await close.none(ENGLISH("reason.stopped-before"));
    return;
  }
  const found = await poster.find(subscription, task.key, sendingSinceMs);
  if (typeof found === "object") {
    const post = await ports.compose(subscription, day);
    await close.posted(found.message, post.kind === "post" ? post.keys : [], quotationsOf(post), "found");
  } else if (found === "none") {
    await close.none(ENGLISH("reason.did-not-arrive"));
  } else if (found === "later" && attempt < MOST_ATTEMPTS) {
    await close.waiting(ENGLISH("reason.not-known-yet"), null, true);
  } else {
    await close.none(ENGLISH("reason.never-known"));
  }
}
