import { type Document, type DocumentHead, headOf } from "../corpus/document.ts";
import { type Precision, precisionOf } from "../corpus/edtf-date.ts";
import { leadOf } from "../corpus/lead.ts";
import { isProse } from "../corpus/structure/passage-kind.ts";
import { isFullSentence } from "../corpus/text/full-sentence.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { namedDates } from "../time/named-dates.ts";
import type { Speaker } from "./attribution.ts";
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
  readonly speaker?: Speaker;
  readonly document: DocumentHead;
  /** Which paragraph it stands in, see {@link StoredPassage}. */
  readonly paragraph: number;
  /** How well it stands alone: orders the entries of one day; no unit. */
  readonly weight: number;
};

/** What being the first sentence of a document issued that day is worth beside how well a sentence stands alone. */
const ISSUED = 0.75;

/** Every entry of a document at day or month precision, in the order of its sentences. */
export function dayEntries(document: Document, passages: readonly StoredPassage[]): readonly DayEntry[] {
  const head = headOf(document);
  const lead = leadOf(document);
  const leadPassage = passages.find(({ start }) => start === lead?.passage.start);
  const issued = lead && leadPassage ? issueEntry(head, leadPassage, lead.sentence) : [];
  const events = passages
    .filter(({ kind }) => isProse(kind))
    .flatMap((passage) => passage.sentences.flatMap((sentence) => eventEntries(head, passage, sentence)));
  const [said] = issued;
  return [...issued, ...events.filter((event) => event.start !== said?.start || event.date !== said.date)];
}

function issueEntry(head: DocumentHead, passage: StoredPassage, lead: Span): readonly DayEntry[] {
  const date = head.issued?.certain;
  if (!date || precisionOf(date) === "year") return [];
  const basis = head.issuedBasis.kind === "stated" ? "stated" : "inferred";
  return [entry(head, passage, lead, { date, basis, kind: "issued" })];
}

function eventEntries(head: DocumentHead, passage: StoredPassage, sentence: Span): readonly DayEntry[] {
  return namedDates(timexesIn(passage, sentence))
    .filter(({ precision }) => precision !== "year")
    .map(({ value, basis }) => entry(head, passage, sentence, { date: value, basis, kind: "event" }));
}

function entry(
  document: DocumentHead,
  passage: StoredPassage,
  { start, end }: Span,
  { date, basis, kind }: Pick<DayEntry, "date" | "basis" | "kind">,
): DayEntry {
  const quote = textIn(passage, { start, end });
  const speaker = speakerOf(passage, { start, end });
  return {
    quote,
    date,
    precision: precisionOf(date),
    basis,
    kind,
    start,
    end,
    ...(speaker ? { speaker } : {}),
    document,
    paragraph: passage.paragraph,
    weight: standsAlone(quote) + (kind === "issued" ? ISSUED : 0),
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

/** Orders the entries of a day or a month: the best first, then the earliest. */
export function byWeight(a: DayEntry, b: DayEntry): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.start - b.start;
}
