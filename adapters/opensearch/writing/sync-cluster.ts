import { corpusFiles, isDocumentFile } from "../../../src/corpus/corpus-files.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { duplicate } from "../../../src/corpus/read-document.ts";
import { message } from "../../../src/messages/message.ts";
import type { PackedDocument } from "../../archive-file/file/packed-document.ts";
import type { FileResult } from "../../archive-file/writing/analyse-file.ts";
import { analyseFiles } from "../../archive-file/writing/analysis-pool.ts";
import { compareFiles } from "../../archive-file/writing/compare-files.ts";
import type { SyncOptions, SyncResult } from "../../archive-file/writing/sync-folder.ts";
import { allHits, textOf } from "../asking/ask-indices.ts";
import { term } from "../asking/queries.ts";
import type { BulkItem, Cluster } from "../cluster/cluster.ts";
import { type FileRecord, fileItem, ownerOfFile } from "../index/file-items.ts";
import { passageId, textItems } from "../index/text-items.ts";
import { refresh } from "./write-state.ts";

/** What is written together: files as they are now, with the document of each. */
type Change = {
  /** The same files, as those of which it is not known what is held: what begins here and does not end is done again. */
  readonly begun: readonly BulkItem[];
  /** Documents and passages. */
  readonly items: readonly BulkItem[];
  /** The files, as they were read. */
  readonly files: readonly BulkItem[];
  /** The documents that are put, and the owners of all that were there before or are there now. */
  readonly put: readonly PackedDocument[];
  readonly owners: readonly string[];
};

/** How documents are taken into a build. */
type Take = (change: Change) => Promise<void>;

/** Files that are taken together at most, and the milliseconds after which fewer are. */
const TOGETHER = 100;
const TAKE_EVERY_MS = 3_000;

/**
 * Writes a change. Its parts follow each other: where a part of a document is refused, or the process dies, no file says that it was read, and
 * each still names all passages there may be of it.
 *
 * @throws ClusterError if any of it was not written.
 */
export async function writeChange(cluster: Cluster, { begun, items, files }: Change): Promise<void> {
  for (const part of [begun, items, files]) if (part.length > 0) await cluster.write(part);
}

/** What a build knows of the files of the folder. */
export async function readFiles(cluster: Cluster, texts: string): Promise<Map<string, FileRecord>> {
  // What an update that did not end has written is seen as well.
  await refresh(cluster, texts);
  const files = new Map<string, FileRecord>();
  const search = { index: texts, query: term("kind", "file"), sort: [{ id: "asc" }], stored: ["file"] };
  for await (const hit of allHits(cluster, search)) {
    const record = JSON.parse(textOf(hit, "file")) as FileRecord;
    files.set(record.path, record);
  }
  return files;
}

/**
 * Brings the texts of a build up to date with a folder: reads what is new or changed by size, time and hash, and takes out what is gone. What
 * is not done yet is done by the next call.
 *
 * @param known the files as they were read last; it is kept current.
 * @param take writes a change; the next one waits for it.
 * @throws CorpusError if the folder cannot be read.
 */
export async function syncTexts(
  texts: string,
  folder: string,
  known: Map<string, FileRecord>,
  take: Take,
  { threads, signal, onProgress, nowMs }: SyncOptions,
): Promise<SyncResult> {
  const files = (await corpusFiles(folder)).filter(isDocumentFile);
  if (files.length === 0 && known.size > 0) throw new CorpusError(message("corpus.no-documents", { folder }));
  const rows = [...known.values()].map(
    ({ path, size, modifiedMs, sha256 }) => [path, size, modifiedMs, sha256] as const,
  );
  const { changed, removed, duplicates } = compareFiles(rows, files);
  const total = changed.length + removed.length + duplicates.length;
  const pending = createPending(texts, known);
  let done = 0;
  let tookMs = nowMs();
  const step = async () => {
    done++;
    if (pending.size() >= TOGETHER || nowMs() - tookMs >= TAKE_EVERY_MS) {
      await take(pending.flush());
      tookMs = nowMs();
    }
    onProgress({ done, total });
  };
  if (total > 0) onProgress({ done, total });
  for (const { path, size, modifiedMs } of duplicates) {
    pending.put({ path, size, modifiedMs, sha256: "", passages: null, faults: [duplicate(path)] }, null);
    await step();
  }
  let same = 0;
  for await (const result of analyseFiles(folder, changed, threads, signal)) {
    if (result.kind === "same") same++;
    pending.take(result);
    await step();
  }
  // Last what is gone: a document that was moved to another folder has taken its place already.
  if (!signal.aborted)
    for (const path of removed) {
      pending.remove(path);
      await step();
    }
  if (pending.size() > 0 && !signal.aborted) await take(pending.flush());
  return { changed: changed.length - same + duplicates.length, removed: removed.length };
}

/** A file that is to be read whatever it holds: none is as long as this, and no hash is empty. */
const UNREAD = { size: -1, modifiedMs: 0, sha256: "", faults: [] } as const;

/** Collects changes. */
function createPending(texts: string, known: Map<string, FileRecord>) {
  let begun = new Map<string, FileRecord>();
  let items: BulkItem[] = [];
  let files = new Map<string, FileRecord | null>();
  let put: PackedDocument[] = [];
  let owners = new Set<string>();
  let size = 0;
  /** Which file holds the document of each owner. */
  const holders = new Map<string, FileRecord>();
  for (const one of known.values()) {
    const before = holders.get(ownerOfFile(one.path))?.passages ?? -1;
    if (one.passages !== null && one.passages > before) holders.set(ownerOfFile(one.path), one);
  }

  /** Notes that the document of a file is being changed, which has at most so many passages meanwhile. */
  const begin = (path: string, passages: number) => {
    const most = Math.max(passages, begun.get(path)?.passages ?? 0);
    begun.set(path, { ...UNREAD, path, passages: most });
  };
  const takeOut = (owner: string, id: string) =>
    items.push({ index: texts, id, routing: owner, document: null });
  /** Takes out the passages that a document has from one on. */
  const cut = (owner: string, from: number) => {
    const before = holders.get(owner)?.passages ?? 0;
    for (let position = from; position < before; position++) takeOut(owner, passageId(owner, position));
  };
  const write = (record: FileRecord, packed: PackedDocument | null) => {
    const owner = ownerOfFile(record.path);
    size++;
    if (packed !== null) {
      // Its document may have been another file's: it was moved.
      begin(record.path, Math.max(packed.passages.length, holders.get(owner)?.passages ?? 0));
      cut(owner, packed.passages.length);
      items.push(...textItems(texts, packed));
      put.push(packed);
      owners.add(owner);
      holders.set(owner, record);
    } else if (holders.get(owner)?.path === record.path) drop(owner, record.path);
    files.set(record.path, record);
    known.set(record.path, record);
  };
  const drop = (owner: string, path: string) => {
    begin(path, holders.get(owner)?.passages ?? 0);
    cut(owner, 0);
    takeOut(owner, owner);
    owners.add(owner);
    holders.delete(owner);
  };
  const remove = (path: string) => {
    size++;
    const owner = ownerOfFile(path);
    if (holders.get(owner)?.path === path) drop(owner, path);
    files.set(path, null);
    known.delete(path);
  };
  return {
    put: write,
    remove,
    take(result: FileResult) {
      switch (result.kind) {
        case "document": {
          const { file, packed } = result;
          return write({ ...file, passages: packed.passages.length, faults: [] }, packed);
        }
        case "faults":
          return write({ ...result.file, passages: null, faults: result.faults }, null);
        case "same": {
          const before = known.get(result.file.path);
          const record = { ...result.file, passages: before?.passages ?? null, faults: before?.faults ?? [] };
          files.set(record.path, record);
          known.set(record.path, record);
          if (record.passages !== null) holders.set(ownerOfFile(record.path), record);
          size++;
          return;
        }
        case "gone":
          return remove(result.path);
      }
    },
    size: () => size,
    flush(): Change {
      // What is taken out and put again in one change is put: its order is lost where parts of it are sent at the same time.
      const last = new Map(items.map((item) => [item.id, item]));
      const change = {
        begun: [...begun].map(([path, record]) => fileItem(texts, path, record)),
        items: [...last.values()],
        files: [...files].map(([path, record]) => fileItem(texts, path, record)),
        put,
        owners: [...owners],
      };
      [begun, items, files] = [new Map(), [], new Map()];
      [put, owners, size] = [[], new Set(), 0];
      return change;
    },
  };
}
