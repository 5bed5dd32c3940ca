import { createHash } from "node:crypto";
import type { Document } from "../../../../src/corpus/document.ts";
import type { Passage } from "../../../../src/corpus/structure/passages.ts";

/** A text of a public collection as a document of the archive: without publisher, place or date. */
export function plainDocument(
  id: string,
  title: string,
  text: string,
  language: string,
  passages: readonly Passage[],
): Document {
  return {
    id,
    title,
    publisher: "",
    issued: null,
    issuedBasis: { kind: "unknown" },
    language,
    places: [],
    source: { file: id, removed: [] },
    sha256: createHash("sha256").update(text).digest("hex"),
    text,
    passages,
  };
}
