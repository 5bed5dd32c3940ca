/**
 * What a passage is in its document. Prose: paragraphs, list items. A signature is a block of names under a statement; a title is a
 * line above a part of it that no Markdown marks; a label is the name of who speaks next, on a line of its own.
 */
export type PassageKind =
  | "heading"
  | "paragraph"
  | "item"
  | "signature"
  | "title"
  | "letterhead"
  | "subjects"
  | "label"
  | "contact"
  | "boilerplate"
  | "footnote"
  | "table"
  | "noise";

/** Whether a passage says something in sentences: only prose is quoted as an answer, posted, or the beginning of a document. */
export function isProse(kind: PassageKind): boolean {
  return kind === "paragraph" || kind === "item";
}
