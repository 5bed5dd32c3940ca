import type { Document } from "../../../corpus/document.ts";
import type { Block } from "../../../import/extracted.ts";
import { headlineAt } from "../../../import/headline.ts";
import { withoutDates } from "../../../import/issue-date/written-dates.ts";
import { isNoTitle } from "../../../import/no-title.ts";
import { withoutEdges, withoutPublisher } from "../../../import/title-edges.ts";
import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { misreadWord } from "./misread-words.ts";

/** A headline stands among this many passages at the beginning. */
const LOOKED_AT = 16;

/**
 * The title that is shown with what a document tells: its own, without the publisher; where that is page furniture, a letterhead or a scanner's scraps, the first
 * line of the text that reads as a headline; null if no line does.
 *
 * @example
 * shownTitle({ title: "MEDIA RELEASE", text: "MEDIA RELEASE\n\nFerry sinks off Moss\n\nA ferry sank …", … }); // => "Ferry sinks off Moss"
 */
export function shownTitle(
  document: Pick<Document, "title" | "publisher" | "text" | "passages" | "language">,
): string | null {
  const { title, publisher, text, passages, language } = document;
  const own = oneLine(title);
  const bare = withoutPublisher(own, publisher);
  if (!/^en\b/i.test(language) || saysWhat(own, publisher)) return bare === own ? title : bare;
  const blocks = passages.slice(0, LOOKED_AT).map(({ kind, start, end }): Block => {
    const words = text.slice(start, end);
    if (kind === "heading") return { kind, level: 1, text: words };
    return { kind: kind === "item" ? kind : "paragraph", text: words };
  });
  for (let at = headlineAt(blocks); at >= 0; at = headlineAt(blocks)) {
    const headline = withoutPublisher(withoutEdges(oneLine(blocks[at]?.text ?? "")), publisher);
    if (saysWhat(headline, publisher)) return headline;
    blocks.splice(0, at + 1);
  }
  return null;
}

/** Whether a line says what a text is about. */
function saysWhat(line: string, publisher: string): boolean {
  return (
    !isNoTitle(line) && !isOnlyWhereAndWhen(line, publisher) && !isTorn(line) && misreadWord(line) === null
  );
}

/** A line in capitals has as many words that are none, as a share of all. */
const TORN = 0.4;
const FEWEST_TORN = 3;

/** "M INIS TE R FOR POR TS": a scanner set the letters of capitals apart. */
function isTorn(line: string): boolean {
  if (line !== line.toUpperCase()) return false;
  const words = line.match(/(?<![\p{L}\d.])\p{L}+(?![\p{L}\d.])/gu) ?? [];
  const none = words.filter((word) => !isEnglishWord(word.toLowerCase()) && !/^[AI]$/.test(word));
  return (
    none.length >= FEWEST_TORN && none.length >= TORN * words.length && none.some((word) => word.length === 1)
  );
}

/** "PORT ELAN, 28 MAY 1993", "Council of Moss 22 August 2001": a place or the publisher with a day. */
function isOnlyWhereAndWhen(line: string, publisher: string): boolean {
  const rest = withoutDates(line, "en")
    .replace(/[^\p{L}\p{M}’' -]/gu, " ")
    .trim();
  if (rest.toLowerCase() === publisher.toLowerCase()) return true;
  return rest.length < line.length && isPlaceName(rest);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
