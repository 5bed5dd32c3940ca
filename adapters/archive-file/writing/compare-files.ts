import { basename } from "node:path";
import type { CorpusFile } from "../../../src/corpus/corpus-files.ts";
import type { FileTask } from "./analyse-file.ts";

/** A file as it was read last. */
export type KnownFile = readonly [path: string, size: number, modifiedMs: number, sha256: string];

/** What of a folder is to be read again. */
type Comparison = {
  readonly changed: readonly FileTask[];
  readonly removed: readonly string[];
  /** Files whose name an earlier file has, and so its id. */
  readonly duplicates: readonly CorpusFile[];
};

/** Compares the files of a folder with what is known of them, by size, time of change and name. */
export function compareFiles(rows: readonly KnownFile[], files: readonly CorpusFile[]): Comparison {
  const known = new Map(rows.map((row) => [row[0], row] as const));
  const names = new Set<string>();
  const changed: FileTask[] = [];
  const duplicates: CorpusFile[] = [];
  for (const file of files) {
    const name = basename(file.path);
    const row = known.get(file.path);
    known.delete(file.path);
    const isDuplicate = names.has(name);
    names.add(name);
    const [, size, modifiedMs, sha256 = null] = row ?? [];
    const isSame = size === file.size && modifiedMs === file.modifiedMs;
    // Of a duplicate nothing is read, so it has no hash; whether it is one may change with another file.
    const wasDuplicate = sha256 === "";
    if (isSame && isDuplicate === wasDuplicate) continue;
    if (isDuplicate) duplicates.push(file);
    else changed.push({ path: file.path, size: file.size, knownSha256: wasDuplicate ? null : sha256 });
  }
  return { changed, removed: [...known.keys()], duplicates };
}
