import { setTimeout as sleep } from "node:timers/promises";
import type { ArchiveNumbers } from "../../src/chat/about-replies.ts";
import type { Log } from "../../src/chat/connection.ts";
import type { ComposedPost } from "../../src/delivery/compose-post.ts";
import { type DeliveryEvent, type DeliveryPorts, deliverDue } from "../../src/delivery/deliver.ts";
import type { Poster } from "../../src/delivery/poster.ts";
import type { SubscriptionStore } from "../../src/delivery/subscription-store.ts";
import type { SubscriptionPorts } from "../../src/delivery/upcoming.ts";
import type { Answering } from "./answering.ts";

/** The daily posts of all platforms. */
export type Daily = {
  /** What requests on daily posts are answered with. */
  readonly ports: SubscriptionPorts;
  /** Delivers on a platform from now on. */
  serve(poster: Poster): void;
  /** Begins nothing new and finishes what is under way. */
  stop(): Promise<void>;
};

/** What daily posts need. */
export type DailyPorts = {
  readonly answering: {
    readonly numbers: Pick<ArchiveNumbers, "withoutNotes">;
    readonly compose: (
      ...given: Parameters<Answering["compose"]>
    ) => ComposedPost | ReturnType<Answering["compose"]>;
  };
  readonly store: SubscriptionStore;
  readonly nowMs: () => number;
  readonly observe: (event: DeliveryEvent) => void;
  readonly log: Log;
};

/** How often it is looked what is due, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** Composes the posts of a channel out of an archive, with the channel's own history and skips. */
export function composeFrom(
  { compose }: Pick<DailyPorts["answering"], "compose">,
  store: SubscriptionStore,
): SubscriptionPorts["compose"] {
  return async ({ id, emptyDay, care }, day, seen) => {
    const skips = await store.skips(id);
    return compose({
      day,
      emptyDay,
      care,
      seen: seen ?? (await store.seen(id)),
      skipped: new Set(skips.flatMap((skip) => (skip.kind === "entry" ? [skip.entry] : []))),
    });
  };
}

/** Starts the daily posts; nothing is posted before a platform is served. */
export function startDaily({ answering, store, nowMs, observe, log }: DailyPorts): Daily {
  const compose = composeFrom(answering, store);
  const ports: DeliveryPorts = {
    store,
    compose,
    nowMs,
    observe: (event) => {
      observe(event);
      log.info("daily post", event);
    },
  };
  const leaving = new AbortController();
  const loops: Promise<void>[] = [];

  const loop = async (poster: Poster) => {
    while (!leaving.signal.aborted) {
      try {
        await deliverDue(poster, ports, () => leaving.signal.aborted);
      } catch (error) {
        log.error("looking what is due failed", { platform: poster.platform, err: error });
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal: leaving.signal }).catch(() => {});
    }
  };
  return {
    ports: { store, compose, nowMs, withoutNotes: answering.numbers.withoutNotes },
    serve: (poster) => void loops.push(loop(poster)),
    async stop() {
      leaving.abort();
      await Promise.all(loops);
    },
  };
}
