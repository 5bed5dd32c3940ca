import { localTime } from "../../time/calendar/local-time.ts";
import { dateWords } from "../../time/date-words.ts";
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
  const empty = emptyDay === "skip" ? "no post" : "the nearest day of the week before, else the month";
  const careful = care === "note" ? "with a content note" : "left out";
  return {
    postState,
    nextDay: next === null ? null : localTime(next, zone).day,
    lines: [
      `Posts “On this date” every day at ${time} (${zone}).`,
      ...(state.kind === "stopped"
        ? [`Stopped on ${moment(state.atMs, zone)}: ${state.reason}`]
        : retrying
          ? [`Not posted yet: ${retrying.reason} Next try: ${moment(retrying.againAtMs, zone)}.`]
          : late
            ? [`Late: today’s post was due at ${time} and is not out yet.`]
            : next !== null
              ? [`Next post: ${moment(next, zone)}.`]
              : []),
      ...lastWords(deliveries, today, zone),
      `On a day without entries: ${empty}. Entries on death or torture: ${careful}.`,
      ...(skippedDays.length > 0 ? [`Skipped: ${skippedDays.map(dateWords).join(", ")}.`] : []),
      ...(skippedEntries > 0 ? [`Entries left out for good: ${skippedEntries}.`] : []),
    ],
  };
}

/** What a subscription cannot promise: in some languages nothing marks an entry on death or torture. */
export function withoutNotesWords(
  { care }: Pick<Subscription, "care">,
  languages: readonly string[],
): readonly string[] {
  if (languages.length === 0) return [];
  const names = new Intl.ListFormat("en-GB").format(languages);
  const effect = care === "note" ? "carry no content note" : "cannot be left out";
  return [
    `Entries in ${names} ${effect}: content-notes.txt has no words in ${languages.length === 1 ? "that language" : "those languages"}.`,
  ];
}

/** What came of the last day that is over for this subscription. */
function lastWords(deliveries: readonly Delivery[], today: string, zone: string): readonly string[] {
  const last = deliveries.find(
    ({ day, outcome }) => day < today || outcome.kind === "posted" || outcome.kind === "none",
  );
  if (!last) return ["No posts yet."];
  const day = dateWords(last.day);
  const { outcome } = last;
  switch (outcome.kind) {
    case "posted":
      return [`Last post: ${moment(outcome.atMs, zone)}.`];
    case "none":
      return [`${day}: no post. ${asSentence(outcome.reason)}`];
    case "waiting":
      return [`${day}: not posted. ${outcome.reason}`];
    case "claimed":
      return [`${day}: the bot stopped while posting, so it is not known yet whether the post went out.`];
  }
}

/** Some reasons are a clause, the platforms' own are whole sentences. */
function asSentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/, "")}.`;
}

/** "22 November 2026, 08:00" on the wall of a zone. */
export function moment(instantMs: number, zone: string): string {
  const { day, time } = localTime(instantMs, zone);
  return `${dateWords(day)}, ${time}`;
}
