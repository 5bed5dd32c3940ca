import type { AnalysedText, Archive, Summary } from "../../../src/archive/archive.ts";
import { type Contents, type ContentsRequest, type Count, periodOf } from "../../../src/archive/contents.ts";
import { byWeight, type DayEntry } from "../../../src/archive/day-entries.ts";
import { type DocumentFilter, isOpen } from "../../../src/archive/document-filter.ts";
import { documentsByPeriod } from "../../../src/archive/documents-by-period.ts";
import { asInDocument } from "../../../src/archive/stored-passage.ts";
import type { Document, DocumentHead } from "../../../src/corpus/document.ts";
import { joinText, type PackedDocument, unpackPassage } from "../../archive-file/file/packed-document.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ClusterError } from "../cluster/cluster-error.ts";
import { ownerOf } from "../index/text-items.ts";
import { type Aggregation, allHits, askIndices, fieldOf, type Hit, textOf } from "./ask-indices.ts";
import { allOf, filterQueries, type Query, term, terms } from "./queries.ts";
import type { Words } from "./words.ts";

/** What is asked of whole documents. */
export type Documents = Pick<
  Archive,
  "summary" | "document" | "documentOfKey" | "documents" | "keys" | "contents" | "dayEntries"
>;

/** Earliest issue first, those without a date last, see `byIssue` of the core. */
const BY_ISSUE = [{ issuedFirst: { order: "asc", missing: "_last" } }, { id: "asc" }] as const;

/** Different publishers, places, years or languages that are counted at most. */
const MOST_VALUES = 50_000;

/** How often a document is read again that is being changed. */
const TRIES = 4;

/** OpenSearch skips so many hits in one request; pages further on are read through. */
const MOST_SKIPPED = 20_000;

/** Opens the documents of an archive. */
export function openDocuments(cluster: Cluster, index: string, words: Words): Documents {
  const meeting = (queries: readonly Query[]) => allOf([term("kind", "document"), ...queries]);
  const headOf = (hit: Hit) => JSON.parse(textOf(hit, "head")) as DocumentHead;

  /** A document and its passages as they are seen; they may be of several states while a shard moves or recovers in the midst of a change. */
  const seen = async (query: Query) => {
    let document: Hit | null = null;
    const parts: Hit[] = [];
    const hits = allHits(cluster, {
      index,
      query: allOf([query, terms("kind", ["document", "passage"])]),
      sort: [{ position: "asc" }],
      stored: ["head", "gaps", "text", "data"],
      fields: ["id", "key", "passages"],
    });
    for await (const hit of hits)
      if (hit.sort?.[0] === -1) document = hit;
      else parts.push(hit);
    return { document, parts };
  };

  /** A document and its passages, of one state. */
  const whole = async (query: Query) => {
    for (let left = TRIES; left > 0; left--) {
      const { document, parts } = await seen(query);
      if (document === null) return null;
      const key = fieldOf(document, "key");
      const isWhole = Number(fieldOf(document, "passages")) === parts.length;
      if (isWhole && parts.every((part) => fieldOf(part, "key") === key)) {
        const passages = parts.map((hit) =>
          unpackPassage(String(fieldOf(hit, "id")), textOf(hit, "text"), textOf(hit, "data")),
        );
        return { document, passages };
      }
    }
    throw new ClusterError("A document in OpenSearch is being changed, and is not whole yet.", null);
  };

  /** A page of documents in the order of their issue. */
  const page = async (query: Query, from: number, limit: number): Promise<readonly DocumentHead[]> => {
    const search = { index, query, sort: BY_ISSUE, stored: ["head"] };
    if (limit === 0) return [];
    if (from + limit <= MOST_SKIPPED) {
      const [found] = await askIndices(cluster, [{ ...search, from, size: limit }]);
      return (found?.hits ?? []).map(headOf);
    }
    const heads: DocumentHead[] = [];
    let at = 0;
    for await (const hit of allHits(cluster, search, MOST_SKIPPED)) {
      if (at++ < from) continue;
      heads.push(headOf(hit));
      if (heads.length === limit) break;
    }
    return heads;
  };

  const summaryOf = async (filter: DocumentFilter): Promise<Summary> => {
    const { key } = (await words.state()).summary;
    const [found] = await askIndices(cluster, [
      {
        index,
        query: meeting(filterQueries(filter)),
        size: 0,
        counted: true,
        aggregations: {
          passages: { sum: { field: "passages" } },
          publishers: counting("publisher"),
          places: counting("places"),
          languages: counting("language"),
          first: { min: { field: "year" } },
          last: { max: { field: "yearLast" } },
        },
      },
    ]);
    const { passages, publishers, places, languages, first, last } = found?.aggregations ?? {};
    const names = (aggregation: Aggregation | undefined) => countsOf(aggregation).map(({ value }) => value);
    const years = [first?.value ?? null, last?.value ?? null] as const;
    return {
      key,
      documents: found?.total ?? 0,
      passages: Number(passages?.value ?? 0),
      publishers: names(publishers).sort(),
      places: names(places).sort(),
      years: years[0] === null || years[1] === null ? null : [years[0], years[1]],
      languages: countsOf(languages)
        .map(({ value, documents }) => ({ language: value, documents }))
        .sort((a, b) => (a.language < b.language ? -1 : 1)),
    };
  };

  return {
    summary: async (filter = {}) => (isOpen(filter) ? (await words.state()).summary : summaryOf(filter)),
    async document(id): Promise<Document | null> {
      const found = await whole(term("owner", ownerOf(id)));
      if (found === null) return null;
      const { document, passages } = found;
      return {
        ...headOf(document),
        text: joinText(
          JSON.parse(textOf(document, "gaps")) as string[],
          passages.map(({ text }) => text),
        ),
        passages: passages.map(asInDocument),
      };
    },
    async documentOfKey(key): Promise<AnalysedText | null> {
      const found = await whole(term("key", key));
      return found && { document: headOf(found.document), passages: found.passages };
    },
    async documents(filter = {}) {
      const heads: DocumentHead[] = [];
      const query = meeting(filterQueries(filter));
      for await (const hit of allHits(cluster, { index, query, sort: BY_ISSUE, stored: ["head"] }))
        heads.push(headOf(hit));
      return heads;
    },
    async keys() {
      const keys: Pick<DocumentHead, "id" | "sha256" | "publisher">[] = [];
      const hits = allHits(cluster, { index, query: meeting([]), sort: BY_ISSUE, stored: ["head"] });
      for await (const hit of hits) {
        const { id, sha256, publisher } = headOf(hit);
        keys.push({ id, sha256, publisher });
      }
      return keys;
    },
    async contents({ filter, from, limit, periods = false }: ContentsRequest): Promise<Contents> {
      const { publisher, place, year } = filter;
      const query = meeting([
        ...(publisher === undefined ? [] : [term("publisher", publisher)]),
        ...(place === undefined ? [] : [term("places", place)]),
        ...(year === undefined ? [] : [year === null ? WITHOUT_YEAR : term("year", year)]),
      ]);
      const [documents, [found]] = await Promise.all([
        page(query, from, limit),
        askIndices(cluster, [
          {
            index,
            query,
            size: 0,
            counted: true,
            aggregations: {
              publishers: counting("publisher"),
              places: counting("places"),
              years: counting("year"),
              undated: { missing: { field: "year" } },
            },
          },
        ]),
      ]);
      const heads: DocumentHead[] = [];
      // How exactly a date is known is in the head alone.
      if (periods)
        for await (const hit of allHits(cluster, { index, query, sort: BY_ISSUE, stored: ["head"] }))
          heads.push(headOf(hit));
      const { publishers, places, years, undated } = found?.aggregations ?? {};
      const without = undated?.doc_count ?? 0;
      return {
        documents,
        total: found?.total ?? 0,
        publishers: countsOf(publishers).sort(byFrequency),
        places: countsOf(places).sort(byFrequency),
        years: [
          ...(years?.buckets ?? [])
            .map(({ key, doc_count }) => ({ value: Number(key), documents: doc_count }))
            .sort((a, b) => a.value - b.value),
          ...(without > 0 ? [{ value: null, documents: without }] : []),
        ],
        ...(periods ? { periods: documentsByPeriod(heads, periodOf(filter)) } : {}),
      };
    },
    async dayEntries({ days, months }) {
      const wanted = new Set([...days, ...months]);
      const entries: DayEntry[] = [];
      const hits = allHits(cluster, {
        index,
        query: meeting([terms("entryDays", [...wanted])]),
        sort: [{ id: "asc" }],
        stored: ["head", "entries"],
      });
      for await (const hit of hits) {
        const document = headOf(hit);
        for (const { day, data } of JSON.parse(textOf(hit, "entries")) as PackedDocument["entries"])
          if (wanted.has(day))
            entries.push({ ...(JSON.parse(data) as Omit<DayEntry, "document">), document });
      }
      return entries.sort(byWeight);
    },
  };
}

const WITHOUT_YEAR: Query = { bool: { must_not: [{ exists: { field: "year" } }] } };

function counting(field: string): object {
  return { terms: { field, size: MOST_VALUES } };
}

function countsOf(aggregation: Aggregation | undefined): Count<string>[] {
  return (aggregation?.buckets ?? []).map(({ key, doc_count }) => ({
    value: String(key),
    documents: doc_count,
  }));
}

function byFrequency(a: Count<string>, b: Count<string>): number {
  return b.documents - a.documents || (a.value < b.value ? -1 : 1);
}
