import type { Quotation } from "../../answer/proof.ts";
import type { Standing } from "../../answer/standing.ts";
import type { SubscriptionStore } from "../subscriptions/subscription-store.ts";

/** What looking for corrections needs from outside. */
export type CorrectionPorts = {
  readonly store: SubscriptionStore;
  /** How quotations stand in the archive now, in their order. */
  readonly standings: (quotations: readonly Quotation[]) => Promise<readonly Standing[]>;
  /** The time as an instant. */
  readonly nowMs: () => number;
};

/** Quotations that are looked at in one go: questions are answered between two of them. */
const BATCH = 20;

/** A person is told of a correction this long after it was noticed, in milliseconds: related corrections go out in one message, and a mistake can be undone before. */
export const SETTLES_MS: number = 10 * 60_000;

/** Compares everything that was posted with the archive, and notes what does not stand any more, or stands again. */
export async function noteCorrections(
  { store, standings, nowMs }: CorrectionPorts,
  stopping: () => boolean,
): Promise<void> {
  let after = "";
  while (!stopping()) {
    const quotations = await store.quotations(after, BATCH);
    if (quotations.length === 0) return;
    after = quotations.at(-1)?.entry ?? "";
    const now = await standings(quotations);
    for (const [index, { entry }] of quotations.entries()) {
      const standing = now[index];
      if (standing === undefined) continue;
      const words = standing.kind === "stands" ? null : standing.words;
      await store.noteStanding(entry, words, nowMs() + SETTLES_MS);
    }
  }
}
