import type { DocumentHead } from "../corpus/document.ts";
import type { Answer } from "./answer.ts";

/** A quotation with all that proves it. */
export type Evidence = {
  /** The words, `text.slice(start, end)` of the document. */
  readonly quote: string;
  /** UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  /** Who said it, if anybody is known to. */
  readonly speaker: string | null;
  readonly document: Pick<
    DocumentHead,
    | "id"
    | "title"
    | "publisher"
    | "issued"
    | "issuedBasis"
    | "language"
    | "url"
    | "sha256"
    | "source"
    | "withdrawn"
  >;
  /** The day on which it was taken out of the archive, `YYYY-MM-DD`. */
  readonly accessed: string;
};

/** What an answer proves, on the day on which it is taken. */
export function evidenceOf({ quote, start, end, speaker, document }: Answer, accessed: string): Evidence {
  return { quote, start, end, speaker: speaker?.name ?? null, document, accessed };
}

/** A reference of CSL-JSON, as far as a quotation has one (https://citeproc-js.readthedocs.io, "CSL-JSON items"). */
export type CslItem = {
  readonly id: string;
  readonly "citation-key": string;
  readonly type: "document";
  readonly title: string;
  readonly publisher: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly URL?: string;
  readonly language: string;
  /** The quotation, its speaker, and where it stands. */
  readonly note: string;
};

type CslDate = { readonly "date-parts": readonly [readonly number[]]; readonly circa?: true };

/** A quotation as a reference: the document, with the quotation as its note. */
export function cslItem({ quote, start, end, speaker, document, accessed }: Evidence): CslItem {
  const { title, publisher, issued, issuedBasis, url, language, sha256, withdrawn } = document;
  const id = `${document.id}-${start}-${end}`;
  const said = speaker === null ? "" : ` Said by ${speaker}.`;
  const taken = withdrawn ? ` Withdrawn: ${withdrawn.reason}` : "";
  const certain = issued?.certain ?? null;
  const isSure = issuedBasis.kind === "stated" && certain === issued?.edtf;
  return {
    id,
    "citation-key": id,
    type: "document",
    title,
    publisher,
    ...(certain === null
      ? {}
      : { issued: { ...cslDate(certain), ...(isSure ? {} : { circa: true as const }) } }),
    accessed: cslDate(accessed),
    ...(url === undefined ? {} : { URL: url }),
    language,
    note: `${quoted(quote)}${said} Characters ${start} to ${end} of a text with the SHA-256 ${sha256}.${taken}`,
  };
}

/** A quotation mark on both ends, unless the words bring one of their own. */
function quoted(words: string): string {
  return /^[“"„«‘「『].*[”"“»’」』]$/s.test(words) ? words : `“${words}”`;
}

/** The parts of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function cslDate(value: string): CslDate {
  return { "date-parts": [value.split("-").map(Number)] };
}
