import type { Archive } from "../../../src/archive/archive.ts";
import type { Fault } from "../../../src/corpus/fault.ts";
import type { WordLists } from "../../../src/corpus/word-lists/load-word-lists.ts";

/** Which archive, and where it is kept. */
export type ArchivePlace = {
  /** The folder of documents. */
  readonly folder: string;
  /** The folder of the program's own word lists. */
  readonly wordLists: string;
  /** The archive file; `memory`: none; the address of a cluster; null: `FOLDER.dateline` unless the folder is small. */
  readonly file: string | null;
};

/** An archive that was opened. */
export type OpenedArchive = WordLists & {
  readonly archive: Archive;
  /** Where it is kept: the file's path, or null for memory. */
  readonly file: string | null;
  /** Why it is not kept in the file that it should be in; null: it is. */
  readonly warning: string | null;
  /** The faults of the documents and the word lists as they are now, or were at the last `look`. */
  readonly faults: readonly Fault[];
  /** Whether every document of the folder has been read at least once. */
  isComplete(): boolean;
  /** Reads anew what `faults` and `isComplete` say. Absent: they are read each time. */
  look?(): Promise<void>;
  /** How the cluster is that holds it. Absent: it is in no cluster. */
  condition?(): Promise<ClusterCondition>;
  close(): void;
};

/** How a cluster is: whole, answering without some copies of its data, or unable to answer. `detail` is one line for a person. */
export type ClusterCondition =
  | { readonly kind: "whole" }
  | { readonly kind: "without-copies" | "unavailable"; readonly detail: string };
