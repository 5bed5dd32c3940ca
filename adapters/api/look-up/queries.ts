import * as v from "valibot";
import { LONGEST_QUESTION } from "../../../src/chat/requests/request.ts";
import { isMonthDay } from "./month-day.ts";

/** A narrowing of the documents, as people say it. */
type Narrowed = { readonly publisher?: string | undefined; readonly place?: string | undefined };

/** What a program can look up, checked; what each part means is in {@link QUERIES}. */
export type LookUp =
  | ({ readonly kind: "ask"; readonly q: string; readonly limit?: number | undefined } & Narrowed)
  | {
      readonly kind: "on-this-date";
      readonly date?: string | undefined;
      readonly limit?: number | undefined;
    }
  | ({
      readonly kind: "timeline";
      readonly q?: string | undefined;
      readonly limit?: number | undefined;
    } & Narrowed)
  | ({
      readonly kind: "documents";
      readonly issued?: string | undefined;
      readonly limit?: number | undefined;
      readonly from?: number | undefined;
    } & Narrowed)
  | { readonly kind: "document"; readonly id: string }
  | { readonly kind: "status" };

/** What a program can ask for: a look-up, or addresses of feeds. */
export type ApiQuery = LookUp | ({ readonly kind: "feeds"; readonly q: string } & Narrowed);

/** The schemas of all look-ups: they check what is sent, and the OpenAPI document and the tools are made of them. */
type Queries = {
  readonly [K in ApiQuery["kind"]]: v.GenericSchema<unknown, Omit<Extract<ApiQuery, { kind: K }>, "kind">>;
};

const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_QUESTION), v.regex(/\S/));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/\S/));
const limit = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

const publisher = v.optional(
  described(name, "Only documents of this publisher: its name, a part of it, or an abbreviation."),
);
const place = v.optional(described(name, "Only documents on this place."));

const ASK_QUERY = v.strictObject({
  q: described(words, "The question, in everyday words."),
  limit: v.optional(described(limit(20), "At most this many answers; 3 unless given.")),
  publisher,
  place,
});

const DAY_QUERY = v.strictObject({
  date: v.optional(
    described(
      v.pipe(v.string(), v.regex(/^(?:\d{4}-)?\d{2}-\d{2}$/), v.check(isMonthDay, "No such day exists.")),
      "`MM-DD` or `YYYY-MM-DD`; today unless given. With a year its own entries come first.",
    ),
  ),
  limit: v.optional(described(limit(100), "At most this many entries; 10 unless given.")),
});

const TIMELINE_QUERY = v.strictObject({
  q: v.optional(
    described(words, "The topic: key words, a name or a question; everything dated unless given."),
  ),
  limit: v.optional(
    described(limit(200), "At most this many entries, the nearest to the topic; 20 unless given."),
  ),
  publisher,
  place,
});

const DOCUMENTS_QUERY = v.strictObject({
  publisher,
  place,
  issued: v.optional(
    described(name, "Only documents issued then: `1998`, `before September 1998`, `since 2010`."),
  ),
  limit: v.optional(described(limit(500), "At most this many documents; 100 unless given.")),
  from: v.optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)),
      "How many documents the pages before have shown; 0 unless given.",
    ),
  ),
});

const DOCUMENT_QUERY = v.strictObject({
  id: described(v.pipe(v.string(), v.minLength(1), v.maxLength(300)), "The document's id."),
});

const FEEDS_QUERY = v.strictObject({
  q: described(words, "The search that the feeds are of: a question or key words."),
  publisher,
  place,
});

const STATUS_QUERY = v.strictObject({});

/** What each look-up takes. */
export const QUERIES: Queries = {
  ask: ASK_QUERY,
  "on-this-date": DAY_QUERY,
  timeline: TIMELINE_QUERY,
  documents: DOCUMENTS_QUERY,
  document: DOCUMENT_QUERY,
  status: STATUS_QUERY,
  feeds: FEEDS_QUERY,
};
