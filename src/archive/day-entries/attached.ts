import { isProse } from "../../corpus/structure/passage-kind.ts";
import type { Passage } from "../../corpus/structure/passages.ts";
import { MONTH_PATTERN as MONTHS } from "../../time/calendar/month-names.ts";

/** A line of its own that says that something else follows. */
const SAYS_SO =
  /^\W*(?:attachment|annex(?:ure)?|appendix|enclosure)\b[\s:.\-–—]*(?:[A-Z0-9]{1,3}\b)?[^.!?]{0,80}$|^\W*(?:the )?following (?:is|are|was)\b.{0,60}\b(?:articles?|letters?|statements?|editorials?|columns?|opinion pieces?|reports?|releases?|e-?mails?|extracts?|submissions?)\b|^\W*(?:(?:full )?text of|copy of|extracts? from|excerpts? from|reprinted|reproduced|published in|first published|this (?:article|letter|column|piece) (?:first )?(?:appeared|was (?:first )?published))\b/i;

/** "Attached: the union's backgrounder, …", however long: what follows is what it names. */
const ATTACHED = /^\W*(?:attached|attachments?|enclosed|enclosures?)\s*:/i;

/** "News release issued by the Mayor on 3 May": another release stands below the first. */
const ISSUED_BY =
  /^\W*(?:(?:joint )?(?:media|press|news) (?:release|statement)|statement) (?:issued|released|made|put out)? ?by\b/i;

/** "TEXT OF GOVERNMENT LETTER TO THE COUNCIL", in capitals: the heading of a letter that is reproduced. */
const LETTER_HEADING =
  /^\P{Ll}*\b(?:LETTERS?|MEMORANDUM|COMMUNIQU[EÉ]|TELEGRAM|CABLE|ARTICLE|EDITORIAL|BACKGROUNDER) (?:TO|FROM|BY|OF|SENT|ADDRESSED)\b\P{Ll}*$/u;

/** "Dear Ms Lopez," */
const GREETS = /^\W*Dear\s+\p{Lu}[^.!?]{0,60}[,:.\s]*$/u;

/** What newspapers and agencies call themselves. */
const NEWSPAPER =
  /(?<![\p{L}])(?:Times|Herald|Post|Telegraph|Guardian|Age|Observer|Tribune|Mail|Courier|Chronicle|Gazette|Journal|Mercury|Advertiser|Independent|Financial Review|Bulletin|Australian|Star|Sun|Globe|Standard|Express|Examiner|Inquirer|News Service|Reuters?|AAP|AFP|Associated Press|AP|Xinhua|Bloomberg|BBC News)(?![\p{L}])/u;

/** A day with its year, or in figures. */
const DATE = new RegExp(
  `\\b(?:${MONTHS}|\\p{Lu}\\p{Ll}{2}\\.?)\\s+\\d{1,2},?\\s+(?:19|20)\\d\\d\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTHS},?\\s+(?:19|20)\\d\\d\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d\\d\\b`,
  "u",
);

/** A longer line is a sentence. */
const LONGEST_LINE = 110;

/**
 * Where a text begins to reproduce what somebody else wrote: an article with the name and the day of its paper, a letter, an attachment. Its
 * end if it reproduces nothing. What stands before any prose is the head of the text itself.
 *
 * @example
 * attachedFrom("… \n\nMoss Times, 3 May 2001\n\nTwo boats sank.", …); // => where "Moss Times" begins
 */
export function attachedFrom(text: string, passages: readonly Passage[]): number {
  let hasProse = false;
  for (const { kind, start, end } of passages) {
    const line = text.slice(start, end);
    if (hasProse && opensAttached(line)) return start;
    hasProse ||= isProse(kind) && line.length > LONGEST_LINE;
  }
  return text.length;
}

function opensAttached(line: string): boolean {
  if (ATTACHED.test(line)) return true;
  if (line.length > 2 * LONGEST_LINE) return false;
  if (SAYS_SO.test(line) || GREETS.test(line) || ISSUED_BY.test(line) || LETTER_HEADING.test(line))
    return true;
  return (
    line.length <= LONGEST_LINE &&
    DATE.test(line) &&
    NEWSPAPER.test(line) &&
    !/[.!?]["”’']?$/.test(line.trim())
  );
}
