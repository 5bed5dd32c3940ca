import { Worker } from "node:worker_threads";
import type { Chart } from "../../../src/answer/chart.ts";
import type { PictureOptions } from "../picture.ts";
import type { DrawNews, Drawn, DrawOrder } from "./draw-messages.ts";

/** Draws charts in a thread of its own, which begins with the first one and ends when there is nothing to draw for a while. */
export type Drawing = {
  /** Never fails and never takes long: null where there is nothing to draw, or it cannot be drawn now. */
  draw(chart: Chart, as: DrawOrder["as"], options?: PictureOptions): Promise<Drawn | null>;
  stop(): Promise<void>;
};

/** What drawing needs. */
export type DrawingParts = {
  /** Told once that nothing can be drawn on this machine, and what to install. */
  readonly unable: (why: string) => void;
  /** Told of a picture that failed. */
  readonly failed: (why: string) => void;
  /** Milliseconds for a picture, the first one's libraries included. @default 6000 */
  readonly withinMs?: number;
  /** Milliseconds without an order after which the thread ends: it takes some 80 MB. @default 300000 */
  readonly idleMs?: number;
  /** What the thread runs. @default `draw-worker.ts` */
  readonly script?: URL;
};

/** Pictures that may wait: an answer is worth more than its picture. */
const MOST_WAITING = 6;

type Settle = (drawn: Drawn | null) => void;

/** Makes a drawing thread that has not begun. */
export function createDrawing({
  unable,
  failed,
  withinMs = 6_000,
  idleMs = 300_000,
  script = new URL("./draw-worker.ts", import.meta.url),
}: DrawingParts): Drawing {
  let worker: Worker | null = null;
  let isOver = false;
  let count = 0;
  let idle: NodeJS.Timeout | null = null;
  const open = new Map<number, Settle>();

  const end = (): Promise<unknown> => {
    const old = worker;
    worker = null;
    for (const settle of [...open.values()]) settle(null);
    return old?.terminate() ?? Promise.resolve();
  };
  const begin = (): Worker => {
    const started = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    started.on("message", (news: DrawNews) => {
      if (news.kind === "failed" && news.unable && !isOver) {
        isOver = true;
        unable(news.message);
      } else if (news.kind === "failed" && !news.unable) failed(news.message);
      open.get(news.id)?.(news.kind === "drawn" ? news.drawn : null);
    });
    started.on("error", (error: unknown) => {
      failed(error instanceof Error ? error.message : String(error));
      if (worker === started) void end();
    });
    started.unref();
    return started;
  };

  return {
    draw(chart, as, options = {}) {
      if (isOver || open.size >= MOST_WAITING) return Promise.resolve(null);
      if (idle) clearTimeout(idle);
      worker ??= begin();
      const own = worker;
      const id = count++;
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          failed(`no picture within ${withinMs} ms`);
          // What it is at may never end.
          void end();
        }, withinMs);
        open.set(id, (drawn) => {
          clearTimeout(timer);
          open.delete(id);
          if (open.size === 0) idle = setTimeout(() => void end(), idleMs).unref();
          resolve(drawn);
        });
        own.postMessage({ id, chart, as, options } satisfies DrawOrder);
      });
    },
    async stop() {
      isOver = true;
      if (idle) clearTimeout(idle);
      await end();
    },
  };
}
