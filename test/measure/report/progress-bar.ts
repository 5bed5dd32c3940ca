import cliProgress from "cli-progress";
import type { Progress } from "./progress.ts";

const COLUMNS = 30;

/** The time left is reckoned from so many steps; the first ones of an archive are slow. */
const STEPS = 100;

/**
 * Progress as a bar on a terminal. It is drawn in the midst of work that leaves the event loop no turn, and leaves cursor and line
 * ends alone, so that Ctrl-C ends the program at any moment and the terminal is as it was.
 */
export function barOn(stream: NodeJS.WritableStream): Progress {
  return (label, total) => {
    const bar = new cliProgress.SingleBar({
      stream,
      format: total > 1 ? `${label} {bar} {value} of {total}, {eta_formatted} left` : `${label} …`,
      barCompleteChar: "█",
      barIncompleteChar: "░",
      barsize: COLUMNS,
      etaBuffer: STEPS,
      hideCursor: false,
      linewrap: true,
      gracefulExit: false,
      clearOnComplete: true,
    });
    bar.start(total, 0);
    return { step: () => bar.increment(), end: () => bar.stop() };
  };
}
