import { Worker } from "node:worker_threads";
import type { Log } from "../../src/chat/connection.ts";
import type { Reply } from "../../src/chat/reply.ts";
import type { ChatRequest } from "../../src/chat/request.ts";
import { CorpusError } from "../../src/corpus/fault.ts";
import type { ComposedPost } from "../../src/delivery/compose-post.ts";
import type { Asked, Posed, Ready, Said } from "./answering-messages.ts";

/** The archive in a thread of its own, so that the platforms are heard at once whatever it is busy with. */
export type Answering = Omit<Ready, "kind"> & {
  respond(request: ChatRequest, madeFrom: string | null, today: string): Promise<Reply>;
  compose(options: Omit<Extract<Asked, { kind: "compose" }>, "kind">): Promise<ComposedPost>;
  stop(): Promise<void>;
};

/**
 * Loads an archive in a thread of its own. A thread that dies is replaced, and what it was at fails.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function startAnswering(folder: string, log: Log): Promise<Answering> {
  const open = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let count = 0;
  let stopping = false;
  let worker: Worker;

  const start = () =>
    new Promise<Ready>((resolve, reject) => {
      worker = new Worker(new URL("./answering-worker.ts", import.meta.url), { workerData: folder });
      worker.on("message", (said: Said) => {
        if (said.kind === "ready") return resolve(said);
        if (said.kind === "unreadable") return reject(new CorpusError(said.message));
        const asked = open.get(said.id);
        open.delete(said.id);
        if (said.kind === "failed") asked?.reject(new Error(said.message, { cause: said.stack }));
        else asked?.resolve(said.value as never);
      });
      worker.on("error", (error) => {
        reject(error);
        if (!stopping) log.error("the archive's thread failed", { err: error });
      });
      worker.on("exit", () => {
        for (const asked of open.values()) asked.reject(new Error("The archive's thread ended."));
        open.clear();
        if (!stopping) start().catch((error: unknown) => log.error("the archive is lost", { err: error }));
      });
    });
  const pose = <T>(asked: Asked) =>
    new Promise<T>((resolve, reject) => {
      const id = count++;
      open.set(id, { resolve, reject });
      worker.postMessage({ ...asked, id } satisfies Posed);
    });

  const { archive, numbers, suggestions, faults } = await start();
  return {
    archive,
    numbers,
    suggestions,
    faults,
    respond: (request, madeFrom, today) => pose({ kind: "respond", request, madeFrom, today }),
    compose: (options) => pose({ kind: "compose", ...options }),
    async stop() {
      stopping = true;
      await worker.terminate();
    },
  };
}
