import { attributions, type Speaker } from "../../../../src/archive/attribution.ts";
import type { Document } from "../../../../src/corpus/document.ts";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { passages } from "../../../../src/corpus/structure/passages.ts";
import type { Span } from "../../../../src/corpus/text/sentences.ts";
import { each, type Progress } from "../../report/progress.ts";
import { plainDocument } from "../input/plain-document.ts";
import type { Failure, Measured } from "../measuring/failure.ts";
import { type Score, score } from "../timexes/score-timexes.ts";
import type { MarkedQuote, QuotedText } from "./marked-quotes.ts";
import { countOutcomes, outcomeOf, type QuoteCounts, type QuoteOutcome } from "./score-quotes.ts";

/** How the speakers of one sort of quotation were found. */
type QuoteRow = {
  readonly kind: string;
  /** How the text refers to the speaker; null: however it does. */
  readonly by: string | null;
  readonly counts: QuoteCounts;
  readonly score: Score;
};

export type QuoteFigures = {
  readonly texts: number;
  readonly quotes: number;
  /** By kind, then by kind and reference, in alphabetical order. */
  readonly rows: readonly QuoteRow[];
  readonly all: QuoteRow;
};

type Outcome = {
  readonly text: QuotedText;
  readonly quote: MarkedQuote;
  readonly found: string | null;
  readonly outcome: QuoteOutcome;
};

/** Finds who speaks in every text and compares them with the speakers that are marked. */
export async function measureQuotes(
  texts: readonly QuotedText[],
  language: string,
  progress: Progress,
): Promise<Measured<QuoteFigures>> {
  const read = await each(progress, "Reading", texts, (text) => outcomes(text, language));
  const all = read.flat();
  const kinds = sorted(all.map(({ quote }) => quote.kind));
  const rows = kinds.flatMap((kind) => {
    const own = all.filter(({ quote }) => quote.kind === kind);
    const bys = sorted(own.map(({ quote }) => quote.by));
    const parts = bys.map((by) =>
      row(
        kind,
        by,
        own.filter(({ quote }) => quote.by === by),
      ),
    );
    return [row(kind, null, own), ...(parts.length > 1 ? parts : [])];
  });
  return {
    figures: { texts: texts.length, quotes: all.length, rows, all: row("all", null, all) },
    failures: all.flatMap(failure),
  };
}

function outcomes(text: QuotedText, language: string): readonly Outcome[] {
  const document: Document = {
    ...plainDocument(text.doc, "", text.text, language, passages(text.text, language)),
    publisher: text.publisher,
    issued: text.issued === null ? null : readEdtf(text.issued),
  };
  const speakers = attributions(document);
  const sentences = document.passages.flatMap((passage) => passage.sentences);
  return text.quotes.map((quote) => {
    const found = speakerOfSpan(quote, sentences, speakers)?.name ?? null;
    return { text, quote, found, outcome: outcomeOf(quote, found) };
  });
}

/** The speaker of the first sentence that lies in a span, in part or whole, and has one. */
function speakerOfSpan(
  { start, end }: Span,
  sentences: readonly Span[],
  speakers: ReadonlyMap<number, Speaker>,
): Speaker | undefined {
  const speaking = sentences.find(
    (sentence) => sentence.start < end && sentence.end > start && speakers.has(sentence.start),
  );
  return speaking && speakers.get(speaking.start);
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function row(kind: string, by: string | null, outcomes: readonly Outcome[]): QuoteRow {
  const counts = countOutcomes(outcomes.map(({ outcome }) => outcome));
  const { right, wrong, missing, intruder } = counts;
  return { kind, by, counts, score: score(right, right + wrong + intruder, right + wrong + missing) };
}

const TITLES: { readonly [outcome in QuoteOutcome]: string | null } = {
  right: null,
  absent: null,
  wrong: "Wrong speaker",
  missing: "No speaker",
  intruder: "Speaker where nobody is",
};

/** Characters of a quotation that are shown. */
const SHOWN = 120;

function failure({ text, quote, found, outcome }: Outcome): readonly Failure[] {
  const title = TITLES[outcome];
  if (title === null) return [];
  const words = text.text.slice(quote.start, quote.end).replace(/\s+/g, " ");
  const facts: (readonly [string, string])[] = [
    ["Got", found ?? "nobody"],
    ["Right", quote.names.join(" or ") || "nobody"],
    ["Where", `${text.doc}, from ${quote.start}`],
  ];
  return [
    {
      title: `${title} (${quote.kind}, ${quote.by}): “${words.slice(0, SHOWN)}${words.length > SHOWN ? "…" : ""}”`,
      facts,
    },
  ];
}
