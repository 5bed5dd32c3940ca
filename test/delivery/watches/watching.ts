import { openStore } from "../../../adapters/sqlite/store.ts";
import { matchDocuments } from "../../../src/answer/match-documents.ts";
import type { RequestQueuePorts } from "../../../src/chat/queue/request-queue.ts";
import type { Poster } from "../../../src/delivery/posting/poster.ts";
import { composeNews } from "../../../src/delivery/watches/compose-news.ts";
import { deliverNews, type NewsPorts } from "../../../src/delivery/watches/deliver-news.ts";
import { matchArrivals } from "../../../src/delivery/watches/match-arrivals.ts";
import { isWatchRequest, respondWatch } from "../../../src/delivery/watches/respond-watch.ts";
import type { WatchStore } from "../../../src/delivery/watches/watch-store.ts";
import { seedDocuments, seeds } from "../../answer/seeds.ts";
import { stand } from "../fake-platform.ts";

/** Watches over the project's own archive, in a store that dies with the test. */
export type Watching = {
  readonly store: WatchStore;
  readonly clock: { nowMs: number };
  readonly respond: RequestQueuePorts["respond"];
  /** The archive's documents arrive, in an archive that was empty. */
  readonly arrive: () => Promise<void>;
  /** Sends what is due. */
  readonly deliver: (poster: Poster) => Promise<number>;
};

/**
 * Opens watches.
 *
 * @param other answers every other request.
 */
export async function openWatching(now: string, other: RequestQueuePorts["respond"]): Promise<Watching> {
  const clock = { nowMs: Date.parse(now) };
  const nowMs = () => clock.nowMs;
  const store = openStore(":memory:").watches;
  const compose: NewsPorts["compose"] = (options) => composeNews(seeds, { ...options, today: null });
  await store.arrivedAll();
  return {
    store,
    clock,
    respond: (request, madeFrom, incoming) =>
      isWatchRequest(request)
        ? respondWatch(request, incoming, { store, compose, nowMs })
        : other(request, madeFrom, incoming),
    async arrive() {
      await store.arrive(seedDocuments.map(({ id, sha256 }) => ({ document: id, words: sha256 })));
      await matchArrivals(
        {
          store,
          match: ({ topic, publisher, place }, documents) =>
            matchDocuments(seeds, topic, {
              ...(publisher === null ? {} : { publisher }),
              ...(place === null ? {} : { place }),
              documents,
              today: null,
            }),
          mayCome: () => false,
          report: (error) => {
            throw error;
          },
        },
        () => false,
      );
    },
    deliver: (poster) =>
      deliverNews(
        poster,
        { store, compose, standings: stand, nowMs, monotonicMs: nowMs, observe: () => {} },
        () => false,
      ),
  };
}
