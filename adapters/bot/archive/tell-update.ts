import { type Reading, readingWords } from "../../../src/chat/replies/archive-state.ts";
import { message } from "../../../src/messages/message.ts";
import type { UpdateEvent } from "../../archive-file/update-event.ts";
import type { Say } from "../log/say.ts";

/** A line on an update that goes on is written this often, in milliseconds. */
const EVERY_MS = 5_000;

/**
 * Says what an update of the archive does: why it is not kept in a file, how far it is every few seconds, and what it has read.
 *
 * @param nowMs any clock that only goes forward, in milliseconds.
 */
export function tellUpdates(
  say: Say,
  nowMs: () => number,
): (event: UpdateEvent, reading: Reading | null) => void {
  let sinceMs: number | null = null;
  let saidMs = 0;
  let warned: string | null = null;
  return (event, reading) => {
    switch (event.kind) {
      case "place":
        if (event.warning !== null && event.warning !== warned)
          say("start.label-archive", message("start.in-memory", { why: event.warning }), "warn");
        warned = event.warning;
        return;
      case "reading":
        if (sinceMs === null) {
          sinceMs = nowMs();
          saidMs = sinceMs;
        } else if (reading && nowMs() - saidMs >= EVERY_MS) {
          saidMs = nowMs();
          say("start.label-archive", (words) =>
            words("start.reading", { how: readingWords(reading, words) }),
          );
        }
        return;
      case "current": {
        sinceMs = null;
        const { changed, removed, reopen } = event;
        if (changed + removed > 0)
          say("start.label-archive", message("start.up-to-date", { changed, removed }));
        else if (reopen) say("start.label-archive", message("start.reopened"));
        return;
      }
      case "failed":
        sinceMs = null;
        say("start.label-archive", message("start.not-up-to-date", { why: event.message }), "warn");
    }
  };
}
