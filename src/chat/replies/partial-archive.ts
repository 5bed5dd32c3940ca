import { ENGLISH, type Say } from "../../messages/say.ts";
import { type ArchiveState, readingWords, secondsLeft } from "./archive-state.ts";
import { quotesNothing, type Reply, shortReply } from "./reply.ts";

/** Seconds: nobody is asked to wait for longer than this without a look. */
const MOST_SECONDS = 60;

/**
 * A reply out of an archive of which not every document has been read. What was found is shown with a note; what was not found may be in
 * a document that is still to be read, so nothing is said to be missing.
 */
export function ofPartialArchive(
  reply: Reply,
  { reading }: Pick<ArchiveState, "reading">,
  say: Say = ENGLISH,
): Reply {
  if (!claimsAbsence(reply))
    return FOUND.has(reply.kind) ? { ...reply, notes: [foundNote(reading, say), ...reply.notes] } : reply;
  const seconds = reading && secondsLeft(reading);
  const wait =
    seconds === null
      ? say("status.a-minute")
      : say("status.about-seconds", { seconds: Math.min(MOST_SECONDS, Math.max(2, seconds)) });
  return {
    ...shortReply("refusal", say("status.still-reading"), [
      reading
        ? say("status.so-far", { progress: readingWords(reading, say), wait })
        : say("status.ask-again", { wait }),
    ]),
    asked: reply.asked,
  };
}

const FOUND: ReadonlySet<Reply["kind"]> = new Set(["answer", "on-this-date", "timeline"]);

function foundNote(reading: ArchiveState["reading"], say: Say): string {
  return reading
    ? say("status.partial-of", { done: reading.done, total: reading.total })
    : say("status.partial");
}

/** Whether a reply says that the archive does not have something. */
function claimsAbsence({ kind, items, notes }: Reply): boolean {
  switch (kind) {
    case "nothing":
    case "changed":
      return true;
    case "answer":
    case "timeline":
      return quotesNothing({ items });
    // Its notes say that the day itself, or the year asked for, has nothing.
    case "on-this-date":
      return items.length === 0 || notes.length > 0;
    default:
      return false;
  }
}
