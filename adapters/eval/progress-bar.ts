import cliProgress from "cli-progress";
import type { Work } from "./work.ts";

/**
 * Works under a bar on a terminal. It draws while the work goes on, without a turn of the event loop between, and leaves the cursor
 * and the terminal as they are, so that Ctrl-C ends it at any moment.
 */
export function barOn(stream: NodeJS.WriteStream): Work {
  return (label, items, visit) => {
    const bar = new cliProgress.SingleBar({
      stream,
      format: `${label} {bar} {value}/{total}, {eta_formatted} left`,
      barCompleteChar: "█",
      barIncompleteChar: "░",
      barsize: 30,
      hideCursor: false,
      linewrap: true,
      gracefulExit: false,
      clearOnComplete: true,
    });
    bar.start(items.length, 0);
    try {
      return items.map((item, index) => {
        const result = visit(item, index);
        bar.update(index + 1);
        return result;
      });
    } finally {
      bar.stop();
    }
  };
}
