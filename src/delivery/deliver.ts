import { localTime } from "../time/calendar/local-time.ts";
import { CLAIM_MS } from "./claims/claim-times.ts";
import type { Attempt } from "./claims/close-claim.ts";
import { dailyTask } from "./claims/daily-task.ts";
import { deliverClaim } from "./claims/deliver-claim.ts";
import type { DeliveryPorts } from "./claims/delivery-ports.ts";
import { dueOnes } from "./claims/due-ones.ts";
import { runDue } from "./claims/run-due.ts";
import { settlePast } from "./claims/settle-past.ts";
import type { Poster } from "./posting/poster.ts";
import { hasCome } from "./subscriptions/next-post.ts";

export { CLAIM_MS } from "./claims/claim-times.ts";
export { postKey } from "./claims/daily-task.ts";
export type { DeliveryEvent, DeliveryPorts } from "./claims/delivery-ports.ts";

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
  await poster.recover();
  const { tried, errors } = await runDue(
    poster,
    dueOnes(poster, ports),
    (id) => deliver(id, poster, ports),
    stopping,
  );
  if (!stopping() && poster.room() > 0)
    await settlePast(poster, ports, stopping).catch((error: unknown) => void errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} daily posts failed`);
  return tried;
}

/** Delivers the current local day of one subscription; null if there is nothing to deliver. */
async function deliver(id: string, poster: Poster, ports: DeliveryPorts): Promise<Attempt | null> {
  const { store, nowMs } = ports;
  const subscription = await store.find(id);
  if (!subscription) return null;
  // Since it was found to be due a day may have begun, or its people may have changed it.
  const clock = localTime(nowMs(), subscription.zone);
  const { day } = clock;
  if (day < subscription.firstDay || !hasCome(clock, day, subscription.time)) return null;
  const now = nowMs();
  const claim = await store.claim(id, day, now, now + CLAIM_MS);
  return claim && deliverClaim(dailyTask(claim, ports), poster, ports);
}
