import { setTimeout as sleep } from "node:timers/promises";
import { createFailureLog, type FailureLog } from "../../src/chat/failure-log.ts";
import type { PartHealth } from "../../src/chat/health.ts";
import type { Log } from "../../src/chat/log.ts";
import { POSTS } from "../../src/chat/processes/member-words.ts";
import type { ProcessGroup } from "../../src/chat/processes/process-group.ts";
import type { ArchiveNumbers } from "../../src/chat/replies/about-replies.ts";
import { noteCorrections } from "../../src/delivery/corrections/note-corrections.ts";
import { tellCorrections } from "../../src/delivery/corrections/tell-corrections.ts";
import { type DeliveryEvent, type DeliveryPorts, deliverDue } from "../../src/delivery/deliver.ts";
import { type DeliveryWatch, watchDelivery } from "../../src/delivery/delivery-watch.ts";
import type { ComposedPost } from "../../src/delivery/posting/compose-post.ts";
import type { Poster } from "../../src/delivery/posting/poster.ts";
import type { SubscriptionStore } from "../../src/delivery/subscriptions/subscription-store.ts";
import type { SubscriptionPorts } from "../../src/delivery/subscriptions/upcoming.ts";
import { deliverNews, type NewsPorts } from "../../src/delivery/watches/deliver-news.ts";
import type { Answering } from "./archive/answering.ts";

/** The daily posts of all platforms. */
export type Daily = {
  /** What requests on daily posts are answered with. */
  readonly ports: SubscriptionPorts;
  /** Delivers on a platform from now on; another poster of the same platform takes the place of the one before. */
  serve(poster: Poster): void;
  /** How delivering is on each platform served: the parts `delivery-slack`, `delivery-discord`. Never waits and never throws. */
  parts(): readonly PartHealth[];
  /** Begins nothing new and finishes what is under way. */
  stop(): Promise<void>;
};

/** What daily posts need. */
export type DailyPorts = {
  readonly answering: {
    readonly numbers: () => Pick<ArchiveNumbers, "withoutNotes">;
    readonly standings: Answering["standings"];
    readonly compose: (
      ...given: Parameters<Answering["compose"]>
    ) => ComposedPost | ReturnType<Answering["compose"]>;
  };
  readonly store: SubscriptionStore;
  readonly nowMs: () => number;
  /** A clock that never jumps back, in milliseconds. @default performance.now */
  readonly monotonicMs?: () => number;
  readonly observe: (event: DeliveryEvent) => void;
  readonly log: Log;
  readonly failures: FailureLog;
  /** The processes of the bot: one of them sends the posts of a platform, which is easier on the platform. Claims keep posts single. */
  readonly group: Pick<ProcessGroup, "hold" | "release">;
  /** What composes the news of watches, and keeps them; absent: there are none. */
  readonly news?: Pick<NewsPorts, "store" | "compose">;
};

/** How often it is looked what is due, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** How often everything that was posted is held against the archive, in milliseconds: 1,000 quotations take about a second. */
const CORRECTIONS_EVERY_MS = 10 * 60_000;

/** The lease of who holds posts against the archive. */
const CORRECTIONS = "corrections";

/** Posts that have not waited for this long go on as usual, in milliseconds. */
const WAITS_STEADY_MS = 60_000;

/** Composes the posts of a channel out of an archive, with the channel's own history and skips. */
export function composeFrom(
  { compose }: Pick<DailyPorts["answering"], "compose">,
  store: SubscriptionStore,
): SubscriptionPorts["compose"] {
  return async ({ id, emptyDay, care, locale }, day, seen) => {
    const skips = await store.skips(id);
    return compose({
      day,
      emptyDay,
      care,
      ...(locale === undefined ? {} : { locale }),
      seen: seen ?? (await store.seen(id)),
      skipped: new Set(skips.flatMap((skip) => (skip.kind === "entry" ? [skip.entry] : []))),
    });
  };
}

/** Starts the daily posts; nothing is posted before a platform is served. */
export function startDaily({
  answering,
  store,
  nowMs,
  monotonicMs = () => performance.now(),
  observe,
  log,
  failures,
  group,
  news,
}: DailyPorts): Daily {
  const compose = composeFrom(answering, store);
  // A message that waits is tried every few seconds: one line, and then a count.
  const waits = createFailureLog({
    log,
    nowMs: monotonicMs,
    isKnown: () => true,
    level: "warn",
    steadyMs: WAITS_STEADY_MS,
  });
  const observing = (name: string) => (event: DeliveryEvent) => {
    observe(event);
    const what = `${name} waits on ${event.platform}`;
    if (event.outcome === "waiting") return waits.failed(what, event.reason ?? "no reason", event);
    if (event.outcome === "posted") waits.works(what);
    log.info(name, event);
  };
  const ports: DeliveryPorts = {
    store,
    compose,
    standings: answering.standings,
    nowMs,
    monotonicMs,
    observe: observing("daily post"),
  };
  const newsPorts = news ? { ...ports, ...news, observe: observing("news of a watch") } : null;
  const leaving = new AbortController();
  const watches = new Map<string, DeliveryWatch>();
  const posters = new Map<string, Poster>();
  const loops: Promise<void>[] = [];
  const isLeaving = () => leaving.signal.aborted;

  const loop = async (platform: string, watch: DeliveryWatch) => {
    const what = `looking what is due on ${platform}`;
    while (!leaving.signal.aborted) {
      const poster = posters.get(platform);
      const lease = `${POSTS}${platform}`;
      try {
        watch.begins();
        if (poster && (await group.hold(lease)))
          await eachOf([
            () => deliverDue(poster, ports, isLeaving),
            ...(newsPorts ? [() => deliverNews(poster, newsPorts, isLeaving)] : []),
            () => tellCorrections(poster, ports, isLeaving),
          ]);
        watch.ended(null);
        failures.works(what);
      } catch (error) {
        watch.ended(error);
        failures.failed(what, error);
        // Another process may be able to.
        await group.release(lease).catch(() => {});
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal: leaving.signal }).catch(() => {});
    }
  };
  const compareCorrections = async () => {
    const what = "comparing what was posted with the archive";
    while (!leaving.signal.aborted) {
      await sleep(CORRECTIONS_EVERY_MS, undefined, { signal: leaving.signal }).catch(() => {});
      try {
        if (await group.hold(CORRECTIONS)) await noteCorrections(ports, isLeaving);
        failures.works(what);
      } catch (error) {
        failures.failed(what, error);
      }
    }
  };
  loops.push(compareCorrections());
  return {
    ports: { store, compose, nowMs, withoutNotes: () => answering.numbers().withoutNotes },
    serve(poster) {
      const { platform } = poster;
      posters.set(platform, poster);
      if (watches.has(platform)) return;
      const watch = watchDelivery(platform, () => posters.get(platform)?.obstacle() ?? null, monotonicMs);
      watches.set(platform, watch);
      loops.push(loop(platform, watch));
    },
    parts: () => [...watches.values()].map((watch) => watch.health()),
    async stop() {
      leaving.abort();
      await Promise.all(loops);
    },
  };
}

/** Does one after the other, whatever fails: a post that always fails keeps no news back. */
async function eachOf(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => void errors.push(error));
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) throw new AggregateError(errors, `${errors.length} kinds of messages failed`);
}
