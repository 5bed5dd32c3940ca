import type { DocumentMatches } from "../../answer/match-documents.ts";
import type { Watch } from "./watch.ts";
import type { WatchStore } from "./watch-store.ts";

/** What holding watches against new documents needs from outside. */
export type MatchPorts = {
  readonly store: WatchStore;
  /** Which of some documents answer what is watched. */
  readonly match: (watch: Watch, documents: readonly string[]) => Promise<DocumentMatches>;
  /** Whether a document that this archive does not have may still come: another process noted it first. */
  readonly mayCome: (document: string) => boolean;
  /** An error with one watch, which keeps no other from its news. */
  readonly report: (error: unknown) => void;
};

/** Documents that a watch is held against at once, by one question. */
const BATCH = 1_000;

/**
 * Holds every watch against what arrived since it was last held against anything. Any number of processes may do so at once, and may die
 * at any moment.
 */
export async function matchArrivals(
  { store, match, mayCome, report }: MatchPorts,
  stopping: () => boolean,
): Promise<void> {
  let after = "";
  while (!stopping()) {
    const open = await store.unmatched(after, BATCH);
    if (open === null) return;
    const { watch, arrivals } = open;
    try {
      const { matching, absent } = await match(
        watch,
        arrivals.map(({ document }) => document),
      );
      const early = new Set(absent.filter(mayCome));
      const end = arrivals.findIndex(({ document }) => early.has(document));
      const held = end < 0 ? arrivals : arrivals.slice(0, end);
      const last = held.at(-1);
      if (last !== undefined) {
        const documents = new Set(held.map(({ document }) => document));
        await store.matched(
          watch.id,
          last.number,
          matching.filter((document) => documents.has(document)),
        );
      }
      // There may be more for the same watch.
      if (end < 0 && arrivals.length === BATCH) continue;
    } catch (error) {
      report(error);
    }
    after = watch.id;
  }
}
