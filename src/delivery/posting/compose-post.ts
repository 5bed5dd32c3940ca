import type { Archive } from "../../archive/archive.ts";
import { dayLabel } from "../../chat/replies/dated-replies.ts";
import { quoteItem } from "../../chat/replies/quoted.ts";
import { type Item, type Reply, shortReply } from "../../chat/replies/reply.ts";
import { type DayPostOptions, dayPost, type PostEntry } from "../../daily/day-post.ts";
import { dateWords } from "../../time/date-words.ts";

/** A daily post as a channel sees it, or why there is none: plain data that can cross from one process to another. */
export type ComposedPost =
  | {
      readonly kind: "post";
      readonly reply: Reply;
      /** What the channel's history remembers, one for each item of the reply. */
      readonly keys: readonly string[];
    }
  | { readonly kind: "none"; readonly reason: string };

/**
 * Composes the post of a local day, `YYYY-MM-DD`, for a channel: the same for the post itself and for its preview. See
 * `dayPost` for how entries are chosen.
 */
export async function composePost(
  archive: Archive,
  day: string,
  options: DayPostOptions,
): Promise<ComposedPost> {
  const post = await dayPost(archive, day, options);
  if (post.kind === "none") return { kind: "none", reason: post.reason };
  const near = post.entries.every(({ relation }) => relation !== "day");
  const notes = !near
    ? []
    : [
        post.withheld
          ? "The entries for this exact day are left out of this channel."
          : "Nothing in the archive on this exact day.",
      ];
  return {
    kind: "post",
    reply: {
      ...shortReply("on-this-date", postTitle(day), notes),
      items: post.entries.map((entry) => entryItem(entry)),
    },
    keys: post.entries.map(({ key }) => key),
  };
}

/** The title of a local day's post: no other message of the bot has it, so a post is recognised by it. */
export function postTitle(day: string): string {
  return `On this date: ${dateWords(day)}`;
}

function entryItem(entry: PostEntry): Item {
  const { date, contentNotes, ...quoted } = entry;
  const label = dayLabel(entry);
  const note = contentNotes.length > 0 ? `Content note: ${contentNotes.join(", ")} · ` : "";
  return quoteItem(quoted, { kind: "entry" }, note + label);
}
