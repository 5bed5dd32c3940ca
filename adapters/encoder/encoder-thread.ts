import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { EncoderData, EncoderNews, EncoderOrder, Encoding } from "./encoder-messages.ts";

/** A sentence encoder in a thread of its own, which several other threads may ask. */
export type EncoderThread = {
  /** A port to give to a thread, for `createEncoder`. What is asked through it before the encoder is loaded waits. */
  connect(): MessagePort;
  /**
   * Begins to load it.
   *
   * @param file where vectors are kept, or `:memory:`.
   */
  start(file: string): void;
  /** How far the documents' vectors are; null: it is not known, or nobody makes them. */
  encoding(): Encoding | null;
  stop(): Promise<void>;
};

/**
 * The file of vectors that belongs to an archive file. It is a file of its own: an archive is made anew with each version of the program,
 * in minutes, and its vectors, which take hours, stay.
 */
export function vectorsBeside(archive: string): string {
  return `${archive}.vectors`;
}

/**
 * Makes an encoder that is not loaded yet. If it cannot be loaded, or dies, that is said once, and the ports close.
 *
 * @param heard called with what becomes of it.
 * @param script what the thread runs. @default `encoder-worker.ts`
 */
export function createEncoderThread(
  heard: (news: EncoderNews) => void,
  script: URL = new URL("./encoder-worker.ts", import.meta.url),
): EncoderThread {
  let worker: Worker | null = null;
  let isOver = false;
  let waiting: MessagePort[] = [];
  let encoding: Encoding | null = null;
  const over = (): void => {
    isOver = true;
    encoding = null;
    for (const port of waiting) port.close();
    waiting = [];
  };
  const hand = (to: Worker, port: MessagePort) => to.postMessage({ port } satisfies EncoderOrder, [port]);
  return {
    connect() {
      const { port1, port2 } = new MessageChannel();
      if (isOver) port2.close();
      else if (worker) hand(worker, port2);
      else waiting.push(port2);
      return port1;
    },
    start(file) {
      if (worker || isOver) return;
      const started = new Worker(script, { workerData: { file } satisfies EncoderData });
      worker = started;
      started.on("message", (news: EncoderNews) => {
        if (news.kind === "encoding") encoding = { done: news.done, total: news.total };
        heard(news);
      });
      started.on("error", (error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        heard({
          kind: "unusable",
          message: `The sentence encoder ended (${why}). Questions are answered by their words alone until the next start.`,
        });
      });
      started.on("exit", over);
      for (const port of waiting.splice(0)) hand(started, port);
    },
    encoding: () => encoding,
    async stop() {
      over();
      await worker?.terminate();
    },
  };
}
