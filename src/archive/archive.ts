import type { Document, DocumentHead } from "../corpus/document.ts";
import type { DocumentLanguage } from "../corpus/word-lists/content-notes.ts";
import type { Thesaurus } from "../language/wordnet/thesaurus.ts";
import type { DateConstraint } from "../time/constraints/date-constraints.ts";
import type { Contents, ContentsRequest } from "./contents.ts";
import type { DayEntry } from "./day-entries.ts";
import type { DocumentFilter } from "./document-filter.ts";
import type { Encoder } from "./encoder.ts";
import type { PersonUse } from "./people/who-bears.ts";
import type { StoredPassage } from "./stored-passage.ts";
import type { NameUse } from "./terms/names-used.ts";
import type { Spelling } from "./terms/spelling.ts";

/**
 * An archive that is ready for questions. Everything except the thesaurus is asynchronous and plain data, so
 * that another process or a server can answer. Ids name documents and passages. A question takes one or two calls of
 * `statistics` and one of `search`. Several engines implement it; `test/contract/archive-contract.ts` checks each.
 */
export type Archive = {
  /** Synonyms of the field, small and always in memory. */
  readonly thesaurus: Thesaurus;
  /** Compares meanings; without it questions are answered by words alone. */
  readonly encoder?: Encoder;
  /** Counts, publishers, places and years of the documents that match a filter. */
  summary(filter?: DocumentFilter): Promise<Summary>;
  /** Statistics of words, in the order of the request. */
  statistics(request: StatisticsRequest): Promise<Statistics>;
  /** The best passages for a query, best first. */
  search(query: SearchQuery): Promise<readonly PassageHit[]>;
  /** A whole document; null if there is none with this id. */
  document(id: string): Promise<Document | null>;
  /** The document with a key (see `documentKey`) and its stored passages; null if it is gone or changed. */
  documentOfKey(key: string): Promise<AnalysedText | null>;
  /** The documents that match a filter, earliest issue first, those without a date last. */
  documents(filter?: DocumentFilter): Promise<readonly DocumentHead[]>;
  /** A page of the list of documents, in the same order, and how many there are of each publisher, place and year. */
  contents(request: ContentsRequest): Promise<Contents>;
  /** What tells every document from others, in no order. */
  keys(): Promise<readonly DocumentKeys[]>;
  /** Names of two words or more, and places, with how many documents use each, the most used first. */
  names(limit: number): Promise<readonly NameUse[]>;
  /** What happened or was issued on days of the year, `MM-DD`, and in months, `MM`, known no finer; the most telling first. */
  dayEntries(request: DayRequest): Promise<readonly DayEntry[]>;
};

/** What tells a document from others: its id, and who published which text. */
type DocumentKeys = Pick<DocumentHead, "id" | "sha256" | "publisher">;

/** An archive or a part of it in numbers. */
export type Summary = {
  /** A short key of the whole archive: it changes when any of its texts does. */
  readonly key: string;
  readonly documents: number;
  readonly passages: number;
  /** In alphabetical order. */
  readonly publishers: readonly string[];
  readonly places: readonly string[];
  /** The first and the last year of issue; null if no date of issue is known. */
  readonly years: readonly [number, number] | null;
  /** The languages of its documents, BCP 47, with how many are in each. */
  readonly languages: readonly DocumentLanguage[];
};

export type StatisticsRequest = {
  /** Stems to count. */
  readonly terms: readonly string[];
  /** Folded words: are they written as names? */
  readonly forms: readonly string[];
  /** Folded words: which words of the archive are spelt nearly so? */
  readonly misspelt: readonly string[];
  /** Surnames as `readPersonName` writes them: who has them? @default none */
  readonly surnames?: readonly string[];
};

export type Statistics = {
  /** How many passages the archive has. */
  readonly passages: number;
  /** The number of passages with each term, headings included. */
  readonly frequencies: readonly number[];
  /** Whether each form is written with a capital inside sentences. */
  readonly proper: readonly boolean[];
  /** For each misspelt word the nearest words, nearest and then commonest first. */
  readonly nearest: readonly (readonly Spelling[])[];
  /** For each surname the people who have it, by name and then publisher. */
  readonly people: readonly (readonly PersonUse[])[];
};

/** A stem to look for and how much it counts; 1 is a word of the question itself. */
export type WeightedTerm = {
  readonly stem: string;
  readonly weight: number;
  /** Which concept of the question it is a way to say; terms of no concept count by themselves. */
  readonly concept?: number;
  /** Which of the ways to say the concept it belongs to: of several ways only the one that a passage meets best counts. */
  readonly alternative?: number;
};

/**
 * What is searched for. With terms only passages are found that may tell of the `dates` which have a figure; without terms passages fit by
 * `dates` alone, those that name such a day before those that may tell of one.
 */
export type SearchQuery = {
  readonly terms: readonly WeightedTerm[];
  readonly dates: readonly DateConstraint[];
  readonly filter: DocumentFilter;
  /** At most this many passages. */
  readonly limit: number;
};

/** A passage found, with all that scoring its sentences needs. */
export type PassageHit = {
  readonly passage: StoredPassage;
  readonly document: DocumentHead;
  /** What is read before and after it, see `readAround`: in an interview what was said, elsewhere its neighbours. */
  readonly before: StoredPassage | null;
  readonly after: StoredPassage | null;
  /** The lead of the document; may be the passage itself. */
  readonly lead: StoredPassage | null;
  /** BM25 of the passage with its headings; no unit. */
  readonly score: number;
  /** BM25 of the whole document by its text, title, publisher and places; no unit. */
  readonly documentScore: number;
  /** The terms of the query that occur anywhere in the document, including its title and headings. */
  readonly documentTerms: readonly string[];
  /** The terms of the query that the passages around it hold, with their headings: their words need not be read to know it. */
  readonly termsAround: Readonly<Record<"before" | "after" | "lead", readonly string[]>>;
};

/** A document with its stored passages. */
export type AnalysedText = { readonly document: DocumentHead; readonly passages: readonly StoredPassage[] };

type DayRequest = {
  readonly days: readonly string[];
  readonly months: readonly string[];
};
