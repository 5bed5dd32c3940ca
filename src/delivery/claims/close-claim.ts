import type { Poster } from "../posting/poster.ts";
import type { PostedQuotation } from "../subscriptions/correction.ts";
import type { DeliveryEvent, SendPorts } from "./delivery-ports.ts";
import type { DeliveryTask } from "./delivery-task.ts";

/** An attempt that ended; `againAtMs`: the delivery is open again then, in epoch milliseconds. */
export type Attempt = { readonly againAtMs: number | null };

const OVER: Attempt = { againAtMs: null };

/** Waits between attempts, in milliseconds; the last one goes on until the day is over. */
const WAITS_MS = [15_000, 60_000, 300_000, 900_000] as const;

/** No platform makes a post wait for longer, in milliseconds. */
const LONGEST_WAIT_MS = 30 * 60_000;

/** The ways in which a claim ends. */
export type ClaimCloser = {
  posted(
    message: string,
    entries: readonly string[],
    quotations: readonly PostedQuotation[],
    outcome: "posted" | "found",
  ): Promise<Attempt>;
  none(reason: string): Promise<Attempt>;
  /**
   * @param waitMs null: as long as the number of attempts calls for.
   * @param maybeSent whether the message may be in the channel all the same.
   */
  waiting(reason: string, waitMs: number | null, maybeSent: boolean): Promise<Attempt>;
  stopped(reason: string, maybeSent: boolean): Promise<Attempt>;
  /** Somebody else has the claim, or the subscription was stopped. */
  lost(): Promise<Attempt>;
};

/** Closes a claim in the store, and reports it. */
export function claimCloser(
  { claim, held, address, setBy, called, stoppedWords }: DeliveryTask,
  poster: Poster,
  { nowMs, observe }: Pick<SendPorts, "nowMs" | "observe">,
): ClaimCloser {
  const { attempt } = claim;
  const event = (outcome: DeliveryEvent["outcome"], reason?: string) =>
    observe({
      platform: poster.platform,
      ...called,
      outcome,
      ...(reason === undefined ? {} : { reason }),
    });
  return {
    async posted(message, entries, quotations, outcome) {
      // One that was found was posted when its attempt began to send.
      const atMs = outcome === "found" ? (claim.sendingSinceMs ?? nowMs()) : nowMs();
      await held.close({ kind: "posted", message, atMs, entries, quotations });
      event(outcome);
      return OVER;
    },
    async none(reason) {
      await held.close({ kind: "none", reason, atMs: nowMs() });
      event("none", reason);
      return OVER;
    },
    async waiting(reason, waitMs, maybeSent) {
      const wait =
        waitMs !== null
          ? Math.min(waitMs, LONGEST_WAIT_MS)
          : (WAITS_MS[Math.min(attempt, WAITS_MS.length) - 1] ?? 0);
      const atMs = nowMs();
      const againAtMs = atMs + wait;
      await held.close({ kind: "waiting", reason, atMs, againAtMs, maybeSent });
      event("waiting", reason);
      return { againAtMs };
    },
    async stopped(reason, maybeSent) {
      await held.stop(reason, nowMs());
      // Left open: if it is fixed and set up again for later today, today's post goes out.
      const atMs = nowMs();
      await held.close({ kind: "waiting", reason, atMs, againAtMs: atMs, maybeSent });
      event("stopped", reason);
      await poster.tell(address, setBy, stoppedWords(reason));
      return OVER;
    },
    async lost() {
      event("lost");
      return OVER;
    },
  };
}
