import type { Document } from "../../corpus/document.ts";
import { type EdtfDate, readEdtf } from "../../corpus/edtf-date.ts";
import { isProse, type PassageKind } from "../../corpus/structure/passage-kind.ts";
import type { Passage } from "../../corpus/structure/passages.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import { withoutDates, writtenDates } from "../../import/issue-date/written-dates.ts";
import { attachedFrom } from "../day-entries/attached.ts";
import { certainIssue } from "./printed-day.ts";

/** A part of a text with the date that its "today" is counted from; null if that is unknown. */
export type DatedPart = Span & { readonly issued: EdtfDate | null };

/** `YYYY-MM-DD` */
const DAY = "2004-05-03".length;

/** A text by its parts. */
export type DatedText = {
  /** In order; the first begins with the text. */
  readonly parts: readonly DatedPart[];
  /** Where the text begins to reproduce what somebody else wrote; its length if it reproduces nothing. */
  readonly attachedFrom: number;
};

/** A longer line is a sentence, and prose that a text begins with is longer. */
const LONGEST_LINE = 110;

/** Words beside the date in a line that is a date: a place, a weekday. */
const OTHER_WORDS = 4;

/** Lines beside a date line among which the head of a release or a letter has another line of its own. */
const HEAD_LINES = 3;

/** A text with so many such heads is a chronicle or a table, whose days follow one another anyhow. */
const MOST_HEADS = 4;

/** "in Moss on 3 May 2004", "3 May – 5 May 2004": no line that dates what follows. */
const OF_SOMETHING =
  /\b(?:since|from|to|by|until|before|after|between|during|printed|updated?|modified|accessed|retrieved|broadcast)\b|[–-]\s*\d|\d\d:\d\d/i;

/** A year, or figures with marks between them: most lines have none, and need not be read. */
const MAY_BE_DATE = /(?<!\d)(?:19|20)\d\d(?!\d)|\d[/.-]\d{1,2}[/.-]\d/;

const HEAD_KINDS: ReadonlySet<PassageKind> = new Set(["title", "letterhead", "heading"]);
const GREETING = /^\W*Dear\s+\p{Lu}/u;
const RELEASE = /\b(?:(?:media|press|news) (?:release|statement)|for immediate release|letter)\b/i;

/**
 * The parts of a text that have a date of their own: a file may hold several releases, or a letter below the release that it came with. A
 * part begins at a line of nothing but a day and its place, below prose, that has another line of a head beside it. Of what is attached
 * without a day no more is certain than its month.
 *
 * Lines and letters are known in English alone. The first part has the document's date of issue, as far as what the text prints leaves it certain.
 *
 * @example
 * datedParts(document).parts.map(({ issued }) => issued?.certain); // => ["2004-05-04", "2004-05-03"]
 */
export function datedParts(document: Text): DatedText {
  const { text, passages, language } = document;
  const isEnglish = /^en\b/i.test(language);
  const attached = isEnglish ? attachedFrom(text, passages) : text.length;
  const heads = isEnglish ? withAttached(document, datedHeads(document), attached) : [];
  const first = heads[0]?.start ?? text.length;
  const own = passages.filter(({ start }) => start < first);
  const parts = [
    { start: 0, issued: certainIssue({ ...document, passages: own, text: text.slice(0, first) }) },
    ...(heads.length < MOST_HEADS ? heads : []),
  ];
  return {
    parts: parts.map((part, index) => ({ ...part, end: parts[index + 1]?.start ?? text.length })),
    attachedFrom: attached,
  };
}

type Text = Pick<Document, "text" | "passages" | "issued" | "language">;
type DatedHead = Omit<DatedPart, "end">;

function datedHeads(document: Text): readonly DatedHead[] {
  const { text, passages, language } = document;
  const heads: DatedHead[] = [];
  let prose = -1;
  passages.forEach((passage, at) => {
    const { kind, start, end } = passage;
    if (prose >= 0 && end - start <= LONGEST_LINE) {
      const day = dayOfLine(text.slice(start, end), kind, language);
      const head = day === null ? null : headAround(document, at, prose);
      if (head !== null && day !== null) heads.push({ start: head, issued: readEdtf(day) });
    }
    if (isLongProse(passage)) prose = at;
  });
  return heads;
}

/** With what is attached from `start` on, unless it has a day in its head. */
function withAttached(
  { text, passages, issued }: Text,
  heads: readonly DatedHead[],
  start: number,
): readonly DatedHead[] {
  if (start === text.length || issued === null) return heads;
  const before = heads.findLast((head) => head.start <= start);
  const isDated =
    before !== undefined &&
    !passages.some((one) => one.start >= before.start && one.end <= start && isLongProse(one));
  if (isDated) return heads;
  const doubtful = issued.certain?.length === DAY ? readEdtf(`${issued.certain}?`) : issued;
  return [...heads, { start, issued: doubtful }].toSorted((a, b) => a.start - b.start);
}

function isLongProse({ kind, start, end }: Passage): boolean {
  return isProse(kind) && end - start > LONGEST_LINE;
}

/** The day of a line that is nothing else; null if it is something else. */
function dayOfLine(line: string, kind: PassageKind, language: string): string | null {
  if (OTHER_KINDS.has(kind) || !MAY_BE_DATE.test(line) || OF_SOMETHING.test(line)) return null;
  const dates = writtenDates(line, language);
  const [date] = dates;
  if (dates.length !== 1 || !date?.sure || date.value.length < DAY) return null;
  const others = withoutDates(line, language).match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0;
  return others <= OTHER_WORDS ? date.value : null;
}

const OTHER_KINDS: ReadonlySet<PassageKind> = new Set([
  "item",
  "table",
  "contact",
  "boilerplate",
  "footnote",
  "label",
]);

/** A date line that says itself what it heads: "MOSS PRESS CONFERENCE: 23 JULY 1979". */
const SPOKEN = /\b(?:press conference|interview|doorstop|speech|address|broadcast)\b/i;

/** Where the head of a part begins that has a date line; null if the line stands alone, as the source below a quotation does, or if no prose follows. */
function headAround(
  { text, passages }: Pick<Document, "text" | "passages">,
  at: number,
  prose: number,
): number | null {
  const isOfHead = ({ kind, start, end }: Passage) =>
    HEAD_KINDS.has(kind) ||
    GREETING.test(text.slice(start, end)) ||
    (end - start <= LONGEST_LINE && RELEASE.test(text.slice(start, end)));
  const after = passages.slice(at + 1, at + 1 + 2 * HEAD_LINES);
  const words = after.findIndex(({ kind }) => isProse(kind));
  if (words < 0) return null;
  const first = passages.slice(Math.max(prose + 1, at - HEAD_LINES), at).find(isOfHead);
  if (first) return first.start;
  const own = passages[at];
  if (own && SPOKEN.test(text.slice(own.start, own.end))) return own.start;
  return after.slice(0, Math.max(1, words)).some(isOfHead) ? (passages[at]?.start ?? null) : null;
}
