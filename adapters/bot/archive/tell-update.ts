import { type Reading, readingWords } from "../../../src/chat/replies/archive-state.ts";
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
          say("Archive", `kept in memory: ${event.warning}`, "warn");
        warned = event.warning;
        return;
      case "reading":
        if (sinceMs === null) {
          sinceMs = nowMs();
          saidMs = sinceMs;
        } else if (reading && nowMs() - saidMs >= EVERY_MS) {
          saidMs = nowMs();
          say("Archive", `reading documents: ${readingWords(reading)}`);
        }
        return;
      case "current": {
        sinceMs = null;
        const { changed, removed, reopen } = event;
        if (changed + removed > 0)
          say("Archive", `up to date: ${files(changed)} read, ${files(removed)} taken out`);
        else if (reopen) say("Archive", "changed: it is opened anew");
        return;
      }
      case "failed":
        sinceMs = null;
        say("Archive", `not brought up to date: ${event.message}`, "warn");
    }
  };
}

function files(count: number): string {
  return `${count.toLocaleString("en-GB")} file${count === 1 ? "" : "s"}`;
}
