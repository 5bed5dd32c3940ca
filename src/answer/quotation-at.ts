import type { AnalysedText, Archive } from "../archive/archive.ts";
import { type StoredPassage, sayerOf, textIn } from "../archive/stored-passage.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";

/** Words of a document, with the passage that holds them. */
export type QuotedPlace = AnalysedText & { readonly passage: StoredPassage };

/**
 * The passage that holds words of a document; null if the document is gone, its text is another one now, or no passage holds them all.
 *
 * @param key what `documentKey` makes of the document.
 */
export async function quotedPlace(
  archive: Archive,
  key: string,
  { start, end }: Span,
): Promise<QuotedPlace | null> {
  const found = await archive.documentOfKey(key);
  const passage = found?.passages.find((one) => one.start <= start && end <= one.end);
  return found && passage ? { ...found, passage } : null;
}

/** The words as evidence, taken on a day; null: the day is not known. */
export function evidenceAt(
  { document, passage }: QuotedPlace,
  { start, end }: Span,
  accessed: string | null,
): Evidence {
  const speaker = sayerOf(passage, { start, end });
  const { paragraph } = passage;
  const quote = textIn(passage, { start, end });
  return evidenceOf({ quote, start, end, document, paragraph, ...(speaker ? { speaker } : {}) }, accessed);
}
