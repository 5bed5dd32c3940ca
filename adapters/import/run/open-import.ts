import { existsSync } from "node:fs";
import type { FeedHint } from "../../../src/import/with-feed.ts";
import type { Message } from "../../../src/messages/message.ts";
import type { FileBytes } from "../formats/format.ts";
import { createFileReader, type FileReader } from "./file-reader.ts";
import { type GrowingReport, importRead } from "./import-files.ts";
import type { ImportedDocument } from "./import-report.ts";
import { type KnownDocuments, knownDocuments } from "./known-documents.ts";
import { removeAbandoned } from "./write-new-file.ts";

/** What became of a file: its documents, and why it was refused, or a part of it. */
type ImportedFile = {
  readonly documents: readonly ImportedDocument[];
  readonly refused: readonly { readonly name: string; readonly reason: Message }[];
};

/** An import that takes files one by one, as they come. */
export type OpenImport = {
  /**
   * Imports a file; when it returns, its documents are in the folder. Null if the import was stopped before.
   *
   * @throws CorpusError if the folder cannot be read; whatever keeps a document from being written.
   */
  take(file: FileBytes, hint: FeedHint): Promise<ImportedFile | null>;
  /** Ends the process that reads the files. */
  close(): Promise<void>;
};

type Opened = { readonly known: KnownDocuments; readonly reader: FileReader };

/**
 * Opens an import into a folder of documents. What the folder holds is read with the first file.
 *
 * @param language BCP 47; null: found in each text.
 * @param nowMs the wall clock, epoch milliseconds.
 */
export function openImport(
  into: string,
  language: string | null,
  signal: AbortSignal,
  nowMs: () => number,
): OpenImport {
  let opened: Opened | null = null;
  const stop = () => void opened?.reader.stop();
  signal.addEventListener("abort", stop);
  const open = async (): Promise<Opened> => {
    await removeAbandoned(into, nowMs());
    const known = await knownDocuments(into, existsSync(into));
    return { known, reader: createFileReader({ publisher: null, language, known: known.files() }) };
  };
  return {
    async take(file, hint) {
      if (signal.aborted) return null;
      opened ??= await open();
      const { known, reader } = opened;
      const read = await reader.read(file);
      if (read === null || signal.aborted) return null;
      const target = {
        into,
        dryRun: false,
        corrections: new Map(),
        hints: new Map([[file.name, hint]]),
        signal,
      };
      const write = async (among: KnownDocuments): Promise<GrowingReport> => {
        const report: GrowingReport = { documents: [], refused: [] };
        for (const one of read) await importRead(one, among, target, report);
        return report;
      };
      try {
        return await write(known);
      } catch (error) {
        // Somebody else has written into the folder meanwhile: another sync, an import.
        if (!isTaken(error)) throw error;
        opened = { known: await knownDocuments(into, true), reader };
        return await write(opened.known);
      }
    },
    async close() {
      signal.removeEventListener("abort", stop);
      await opened?.reader.stop();
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EEXIST" || error.code === "ENOENT");
}
