import { monthName } from "../time/calendar/month-names.ts";
import { dateWords } from "../time/date-words.ts";
import { issuedWords, paragraphWords, speakerWords, withdrawnWords } from "./citation.ts";
import { type Evidence, isSureOfIssue } from "./evidence.ts";
import { inMarks } from "./quotation-marks.ts";

/** Styles of citations, the usual one first. */
export const CITATION_STYLES = ["chicago", "apa", "mla"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/**
 * A quotation and its source in a style, on two lines of plain text: Chicago's note (17th edition, 14.207), APA's 7th or MLA's 9th edition,
 * each as for a page of an organisation. Chicago's has the archive's own id and, as the archive shows dates, day before month.
 *
 * @example
 * cite(evidence, "chicago");
 * // => "“Two fled.”\nAna Lopez, quoted in Oxfam, “A Day,” 9 September 1998, accessed 27 November 2026, https://a.example. [a-day, paragraph 2]"
 */
export function cite(evidence: Evidence, style: CitationStyle): string {
  switch (style) {
    case "chicago":
      return chicago(evidence);
    case "apa":
      return apa(evidence);
    case "mla":
      return mla(evidence);
  }
}

function chicago(evidence: Evidence): string {
  const { quote, document, accessed } = evidence;
  const { id, title, publisher, url } = document;
  const where = evidence.paragraph === undefined ? id : `${id}, ${paragraphWords(evidence.paragraph)}`;
  const parts = [
    `${publisher}, ${titleInMarks(title, ",")} ${issuedWords(document)}`,
    ...(accessed === null || url === undefined ? [] : [`accessed ${dateWords(accessed)}`]),
    ...(url === undefined ? [] : [url]),
    ...archivedAt(evidence),
  ];
  const speaker = speakerOf(evidence);
  return `${inMarks(quote)}\n${speaker ? `${speaker}, quoted in ` : ""}${parts.join(", ")}.${withdrawn(evidence)} [${where}]`;
}

function apa(evidence: Evidence): string {
  const { quote, document, accessed, paragraph = 0 } = evidence;
  const { title, publisher, url } = document;
  const { year, month, day } = issuedParts(evidence);
  const when = [month && (monthName(month) ?? ""), day].filter(Boolean).join(" ");
  const circa = isSureOfIssue(document) ? "" : "ca. ";
  const date = year === undefined ? "n.d." : `${circa}${[year, when].filter(Boolean).join(", ")}`;
  const speaker = speakerOf(evidence);
  const cited = [
    speaker ? `${speaker}, as cited in ${publisher}` : publisher,
    year === undefined ? "n.d." : `${circa}${year}`,
    ...(paragraph > 0 ? [`para. ${paragraph}`] : []),
  ].join(", ");
  const retrieved =
    url === undefined ? "" : accessed === null ? ` ${url}` : ` Retrieved ${american(accessed)}, from ${url}`;
  const archived =
    document.archived === undefined
      ? ""
      : url === undefined
        ? ` Archived at ${document.archived}`
        : ` (archived at ${document.archived})`;
  return `${inMarks(quote)} (${cited})\n${publisher}. (${date}). ${ended(title)}${retrieved}${archived}${withdrawn(evidence)}`;
}

function mla(evidence: Evidence): string {
  const { quote, document, accessed, paragraph = 0 } = evidence;
  const { title, publisher, url } = document;
  const speaker = evidence.speaker === publisher ? null : evidence.speaker;
  const cited = [
    speaker
      ? `${speaker}, qtd. in ${titleInMarks(title, ",")}`
      : titleInMarks(title, paragraph > 0 ? "," : ""),
    ...(paragraph > 0 ? [`par. ${paragraph}`] : []),
  ].join(" ");
  const { year, month, day } = issuedParts(evidence);
  const date =
    year === undefined
      ? ""
      : `${isSureOfIssue(document) ? "" : "circa "}${[day, month && SHORT[month - 1], year].filter(Boolean).join(" ")}`;
  const source = [publisher, date, url ?? "", ...archivedAt(evidence)].filter(Boolean).join(", ");
  const visited = accessed === null || url === undefined ? "" : ` Accessed ${shortDay(accessed)}.`;
  return `${inMarks(quote)} (${cited})\n${titleInMarks(title, ".")} ${ended(source)}${visited}${withdrawn(evidence)}`;
}

const SHORT = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
] as const;

/** A title in marks, with the punctuation that follows inside of them, unless it ends with its own. */
function titleInMarks(title: string, mark: "," | "." | ""): string {
  return inMarks(title, /[.?!…]$/.test(title) ? "" : mark);
}

/** Who is quoted in the source; null if nobody is known to be, or the publisher itself speaks. */
function speakerOf({ speaker, speakerRole, document }: Evidence): string | null {
  return speaker === null || speaker === document.publisher
    ? null
    : speakerWords({ name: speaker, ...(speakerRole === undefined ? {} : { role: speakerRole }) });
}

function archivedAt({ document: { archived } }: Evidence): readonly string[] {
  return archived === undefined ? [] : [`archived at ${archived}`];
}

function withdrawn({ document }: Evidence): string {
  const words = withdrawnWords(document);
  return words === null ? "" : ` Withdrawn ${ended(words)}`;
}

/** What is certain of the date of issue; all undefined if nothing is. */
function issuedParts({ document: { issued } }: Evidence): {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
} {
  const [year, month, day] = issued?.certain?.split("-").map(Number) ?? [];
  return { year, month, day };
}

/** "November 27, 2026" */
function american(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return `${monthName(month)} ${date}, ${year}`;
}

/** "27 Nov. 2026" */
function shortDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return `${date} ${SHORT[month - 1]} ${year}`;
}

function ended(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`;
}
