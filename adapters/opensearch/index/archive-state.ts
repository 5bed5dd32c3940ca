import type { Summary } from "../../../src/archive/archive.ts";
import { summarise } from "../../../src/archive/summarise.ts";

/** The state of an archive in a cluster, which the writer notes after each change. */
export type ArchiveState = {
  /** Counts changes: what was read in one state need not fit another. */
  readonly generation: number;
  /** Of the program that analysed the documents. */
  readonly fingerprint: string;
  /** Whether every document of the folder has been read at least once. */
  readonly complete: boolean;
  /** A change has begun and has not ended: the words may be counted wrongly until they are counted again. */
  readonly isChanging: boolean;
  readonly summary: Summary;
  /** How many different terms a passage has on average. */
  readonly averageLength: number;
  /** How many different terms a document has on average. */
  readonly averageTerms: number;
};

/** The id of the row that holds it. */
export const STATE_ID = "state";

/** An archive without documents. */
export const EMPTY_SUMMARY: Summary = summarise([], 0);
