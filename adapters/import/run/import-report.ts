import type { DocumentDraft } from "../../../src/import/draft.ts";
import type { Message } from "../../../src/messages/message.ts";
import type { KnownHead, Lacking } from "./known-documents.ts";

/** A document whose file is gone. */
export type MissingDocument = { readonly id: string; readonly file: string };

/** A document whose file has other words; `now`: a document with those, if there is one. */
export type ReplacedDocument = MissingDocument & { readonly now: string | null };

/** What was read of a document. */
type Read = {
  readonly file: string;
  /** Which of several documents of the file, from 1. */
  readonly part: number;
  readonly draft: DocumentDraft;
};

/** A document as it was read, and what became of it. */
export type ReadDocument = Read &
  /** `near`: documents with nearly the same words. */
  (
    | { readonly kind: "new"; readonly id: string; readonly near: readonly string[] }
    | { readonly kind: "duplicate"; readonly id: string }
    /** `of`: the document that it is a new version of. */
    | { readonly kind: "version"; readonly id: string; readonly of: string }
    | { readonly kind: "left-out" }
  );

/** A document that was imported before. Its file is not read again; `corrected`: the table of corrections had other values for it. */
type KnownDocument = {
  readonly kind: "unchanged" | "corrected";
  readonly file: string;
  readonly id: string;
  readonly head?: KnownHead | undefined;
};

/** What became of a document that a file holds. */
export type ImportedDocument = ReadDocument | KnownDocument;

/** What became of an import. */
export type ImportReport = {
  readonly documents: readonly ImportedDocument[];
  readonly refused: readonly { readonly name: string; readonly reason: Message }[];
  /** Documents that were withdrawn since their files are gone; of a dry run, that would be. */
  readonly withdrawn: readonly MissingDocument[];
  /** Documents whose files were not found in the folders that were imported, and which stay. */
  readonly missing: readonly MissingDocument[];
  /** Documents whose files are there with other words, of which no version was made: these stay beside the new ones. */
  readonly replaced: readonly ReplacedDocument[];
  /** Of the whole folder of documents; of a dry run, as it would be. */
  readonly lacking: Lacking;
  /** Files in the table of corrections that are not among those that were read. */
  readonly uncorrected: readonly string[];
  /** How many hidden files were passed over. */
  readonly hidden: number;
  /** The folder of documents, if it was found among the files and passed over: its name there. */
  readonly ownFolder: string | null;
  /** Whether it was stopped before all files were read. */
  readonly stopped: boolean;
};

/** The documents of a report that were read. */
export function readDocuments(documents: readonly ImportedDocument[]): readonly ReadDocument[] {
  return documents.filter((document) => "draft" in document);
}
