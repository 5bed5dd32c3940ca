import { ENGLISH } from "../../messages/say.ts";
import { quotationsOf } from "../corrections/quotations-of.ts";
import type { Poster } from "../posting/poster.ts";
import { openSendGate } from "../posting/send-gate.ts";
import type { PostedQuotation } from "../subscriptions/correction.ts";
import { CLAIM_MS, FORGETS_MARGIN_MS, WRITE_WITHIN_MS } from "./claim-times.ts";
import { type Attempt, claimCloser } from "./close-claim.ts";
import type { SendPorts } from "./delivery-ports.ts";
import type { DeliveryTask } from "./delivery-task.ts";
import { renewClaim, renewing } from "./renew-claim.ts";

/** Delivers what was claimed: composes it, makes sure that it is not in the channel yet, and sends it once. */
export async function deliverClaim(task: DeliveryTask, poster: Poster, ports: SendPorts): Promise<Attempt> {
  const { nowMs, monotonicMs, standings } = ports;
  const { claim, held, address, key, whyNot } = task;
  const close = claimCloser(task, poster, ports);

  const post = await renewing(held, nowMs, task.compose);
  const entries = post.kind === "post" ? post.keys : [];
  const quotations = post.kind === "post" ? quotationsOf(post) : [];
  const renew = () => renewClaim(held, nowMs);
  if (!(await renew())) return close.lost();

  let doubtful = false;
  let openForMs = WRITE_WITHIN_MS;
  if (claim.sendingSinceMs !== null) {
    const found = await poster.find(address, key, claim.sendingSinceMs);
    if (typeof found === "object") return close.posted(found.message, entries, quotations, "found");
    if (found === "later") return close.waiting(ENGLISH("reason.not-known-yet"), null, true);
    doubtful = found === "unknown";
    const agoMs = nowMs() - claim.sendingSinceMs;
    const dropsForMs = poster.dropsRepeatsForMs - agoMs - FORGETS_MARGIN_MS;
    if (doubtful && (agoMs < 0 || dropsForMs <= 0)) return close.none(ENGLISH("reason.cannot-look"));
    if (doubtful) openForMs = Math.min(openForMs, dropsForMs);
    if (!(await renew())) return close.lost();
  }
  if (post.kind === "none") return close.none(post.reason);
  if (post.kind === "incomplete") return close.waiting(post.reason, null, doubtful);
  // Something else may have taken long, or the zone was changed meanwhile.
  const obstacle = whyNot(nowMs());
  if (obstacle !== null)
    return obstacle.kind === "none"
      ? close.none(obstacle.reason)
      : close.waiting(obstacle.reason, null, doubtful);

  // The archive may have changed since it was composed: words go out only as they stand now, or are composed again.
  const now = await standings(quotations);
  const unproved = quotations.find((_, index) => now[index]?.kind !== "stands" || !now[index].exact);
  if (unproved !== undefined) return close.waiting(notStored(unproved), null, doubtful);
  if (!(await renew())) return close.lost();

  const started = { wall: nowMs(), monotonic: monotonicMs() };
  if (!(await held.sending(started.wall, started.wall + CLAIM_MS))) return close.lost();
  const gate = openSendGate(started, {
    nowMs,
    monotonicMs,
    openForMs,
    holds: async () => (await held.holds()) && whyNot(nowMs()) === null,
  });
  const sent = await poster.post(address, post.reply, key, gate);
  switch (sent.kind) {
    case "posted":
      return close.posted(sent.message, entries, quotations, "posted");
    case "late":
      // It has to be looked at from the beginning: the day may be over, the claim somebody else's.
      return close.waiting(ENGLISH("reason.interrupted"), 0, doubtful);
    case "refused":
      return close.waiting(sent.reason, sent.waitMs, doubtful);
    case "unclear":
      return close.waiting(sent.reason, null, true);
    case "impossible":
      return close.stopped(sent.reason, doubtful);
  }
}

function notStored({ document, start, end }: PostedQuotation): string {
  return ENGLISH("reason.quote-held-back", { document, start, end });
}
