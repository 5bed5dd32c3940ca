import type { Message } from "../messages/message.ts";

/** Something that a file says about its document, and where it says so. */
type Hint = {
  readonly value: string;
  /** In words that continue "from …": "the file name", "the page's JSON-LD", "the properties of the PDF". */
  readonly from: string;
};

/** Who published a document. */
type PublisherHint = Hint & {
  /** Whether it is only who sent it: a person at the publisher's, or who passed it on. */
  readonly isSender?: true;
};

/** A date that a file gives beside its words. */
export type DateHint = Hint & {
  /** EDTF, to the day, month or year. */
  readonly value: string;
  /**
   * `stated`: the publisher's own statement of when it was published, such as JSON-LD's `datePublished` or a mail's `Date`.
   * `likely`: a name or an address that looks like a date. `copy`: about the copy, such as the properties of a PDF. `print`: the day on
   * which a page was printed or catalogued, which may be years later and is never the date of issue.
   */
  readonly certainty: "stated" | "likely" | "copy" | "print";
};

/** A part of a text whose lines are joined already. A line feed inside `text` is a line end that the source means. */
export type Block =
  | { readonly kind: "heading" /** From 1, the title's. */; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph" | "item"; readonly text: string };

/** What a format reader takes out of one file. */
export type Extracted = {
  readonly body:
    | { readonly kind: "blocks"; readonly blocks: readonly Block[] }
    /** Lines as they are laid out, page by page; the importer has yet to find the paragraphs. */
    | { readonly kind: "pages"; readonly pages: readonly string[] };
  /** Navigation, running heads and the like that the reader left out of the body, word for word, in order. */
  readonly removed: readonly string[];
  /** Best first, as are `publishers`, `languages` and `urls`. */
  readonly titles: readonly Hint[];
  readonly publishers: readonly PublisherHint[];
  /** BCP 47. */
  readonly languages: readonly Hint[];
  readonly urls: readonly Hint[];
  readonly dates: readonly DateHint[];
  /** An id of its own, such as that of a row or a mail. */
  readonly id?: string;
  /** What the reader had to repair, a message each. */
  readonly notes: readonly Message[];
};

/** What a reader gives that knows of nothing beside the words. */
export const NOTHING_KNOWN: Omit<Extracted, "body"> = {
  removed: [],
  titles: [],
  publishers: [],
  languages: [],
  urls: [],
  dates: [],
  notes: [],
};
