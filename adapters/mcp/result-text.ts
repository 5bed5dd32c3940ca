import * as v from "valibot";
import { phrasesWords } from "../../src/answer/citation.ts";
import { isDoubtful } from "../../src/answer/confidence.ts";
import { dateWords } from "../../src/time/date-words.ts";
import type { LookUp } from "../api/look-up/queries.ts";

const REFERENCE = {
  id: v.string(),
  title: v.string(),
  publisher: v.string(),
  issued: v.nullable(v.string()),
  issuedBasis: v.string(),
  url: v.optional(v.string()),
  withdrawn: v.optional(v.object({ date: v.string(), reason: v.string() })),
  superseded: v.optional(v.object({ by: v.string() })),
};
const QUOTATION = v.object({
  quote: v.string(),
  start: v.number(),
  end: v.number(),
  speaker: v.optional(v.string()),
  date: v.optional(v.string()),
  basis: v.optional(v.string()),
  confidence: v.optional(v.number()),
  link: v.optional(v.string()),
  document: v.object(REFERENCE),
});
/** A number that a sentence gives, with its own date. */
const FIGURE = v.object({
  ...v.omit(QUOTATION, ["date", "basis", "confidence"]).entries,
  text: v.string(),
  date: v.nullable(v.object({ value: v.string(), basis: v.picklist(["named", "issued"]) })),
});
type Quotation = v.InferOutput<typeof QUOTATION>;

const SEARCHED = v.object({ documents: v.number() });
const ASKED = v.object({
  answers: v.array(QUOTATION),
  figures: v.optional(v.array(FIGURE)),
  phrasesMissed: v.optional(v.array(v.string())),
  didYouMean: v.optional(v.array(v.object({ name: v.string(), question: v.string() }))),
  nearest: v.optional(QUOTATION),
  searched: SEARCHED,
  incomplete: v.optional(v.boolean()),
});
const ENTRIES = v.object({
  exact: v.optional(v.boolean()),
  entries: v.array(QUOTATION),
  left: v.optional(v.number()),
  incomplete: v.optional(v.boolean()),
});
const DOCUMENT = v.object({ ...REFERENCE, text: v.string() });

/** Said of an archive whose documents are still being read. */
const INCOMPLETE = "Not every document has been read yet: there may be more.";

/** A result in words, for a model or a person: quotations as they are, each with who, when, and where it stands. */
export function resultText(
  kind: Exclude<LookUp["kind"], "documents" | "status">,
  value: Readonly<Record<string, unknown>>,
): string {
  switch (kind) {
    case "ask": {
      const {
        answers,
        figures = [],
        phrasesMissed,
        didYouMean = [],
        nearest,
        searched,
        incomplete,
      } = v.parse(ASKED, value);
      if (answers.length > 0)
        return paragraphs(
          [
            ...(phrasesMissed ? [phrasesWords(phrasesMissed)] : []),
            ...(isDoubtful({ confidence: answers[0]?.confidence ?? 1 }) ? ["This may be it:"] : []),
            ...answers.map(quotationText),
            ...(figures.length > 0 ? [FIGURES, ...figures.map(figureText)] : []),
          ],
          incomplete,
        );
      const meant = didYouMean.map(({ name, question }) => `Did you mean ${name}? Then ask: ${question}`);
      const nothing = `No answer in the archive (${counted(searched.documents, "document")} searched).`;
      return paragraphs(
        [nothing, ...meant, ...(nearest ? ["Closest match (not an answer):", quotationText(nearest)] : [])],
        incomplete,
      );
    }
    case "on-this-date":
    case "timeline": {
      const { exact, entries, left = 0, incomplete } = v.parse(ENTRIES, value);
      if (entries.length === 0) return paragraphs(["The archive has nothing for this."], incomplete);
      return paragraphs(
        [
          ...(exact === false ? ["Nothing on this very day. The nearest in the archive:"] : []),
          ...entries.map(quotationText),
          ...(left > 0 ? [`${left} more.`] : []),
        ],
        incomplete,
      );
    }
    case "document": {
      const document = v.parse(DOCUMENT, value);
      return [`${document.title}\n${documentWords(document)}`, document.text].join("\n\n");
    }
  }
}

/** Said over the figures, which a model might add up. */
const FIGURES =
  "Figures of several dates and sources, earliest first. Each is of its own date; do not add them up:";

function figureText({ text, date, ...quotation }: v.InferOutput<typeof FIGURE>): string {
  const when =
    date === null ? "date unknown" : `${date.value}${date.basis === "issued" ? " (date of issue)" : ""}`;
  return `Figure: ${text}, ${when}\n${quotationText(quotation)}`;
}

/** The quotation stands on lines of its own, untouched, so that no mark is taken for a part of it. */
function quotationText(quotation: Quotation): string {
  const { quote, start, end, speaker, date, basis, confidence, link, document } = quotation;
  return [
    `Quotation:\n${quote}`,
    ...(speaker === undefined ? [] : [`Speaker: ${speaker}`]),
    ...(date === undefined
      ? []
      : [`Date: ${dateWords(date)}${basis === "inferred" ? ", worked out from the text" : ""}`]),
    `Document: ${document.title} (${documentWords(document)})`,
    `Address: ${link ?? `document ${document.id}`}, characters ${start} to ${end}`,
    ...(confidence === undefined ? [] : [`Confidence: ${confidence}`]),
  ].join("\n");
}

function documentWords(document: Quotation["document"]): string {
  const { id, publisher, issued, issuedBasis, url, withdrawn, superseded } = document;
  return [
    publisher,
    issued === null ? "date unknown" : `issued ${issuedAs(issued, issuedBasis)}`,
    id,
    ...(url === undefined ? [] : [url]),
    ...(withdrawn ? [`withdrawn on ${withdrawn.date}: ${withdrawn.reason}`] : []),
    ...(superseded ? [`superseded by ${superseded.by}`] : []),
  ].join("; ");
}

/** "about February 1999", where an editor dated it. */
function issuedAs(issued: string, basis: string): string {
  const words = dateWords(issued);
  return basis !== "inferred" || words.startsWith("about ") ? words : `about ${words}`;
}

function paragraphs(texts: readonly string[], incomplete = false): string {
  return [...texts, ...(incomplete ? [INCOMPLETE] : [])].join("\n\n");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
