import type { Speaker } from "../archive/attribution.ts";
import type { DocumentHead } from "../corpus/document.ts";
import type { Span } from "../corpus/text/sentences.ts";
import type { Answer } from "./answer.ts";
import { inMarks } from "./quotation-marks.ts";

/** A quotation with all that proves it. */
export type Evidence = {
  /** The words, `text.slice(start, end)` of the document. */
  readonly quote: string;
  /** UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  /** Who said it, if anybody is known to. */
  readonly speaker: string | null;
  readonly speakerRole?: string;
  /** Its paragraph, as a stored passage counts. */
  readonly paragraph?: number;
  readonly document: Pick<
    DocumentHead,
    | "id"
    | "title"
    | "publisher"
    | "issued"
    | "issuedBasis"
    | "language"
    | "url"
    | "archived"
    | "sha256"
    | "source"
    | "withdrawn"
  >;
  /** The day on which it was taken out of the archive, `YYYY-MM-DD`; null: it is not known. */
  readonly accessed: string | null;
};

/** Words of a document, as an answer, a timeline or a day has them. */
type Quotation = Span & {
  readonly quote: string;
  readonly speaker?: Speaker | undefined;
  readonly document: Evidence["document"];
  readonly paragraph?: number;
};

/** What a quotation proves, on the day on which it is taken. */
export function evidenceOf(
  { quote, start, end, speaker, document, paragraph }: Quotation,
  accessed: string | null,
): Evidence {
  return {
    quote,
    start,
    end,
    speaker: speaker?.name ?? null,
    ...(speaker?.role ? { speakerRole: speaker.role } : {}),
    ...(paragraph === undefined ? {} : { paragraph }),
    document,
    accessed,
  };
}

/** A reference of CSL-JSON, as far as a quotation has one (https://citeproc-js.readthedocs.io, "CSL-JSON items"). */
export type CslItem = {
  readonly id: string;
  readonly "citation-key": string;
  readonly type: "report";
  readonly title: string;
  readonly publisher: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: string;
  /** The quotation, its speaker, and where it stands. */
  readonly note: string;
};

type CslDate = { readonly "date-parts": readonly [readonly number[]]; readonly circa?: true };

/** What an answer proves, on the day on which it is taken. */
export function evidenceOfAnswer({ passage, ...answer }: Answer, accessed: string | null): Evidence {
  return evidenceOf({ ...answer, paragraph: passage.paragraph }, accessed);
}

/** Whether a document states its date of issue, and all of it is certain. */
export function isSureOfIssue({
  issued,
  issuedBasis,
}: Pick<DocumentHead, "issued" | "issuedBasis">): boolean {
  return issuedBasis.kind === "stated" && issued?.certain === issued?.edtf;
}

/** A quotation as a reference: the document, with the quotation as its note. */
export function cslItem({ quote, start, end, speaker, document, accessed }: Evidence): CslItem {
  const { title, publisher, issued, url, archived, language, sha256, withdrawn } = document;
  const id = `${document.id}-${start}-${end}`;
  const said = speaker === null ? "" : ` Said by ${speaker}.`;
  const kept = archived === undefined ? "" : ` Archived at ${archived}`;
  const taken = withdrawn ? ` Withdrawn: ${withdrawn.reason}` : "";
  const certain = issued?.certain ?? null;
  return {
    id,
    "citation-key": id,
    type: "report",
    title,
    publisher,
    ...(certain === null
      ? {}
      : { issued: { ...cslDate(certain), ...(isSureOfIssue(document) ? {} : { circa: true as const }) } }),
    ...(accessed === null ? {} : { accessed: cslDate(accessed) }),
    ...(url === undefined ? {} : { URL: url }),
    language,
    note: `${inMarks(quote)}${said} Characters ${start} to ${end} of a text with the SHA-256 ${sha256}.${kept}${taken}`,
  };
}

/** The parts of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function cslDate(value: string): CslDate {
  return { "date-parts": [value.split("-").map(Number)] };
}
