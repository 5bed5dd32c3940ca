import type { Span } from "../text/sentences.ts";

/** Functions that label a turn and are nobody's name. */
export const ROLE_LABEL: RegExp =
  /^(?:journalists?|questions?|questioners?|reporters?|interviewers?|presenters?|hosts?|anchors?|comp[eè]re|announcers?|panell?ists?|moderators?|callers?|audience(?: member)?|news ?reader|narrator|voice[- ]?over|(?:unidentified|male|female) (?:journalist|reporter|speaker|voice|man|woman)|q)\.?(?: \d)?$/i;

/** Heads of a line that look like a label and are none. */
const NO_LABEL =
  /^(?:sub(?:ject|jects)\b.*|topics?|title|date|time|venue|location|place|to|from|cc|re|ref(?:erence)?|note|notes|source|contacts?|.*\b(?:contacts?|inquiries|enquiries|information|release|office|number|details|transcript\w*|subjects?|interview|phone|fax|tel|mobile|email|embargo\w*)|tel|telephone|ph|fax|mobile|e-?mail|website|web|portfolio|related|dated|e ?& ?oe|warning|update\w*|copyright|tags|keywords|category|background|photo|caption|image|video|example|summary|conclusion|introduction|question time|key points?|issues?|answers?|http|https)$/i;

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’‘-]*";
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}.'’‘-]*)";

/** What a label says beside its name: "(by telephone)", "[CLIP]", "(WEDNESDAY) TRANSLATION". */
const NOTE = `(?: ?[([][^()[\\]:\\n]{1,40}[)\\]](?: ${CAPITALS})?)`;
/** A label in capitals, with an office or a first name after a comma, a function beside a dash; or up to four capitalised words. */
const LABEL = new RegExp(
  `(?:(?<capitals>(?:Ma?c)?${CAPITALS}(?:,? (?:(?:Ma?c|de|van|von|of|for|the|and) ?)*${CAPITALS}|,? &| [–-] ${CAPITALS}| \\d)*)${NOTE}?|(?<label>${CAPITALS}, ${NAME_WORD}|${NAME_WORD}(?: ${NAME_WORD}){0,3})(?: ?\\((?:cont|continued|cont’d|cont'd|contd|ctd)\\.?\\))?) ?:`,
  "uy",
);
/** "Q." and "A." before what is asked and answered. */
const LETTER = /(?<label>[QA])[.:)](?=\s+\S)/y;
/** "QUESTION;": a function whose colon was misread. */
const MISREAD = /(?<label>\p{Lu}{4,}(?: \p{Lu}{3,})?) ?;(?=\s)/uy;

/** Characters of the longest label: a name with its offices. */
const LONGEST = 170;

/** A label that may open a turn at a place: its words, and where what is said begins. */
export type LabelFound = Span & { readonly label: string };

/** The label at a place of a text; null if there is none. The span takes in the colon and the blanks after it. */
export function labelAt(text: string, at: number): LabelFound | null {
  const head = text.slice(at, at + LONGEST + 20);
  const patterns = [...(head.includes(":") ? [LABEL] : []), LETTER, ...(head.includes(";") ? [MISREAD] : [])];
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const label = (match?.groups?.capitals ?? match?.groups?.label)?.trim();
    if (!match || !label || label.length > LONGEST || NO_LABEL.test(label)) continue;
    if (pattern === MISREAD && !ROLE_LABEL.test(label)) continue;
    if (/ [–-] /.test(label) && !label.split(/ [–-] /).some((part) => ROLE_LABEL.test(part))) continue;
    if (/^\/\//.test(text.slice(pattern.lastIndex))) continue;
    let end = at + match[0].length;
    while (end < text.length && /\s/.test(text.charAt(end))) end++;
    return { start: at, end, label };
  }
  return null;
}

/** Ends a line that the next one goes on: "ADA FINCH, MAYOR AND". */
const HANGING =
  /^\p{Lu}[\p{Lu}.'’ -]+, [^:;\p{Ll}]*(?:,|[ ](?:ACTING|AND|ASSISTANT|DEPUTY|FOR|MINISTER|OF|SHADOW|THE|TO|&))$/u;

/** A label whose first line is the block before; as it is where it has one line. */
export function labelOverLines(text: string, before: Span, label: LabelFound): LabelFound {
  const line = text.slice(before.start, before.end);
  const goesOn = line.length <= LONGEST && label.label === label.label.toUpperCase() && HANGING.test(line);
  return goesOn ? { start: before.start, end: label.end, label: `${line} ${label.label}` } : label;
}

/** The words of a label of a turn, without its colon and what stands in brackets before it: "MR LUND (by telephone):" is "MR LUND". */
export function labelWords(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\s*[([][^()[\]]*[)\]](?: \p{Lu}+)?\s*(?=[:;]?$)/u, "")
    .replace(/\s*[:;.)]$/, "")
    .trim();
}
