import * as v from "valibot";

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const edtf = described(v.string(), "A date in EDTF: `1998-09-08`, `1998-09`, `1998-09-09?`.");
const date = described(
  v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)),
  "`YYYY-MM-DD`, `YYYY-MM` or `YYYY`: no finer than the text supports.",
);
const precision = v.picklist(["day", "month", "year"]);
const basis = described(
  v.picklist(["stated", "inferred"]),
  "`stated`: the text gives the date in full; `inferred`: a part of it comes from elsewhere.",
);
const withdrawn = v.optional(
  described(
    v.strictObject({ date: edtf, reason: v.string() }),
    "When and why the publisher took the document back.",
  ),
);
const superseded = v.optional(
  described(v.strictObject({ by: v.string() }), "The id of the newer version that takes its place."),
);
const years = described(
  v.nullable(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(2), v.maxLength(2))),
  "The first and the last year of issue; null if no date of issue is known.",
);
const incomplete = v.optional(
  described(v.literal(true), "Not every document has been read yet: there may be more."),
);
const heldBack = v.optional(
  described(
    v.array(v.string()),
    "Quotations that were left out since the stored text has other words there: the archive's file is damaged, or a document was changed meanwhile.",
  ),
);
const left = v.optional(described(count, "How many more there are."));
const didYouMean = v.optional(
  described(
    v.array(v.strictObject({ name: v.string(), question: v.string() })),
    "Names of the archive that may be meant, each with what to ask then. Names are never corrected unasked.",
  ),
);
const unknownWords = v.optional(described(v.array(v.string()), "Words that the archive never uses."));

/** A document as a quotation refers to it. */
const REFERENCE = v.strictObject({
  id: v.string(),
  title: v.string(),
  publisher: v.string(),
  issued: v.nullable(edtf),
  issuedBasis: v.picklist(["stated", "inferred", "unknown"]),
  url: v.optional(v.string()),
  withdrawn,
  superseded,
});

const HEAD = {
  ...REFERENCE.entries,
  issuedReason: v.optional(v.string()),
  language: described(v.string(), "BCP 47."),
  places: v.array(v.string()),
  republished: v.optional(v.strictObject({ by: v.string(), date: v.optional(edtf) })),
  sameAs: v.optional(described(v.array(v.string()), "Ids of documents with nearly the same text.")),
};

/** A document without its text. */
const DOCUMENT_HEAD = v.strictObject(HEAD);

const quotation = {
  quote: described(v.string(), "Verbatim: `text.slice(start, end)` of the document."),
  start: described(count, "UTF-16 offset into the document's text."),
  end: described(count, "UTF-16 offset, excluded."),
  speaker: v.optional(described(v.string(), "Who says it, where it is quoted or reported speech.")),
  speakerRole: v.optional(v.string()),
  document: REFERENCE,
  link: v.optional(described(v.string(), "Where the quotation can be read in its document.")),
  alsoIn: v.optional(described(v.array(REFERENCE), "Copies that have the same sentence.")),
};

const ANSWER = v.strictObject({
  ...quotation,
  passage: described(v.string(), "The passage around the quotation."),
  passageStart: count,
  highlights: described(
    v.array(v.pipe(v.array(count), v.minLength(2), v.maxLength(2))),
    "The words that answer: [start, end] of each.",
  ),
  confidence: described(
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    "How likely it is the right answer.",
  ),
  date: v.optional(date),
  precision: v.optional(precision),
  basis: v.optional(basis),
});

const FIGURE = v.strictObject({
  ...quotation,
  text: described(v.string(), "The number as the sentence has it, with what qualifies it: `almost 400`."),
  value: described(v.number(), "The number alone: 400. Numbers are never added up."),
  number: described(
    v.pipe(v.array(count), v.minLength(2), v.maxLength(2)),
    "Where it stands: [start, end], UTF-16 offsets into the document's text.",
  ),
  date: described(
    v.nullable(
      v.strictObject({
        value: edtf,
        first: described(v.string(), "`YYYY-MM-DD`: the first day that it may be."),
        last: described(v.string(), "`YYYY-MM-DD`: the last day that it may be."),
        basis: described(
          v.picklist(["named", "issued"]),
          "`named`: the sentence names it; `issued`: its document was issued then.",
        ),
      }),
    ),
    "When the number is of; null if neither the sentence nor its document has a date.",
  ),
});

const SEARCHED = described(
  v.strictObject({ documents: count, publishers: v.array(v.string()), years }),
  "What was searched.",
);

const ASK_RESULT = v.strictObject({
  question: v.string(),
  kind: described(v.picklist(["answer", "nothing"]), "`nothing`: the archive has no answer."),
  answers: described(v.array(ANSWER), "Best first; empty for `nothing`."),
  figures: v.optional(
    described(
      v.array(FIGURE),
      "For a question for a number: what several sentences give, each a quotation, earliest first.",
    ),
  ),
  nearest: v.optional(described(ANSWER, "For `nothing`: the closest match, which is not an answer.")),
  phrasesMissed: v.optional(
    described(
      v.array(v.string()),
      "What the question has in quotation marks and no sentence has word for word.",
    ),
  ),
  didYouMean,
  unknownWords,
  corrections: v.optional(v.array(v.strictObject({ from: v.string(), to: v.string() }))),
  searched: SEARCHED,
  heldBack,
  incomplete,
});

const DAY_ENTRY = v.strictObject({
  ...quotation,
  date,
  precision,
  basis,
  kind: described(
    v.picklist(["event", "issued"]),
    "What the sentence tells of happened then, or the document was issued then.",
  ),
  relation: described(
    v.picklist(["day", "nearest", "month"]),
    "It is of the very day, of the nearest day that has any, or of the month.",
  ),
  years: described(v.pipe(v.number(), v.integer()), "How many years ago."),
});

const DAY_RESULT = v.strictObject({
  date: described(v.string(), "`YYYY-MM-DD`; `02-29` in a year without it."),
  exact: described(v.boolean(), "Whether the entries are of this very day."),
  entries: v.array(DAY_ENTRY),
  left,
  heldBack,
  incomplete,
});

const TIMELINE_RESULT = v.strictObject({
  topic: v.string(),
  entries: described(v.array(v.strictObject({ ...quotation, date, precision, basis })), "Earliest first."),
  left,
  didYouMean,
  unknownWords,
  searched: SEARCHED,
  heldBack,
  incomplete,
});

const DOCUMENTS_RESULT = v.strictObject({
  documents: described(v.array(DOCUMENT_HEAD), "Earliest issue first, those without a date last."),
  total: described(count, "How many documents match."),
  left,
  incomplete,
});

const DOCUMENT_RESULT = v.strictObject({
  ...HEAD,
  source: v.strictObject({
    file: v.string(),
    removed: described(v.array(v.string()), "Page furniture that was taken out, word for word."),
  }),
  sha256: described(v.string(), "SHA-256 of the text as UTF-8, in hexadecimal."),
  text: described(v.string(), "The words as published, in Markdown."),
  incomplete,
});

const STATUS_RESULT = v.strictObject({
  archive: described(v.string(), "A key of the archive's state: it changes when any of its texts does."),
  documents: count,
  passages: count,
  publishers: v.array(v.string()),
  places: v.array(v.string()),
  years,
  languages: v.array(v.strictObject({ language: v.string(), documents: count })),
  incomplete,
});

const FEEDS_RESULT = v.strictObject({
  atom: described(v.string(), "The newest documents that answer the search, as Atom."),
  json: described(v.string(), "The same as JSON Feed 1.1."),
  calendar: described(v.string(), "What the archive has for every day of the year, as iCalendar."),
});

/** An error, as RFC 9457 has it, sent as `application/problem+json`. */
export type Problem = {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: { readonly parameter: string; readonly detail: string }[] | undefined;
};

const PROBLEM: v.GenericSchema<Problem> = v.strictObject({
  type: v.literal("about:blank"),
  title: described(v.string(), "The status in words."),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: described(v.string(), "What happened and what to do."),
  errors: v.optional(
    described(
      v.array(v.strictObject({ parameter: v.string(), detail: v.string() })),
      "The parameters that are wrong.",
    ),
  ),
});

/** The name of what is answered, in the OpenAPI document. */
export type ResultName =
  | "Reference"
  | "DocumentHead"
  | "Answer"
  | "Figure"
  | "Searched"
  | "AskResult"
  | "DayEntry"
  | "DayResult"
  | "TimelineResult"
  | "DocumentsResult"
  | "DocumentResult"
  | "StatusResult"
  | "FeedsResult"
  | "Problem";

/** The schemas of everything that is answered. */
export const RESULTS: Readonly<Record<ResultName, v.GenericSchema>> = {
  Reference: REFERENCE,
  DocumentHead: DOCUMENT_HEAD,
  Answer: ANSWER,
  Figure: FIGURE,
  Searched: SEARCHED,
  AskResult: ASK_RESULT,
  DayEntry: DAY_ENTRY,
  DayResult: DAY_RESULT,
  TimelineResult: TIMELINE_RESULT,
  DocumentsResult: DOCUMENTS_RESULT,
  DocumentResult: DOCUMENT_RESULT,
  StatusResult: STATUS_RESULT,
  FeedsResult: FEEDS_RESULT,
  Problem: PROBLEM,
};
