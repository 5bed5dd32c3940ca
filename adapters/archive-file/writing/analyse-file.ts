import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import type { Fault } from "../../../src/corpus/fault.ts";
import { readDocument, unreadable } from "../../../src/corpus/read-document.ts";
import { type PackedDocument, packDocument } from "../file/packed-document.ts";
import type { ReadFile } from "./write-documents.ts";

/** A file to be read. */
export type FileTask = {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** The hash that it had when it was read last; null: it was not. */
  readonly knownSha256: string | null;
};

/** What a file turned out to hold. */
export type FileResult =
  | { readonly kind: "document"; readonly file: ReadFile; readonly packed: PackedDocument }
  | { readonly kind: "faults"; readonly file: ReadFile; readonly faults: readonly Fault[] }
  /** It was touched and says the same. */
  | { readonly kind: "same"; readonly file: ReadFile }
  /** It is no longer there. */
  | { readonly kind: "gone"; readonly path: string };

/**
 * Reads a file of a folder and finds out all there is to know about its document. What goes wrong with one file is a fault of that file.
 * It waits for the disk: a thread that analyses has nothing else to do, and to be called back costs more than to read.
 */
export function analyseFile(folder: string, { path, knownSha256 }: Omit<FileTask, "size">): FileResult {
  const full = join(folder, path);
  const before = attempt(() => statSync(full));
  if (!before) return { kind: "gone", path };
  const bytes = attempt(() => readFileSync(full));
  // What cannot be read now is tried again by each update: the reason may pass without a trace in the file.
  const file: ReadFile =
    bytes === null
      ? { path, size: before.size, modifiedMs: NEVER_MS, sha256: UNREADABLE }
      : { path, size: before.size, modifiedMs: before.mtimeMs, sha256: hashOf(bytes) };
  if (file.sha256 === knownSha256) return { kind: "same", file };
  const text = bytes === null ? null : decode(bytes);
  if (text === null) return { kind: "faults", file, faults: [unreadable(path)] };
  const read = readDocument(path, text);
  if (!("id" in read)) return { kind: "faults", file, faults: read };
  try {
    return { kind: "document", file, packed: packDocument(analyseDocument(read)) };
  } catch (error) {
    const message = `Expected a text that can be analysed, and failed (${String(error)}): please report it.`;
    return { kind: "faults", file, faults: [{ file: path, line: 1, message }] };
  }
}

/** Stands for the hash of a file that cannot be read, and for the time of its last change. */
const UNREADABLE = "unreadable";
const NEVER_MS = -1;

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url");
}

function decode(bytes: Uint8Array): string | null {
  return attempt(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** What a call gives; null if it fails. */
function attempt<T>(call: () => T): T | null {
  try {
    return call();
  } catch {
    return null;
  }
}
