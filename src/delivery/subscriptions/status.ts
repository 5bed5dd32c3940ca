import { languageName } from "../../corpus/language-name.ts";
import { listWords } from "../../messages/list-words.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { localTime } from "../../time/calendar/local-time.ts";
import { dateWords } from "../../time/date-words.ts";
import { reasonWords } from "../posting/reason-words.ts";
import { hasCome, instantOf, nextPostMs } from "./next-post.ts";
import type { Delivery, Subscription } from "./subscription.ts";
import type { Skip } from "./subscription-store.ts";

/** How a subscription stands, in one word: for a list, a colour, a filter. */
export type PostState = "next" | "late" | "waiting" | "stopped";

/** How a subscription stands, in words. */
export type SubscriptionStatus = {
  readonly postState: PostState;
  /** One fact a line. */
  readonly lines: readonly string[];
  /** The local day of the next post; null if it is stopped. */
  readonly nextDay: string | null;
};

/** A post is late if it is due for longer than this, in milliseconds. */
const LATE_MS = 5 * 60_000;

/**
 * How a subscription stands.
 *
 * @param deliveries its deliveries, latest day first.
 */
export function subscriptionStatus(
  subscription: Subscription,
  deliveries: readonly Delivery[],
  skips: readonly Skip[],
  nowMs: number,
  say: Say = ENGLISH,
): SubscriptionStatus {
  const { zone, time, emptyDay, care, state } = subscription;
  const clock = localTime(nowMs, zone);
  const today = clock.day;
  const byDay = new Map(deliveries.map((delivery) => [delivery.day, delivery]));
  const over = (day: string) => ["posted", "none"].includes(byDay.get(day)?.outcome.kind ?? "");
  const open = byDay.get(today)?.outcome;
  const due =
    state.kind === "active" && !over(today) && subscription.firstDay <= today && hasCome(clock, today, time);
  const retrying = due && open?.kind === "waiting" && open.againAtMs > nowMs ? open : null;
  const late = due && Math.max(instantOf(today, time, zone), subscription.setAtMs) <= nowMs - LATE_MS;
  const skippedDays = skips.flatMap((skip) => (skip.kind === "day" && skip.day >= today ? [skip.day] : []));
  const next = nextPostMs(subscription, nowMs, (day) => over(day) || skippedDays.includes(day));
  const skippedEntries = skips.filter(({ kind }) => kind === "entry").length;
  const postState = state.kind === "stopped" ? "stopped" : retrying ? "waiting" : late ? "late" : "next";
  return {
    postState,
    nextDay: next === null ? null : localTime(next, zone).day,
    lines: [
      say("daily.posts-at", { time, zone }),
      ...(state.kind === "stopped"
        ? [
            say("daily.stopped-on", {
              moment: moment(state.atMs, zone, say),
              reason: reasonWords(state.reason, say),
            }),
          ]
        : retrying
          ? [
              say("daily.not-yet", {
                reason: reasonWords(retrying.reason, say),
                moment: moment(retrying.againAtMs, zone, say),
              }),
            ]
          : late
            ? [say("daily.late", { time })]
            : next !== null
              ? [say("daily.next", { moment: moment(next, zone, say) })]
              : []),
      ...lastWords(deliveries, today, zone, say),
      say("daily.choices", { emptyDay, care }),
      ...(skippedDays.length > 0
        ? [say("daily.skipped-days", { dates: skippedDays.map((day) => dateWords(day, say)).join(", ") })]
        : []),
      ...(skippedEntries > 0 ? [say("daily.left-out-count", { count: skippedEntries })] : []),
    ],
  };
}

/**
 * What a subscription cannot promise: in some languages nothing marks an entry on death or torture.
 *
 * @param languages BCP 47
 */
export function withoutNotesWords(
  { care }: Pick<Subscription, "care">,
  languages: readonly string[],
  say: Say = ENGLISH,
): readonly string[] {
  if (languages.length === 0) return [];
  const names = languages.map((language) => languageName(language, say));
  return [
    say(care === "note" ? "daily.no-notes-in" : "daily.cannot-leave-out", {
      languages: listWords(say, names),
      count: languages.length,
    }),
  ];
}

/** What came of the last day that is over for this subscription. */
function lastWords(
  deliveries: readonly Delivery[],
  today: string,
  zone: string,
  say: Say,
): readonly string[] {
  const last = deliveries.find(
    ({ day, outcome }) => day < today || outcome.kind === "posted" || outcome.kind === "none",
  );
  if (!last) return [say("daily.no-posts-yet")];
  const date = dateWords(last.day, say);
  const { outcome } = last;
  switch (outcome.kind) {
    case "posted":
      return [say("daily.last", { moment: moment(outcome.atMs, zone, say) })];
    case "none":
      return [say("daily.no-post-on", { date, reason: asSentence(reasonWords(outcome.reason, say)) })];
    case "waiting":
      return [say("daily.not-posted-on", { date, reason: reasonWords(outcome.reason, say) })];
    case "claimed":
      return [say("daily.unclear-on", { date })];
  }
}

/** Some reasons are a clause, the platforms' own are whole sentences. */
export function asSentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, "")}.`;
}

/** "22 November 2026, 08:00" on the wall of a zone. */
export function moment(instantMs: number, zone: string, say: Say = ENGLISH): string {
  const { day, time } = localTime(instantMs, zone);
  return say("date.moment", { date: dateWords(day, say), time });
}
