import type { DocumentFilter } from "../../../src/archive/document-filter.ts";
import { byConcept, type Worth } from "../../../src/archive/select-passages.ts";
import { addDays } from "../../../src/time/calendar/days.ts";
import type { DateConstraint } from "../../../src/time/constraints/date-constraints.ts";
import { REVIEWED_FOR, reviewed } from "../../../src/time/constraints/date-range.ts";
import type { ClusterBrevity } from "../index/brevities.ts";
import { token } from "../index/token.ts";

/** A query in OpenSearch's own language. */
export type Query = Readonly<Record<string, unknown>>;

/** All of some queries. */
export const allOf = (filter: readonly Query[]): Query => ({ bool: { filter } });

/** Any of some queries; none of them: nothing. */
export const anyOf = (queries: readonly Query[]): Query =>
  queries.length === 0 ? { match_none: {} } : { bool: { should: queries, minimum_should_match: 1 } };

export const term = (field: string, value: string | number): Query => ({ term: { [field]: value } });
export const terms = (field: string, values: readonly string[]): Query => ({ terms: { [field]: values } });
export const exists = (field: string): Query => ({ exists: { field } });

/** What a filter lets through, see `meets` of the core. */
export function filterQueries({
  publishers,
  places,
  issued = [],
  documents,
}: DocumentFilter): readonly Query[] {
  return [
    ...(publishers === undefined ? [] : [terms("publisher", publishers)]),
    ...(places === undefined ? [] : [terms("places", places)]),
    ...(documents === undefined ? [] : [terms("id", [...documents])]),
    ...issued.map((date) => allOf([exists("issuedFirst"), fitting("issued", date)])),
  ];
}

/**
 * Days that are not outside a constraint, see `fits` of the core. They meet a range if their first or their last day is in it: days that begin
 * before and end after it say nothing about it.
 */
export function fitting(prefix: "issued" | "named", date: DateConstraint): Query {
  const { from, to, monthDay, month } = date;
  if (monthDay !== undefined) return term(`${prefix}MonthDay`, monthDay);
  if (month !== undefined) return term(`${prefix}Month`, month);
  if (from === null && to === null) return exists(`${prefix}First`);
  const range = { ...(from === null ? {} : { gte: from }), ...(to === null ? {} : { lte: to }) };
  return anyOf([{ range: { [`${prefix}First`]: range } }, { range: { [`${prefix}Last`]: range } }]);
}

/** Documents that may have been issued at a time that meets a constraint, or just after it, see `mayBeIssued` of the core. */
export function maybeIssued(date: DateConstraint): Query {
  const unknown: Query = { bool: { must_not: [exists("issuedFirst")] } };
  return anyOf([unknown, fitting("issued", date), ...following(date)]);
}

function following(date: DateConstraint): readonly Query[] {
  if (!reviewed(date) || date.to === null) return [];
  return [
    allOf([
      { range: { issuedFirst: { gt: date.to } } },
      { range: { issuedLast: { lte: addDays(date.to, REVIEWED_FOR) } } },
    ]),
  ];
}

/**
 * Passages that hold terms, with a score that counts each term once: the sum over the concepts, of each its best alternative, and more for a
 * short passage. It is `lookUp` of the core, but for the average length and for rounding.
 *
 * @param brevity of which fields of a passage it is added up how short it is.
 */
export function lookUpQuery(
  rare: readonly Worth[],
  filter: readonly Query[],
  { parts }: Pick<ClusterBrevity, "parts">,
): Query {
  const concepts = byConcept(rare).map((alternatives) => {
    const ways = alternatives.map((of) =>
      sumOf(
        of.map(({ stem, worth }) => ({
          constant_score: { filter: term("terms", token(stem)), boost: worth },
        })),
      ),
    );
    return ways.length === 1 ? (ways[0] ?? {}) : { dis_max: { queries: ways } };
  });
  return {
    function_score: {
      query: { bool: { must: [sumOf(concepts)], filter } },
      functions: parts.map(({ field, weight }) => ({
        field_value_factor: { field, missing: 1 },
        weight,
      })),
      score_mode: "sum",
      boost_mode: "multiply",
    },
  };
}

function sumOf(queries: readonly Query[]): Query {
  return queries.length === 1 ? (queries[0] ?? {}) : anyOf(queries);
}
