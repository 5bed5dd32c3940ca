import { dayLabel } from "../chat/dated-replies.ts";
import { quoteItem } from "../chat/quoted.ts";
import { type Reply, shortReply } from "../chat/reply.ts";
import type { DayPost, PostEntry } from "../daily/day-post.ts";
import { dateWords } from "../time/date-words.ts";

/** A daily post as a channel sees it. */
export function postReply({ day, entries }: Extract<DayPost, { kind: "post" }>): Reply {
  const near = entries.every(({ relation }) => relation !== "day");
  return {
    ...shortReply(
      "on-this-date",
      `On this date: ${dateWords(day)}`,
      near ? ["The archive has nothing on this very day."] : [],
    ),
    items: entries.map((entry) => entryItem(entry, day)),
  };
}

/** One entry of a daily post. */
export function entryItem(entry: PostEntry, day: string): Reply["items"][number] {
  const { date, contentNotes, ...quoted } = entry;
  const label = dayLabel(entry, day.slice(5));
  const note = contentNotes.length > 0 ? `Content note: ${contentNotes.join(", ")} · ` : "";
  return quoteItem(quoted, { label: note + label, among: "several" });
}
