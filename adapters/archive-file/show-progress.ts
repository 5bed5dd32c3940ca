import cliProgress from "cli-progress";
import type { SyncProgress } from "./sync-folder.ts";

const COLUMNS = 30;

/** The time left is computed from this many documents. */
const DOCUMENTS = 200;

/** Shows on a terminal how far the analysis of an archive is; elsewhere nothing. The bar is gone when all is done. */
export function showProgress(stream: NodeJS.WriteStream): (progress: SyncProgress) => void {
  let bar: cliProgress.SingleBar | null = null;
  let began = 0;
  return ({ done, total }) => {
    if (!stream.isTTY) return;
    if (bar === null) began = performance.now();
    const rate = Math.round((1_000 * done) / Math.max(1, performance.now() - began));
    if (bar === null) {
      bar = new cliProgress.SingleBar({
        stream,
        format: "Reading documents {bar} {value} of {total}, {rate} a second, {eta_formatted} left",
        barCompleteChar: "█",
        barIncompleteChar: "░",
        barsize: COLUMNS,
        etaBuffer: DOCUMENTS,
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
