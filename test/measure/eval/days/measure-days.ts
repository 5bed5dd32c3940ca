import { analyseDocument } from "../../../../src/archive/analyse-document.ts";
import type { DayEntry } from "../../../../src/archive/day-entries.ts";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { passages } from "../../../../src/corpus/structure/passages.ts";
import { each, type Progress } from "../../report/progress.ts";
import { plainDocument } from "../input/plain-document.ts";
import type { Failure, Measured } from "../measuring/failure.ts";
import { type Score, score } from "../timexes/score-timexes.ts";
import type { LabelledDocument, LabelledSentence } from "./labelled-days.ts";

/** The entries that were made of sentences with one label. */
type LabelRow = {
  /** Why such a sentence is not good; `good` for the good ones. */
  readonly label: string;
  readonly sentences: number;
  /** Entries of one day that were made of them. */
  readonly entries: number;
  /** Those among the entries that have the very day. */
  readonly right: number;
};

/** How well the entries of days were chosen. */
export type DayFigures = {
  readonly documents: number;
  readonly sentences: number;
  readonly entries: number;
  /** Good sentences that are an entry of their day. */
  readonly found: number;
  /** Entries of good sentences on another day than theirs. */
  readonly wrongDay: number;
  /** Precision: of the entries, those of a good sentence with its day. Recall: of the good sentences, those with such an entry. */
  readonly score: Score;
  readonly labels: readonly LabelRow[];
};

type Made = {
  readonly doc: string;
  readonly quote: string;
  readonly label: LabelledSentence;
  readonly entries: readonly DayEntry[];
};

/** Makes the entries of every document and compares those of labelled sentences with the labels. */
export async function measureDays(
  documents: readonly LabelledDocument[],
  language: string,
  progress: Progress,
): Promise<Measured<DayFigures>> {
  const made = (await each(progress, "Reading", documents, (one) => entriesOf(one, language))).flat();
  const entries = made.flatMap((one) => one.entries);
  const good = made.filter(({ label }) => label.good);
  const right = good.flatMap(({ label, entries }) => entries.filter(({ date }) => date === label.day));
  const found = good.filter(({ label, entries }) => entries.some(({ date }) => date === label.day));
  return {
    figures: {
      documents: documents.length,
      sentences: made.length,
      entries: entries.length,
      found: found.length,
      wrongDay: good.flatMap((one) => one.entries).length - right.length,
      score: {
        ...score(right.length, entries.length, good.length),
        recall: score(found.length, entries.length, good.length).recall,
      },
      labels: labelRows(made),
    },
    failures: made.flatMap(failures),
  };
}

function entriesOf(
  { doc, publisher, issued, text, sentences }: LabelledDocument,
  language: string,
): readonly Made[] {
  const document = {
    ...plainDocument(doc, "", text, language, passages(text, language)),
    publisher,
    issued: readEdtf(issued),
    issuedBasis: { kind: "stated" } as const,
  };
  const days = analyseDocument(document).entries.filter(({ precision }) => precision === "day");
  return sentences.map((label) => ({
    doc,
    quote: text.slice(label.start, label.end),
    label,
    entries: days.filter((entry) => isOf(entry, label)),
  }));
}

/** An entry is made of a sentence if they share more than half of the shorter one. */
function isOf(entry: DayEntry, label: LabelledSentence): boolean {
  const shared = Math.min(entry.end, label.end) - Math.max(entry.start, label.start);
  return 2 * shared > Math.min(entry.end - entry.start, label.end - label.start);
}

function labelRows(made: readonly Made[]): readonly LabelRow[] {
  const byLabel = Map.groupBy(made, ({ label }) => (label.good ? "good" : (label.why ?? "other")));
  return [...byLabel]
    .map(([label, ones]) => ({
      label,
      sentences: ones.length,
      entries: ones.reduce((sum, { entries }) => sum + entries.length, 0),
      right: ones.flatMap((one) => one.entries.filter(({ date }) => date === one.label.day)).length,
    }))
    .sort((a, b) => b.entries - a.entries || (a.label < b.label ? -1 : 1));
}

function failures({ doc, quote, label, entries }: Made): readonly Failure[] {
  const facts = [["Text", `“${quote.replace(/\s+/g, " ")}”`] as const, ["Where", doc] as const];
  const wrong = entries
    .filter(({ date }) => !label.good || date !== label.day)
    .map(({ date, kind }) => ({
      title: label.good
        ? `Wrong day: ${date} instead of ${label.day}`
        : `No entry of a day, and became one (${kind}) of ${date}: ${label.why ?? "not good"}`,
      facts,
    }));
  const isMissed = label.good && !entries.some(({ date }) => date === label.day);
  return [...wrong, ...(isMissed ? [{ title: `Missed: ${label.day}`, facts }] : [])];
}
