import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { ComposedPost } from "../../../src/delivery/compose-post.ts";
import type { Asked, Ready } from "./answering-messages.ts";
import { type ArchiveThread, startThread } from "./archive-thread.ts";

/** The archive in a thread of its own, so that the platforms are heard at once whatever it is busy with. */
export type Answering = Omit<Ready, "kind"> &
  Pick<ArchiveThread, "health" | "counts" | "stop"> & {
    /** @throws ArchiveUnavailableError if there is no answer in time. */
    respond(request: ChatRequest, madeFrom: string | null, today: string): Promise<Reply>;
    /** @throws ArchiveUnavailableError if there is no answer in time. */
    compose(options: Omit<Extract<Asked, { kind: "compose" }>, "kind">): Promise<ComposedPost>;
  };

const SCRIPT = new URL("./answering-worker.ts", import.meta.url);

/**
 * Loads an archive in a thread of its own. A thread that dies or hangs is replaced, and what it was at fails.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function startAnswering(folder: string, failures: FailureLog): Promise<Answering> {
  const thread = await startThread(folder, { failures, nowMs: () => performance.now(), script: SCRIPT });
  const { archive, numbers, suggestions, faults } = thread.ready();
  return {
    archive,
    numbers,
    suggestions,
    faults,
    respond: (request, madeFrom, today) => thread.pose({ kind: "respond", request, madeFrom, today }),
    compose: (options) => thread.pose({ kind: "compose", ...options }),
    health: thread.health,
    counts: thread.counts,
    stop: thread.stop,
  };
}
