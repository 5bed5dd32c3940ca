import cliProgress from "cli-progress";
import type { Say } from "../../src/messages/say.ts";
import type { SyncProgress } from "./writing/sync-folder.ts";

const COLUMNS = 30;

/** The time left is computed from this many of them. */
const STEPS = 200;

/**
 * Shows on a terminal how far a long piece of work is; elsewhere nothing. The bar is gone when all is done.
 *
 * @param what is done to what. @default documents are read
 */
export function showProgress(
  stream: NodeJS.WriteStream,
  say: Say,
  what: "progress.reading" | "progress.importing" = "progress.reading",
): (progress: SyncProgress) => void {
  let bar: cliProgress.SingleBar | null = null;
  let began = 0;
  return ({ done, total }) => {
    if (!stream.isTTY || total === 0) return;
    if (bar === null) began = performance.now();
    const rate = Math.round((1_000 * done) / Math.max(1, performance.now() - began));
    if (bar === null) {
      bar = new cliProgress.SingleBar({
        stream,
        format: say("progress.bar", {
          what: say(what),
          bar: "{bar}",
          done: "{value}",
          all: "{total}",
          rate: "{rate}",
          left: "{eta_formatted}",
        }),
        barCompleteChar: "█",
        barIncompleteChar: "░",
        barsize: COLUMNS,
        etaBuffer: STEPS,
        hideCursor: false,
        linewrap: true,
        gracefulExit: false,
        clearOnComplete: true,
      });
      bar.start(total, done, { rate });
    } else bar.update(done, { rate });
    if (done === total) {
      bar.stop();
      bar = null;
    }
  };
}
