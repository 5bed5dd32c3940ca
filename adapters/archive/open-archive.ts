import { corpusFiles } from "../../src/corpus/corpus-files.ts";
import type { ArchivePlace, OpenedArchive } from "../archive-file/file/archive-place.ts";
import { openArchive as openFolder } from "../archive-file/open-archive.ts";
import type { SyncProgress } from "../archive-file/writing/sync-folder.ts";
import { isClusterAddress } from "../opensearch/cluster/address.ts";

/**
 * Opens an archive wherever it is kept, brought up to date with its folder first.
 *
 * @throws CorpusError if the folder cannot be read, or the cluster gives no answer.
 */
export async function openArchive(
  place: ArchivePlace,
  onProgress: (progress: SyncProgress) => void = () => {},
): Promise<OpenedArchive> {
  const { file } = place;
  if (!isClusterAddress(file)) return openFolder(place, onProgress);
  const [{ keepClusterUpToDate }, { openClusterArchive }] = await Promise.all([
    import("../opensearch/keep-cluster-up-to-date.ts"),
    import("../opensearch/open-cluster-archive.ts"),
  ]);
  let warning: string | null = null;
  const bring = keepClusterUpToDate(place, (event) => {
    if (event.kind === "reading") onProgress(event);
    if (event.kind === "failed") warning = event.message;
  });
  await bring({ signal: new AbortController().signal });
  return { ...(await openClusterArchive(place, await corpusFiles(place.folder), file)), warning };
}
