import type { EdtfDate } from "./edtf-date.ts";
import type { Passage } from "./structure/passages.ts";
import type { ReadAs } from "./structure/read-as.ts";

/** The basis of the date of issue: the text or its page states it, or an editor inferred it and gives the reason. */
type IssuedBasis =
  | { readonly kind: "stated" }
  | { readonly kind: "inferred"; readonly reason: string }
  | { readonly kind: "unknown" };

/** The metadata of a document. */
export type DocumentHead = {
  /** Stable, unique, the file's name without `.md`. */
  readonly id: string;
  readonly title: string;
  /** The publisher, who is not always the speaker. */
  readonly publisher: string;
  /** TimeML's document creation time; null if it is unknown. */
  readonly issued: EdtfDate | null;
  readonly issuedBasis: IssuedBasis;
  /** BCP 47. */
  readonly language: string;
  readonly places: readonly string[];
  readonly url?: string;
  /** The address of a copy in a web archive, such as the Wayback Machine. */
  readonly archived?: string;
  /** The later publisher from whom the archive's copy comes. */
  readonly republished?: { readonly by: string; readonly date?: string };
  /** When (EDTF) and why the publisher took the document back; its words stay and are shown as withdrawn. */
  readonly withdrawn?: { readonly date: string; readonly reason: string };
  /** The id of the newer version that takes its place; the words of this one stay citable. */
  readonly superseded?: { readonly by: string };
  /** Ids of documents with nearly the same text, such as another publisher's copy; it is enough that one of two names the other. */
  readonly sameAs?: readonly string[];
  /** What an editor corrects of how its speakers and passages are recognised. */
  readonly readAs?: ReadAs;
  readonly source: {
    readonly file: string;
    /** SHA-256 of the file that it was imported from, in hexadecimal: a file that did not change is not imported again. */
    readonly sha256?: string | undefined;
    /** Which of several documents of that file it is, from 1. */
    readonly part?: number | undefined;
    /** When it was fetched from its address: an instant in ISO 8601. */
    readonly fetched?: string | undefined;
    /** Page furniture that was taken out of the source's text, word for word. */
    readonly removed: readonly string[];
    /** Dates of issue (EDTF) that the source gives too, and that another one won over, with where they are from. */
    readonly dates?: readonly { readonly date: string; readonly from: string }[] | undefined;
  };
  /** SHA-256 of the text as UTF-8, in hexadecimal. */
  readonly sha256: string;
};

/** One dated statement of the archive. Every offset into it is a UTF-16 offset into `text`. */
export type Document = DocumentHead & {
  /** The words as published, in Markdown; every quote is a slice of this text. */
  readonly text: string;
  readonly passages: readonly Passage[];
};

/** A document without its text. */
export function headOf({ text, passages, ...head }: Document): DocumentHead {
  return head;
}
