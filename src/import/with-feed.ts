import { ENGLISH } from "../messages/say.ts";
import { addDays } from "../time/calendar/days.ts";
import { boundsOf } from "../time/calendar/units.ts";
import { type DocumentDraft, type IssueDate, UNKNOWN_PUBLISHER } from "./draft.ts";
import type { DateHint } from "./extracted.ts";
import { hintedDate } from "./hinted-date.ts";

/** What a feed, and whoever named it, say of a document that was fetched. */
export type FeedHint = {
  /** The address it came from. */
  readonly url: string;
  readonly title: string | null;
  /** Who publishes all that the feed links to; null: nobody said. */
  readonly publisher: string | null;
  /** The feed's own title, in case nobody else says who publishes. */
  readonly feedTitle: string | null;
  /** EDTF, to the day; null: the feed does not say. */
  readonly published: string | null;
  /** When it was fetched: an instant in ISO 8601. */
  readonly fetched: string;
  /** Whether the page has a field for a password. @default false */
  readonly asksToSignIn?: boolean;
};

/**
 * A draft with what its feed says of it. The date that a page states for itself wins over the feed's, which some make of the day on which
 * they were filled; a date that was only likely loses against it. A day after that on which it was fetched is none, whoever states it.
 */
export function withFeed(draft: DocumentDraft, hint: FeedHint): DocumentDraft {
  const { url, title, publisher, feedTitle, published, fetched } = hint;
  const named = draft.publisher === UNKNOWN_PUBLISHER ? (feedTitle ?? draft.publisher) : draft.publisher;
  // Somewhere it is tomorrow already.
  const latest = addDays(fetched.slice(0, 10), 1);
  const fromFeed: readonly DateHint[] =
    published === null ? [] : [{ value: published, from: ENGLISH("origin.feed"), certainty: "stated" }];
  return {
    ...draft,
    ...dated(draft, fromFeed, ({ value }) => firstDay(value) <= latest),
    title: title !== null && draft.isUntitled ? title : draft.title,
    publisher: publisher ?? named,
    url,
    source: { ...draft.source, fetched },
  };
}

function dated(
  { issued, issuedBasis, from, others }: IssueDate,
  fromFeed: readonly DateHint[],
  isPast: (hint: DateHint) => boolean,
): IssueDate {
  const certainty = issuedBasis.kind === "stated" ? "stated" : "likely";
  const own: readonly DateHint[] = issued === null ? [] : [{ value: issued, from, certainty }];
  const merged = hintedDate([...own, ...fromFeed, ...others].filter(isPast));
  // The reason of a date that stays is the draft's own.
  return merged.from === from ? { ...merged, issuedBasis } : merged;
}

function firstDay(edtf: string): string {
  return boundsOf(edtf.replace(/[?~%]$/, ""))?.[0] ?? "";
}
