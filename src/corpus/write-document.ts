import { createHash } from "node:crypto";
import { stringify } from "yaml";
import type { Document, DocumentHead } from "./document.ts";
import type { Fault } from "./fault.ts";
import { readDocument } from "./read-document.ts";
import { YAML_STYLE } from "./yaml-style.ts";

/** What an importer knows of a document. */
export type DocumentFields = Omit<DocumentHead, "issued" | "sha256"> & {
  /** EDTF; null if the date of issue is unknown. */
  readonly issued: string | null;
  /** The words as published, in Markdown. */
  readonly text: string;
};

/**
 * Makes a document, checked as any file of a corpus is.
 *
 * @returns the document, or what is wrong with the fields; the lines are those of the file that {@link writeDocument} writes.
 */
export function createDocument(fields: DocumentFields): Document | readonly Fault[] {
  return readDocument(`${fields.id}.md`, writeDocument(fields));
}

/** Writes a document as a file of a corpus: front matter in YAML, with the text's hash, and the text below it. */
export function writeDocument({ issuedBasis, text, issued, ...fields }: DocumentFields): string {
  const {
    id,
    title,
    publisher,
    language,
    places,
    url,
    archived,
    republished,
    withdrawn,
    superseded,
    sameAs = [],
    source,
  } = fields;
  const body = text.replace(/\r\n?/g, "\n").trim();
  const front = {
    id,
    title,
    publisher,
    ...(issued === null ? {} : { issued }),
    ...(issuedBasis.kind === "unknown" ? {} : { issuedBasis: issuedBasis.kind }),
    ...(issuedBasis.kind === "inferred" ? { issuedReason: issuedBasis.reason } : {}),
    language,
    ...(places.length === 0 ? {} : { places }),
    ...(url === undefined ? {} : { url }),
    ...(archived === undefined ? {} : { archived }),
    ...(republished === undefined ? {} : { republished }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(superseded === undefined ? {} : { superseded }),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    source: {
      file: source.file,
      ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }),
      ...(source.part === undefined ? {} : { part: source.part }),
      ...(source.fetched === undefined ? {} : { fetched: source.fetched }),
      ...(source.removed.length === 0 ? {} : { removed: source.removed }),
      ...(source.dates === undefined || source.dates.length === 0 ? {} : { dates: source.dates }),
    },
    sha256: createHash("sha256").update(body).digest("hex"),
  };
  return `---\n${stringify(front, YAML_STYLE)}---\n\n${body}\n`;
}
