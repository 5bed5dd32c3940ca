import type { Document } from "../corpus/document.ts";
import { type Precision, precisionOf } from "../corpus/edtf-date.ts";
import { isFullSentence, leadOf } from "../corpus/lead.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Span } from "../corpus/sentences.ts";
import { namedDates } from "../time/named-dates.ts";
import type { Archive } from "./archive.ts";
import type { Speaker } from "./attribution.ts";

/** Something that has a date: `document.text.slice(start, end) === quote`. */
export type DayEntry = Span & {
  readonly quote: string;
  /** `YYYY-MM-DD` or `YYYY-MM`: no finer than is certain. */
  readonly date: string;
  readonly precision: Precision;
  readonly basis: "stated" | "inferred";
  /** What the sentence tells of happened then, or its document was issued then and this is its first sentence. */
  readonly kind: "event" | "issued";
  readonly speaker?: Speaker;
  readonly document: Document;
  /** Orders entries of one day; no unit. */
  readonly telling: number;
};

/** Every entry of the archive at day or month precision, in the order of documents and sentences. */
export function dayEntries(archive: Archive): readonly DayEntry[] {
  return archive.documents.flatMap((document) => {
    const lead = leadOf(document)?.sentence;
    const issued = lead ? issueEntry(archive, document, lead) : [];
    const events = document.passages.flatMap((passage) =>
      tells(passage)
        ? passage.sentences.flatMap((sentence) => eventEntries(archive, document, sentence))
        : [],
    );
    const said = issued[0];
    return [...issued, ...events.filter((event) => event.start !== said?.start || event.date !== said.date)];
  });
}

function tells({ kind }: Passage): boolean {
  return kind === "paragraph" || kind === "item";
}

function issueEntry(archive: Archive, document: Document, lead: Span): readonly DayEntry[] {
  const date = document.issued?.certain;
  if (!date || precisionOf(date) === "year") return [];
  const basis = document.issuedBasis.kind === "stated" ? "stated" : "inferred";
  return [entry(archive, document, lead, { date, basis, kind: "issued" })];
}

function eventEntries(archive: Archive, document: Document, sentence: Span): readonly DayEntry[] {
  const inside = archive
    .timexes(document)
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  return namedDates(inside)
    .filter(({ precision }) => precision !== "year")
    .map(({ value, basis }) => entry(archive, document, sentence, { date: value, basis, kind: "event" }));
}

function entry(
  archive: Archive,
  document: Document,
  { start, end }: Span,
  { date, basis, kind }: Pick<DayEntry, "date" | "basis" | "kind">,
): DayEntry {
  const quote = document.text.slice(start, end);
  const speaker = archive.speakers(document).get(start);
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
    telling: howTelling(quote) + (kind === "issued" ? 0.75 : 0),
  };
}

/** A sentence stands on its own if it names who and what, and does not open with a reference to the one before. */
function howTelling(quote: string): number {
  const names = quote.match(/(?<=\S )\p{Lu}\p{L}+/gu)?.length ?? 0;
  const refersBack =
    /^[“"]?(?:he|she|it|they|this|these|that|such|his|her|its|their|also|further|however|but|and)\b/i.test(
      quote,
    );
  return Math.min(names, 4) / 4 + (isFullSentence(quote) ? 0.5 : 0) - (refersBack ? 1 : 0);
}
