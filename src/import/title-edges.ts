import { writtenDates } from "./issue-date/written-dates.ts";

/** A number under which an office files its releases: "MPS 34/97", "MIN 61/02", "M38/95", "No. 41/2004". */
const FILED = "(?:\\(?(?:(?:no\\.?|ref\\.?:?) ?)?\\p{Lu}{0,5}[ .-]?\\d{1,4}/(?:19|20)?\\d\\d\\)?)";

/** What a text is; with a bar or a colon it is set off from the title. */
const KIND = "(?:[Jj]oint )?(?:[Mm]edia|[Pp]ress|[Nn]ews) (?:[Rr]elease|[Ss]tatement)";

/** Behind a title it begins with a capital, or is set off: "a delayed press release" is none. */
const KIND_BEHIND = `(?:(?<=[|:–—-] ?)|(?=\\p{Lu}))${KIND}`;

/** "afp.gov.au", "www.harbour.example/news" */
const SITE =
  "(?:(?:https?://|www\\.)\\S+|(?:\\p{Ll}[\\p{Ll}\\d-]*\\.){1,3}(?:gov|org|com|net|edu)(?:\\.\\p{Ll}{2})?)";

const FURNITURE_BEFORE = new RegExp(`^(?:${FILED}|${KIND} ?[|:–—-])[ ,.:|–—-]*(?=\\p{L})`, "u");
const FURNITURE_AFTER = new RegExp(
  `[ ,.:|–—-]+(?:${FILED}|${KIND_BEHIND}(?: ?\\|.*)?|${SITE}|[Pp]osted|(?:[Tt]ranscript,? )?E ?& ?OE?,?(?:\\sproof\\sonly)?)[.\\s]*$`,
  "u",
);

/** A weekday and a bracket that belong to the date behind a title. */
const BEFORE_DATE = /[\s,.:|–—(-]+(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?[ ,.]*)?$/i;

/** "11-12 April 1994": more than one day. */
const SEVERAL_DAYS = /\d(?:st|nd|rd|th)?(?: \p{L}+)? ?(?:[-–—&/])$/u;

/** Words that make a date a part of the title: "Statement of 14 May 2015", "Moss to 14 May 2015". */
const TAKES_DATE =
  /\b(?:of|on|from|to|until|till|since|by|before|after|for|and|or|between|dated|ending|ended|at|in|the)$/i;

/** Fewer words are no title without what stands around them. */
const FEWEST_WORDS = 2;

/**
 * A title without what a layout set before and behind it: the day, the number of the release, the site, what kind of text it is.
 *
 * @example
 * withoutEdges("Harbour plan launched MPS 040/2000"); // => "Harbour plan launched"
 * withoutEdges("Statement of 14 May 2015"); // => "Statement of 14 May 2015"
 */
export function withoutEdges(title: string): string {
  let rest = title;
  for (let shorter = cut(rest); shorter !== rest; shorter = cut(rest)) rest = shorter;
  return rest;
}

function cut(title: string): string {
  const rest = withoutDateBehind(title.replace(FURNITURE_BEFORE, "").replace(FURNITURE_AFTER, ""));
  return rest.split(" ").length < FEWEST_WORDS ? title : rest;
}

function withoutDateBehind(title: string): string {
  const last = writtenDates(title, "en").at(-1);
  if (last === undefined || last.value.length < "YYYY-MM-DD".length) return title;
  if (!/^[\s.)]*$/.test(title.slice(last.end)) || SEVERAL_DAYS.test(title.slice(0, last.start))) return title;
  const before = title.slice(0, last.start).replace(BEFORE_DATE, "");
  return before === "" || TAKES_DATE.test(before) || opensBracket(before) ? title : before;
}

/** "Migration changes (Harbour Report, 10 February 2010)": the date closes what a bracket opens. */
function opensBracket(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}
