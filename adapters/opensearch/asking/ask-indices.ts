import type { Cluster } from "../cluster/cluster.ts";
import { ClusterError } from "../cluster/cluster-error.ts";
import type { Query } from "./queries.ts";

/** A search in one index. */
export type IndexSearch = {
  readonly index: string;
  readonly query: Query;
  readonly size: number;
  readonly from?: number;
  readonly sort?: readonly object[];
  /** Goes on after the last hit of the page before, by its `sort`. */
  readonly after?: readonly unknown[];
  /** The stored fields of each hit. */
  readonly stored?: readonly string[];
  /** Further fields of each hit. */
  readonly fields?: readonly string[];
  readonly aggregations?: Readonly<Record<string, object>>;
  /** Counts all hits. @default false */
  readonly counted?: boolean;
  /** Gives the whole of each hit, where the index keeps it. @default false */
  readonly source?: boolean;
};

/** A document that was found. */
export type Hit = {
  readonly _id: string;
  readonly _score: number | null;
  readonly fields?: Readonly<Record<string, readonly unknown[]>>;
  readonly _source?: Readonly<Record<string, unknown>>;
  readonly sort?: readonly unknown[];
};

/** What was found. */
export type Found = {
  readonly hits: readonly Hit[];
  /** How many there are in all; null: they were not counted. */
  readonly total: number | null;
  readonly aggregations: Readonly<Record<string, Aggregation>>;
};

/** What an aggregation says: buckets, or a value. */
export type Aggregation = {
  readonly value?: number | null;
  readonly buckets?: readonly { readonly key: string | number; readonly doc_count: number }[];
  readonly doc_count?: number;
};

type Response = {
  readonly status: number;
  readonly error?: { readonly type: string; readonly reason: string };
  readonly timed_out?: boolean;
  readonly _shards?: { readonly total: number; readonly successful: number };
  readonly hits?: { readonly hits: readonly Hit[]; readonly total?: { readonly value: number } };
  readonly aggregations?: Readonly<Record<string, Aggregation>>;
};

/** Searches that are sent in one request at most. */
const TOGETHER = 500;

/**
 * Searches in one request. What only some shards answered is no answer: it would say that something is not there which may well be.
 *
 * @throws ClusterError if there is no whole answer.
 */
export async function askIndices(
  cluster: Cluster,
  searches: readonly IndexSearch[],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < searches.length; from += TOGETHER) {
    const { responses } = await cluster.send<{ readonly responses: readonly Response[] }>({
      method: "POST",
      path: "/_msearch",
      query: { max_concurrent_searches: 8 },
      lines: searches.slice(from, from + TOGETHER).flatMap(linesOf),
    });
    found.push(...responses.map(whole));
  }
  return found;
}

function linesOf(search: IndexSearch): readonly object[] {
  const { index, query, size, from, sort, after, stored, fields, aggregations, counted, source } = search;
  return [
    { index, allow_partial_search_results: false },
    {
      query,
      size,
      track_total_hits: counted === true,
      ...(source ? {} : { _source: false }),
      ...(from === undefined ? {} : { from }),
      ...(sort === undefined ? {} : { sort }),
      ...(after === undefined ? {} : { search_after: after }),
      ...(stored === undefined ? {} : { stored_fields: stored }),
      ...(fields === undefined ? {} : { docvalue_fields: fields }),
      ...(aggregations === undefined ? {} : { aggs: aggregations }),
    },
  ];
}

function whole({ status, error, timed_out, _shards, hits, aggregations = {} }: Response): Found {
  if (error !== undefined || hits === undefined)
    throw new ClusterError(`OpenSearch could not search (${error?.type}: ${error?.reason}).`, status);
  if (timed_out || (_shards && _shards.successful < _shards.total))
    throw new ClusterError(
      "OpenSearch could only search a part of the archive: some of its shards are gone.",
      503,
    );
  return { hits: hits.hits, total: hits.total?.value ?? null, aggregations };
}

/** A page of hits when all are read, one page after the other. */
const PAGE = 2_000;

/** Reads all hits of a search, a page at a time; its `sort` has to tell each from the others. */
export async function* allHits(
  cluster: Cluster,
  search: Omit<IndexSearch, "size" | "after">,
  page: number = PAGE,
): AsyncGenerator<Hit> {
  let after: readonly unknown[] | undefined;
  for (;;) {
    const [found] = await askIndices(cluster, [{ ...search, size: page, ...(after ? { after } : {}) }]);
    yield* found?.hits ?? [];
    after = found?.hits.at(-1)?.sort;
    if (!found || found.hits.length < page || after === undefined) return;
  }
}

/** The first value of a field of a hit; undefined: it has none. */
export function fieldOf(hit: Hit, field: string): unknown {
  return hit.fields?.[field]?.[0];
}

/** A stored text of a hit. */
export function textOf(hit: Hit, field: string): string {
  return String(fieldOf(hit, field) ?? "");
}
