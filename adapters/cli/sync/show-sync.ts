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
): SyncProgress {
  return stream.isTTY ? oneLine(stream) : isQuiet ? NOTHING : lines(stream, nowMs);
}

const NOTHING: SyncProgress = { onFetch: () => {}, onProgress: () => {}, onEnd: () => {} };

function oneLine(stream: Pick<NodeJS.WriteStream, "columns" | "write">): SyncProgress {
  let count = "";
  const show = (line: string) => void stream.write(`\r\u001b[K${line.slice(0, (stream.columns || 80) - 1)}`);
  return {
    onFetch: (url) => show(`${count}${url}`),
    onProgress: ({ done, total }) => {
      count = total === 0 ? "" : `${done + 1} of ${total}: `;
    },
    onEnd: () => show(""),
  };
}

function lines(stream: Pick<NodeJS.WriteStream, "write">, nowMs: () => number): SyncProgress {
  let writtenMs = nowMs();
  const write = (line: string) => {
    writtenMs = nowMs();
    stream.write(`${line}\n`);
  };
  let begun = "";
  return {
    ...NOTHING,
    onProgress: ({ feed, done, total }) => {
      if (feed !== begun) write(`Reading ${feed}`);
      else if (nowMs() - writtenMs >= LINE_MS) write(`Reading ${feed}: ${done} of ${total}`);
      begun = feed;
    },
  };
}
