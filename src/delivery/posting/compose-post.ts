import type { Archive } from "../../archive/archive.ts";
import { dayLabel } from "../../chat/replies/dated-replies.ts";
import { quoteItem } from "../../chat/replies/quoted.ts";
import { type Item, inLanguage, type Reply, shortReply } from "../../chat/replies/reply.ts";
import { type DayPostOptions, dayPost, type PostEntry } from "../../daily/day-post.ts";
import type { Locale } from "../../messages/locale.ts";
import { ENGLISH, type Say, sayIn } from "../../messages/say.ts";
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

/** What a post depends on beside the archive, and the language that it speaks. */
export type PostOptions = DayPostOptions & {
  /** @default English */
  readonly locale?: Locale;
};

/**
 * Composes the post of a local day, `YYYY-MM-DD`, for a channel: the same for the post itself and for its preview. See
 * `dayPost` for how entries are chosen.
 */
export async function composePost(
  archive: Archive,
  day: string,
  { locale = "en", ...options }: PostOptions,
): Promise<ComposedPost> {
  const say = sayIn(locale);
  const post = await dayPost(archive, day, options);
  if (post.kind === "none") return { kind: "none", reason: post.reason };
  const near = post.entries.every(({ relation }) => relation !== "day");
  const notes = !near ? [] : [say(post.withheld ? "post.left-out" : "answer.not-this-day")];
  return {
    kind: "post",
    reply: inLanguage(
      {
        ...shortReply("on-this-date", postTitle(day, say), notes),
        items: post.entries.map((entry) => entryItem(entry, say)),
      },
      locale,
    ),
    keys: post.entries.map(({ key }) => key),
  };
}

/** The title of a local day's post: no other message of the bot has it, so a post is recognised by it. */
export function postTitle(day: string, say: Say = ENGLISH): string {
  return say("post.title", { date: dateWords(day, say) });
}

function entryItem(entry: PostEntry, say: Say): Item {
  const { date, contentNotes, ...quoted } = entry;
  const label = dayLabel(entry, say);
  const notes = contentNotes.map((note) => noteWords(note, say)).join(", ");
  const noted = notes === "" ? label : say("post.content-note", { notes, label });
  return quoteItem(quoted, { kind: "entry" }, say, noted);
}

/** A content note of the program's own word lists in the reader's language; an archive's own stay as they are. */
function noteWords(note: string, say: Say): string {
  if (note === "death") return say("post.note-death");
  return note === "torture" ? say("post.note-torture") : note;
}
