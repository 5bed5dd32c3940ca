import { type Document, type DocumentHead, headOf } from "../corpus/document.ts";
import { type Precision, precisionOf } from "../corpus/edtf-date.ts";
import { isProse } from "../corpus/structure/passage-kind.ts";
import { isFullSentence } from "../corpus/text/full-sentence.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { endsInsideQuotation } from "../language/open-quotation.ts";
import { addDays } from "../time/calendar/days.ts";
import { type NamedDate, namedDates } from "../time/named-dates.ts";
import type { Timex } from "../time/timex.ts";
import type { Speaker } from "./attribution.ts";
import { type JudgedSentence, judgeEvent, mayHaveDay, whyNoLead } from "./day-entries/judge-sentence.ts";
import { isHistory, leavesDayOpen, looksBack, tellsOtherDay } from "./day-entries/lead-day.ts";
import { namedHolder } from "./day-entries/named-holder.ts";
import { isOnlyAsked } from "./day-entries/only-asked.ts";
import { isOpinionPiece } from "./day-entries/opinion-piece.ts";
import { speaksAll } from "./day-entries/speaks-all.ts";
import { whatItTells } from "./day-entries/telling/what-it-tells.ts";
import { isTranscript } from "./day-entries/transcript.ts";
import { mainVerb } from "./day-entries/verbs/main-verb.ts";
import { leavesOpen } from "./day-entries/wording/broken-paragraph.ts";
import { datelineLength } from "./day-entries/wording/dateline.ts";
import { isKnownBefore } from "./day-entries/wording/known-before.ts";
import { ownWords } from "./day-entries/wording/own-words.ts";
import { runInHead } from "./day-entries/wording/run-in-head.ts";
import { usesShortName } from "./day-entries/wording/short-names.ts";
import { shownTitle } from "./day-entries/wording/shown-title.ts";
import { leavesUnnamed } from "./day-entries/wording/unnamed-one.ts";
import type { WhyNot } from "./day-entries/wording/why-not.ts";
import type { DatedPart, DatedText } from "./issue-date/dated-parts.ts";
import { type StoredPassage, speakerOf, textIn, timexesIn } from "./stored-passage.ts";

/** Something that has a date: the words from `start` to `end` of its document. */
export type DayEntry = Span & {
  readonly quote: string;
  /** `YYYY-MM-DD` or `YYYY-MM`: no finer than is certain. */
  readonly date: string;
  readonly precision: Precision;
  readonly basis: "stated" | "inferred";
  /** What the sentence tells of happened then, or its document was issued then and this is its first sentence. */
  readonly kind: "event" | "issued";
  /** Something that happened or was decided, or what somebody said of it. */
  readonly tells: "event" | "statement";
  readonly speaker?: Speaker;
  /** Shown to who asks for the day, sent to nobody unasked, see `only-asked.ts`. */
  readonly onlyAsked?: true;
  readonly document: DocumentHead;
  /** What is shown as its document's title where that is page furniture; null if the text has no headline. Absent: the document's own. */
  readonly title?: string | null;
  /** Which paragraph it stands in, see {@link StoredPassage}. */
  readonly paragraph: number;
  /** How well it stands alone: orders the entries of one day; no unit. */
  readonly weight: number;
};

/** Characters; what is longer took the sentence before the name for an office. */
const LONGEST_ROLE = 100;

/** Characters at the beginning of a text in which its letterhead says who holds which office. */
const HEAD = 600;

/** What being the first sentence of a document issued that day is worth beside how well a sentence stands alone. */
const ISSUED = 0.75;

/** Passages of a document that are looked through for its first sentence of prose. */
const LEAD_PASSAGES = 25;

/**
 * Every entry of a document at day or month precision, in the order of its sentences.
 *
 * @param dated the parts of its text that are of other dates, or of others.
 */
export function dayEntries(
  document: Document,
  passages: readonly StoredPassage[],
  { parts, attachedFrom }: DatedText,
): readonly DayEntry[] {
  const head = headOf(document);
  // What its publisher took back or replaced is still found by a question, which says so; nobody is sent it unasked.
  if (document.withdrawn || document.superseded) return [];
  if (isTranscript(document.text)) return [];
  const prose = passages.filter(({ kind, start }) => isProse(kind) && start < attachedFrom);
  const partOf = (start: number) => parts.findLast((part) => part.start <= start);
  const isUnsure = (part: DatedPart | undefined) => part === parts[0] && part?.issued !== document.issued;
  const events = prose.flatMap((passage) =>
    passage.sentences
      .filter((sentence) => timexesIn(passage, sentence).length > 0 && !isRest(passages, passage, sentence))
      .flatMap((sentence) =>
        eventEntries(head, passage, sentence, partOf(sentence.start)?.issued ?? head.issued),
      )
      // What counts from a day of issue that is in doubt is in doubt as well.
      .filter(({ basis, start }) => basis === "stated" || !isUnsure(partOf(start))),
  );
  const first = isUnsure(parts[0]) ? null : leadOf(head, prose);
  const issued = first && !isRest(passages, first.passage, first.sentence) ? issueEntry(head, first) : [];
  const isTold = issued.some((lead) =>
    events.some(({ start, date }) => start === lead.start && date !== lead.date),
  );
  const [said] = isTold ? [] : issued;
  const entries = [
    ...(said ? [said] : []),
    ...events.filter((event) => event.start !== said?.start || event.date !== said.date),
  ];
  if (!isEnglish(document.language) || entries.length === 0) return entries;
  const title = shownTitle(document);
  const isOpinion = isOpinionPiece(document.title, document.text);
  return entries
    .filter((one) => isClear(one, document, title ?? ""))
    .map((one) => ({
      ...one,
      ...(!one.onlyAsked && leavesUnnamed(one.quote, title ?? "")
        ? { onlyAsked: true as const, weight: one.weight - 1 }
        : {}),
      ...(title === document.title ? {} : { title }),
      ...(isOpinion ? { tells: "statement" as const } : {}),
      ...(one.speaker ? { speaker: namedHolder(one.speaker, one.quote, document.text.slice(0, HEAD)) } : {}),
    }));
}

/** Whether a quotation says, with the title that is shown beside it, all that is needed to understand it. */
function isClear({ quote, start }: DayEntry, { text, publisher }: Document, title: string): boolean {
  return !isKnownBefore(quote, text.slice(0, start), title) && !usesShortName(quote, text, publisher);
}

/** The first sentence of prose, if it tells what was done or said on the day of issue. */
function issueEntry(head: DocumentHead, lead: Lead): readonly DayEntry[] {
  const date = head.issued?.certain;
  if (!date || precisionOf(date) === "year") return [];
  const basis = head.issuedBasis.kind === "stated" ? "stated" : "inferred";
  return [entry(head, lead.passage, lead.sentence, { date, basis, kind: "issued" })];
}

/** Whether a sentence is the rest of one that the paragraph before began. */
function isRest(passages: readonly StoredPassage[], passage: StoredPassage, { start }: Span): boolean {
  const before = passages[passage.position - 1];
  return before !== undefined && start === passage.start && leavesOpen(before.text);
}

/** The first sentence of prose, unless it only begins a history. */
function leadOf(head: DocumentHead, prose: readonly StoredPassage[]): Lead | null {
  const lead = firstSentence(head, prose);
  if (lead === null || !isEnglish(head.language)) return lead;
  if (isOfDayToldNext(head, prose, lead)) return null;
  if (!looksBack(textIn(lead.passage, lead.sentence))) return lead;
  const timexes = prose.flatMap((passage) => passage.timexes);
  return isHistory(timexes, head.issued?.certain ?? null) ? null : lead;
}

/** `YYYY-MM-DD` */
const DAY = "2004-05-03".length;

/** Days before the issue of which a first sentence is news. */
const LATELY = 6;

/** "The fleet has left Moss. It sailed on Monday.": a deed without a day, whose day the next sentence tells. */
function isOfDayToldNext(
  { issued }: DocumentHead,
  prose: readonly StoredPassage[],
  { passage, sentence }: Lead,
): boolean {
  const day = issued?.certain ?? null;
  if (day?.length !== DAY || !leavesDayOpen(toJudge(passage, sentence, "", issued))) return false;
  const following = prose.filter(({ position }) => position >= passage.position).slice(0, 2);
  const next = following
    .flatMap((one) => one.sentences.map((span) => ({ one, span })))
    .find(({ one, span }) => one !== passage || span.start >= sentence.end);
  if (next === undefined) return false;
  const { sentence: text, timexes } = toJudge(next.one, next.span, "", issued);
  // "Yesterday they met" opens with a day of its own, and may tell of something else.
  const lately = timexes.filter(
    ({ start, value }) => start > 0 && value < day && value >= addDays(day, -LATELY),
  );
  return tellsOtherDay(ownWords(text, false), lately, day);
}

type Lead = { readonly passage: StoredPassage; readonly sentence: Span };

function firstSentence({ language, issued }: DocumentHead, prose: readonly StoredPassage[]): Lead | null {
  for (const passage of prose.filter(({ kind }) => kind === "paragraph").slice(0, LEAD_PASSAGES)) {
    for (const whole of passage.sentences) {
      const sentence = withoutHead(language, passage, whole);
      const text = textIn(passage, sentence);
      if (!isEnglish(language)) {
        if (isFullSentence(text)) return { passage, sentence };
        continue;
      }
      const before = passage.text.slice(0, whole.start - passage.start);
      const why = whyNoLead(toJudge(passage, sentence, before, issued));
      if (why === null) return { passage, sentence };
      if (!SKIPPED.has(why) || isWholeClause(text)) return null;
    }
  }
  return null;
}

/** What stands before the first sentence of prose. */
const SKIPPED: ReadonlySet<WhyNot> = new Set(["no sentence", "page furniture"]);

/** Whether a sentence has a subject and a verb that tells something: what comes after it is no first sentence, whatever is wrong with it. */
function isWholeClause(text: string): boolean {
  return (
    isFullSentence(text) &&
    /^[“"‘']?\p{Lu}\p{Ll}*\s/u.test(text) &&
    ["past", "perfect", "speech"].includes(mainVerb(text))
  );
}

function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

/** The sentence after a dateline, or a headline that runs into it, which are known in English alone. */
function withoutHead(language: string, passage: StoredPassage, { start, end }: Span): Span {
  if (!isEnglish(language)) return { start, end };
  const before = passage.text.slice(0, start - passage.start);
  const from = start + datelineLength(textIn(passage, { start, end }));
  return { start: from + runInHead(textIn(passage, { start: from, end }), before), end };
}

function eventEntries(
  head: DocumentHead,
  passage: StoredPassage,
  whole: Span,
  issued: DocumentHead["issued"],
): readonly DayEntry[] {
  const sentence = withoutHead(head.language, passage, whole);
  const timexes = timexesIn(passage, sentence);
  return happened(head.language, passage, sentence, timexes, issued)
    .filter(({ precision }) => precision !== "year")
    .map(({ value, basis }) => entry(head, passage, sentence, { date: value, basis, kind: "event" }));
}

function happened(
  language: string,
  passage: StoredPassage,
  sentence: Span,
  timexes: readonly Timex[],
  issued: DocumentHead["issued"],
): readonly NamedDate[] {
  if (!isEnglish(language)) return namedDates(timexes);
  if (!mayHaveDay(timexes)) return [];
  const judgement = judgeEvent(
    toJudge(passage, sentence, passage.text.slice(0, sentence.start - passage.start), issued),
  );
  return judgement.kind === "dates" ? judgement.dates : [];
}

/** What of a sentence decides whether it becomes an entry. */
function toJudge(
  passage: StoredPassage,
  sentence: Span,
  before: string,
  issued: DocumentHead["issued"],
): JudgedSentence {
  return {
    sentence: textIn(passage, sentence),
    before,
    timexes: timexesIn(passage, sentence).map((timex) => ({
      ...timex,
      start: timex.start - sentence.start,
      end: timex.end - sentence.start,
    })),
    issued: issued?.certain ?? null,
  };
}

function entry(
  document: DocumentHead,
  passage: StoredPassage,
  { start, end }: Span,
  { date, basis, kind }: Pick<DayEntry, "date" | "basis" | "kind">,
): DayEntry {
  const quote = textIn(passage, { start, end });
  const own = ownWords(quote, endsInsideQuotation(passage.text.slice(0, start - passage.start)));
  // Speakers are kept by whole sentences, and the entry's may begin after a headline.
  const found = speakerOf(passage, passage.sentences.find((one) => one.end === end) ?? { start, end });
  const speaker = found && isEnglish(document.language) && !speaksAll(found, quote, own) ? null : found;
  const shown = speaker && (speaker.role?.length ?? 0) > LONGEST_ROLE ? { name: speaker.name } : speaker;
  const onlyAsked =
    isEnglish(document.language) &&
    isOnlyAsked(quote, own, { value: date, basis, kind }, document, speaker?.name ?? null);
  return {
    quote,
    date,
    precision: precisionOf(date),
    basis,
    kind,
    tells: isEnglish(document.language) && whatItTells(quote, own) !== "event" ? "statement" : "event",
    start,
    end,
    ...(shown ? { speaker: shown } : {}),
    ...(onlyAsked ? { onlyAsked } : {}),
    document,
    paragraph: passage.paragraph,
    weight: standsAlone(quote) + (kind === "issued" ? ISSUED : 0) - (onlyAsked ? 1 : 0),
  };
}

/** A sentence stands on its own if it names who and what, and does not open with a reference to the one before. */
function standsAlone(quote: string): number {
  const names = quote.match(/(?<=\S )\p{Lu}\p{L}+/gu)?.length ?? 0;
  const refersBack =
    /^[“"]?(?:he|she|it|they|this|these|that|such|his|her|its|their|also|further|however|but|and)\b/i.test(
      quote,
    );
  return Math.min(names, 4) / 4 + (isFullSentence(quote) ? 0.5 : 0) - (refersBack ? 1 : 0);
}

/** Orders the entries of a day or a month: what happened before what was said, the best first, then the earliest. */
export function byWeight(a: DayEntry, b: DayEntry): number {
  if (a.tells !== b.tells) return a.tells === "event" ? -1 : 1;
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.start !== b.start) return a.start - b.start;
  return a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.kind < b.kind ? -1 : 1;
}
