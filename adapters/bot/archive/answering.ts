import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { ArchiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { Suggestions } from "../../../src/chat/requests/suggestions.ts";
import type { ComposedPost } from "../../../src/delivery/compose-post.ts";
import type { Asked } from "./answering-messages.ts";
import { type ArchiveThread, startThread } from "./archive-thread.ts";

/** The archive in a thread of its own, so that the platforms are heard at once whatever it is busy with. */
export type Answering = Pick<ArchiveThread, "health" | "counts" | "stop"> & {
  /** The key of the archive as it is now. */
  archive(): string;
  numbers(): ArchiveNumbers;
  suggestions(): Suggestions;
  /** The faults of the corpus, one a line. */
  faults(): readonly string[];
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
  return {
    archive: () => thread.ready().archive,
    numbers: () => thread.ready().numbers,
    suggestions: () => thread.ready().suggestions,
    faults: () => thread.ready().faults,
    respond: (request, madeFrom, today) => thread.pose({ kind: "respond", request, madeFrom, today }),
    compose: (options) => thread.pose({ kind: "compose", ...options }),
    health: thread.health,
    counts: thread.counts,
    stop: thread.stop,
  };
}
