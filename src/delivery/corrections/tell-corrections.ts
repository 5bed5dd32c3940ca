import { sayIn } from "../../messages/say.ts";
import type { Poster } from "../posting/poster.ts";
import { correctionLines } from "../subscriptions/correction.ts";
import type { SubscriptionStore } from "../subscriptions/subscription-store.ts";

/** After a message that was refused, the next attempt comes so much later, in milliseconds. */
const AGAIN_MS = 3_600_000;

/** How many attempts are made to reach a person whom the platform lets nobody write to. */
const MOST_ATTEMPTS = 10;

/**
 * Tells each person who set a post up, in private, what of it was corrected: one message for each channel, and each correction once. What
 * was refused is tried again; what may have arrived is not, so that nobody is told twice. `status` lists them all the same.
 */
export async function tellCorrections(
  poster: Pick<Poster, "platform" | "workspaces" | "tell" | "obstacle">,
  { store, nowMs }: { readonly store: SubscriptionStore; readonly nowMs: () => number },
  stopping: () => boolean,
): Promise<void> {
  while (!stopping() && poster.obstacle() === null) {
    const { platform, workspaces } = poster;
    const claim = await store.claimCorrections({ platform, workspaces, nowMs: nowMs() });
    if (claim === null) return;
    const { subscription, corrections, attempt } = claim;
    if (corrections.length === 0) continue;
    const say = sayIn(subscription.locale ?? "en");
    const words = [say("correction.told"), ...correctionLines(corrections, say), say("correction.all")].join(
      "\n",
    );
    const told = await poster.tell(subscription, subscription.setBy, words);
    const entries = corrections.map(({ entry }) => entry);
    const isOver = told !== "refused" || attempt >= MOST_ATTEMPTS;
    await store.closeCorrections(subscription.id, entries, isOver ? null : nowMs() + AGAIN_MS);
  }
}
