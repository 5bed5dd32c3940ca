import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Fault } from "../../../src/corpus/fault.ts";
import type { ReadFile } from "../../archive-file/writing/write-documents.ts";
import type { BulkItem } from "../cluster/cluster.ts";
import { ownerOf } from "./text-items.ts";

/** A file of the folder as it was read last, and what came of it. */
export type FileRecord = ReadFile & {
  /** How many passages its document has; null: it has none, but faults. */
  readonly passages: number | null;
  readonly faults: readonly Fault[];
};

/** What is written of a file; beside its document, so that both are seen together. */
export function fileItem(index: string, path: string, record: FileRecord | null): BulkItem {
  return {
    index,
    id: `file.${createHash("sha256").update(path).digest("base64url")}`,
    routing: ownerOfFile(path),
    document: record && {
      kind: "file",
      id: path,
      ...(record.faults.length > 0 ? { faulty: "yes" } : {}),
      file: JSON.stringify(record),
    },
  };
}

/** The owner of the document that a file holds, if it holds one: its id is the file's name. */
export function ownerOfFile(path: string): string {
  return ownerOf(basename(path, ".md"));
}
