import { type DocumentDraft, UNKNOWN_PUBLISHER } from "./draft.ts";
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
};

/**
 * A draft with what its feed says of it. The date that a page states for itself wins over the feed's, which some make of the day on which
 * they were filled; a date that was only likely loses against it.
 */
export function withFeed(draft: DocumentDraft, hint: FeedHint): DocumentDraft {
  const { url, title, publisher, feedTitle, published, fetched } = hint;
  const named = draft.publisher === UNKNOWN_PUBLISHER ? (feedTitle ?? draft.publisher) : draft.publisher;
  return {
    ...draft,
    ...(published === null ? {} : dated(draft, { value: published, from: "the feed", certainty: "stated" })),
    title: title !== null && draft.isUntitled ? title : draft.title,
    publisher: publisher ?? named,
    url,
    source: { ...draft.source, fetched },
  };
}

function dated(draft: DocumentDraft, fromFeed: DateHint): Partial<DocumentDraft> {
  const { issued, issuedBasis, from, others } = draft;
  if (issued === null) return hintedDate([fromFeed]);
  const own: DateHint = {
    value: issued,
    from,
    certainty: issuedBasis.kind === "stated" ? "stated" : "likely",
  };
  const merged = hintedDate([own, fromFeed, ...others]);
  // The reason of a date that stays is the draft's own.
  return merged.from === from ? { ...merged, issuedBasis } : merged;
}
