import { createHash } from "node:crypto";
import { localDay } from "../../time/calendar/local-time.ts";
import { quotationsOf } from "../corrections/quotations-of.ts";
import type { ComposedPost } from "../posting/compose-post.ts";
import type { Poster, PostKey } from "../posting/poster.ts";
import { openSendGate } from "../posting/send-gate.ts";
import type { PostedQuotation } from "../subscriptions/correction.ts";
import type { Claim } from "../subscriptions/subscription-store.ts";
import { CLAIM_MS, FORGETS_MARGIN_MS, WRITE_WITHIN_MS } from "./claim-times.ts";
import { type Attempt, claimCloser } from "./close-claim.ts";
import type { DeliveryPorts } from "./delivery-ports.ts";
import { renewClaim, renewing } from "./renew-claim.ts";

const DAY_OVER = "the day was over before it could be posted";

/** Delivers the day of a claim: composes its post, makes sure that it is not in the channel yet, and sends it once. */
export async function deliverClaim(claim: Claim, poster: Poster, ports: DeliveryPorts): Promise<Attempt> {
  const { store, nowMs, monotonicMs, compose, standings } = ports;
  const { subscription, day } = claim;
  const key = postKey(subscription.id, day);
  const close = claimCloser(claim, poster, ports);

  const skips = await store.skips(subscription.id);
  const skipped = skips.some((skip) => skip.kind === "day" && skip.day === day);
  const post: ComposedPost = skipped
    ? { kind: "none", reason: "this day was skipped" }
    : await renewing(claim, ports, () => compose(subscription, day));
  const entries = post.kind === "post" ? post.keys : [];
  const quotations = quotationsOf(post);
  const renew = () => renewClaim(claim, ports);
  if (!(await renew())) return close.lost();

  let doubtful = false;
  let openForMs = WRITE_WITHIN_MS;
  if (claim.sendingSinceMs !== null) {
    const found = await poster.find(subscription, key, claim.sendingSinceMs);
    if (typeof found === "object") return close.posted(found.message, entries, quotations, "found");
    if (found === "later") return close.waiting("it is not known yet whether the post went out.", null, true);
    doubtful = found === "unknown";
    const agoMs = nowMs() - claim.sendingSinceMs;
    const dropsForMs = poster.dropsRepeatsForMs - agoMs - FORGETS_MARGIN_MS;
    if (doubtful && (agoMs < 0 || dropsForMs <= 0))
      return close.none(
        "the bot cannot read the channel to see whether the post went out, so it does not post again",
      );
    if (doubtful) openForMs = Math.min(openForMs, dropsForMs);
    if (!(await renew())) return close.lost();
  }
  if (post.kind === "none") return close.none(post.reason);
  // Something else may have taken long, or the zone was changed meanwhile.
  const today = localDay(nowMs(), subscription.zone);
  if (today > day) return close.none(DAY_OVER);
  if (today < day) return close.waiting("the day has not begun in the new time zone.", null, doubtful);

  // The archive may have changed since it was composed: words go out only as they stand now, or are composed again.
  const now = await standings(quotations);
  const unproved = quotations.find((_, index) => now[index]?.kind !== "stands" || !now[index].exact);
  if (unproved !== undefined) return close.waiting(notStored(unproved), null, doubtful);
  if (!(await renew())) return close.lost();

  const started = { wall: nowMs(), monotonic: monotonicMs() };
  if (!(await store.sending(claim, started.wall, started.wall + CLAIM_MS))) return close.lost();
  const gate = openSendGate(started, {
    nowMs,
    monotonicMs,
    openForMs,
    holds: async () => (await store.holds(claim)) && localDay(nowMs(), subscription.zone) === day,
  });
  const sent = await poster.post(subscription, post.reply, key, gate);
  switch (sent.kind) {
    case "posted":
      return close.posted(sent.message, entries, quotations, "posted");
    case "late":
      // It has to be looked at from the beginning: the day may be over, the claim somebody else's.
      return close.waiting("the bot was interrupted before sending.", 0, doubtful);
    case "refused":
      return close.waiting(sent.reason, sent.waitMs, doubtful);
    case "unclear":
      return close.waiting(sent.reason, null, true);
    case "impossible":
      return close.stopped(sent.reason, doubtful);
  }
}

function notStored({ document, start, end }: PostedQuotation): string {
  return `a quote was held back: the stored text has other words (${document}, characters ${start} to ${end}). Run dateline check.`;
}

/** The key of the one post of a subscription on a local day. */
export function postKey(subscription: string, day: string): PostKey {
  const nonce = createHash("sha256").update(`${subscription} ${day}`).digest("base64url").slice(0, 25);
  return { subscription, day, nonce };
}
