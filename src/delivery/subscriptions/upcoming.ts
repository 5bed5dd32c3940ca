import { type Item, textItem } from "../../chat/replies/reply.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { addDays } from "../../time/calendar/days.ts";
import { localTime } from "../../time/calendar/local-time.ts";
import { dateWords } from "../../time/date-words.ts";
import type { ComposedPost } from "../posting/compose-post.ts";
import { reasonWords } from "../posting/reason-words.ts";
import type { Subscription } from "./subscription.ts";
import type { Skip, SubscriptionStore } from "./subscription-store.ts";

/** What requests on daily posts are answered with. */
export type SubscriptionPorts = {
  readonly store: SubscriptionStore;
  /** Composes the post of a local day; `seen` stands for the channel's history where it is given. */
  readonly compose: (
    subscription: Subscription,
    day: string,
    seen?: ReadonlyMap<string, string>,
  ) => Promise<ComposedPost>;
  readonly nowMs: () => number;
  /** Languages of documents that content notes have no words for, (BCP 47). */
  readonly withoutNotes: () => readonly string[];
};

/** How many days are looked ahead. */
const AHEAD = 7;

/**
 * What a channel will get on its next seven days, as things stand: one item for an entry, or for a day without a post. Composed as the
 * posts themselves are, each day knowing what the days before it will have shown.
 */
export async function upcomingItems(
  subscription: Subscription,
  { store, compose, nowMs }: Pick<SubscriptionPorts, "store" | "compose" | "nowMs">,
  say: Say = ENGLISH,
): Promise<readonly Item[]> {
  const { id, zone, time, firstDay, channel } = subscription;
  const skips = await store.skips(id);
  const skippedDays = new Set(skips.flatMap((skip) => (skip.kind === "day" ? [skip.day] : [])));
  const over = new Set(
    (await store.deliveries(id, AHEAD)).flatMap(({ day, outcome }) =>
      outcome.kind === "posted" || outcome.kind === "none" ? [day] : [],
    ),
  );
  const seen = new Map(await store.seen(id));
  const items: Item[] = [];
  let day = localTime(nowMs(), zone).day;
  while (over.has(day) || day < firstDay) day = addDays(day, 1);
  for (let count = 0; count < AHEAD; count++, day = addDays(day, 1)) {
    const skipped = skippedDays.has(day);
    const dayButton = {
      label: say(skipped ? "daily.post-after-all" : "daily.skip-day", { date: dateWords(day, say) }),
      request: { kind: "skip", channel, what: { kind: "day", day }, undo: skipped },
      public: false,
    } as const;
    const post = skipped ? null : await compose(subscription, day, seen);
    if (post?.kind !== "post") {
      const reason = post
        ? say("daily.no-post", { reason: reasonWords(post.reason, say) })
        : say("daily.day-skipped");
      const item = textItem(reason, { label: say("date.moment", { date: dateWords(day, say), time }) });
      items.push({ ...item, buttons: skipped ? [dayButton] : [] });
      continue;
    }
    for (const [index, item] of post.reply.items.entries()) {
      const entry = post.keys[index] ?? "";
      seen.set(entry, day);
      const entryButton = {
        label: say("daily.leave-out-entry"),
        request: { kind: "skip", channel, what: { kind: "entry", entry }, undo: false },
        public: false,
      } as const;
      items.push({
        ...item,
        label: say("daily.label-entry", { date: dateWords(day, say), time, label: item.label ?? "" }),
        buttons: [...item.buttons, entryButton, ...(index === 0 ? [dayButton] : [])],
      });
    }
  }
  return [...items, ...leftOut(skips, channel, say)];
}

/** Entries that are left out for good, to be put back. */
function leftOut(skips: readonly Skip[], channel: string, say: Say): readonly Item[] {
  return skips.flatMap((what): readonly Item[] => {
    if (what.kind === "day") return [];
    const date = dateWords(what.entry.split(".").at(-1) ?? "", say);
    const button = {
      label: say("daily.put-back"),
      request: { kind: "skip", channel, what, undo: true },
      public: false,
    } as const;
    return [
      {
        ...textItem(say("daily.left-out-for-good"), { label: say("daily.entry-of", { date }) }),
        buttons: [button],
      },
    ];
  });
}
