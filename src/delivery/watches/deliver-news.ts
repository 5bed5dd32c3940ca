import { sayIn } from "../../messages/say.ts";
import { localTime } from "../../time/calendar/local-time.ts";
import { CLAIM_MS } from "../claims/claim-times.ts";
import type { Attempt } from "../claims/close-claim.ts";
import { nonceOf } from "../claims/daily-task.ts";
import { deliverClaim } from "../claims/deliver-claim.ts";
import type { SendPorts } from "../claims/delivery-ports.ts";
import { type DeliveryTask, heldClaim } from "../claims/delivery-task.ts";
import { dueOnes } from "../claims/due-ones.ts";
import { runDue } from "../claims/run-due.ts";
import type { Poster } from "../posting/poster.ts";
import { reasonWords } from "../posting/reason-words.ts";
import type { ComposedNews, NewsOptions } from "./compose-news.ts";
import type { WatchClaim, WatchStore } from "./watch-store.ts";
import { newsTitle, topicWords } from "./watch-words.ts";

/** What delivering news needs from outside. */
export type NewsPorts = SendPorts & {
  readonly store: WatchStore;
  /** Composes a page of a watch's message. */
  readonly compose: (options: Omit<NewsOptions, "today">) => Promise<ComposedNews>;
};

/** After a message the next one of the same watch waits this long, in milliseconds: what comes in meanwhile comes together. */
const QUIET_MS = 10 * 60_000;

/** Attempts, over some minutes, that wait for documents which this archive does not have; then they count as taken out. */
const WAITING_ATTEMPTS = 3;

/**
 * Sends on one platform all news that is due, and returns how many messages were tried. Any number of processes may do so at once.
 *
 * @throws AggregateError once everything under way has ended, if any of it failed in a way that nobody expected.
 */
export async function deliverNews(
  poster: Poster,
  ports: NewsPorts,
  stopping: () => boolean,
): Promise<number> {
  const { tried, errors } = await runDue(
    poster,
    dueOnes(poster, ports),
    (id) => deliver(id, poster, ports),
    stopping,
  );
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} messages of watches failed`);
  return tried;
}

async function deliver(id: string, poster: Poster, ports: NewsPorts): Promise<Attempt | null> {
  const { store, nowMs } = ports;
  const watch = await store.find(id);
  if (!watch) return null;
  const now = nowMs();
  const claim = await store.claim(id, {
    nowMs: now,
    untilMs: now + CLAIM_MS,
    quietUntilMs: now + QUIET_MS,
    clock: watch.when.kind === "daily" ? localTime(now, watch.when.zone) : null,
  });
  return claim && deliverClaim(newsTask(claim, ports), poster, ports);
}

/** A message of a watch as something to send: late rather than never. */
function newsTask(claim: WatchClaim, { store, compose }: NewsPorts): DeliveryTask {
  const { watch, number } = claim;
  const { locale = "en" } = watch;
  const say = sayIn(locale);
  const name = `news ${number}`;
  return {
    claim,
    held: heldClaim(store, claim, watch.id),
    address: watch,
    setBy: watch.setBy,
    key: {
      subscription: watch.id,
      day: name,
      nonce: nonceOf(`${watch.id} ${name}`),
      title: newsTitle(watch, number, say),
    },
    called: { subscription: watch.id, day: name },
    async compose() {
      const { id, topic, publisher, place } = watch;
      const documents = await store.documents(id, number);
      return compose({
        watch: id,
        topic,
        publisher,
        place,
        number,
        documents,
        from: 0,
        waits: claim.attempt <= WAITING_ATTEMPTS,
        locale,
      });
    },
    whyNot: () => null,
    stoppedWords: (reason) =>
      say("watch.stopped", { topic: topicWords(watch, say), reason: reasonWords(reason, say) }),
  };
}
