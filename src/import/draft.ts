import type { DocumentFields } from "../corpus/write-document.ts";
import type { Message } from "../messages/message.ts";
import type { DateHint } from "./extracted.ts";

/** The publisher of a document of which nobody says who published it. */
export const UNKNOWN_PUBLISHER = "Unknown publisher";

/** The date of issue that was found, why it is believed, and what else the file says of it. */
export type IssueDate = {
  /** EDTF; null if none was found. */
  readonly issued: string | null;
  readonly issuedBasis: DocumentFields["issuedBasis"];
  /** Where the date comes from, in a few plain words: "the dateline", "the file name". */
  readonly from: string;
  /** Dates that were found and lost against it. */
  readonly others: readonly DateHint[];
};

/** A document as an importer read it, before it has an id among the others of the archive. */
export type DocumentDraft = Omit<DocumentFields, "id" | "issued" | "issuedBasis"> &
  IssueDate & {
    /** Whether no title was found, and the first words stand for one. */
    readonly isUntitled: boolean;
    /** How many releases the text was split into at end marks; 1: it was not. */
    readonly releases: number;
    /** An id that the file gives. */
    readonly id?: string;
    /** What was repaired or has to be looked at, in a sentence each. */
    readonly notes: readonly Message[];
  };
