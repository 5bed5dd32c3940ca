import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { corpusFiles, isDocumentFile } from "../../src/corpus/corpus-files.ts";
import { CorpusError } from "../../src/corpus/fault.ts";
import { message } from "../../src/messages/message.ts";
import type { ArchivePlace } from "../archive-file/file/archive-place.ts";
import type { BringUpToDate } from "../archive-file/keep-up-to-date.ts";
import type { UpdateEvent } from "../archive-file/update-event.ts";
import { readClusterAddress } from "./cluster/address.ts";
import { type Cluster, connectCluster } from "./cluster/cluster.ts";
import { ClusterError } from "./cluster/cluster-error.ts";
import type { IndexNames } from "./index/index-names.ts";
import { currentIndices } from "./writing/builds.ts";
import { prepareCluster, type Remembered, updateCluster } from "./writing/update-cluster.ts";
import { readState } from "./writing/write-state.ts";
import { createLeases } from "./writing/writer-lease.ts";

/** How often it is looked whether another process has made the archive, in milliseconds. */
const LOOK_EVERY_MS = 500;

/**
 * Keeps an archive in a cluster as its folder is, as `keepUpToDate` does one in a file. Of several processes one writes; the others say what it
 * wrote. One whose folder has no documents only asks.
 */
export function keepClusterUpToDate(
  { folder, file }: Pick<ArchivePlace, "folder" | "file">,
  say: (event: UpdateEvent) => void,
): BringUpToDate {
  const place = file ?? "";
  const address = readClusterAddress(place);
  let connected: { readonly cluster: Cluster; readonly takeLease: ReturnType<typeof createLeases> } | null =
    null;
  let remembered: Remembered | null = null;
  let isPlaced = false;
  let lists = "";

  const connect = async () => {
    const cluster = await connectCluster(address);
    return { cluster, takeLease: createLeases(cluster, address.name, () => performance.now()) };
  };
  /** The indices of the archive, made by one process where there are none: of several that begin at once the others wait for it. */
  const madeBy = async (
    cluster: Cluster,
    takeLease: ReturnType<typeof createLeases>,
    signal: AbortSignal,
  ): Promise<IndexNames> => {
    for (;;) {
      const current = await currentIndices(cluster, address.name);
      if (current !== null) return current;
      const lease = await takeLease();
      if (lease !== null) return prepareCluster(cluster, address).finally(lease.release);
      await sleep(LOOK_EVERY_MS, undefined, { signal });
    }
  };
  return async ({ signal, remake = false, threads = availableParallelism() }) => {
    connected ??= await connect();
    const { cluster, takeLease } = connected;
    const files = await corpusFiles(folder).catch((error: unknown) => {
      if (isPlaced && error instanceof CorpusError) return [];
      throw error;
    });
    const before = lists;
    lists = files
      .filter(({ path }) => path.endsWith(".txt") && !path.includes("/"))
      .map(({ path, size, modifiedMs }) => `${path}\n${size} ${modifiedMs}`)
      .join("\n");
    const reopen = isPlaced && lists !== before;
    try {
      const { words } = await madeBy(cluster, takeLease, signal);
      const held = (await readState(cluster, words))?.state;
      const hasDocuments = files.some(isDocumentFile);
      // An empty folder is rather one that is not mounted here than an archive of which everything was taken out.
      if (!hasDocuments && !held?.summary.documents)
        throw new CorpusError(message("corpus.no-documents", { folder }));
      if (!isPlaced) say({ kind: "place", file: place, warning: null });
      isPlaced = true;
      const lease = hasDocuments ? await takeLease() : null;
      if (lease === null) {
        remembered = null;
        if (held?.complete) say({ kind: "current", changed: 0, removed: 0, reopen });
        return held?.complete === true;
      }
      const last = remembered;
      remembered = null;
      try {
        const { changed, removed, ...update } = await updateCluster(cluster, address, folder, {
          threads,
          signal: AbortSignal.any([signal, lease.signal]),
          onProgress: (progress) => say({ kind: "reading", ...progress }),
          nowMs: () => performance.now(),
          remake,
          remembered: last,
        });
        remembered = update.remembered;
        if (signal.aborted || lease.signal.aborted) return false;
        say({ kind: "current", changed, removed, reopen });
        return true;
      } finally {
        await lease.release();
      }
    } catch (error) {
      if (!isPlaced || !(error instanceof ClusterError)) throw error;
      say({ kind: "failed", message: error.message });
      return false;
    }
  };
}
