import type { Span } from "../text/sentences.ts";

/** Functions that label a turn and are nobody's name. */
export const ROLE_LABEL: RegExp =
  /^(?:journalists?|questions?|questioners?|reporters?|interviewers?|presenters?|hosts?|comp[eè]re|announcers?|panell?ists?|moderators?|callers?|audience(?: member)?|news ?reader|narrator|(?:unidentified|male|female) (?:journalist|reporter|speaker|voice|man|woman)|q)\.?$/i;

/** Heads of a line that look like a label and are none. */
const NO_LABEL =
  /^(?:sub(?:ject|jects)\b.*|topics?|title|date|time|venue|location|place|to|from|cc|re|ref(?:erence)?|note|notes|source|contacts?|.*\b(?:contacts?|inquiries|enquiries|information|release|office|number|details|transcript\w*|subjects?|interview|phone|fax|tel|mobile|email|embargo\w*)|tel|telephone|ph|fax|mobile|e-?mail|website|web|portfolio|related|dated|e ?& ?oe|warning|update\w*|copyright|tags|keywords|category|background|photo|caption|image|video|example|summary|conclusion|introduction|question time|key points?|issues?|answers?|http|https)$/i;

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’‘-]*";
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.'’‘-]*)";

/** A label in capitals, with an office or a first name after a comma; or up to four capitalised words. */
const LABEL = new RegExp(
  `(?<label>(?:Ma?c)?${CAPITALS}(?:,? (?:(?:Ma?c|de|van|von|of|for|the|and) ?)*${CAPITALS}|,? &)*|${CAPITALS}, ${NAME_WORD}|${NAME_WORD}(?: ${NAME_WORD}){0,3})(?: ?\\((?:cont|continued|cont’d|cont'd|contd|ctd)\\.?\\))? ?:`,
  "uy",
);
/** "Q." and "A." before what is asked and answered. */
const LETTER = /(?<label>[QA])[.:)](?=\s+\S)/y;

/** Characters of the longest label: a name with its office. */
const LONGEST = 110;

/** A label that may open a turn at a place: its words, and where what is said begins. */
export type LabelFound = Span & { readonly label: string };

/** The label at a place of a text; null if there is none. The span takes in the colon and the blanks after it. */
export function labelAt(text: string, at: number): LabelFound | null {
  const colon = text.slice(at, at + LONGEST + 20).includes(":");
  for (const pattern of colon ? [LABEL, LETTER] : [LETTER]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const label = match?.groups?.label?.trim();
    if (!match || !label || label.length > LONGEST || NO_LABEL.test(label)) continue;
    if (/^\/\//.test(text.slice(pattern.lastIndex))) continue;
    let end = at + match[0].length;
    while (end < text.length && /\s/.test(text.charAt(end))) end++;
    return { start: at, end, label };
  }
  return null;
}

/** The words of a label of a turn, without its colon and what stands in brackets before it: "MR LUND (by telephone):" is "MR LUND". */
export function labelWords(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .trim()
    .replace(/\s*\([^()]*\)\s*(?=:?$)/, "")
    .replace(/\s*[:.)]$/, "")
    .trim();
}
