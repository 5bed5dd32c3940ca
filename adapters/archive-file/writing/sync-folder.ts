import type { DatabaseSync } from "node:sqlite";
import { type CorpusFile, corpusFiles, isDocumentFile } from "../../../src/corpus/corpus-files.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { duplicate } from "../../../src/corpus/read-document.ts";
import { message } from "../../../src/messages/message.ts";
import type { FileResult } from "./analyse-file.ts";
import { analyseFiles } from "./analysis-pool.ts";
import { compareFiles, type KnownFile } from "./compare-files.ts";
import { createDocumentWriter, type DocumentWriter } from "./write-documents.ts";

/** How far an update is. */
export type SyncProgress = { readonly done: number; readonly total: number };

/** What an update did: numbers of files. */
export type SyncResult = { readonly changed: number; readonly removed: number };

/** What an update needs. */
export type SyncOptions = {
  /** The files of the folder, listed just now. @default they are listed: of 60,000 that takes a quarter of a second */
  readonly files?: readonly CorpusFile[] | undefined;
  /** How many threads analyse. */
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SyncProgress) => void;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
};

/**
 * Milliseconds between two commits: this much is done again after a crash, and a change is found this late. A commit writes every page that
 * was touched, and a segment of the inverted index, so a long update commits less often: each time a tenth of what it has taken so far.
 */
const COMMIT_EVERY = { leastMs: 500, mostMs: 5_000, share: 0.1 } as const;

/** Segments of the inverted index are merged into one after an update of at least this many files; searching one is quicker. */
const MANY = 500;

/**
 * Brings an archive file up to date with its folder: reads what is new or changed by size, time and hash, and takes out what is gone. Each
 * document is there in its old or its new state at any moment, also after a crash; what is not done yet is done by the next update.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function syncFolder(
  db: DatabaseSync,
  folder: string,
  { files: listed, threads, signal, onProgress, nowMs }: SyncOptions,
): Promise<SyncResult> {
  const files = (listed ?? (await corpusFiles(folder))).filter(isDocumentFile);
  const { changed, removed, duplicates } = compareFiles(knownFiles(db), files);
  // An empty folder is rather one that is not mounted than an archive of which everything was taken out.
  if (files.length === 0 && removed.length > 0)
    throw new CorpusError(message("corpus.no-documents", { folder }));
  const total = changed.length + removed.length + duplicates.length;
  const complete = () => db.exec("UPDATE meta SET value = 1 WHERE key = 'complete' AND value <> 1");
  if (total === 0) {
    complete();
    return { changed: 0, removed: 0 };
  }
  const writer = createDocumentWriter(db);
  let done = 0;
  const beganMs = nowMs();
  let committedMs = beganMs;
  const step = () => {
    done++;
    const now = nowMs();
    const { leastMs, mostMs, share } = COMMIT_EVERY;
    if (now - committedMs >= Math.min(mostMs, Math.max(leastMs, (now - beganMs) * share))) {
      writer.commit();
      committedMs = nowMs();
    }
    onProgress({ done, total });
  };
  onProgress({ done, total });
  for (const { path, size, modifiedMs } of duplicates) {
    writer.putFaults({ path, size, modifiedMs, sha256: "" }, [duplicate(path)]);
    step();
  }
  let same = 0;
  for await (const result of analyseFiles(folder, changed, threads, signal)) {
    write(writer, result);
    if (result.kind === "same") same++;
    step();
  }
  // Last what is gone: a document that was moved to another folder has taken its place already, in one step.
  if (!signal.aborted)
    for (const path of removed) {
      writer.remove(path);
      step();
    }
  writer.commit();
  if (!signal.aborted) complete();
  if (changed.length >= MANY && !signal.aborted) db.exec("INSERT INTO posting (posting) VALUES ('optimize')");
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return { changed: changed.length - same + duplicates.length, removed: removed.length };
}

function write(writer: DocumentWriter, result: FileResult): void {
  switch (result.kind) {
    case "document":
      writer.put(result.file, result.packed);
      return;
    case "faults":
      writer.putFaults(result.file, result.faults);
      return;
    case "same":
      writer.touch(result.file);
      return;
    case "gone":
      writer.remove(result.path);
  }
}

/** The files as they were read last. An array for each comes in half the time of an object. */
function knownFiles(db: DatabaseSync): readonly KnownFile[] {
  const files = db.prepare("SELECT path, size, modified_ms, sha256 FROM file");
  files.setReturnArrays(true);
  return files.all() as unknown as readonly KnownFile[];
}
