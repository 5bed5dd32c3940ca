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

/** Sets the name of a site off from the title beside it. */
const SET_OFF = /(?<! ) +(?:[|–—:·»•-]|::|\|\|) +/gu;

/**
 * A title without the name of its publisher behind or before it, where a bar or a dash sets it off.
 *
 * @example
 * withoutPublisher("Ferry sinks off Moss | TheHarbour", "The Harbour"); // => "Ferry sinks off Moss"
 * withoutPublisher("Ferry sinks - Ana Lopez", "The Harbour"); // => "Ferry sinks - Ana Lopez"
 */
export function withoutPublisher(title: string, publisher: string): string {
  const marks = [...title.matchAll(SET_OFF)];
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return title;
  const [head, tail] = [title.slice(0, last.index), title.slice(last.index + last[0].length)];
  if (isNameOf(publisher, tail) && head.split(" ").length >= FEWEST_WORDS) return head;
  const [name, rest] = [title.slice(0, first.index), title.slice(first.index + first[0].length)];
  return isNameOf(publisher, name) && rest.split(" ").length >= FEWEST_WORDS ? rest : title;
}

/** Whether words are a publisher's name, written otherwise perhaps: "TheHill" for "The Hill", "News.com" for "News". */
function isNameOf(publisher: string, words: string): boolean {
  const name = folded(publisher);
  return name !== "" && folded(words) === name;
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.(?:com|org|net|co|gov|edu)?(?:\.?\p{Ll}{2})?$/u, "")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "")
    .replace(/^the(?=\p{L}{3})/u, "");
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
