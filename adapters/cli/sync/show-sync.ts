import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import type { SyncStep } from "../../sync/sync-feeds.ts";

/** Shows how far a sync is. */
export type SyncProgress = {
  readonly onFetch: (url: string) => void;
  readonly onProgress: (step: SyncStep) => void;
  /** Takes away what is shown of a fetch that is over. */
  readonly onEnd: () => void;
};

/** Where nobody looks, there is a line each so often, in milliseconds. */
const LINE_MS = 10_000;

/**
 * Shows on a terminal which address is fetched, in one line that changes; elsewhere, as in a log, a line for each feed and one now and then.
 *
 * @param isQuiet whether nothing is to be written where nobody looks.
 * @param nowMs the wall clock, epoch milliseconds.
 */
export function showSync(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">,
  isQuiet: boolean,
  nowMs: () => number,
  say: Say = ENGLISH,
): SyncProgress {
  return stream.isTTY ? oneLine(stream, say) : isQuiet ? NOTHING : lines(stream, nowMs, say);
}

const NOTHING: SyncProgress = { onFetch: () => {}, onProgress: () => {}, onEnd: () => {} };

function oneLine(stream: Pick<NodeJS.WriteStream, "columns" | "write">, say: Say): SyncProgress {
  let step: SyncStep | null = null;
  const show = (line: string) => void stream.write(`\r\u001b[K${line.slice(0, (stream.columns || 80) - 1)}`);
  return {
    onFetch: (url) =>
      show(
        step === null || step.total === 0
          ? url
          : say("sync.progress", { done: step.done + 1, total: step.total, url }),
      ),
    onProgress: (now) => {
      step = now;
    },
    onEnd: () => show(""),
  };
}

function lines(stream: Pick<NodeJS.WriteStream, "write">, nowMs: () => number, say: Say): SyncProgress {
  let writtenMs = nowMs();
  const write = (line: string) => {
    writtenMs = nowMs();
    stream.write(`${line}\n`);
  };
  let begun = "";
  return {
    ...NOTHING,
    onProgress: ({ feed, done, total }) => {
      if (feed !== begun) write(say("sync.reading", { feed }));
      else if (nowMs() - writtenMs >= LINE_MS) write(say("sync.reading-far", { feed, done, total }));
      begun = feed;
    },
  };
}
