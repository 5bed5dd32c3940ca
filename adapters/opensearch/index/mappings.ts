import { BREVITY_MAPPING } from "./brevities.ts";

/** Found by and sorted by. */
const KEYWORD = { type: "keyword" } as const;
/** Found by alone. */
const FILTER = { type: "keyword", doc_values: false } as const;
/** Given back as it is, and neither found nor sorted by. */
const STORED = { type: "text", index: false, store: true } as const;
/** Sorted, counted or given back. */
const NUMBER = { type: "integer", index: false } as const;

/** Days as they are found: the first and the last one, the day of the year where they are one, the month where they are in one. */
const DAYS = {
  issuedFirst: KEYWORD,
  issuedLast: KEYWORD,
  issuedMonthDay: FILTER,
  issuedMonth: FILTER,
  namedFirst: FILTER,
  namedLast: FILTER,
  namedMonthDay: FILTER,
  namedMonth: FILTER,
} as const;

/**
 * Documents, passages and files, each a document of OpenSearch with its `kind`. All of a Dateline document is in one shard (by its routing), so
 * that a refresh shows all of a change. There is no `_source`: each part is read by itself, and everything can be made again from the folder.
 *
 * `terms` holds the terms as the core makes them, so nothing is analysed by the server but white space. Lucene's own BM25 is not used: its
 * lengths are rounded, and all engines rank by `selectPassages`. So neither frequencies nor norms are indexed.
 */
export const TEXTS_MAPPING: object = {
  dynamic: "strict",
  _source: { enabled: false },
  properties: {
    kind: KEYWORD,
    owner: KEYWORD,
    key: KEYWORD,
    id: KEYWORD,
    position: NUMBER,
    publisher: KEYWORD,
    places: KEYWORD,
    language: KEYWORD,
    year: { type: "integer" },
    yearLast: NUMBER,
    ...DAYS,
    /** Of a document: how many passages it has. */
    passages: NUMBER,
    /** How many different terms there are. */
    length: NUMBER,
    /** What the score of a passage that is looked up is multiplied by. */
    ...BREVITY_MAPPING,
    /** Of a passage: the position of its document's lead. */
    lead: NUMBER,
    terms: { type: "text", analyzer: "whitespace", index_options: "docs", norms: false, store: true },
    /** Of a document: the days of the year, `MM-DD`, and the months, `MM`, of which it has entries. */
    entryDays: FILTER,
    text: STORED,
    data: STORED,
    head: STORED,
    gaps: STORED,
    /** Of a document: each term and what it counts. */
    counts: STORED,
    entries: STORED,
    /** Of a document: what it adds to the words, see `word-counts.ts`. */
    adds: STORED,
    /** Of a file with faults: `yes`. */
    faulty: FILTER,
    /** Of a file: how it was when it was read, and its faults. */
    file: STORED,
  },
};

/** What is counted over all documents, a row each: a row is of the kind of the one field that names it. */
export const WORDS_MAPPING: object = {
  dynamic: "strict",
  properties: {
    term: FILTER,
    form: FILTER,
    name: KEYWORD,
    surname: FILTER,
    person: { type: "keyword", index: false, doc_values: false },
    publisher: { type: "keyword", index: false, doc_values: false },
    passages: NUMBER,
    documents: NUMBER,
    count: NUMBER,
    capital: NUMBER,
    lower: NUMBER,
    /** The state of the archive, one row. */
    state: { type: "object", enabled: false },
  },
};

/** Nothing is seen before the writer says so, since what belongs together has to be seen together. */
export const SETTINGS: object = { refresh_interval: "-1", max_result_window: 20_000 };
