import { monitorEventLoopDelay } from "node:perf_hooks";

/** Watches how late the event loop is. */
export type LoopDelay = {
  /** The mean delay of the last second or so, in milliseconds; more if the loop is later than that at this moment. */
  now(): number;
  stop(): void;
};

/** How often the loop is looked at, and over which time the mean is taken, in milliseconds. */
const EVERY_MS = 20;
const MEAN_OF_MS = 500;

/** Starts to watch the event loop of this thread. */
export function watchLoopDelay(): LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: EVERY_MS });
  histogram.enable();
  let lastMs = 0;
  let sampledMs = performance.now();
  const sample = (): void => {
    lastMs = meanMs(histogram);
    histogram.reset();
    sampledMs = performance.now();
  };
  const timer = setInterval(sample, MEAN_OF_MS);
  timer.unref();
  return {
    now: () => Math.max(lastMs, performance.now() - sampledMs - MEAN_OF_MS),
    stop() {
      clearInterval(timer);
      histogram.disable();
    },
  };
}

function meanMs(histogram: ReturnType<typeof monitorEventLoopDelay>): number {
  return histogram.count === 0 ? 0 : Math.max(0, histogram.mean / 1e6 - EVERY_MS);
}
