import type { DocumentHead } from "../corpus/document.ts";
import type { DateConstraint } from "../time/constraints/date-constraints.ts";
import { fits } from "../time/constraints/date-range.ts";

/** A filter of documents: all of its parts must match. It is plain data, so that any engine can apply it. */
export type DocumentFilter = {
  /** Any of these publishers. */
  readonly publishers?: readonly string[];
  /** Filed under any of these places. */
  readonly places?: readonly string[];
  /** When it was issued; a date of issue that may lie inside counts. */
  readonly issued?: readonly DateConstraint[];
  /** These documents, by id. */
  readonly documents?: ReadonlySet<string>;
};

/** Whether a filter matches every document. */
export function isOpen({ publishers, places, issued = [], documents }: DocumentFilter): boolean {
  return publishers === undefined && places === undefined && issued.length === 0 && documents === undefined;
}

/** Whether a document matches a filter. */
export function meets(
  document: Pick<DocumentHead, "id" | "publisher" | "places" | "issued">,
  { publishers, places, issued = [], documents }: DocumentFilter,
): boolean {
  return (
    (documents === undefined || documents.has(document.id)) &&
    (publishers === undefined || publishers.includes(document.publisher)) &&
    (places === undefined || document.places.some((place) => places.includes(place))) &&
    issued.every((limit) => document.issued !== null && fits(limit, document.issued) !== "outside")
  );
}
