import type { Statistics, StatisticsRequest } from "../../../src/archive/archive.ts";
import type { NameUse } from "../../../src/archive/terms/names-used.ts";
import { allowedEdits, isProper, nearestSpellings, type Usage } from "../../../src/archive/terms/spelling.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ClusterError } from "../cluster/cluster-error.ts";
import { type ArchiveState, STATE_ID } from "../index/archive-state.ts";
import { askIndices, type Found, type Hit, type IndexSearch } from "./ask-indices.ts";
import { terms as anyTerm, type Query } from "./queries.ts";

/** How many passages and documents hold a term. */
type Frequency = { readonly passages: number; readonly documents: number };

/** What is known of words in one state of the archive. */
export type KnownWords = { readonly state: ArchiveState; of(term: string): Frequency };

/** What is counted over all documents. */
export type Words = {
  state(): Promise<ArchiveState>;
  statistics(request: StatisticsRequest): Promise<Statistics>;
  /** The frequencies of terms; what was asked in the same state is remembered. */
  frequencies(terms: readonly string[]): Promise<KnownWords>;
  names(limit: number): Promise<readonly NameUse[]>;
  /** A search that says in which state the archive is, to be sent with others; {@link Words.isCurrent} reads what it found. */
  readonly stateSearch: IndexSearch;
  /** Whether the archive is still in a state; if it is not, what is remembered is forgotten. */
  isCurrent(state: ArchiveState, found: Found | undefined): boolean;
};

/** How many terms are remembered at once. */
const REMEMBERED = 50_000;

/** Keys that are looked up in one search. */
const KEYS = 5_000;

/** Rows of one search at most. */
const MOST = 20_000;

/** Spellings that are compared with a misspelt word at most: those nearest by OpenSearch's own measure, which is that of `editDistance`. */
const SPELLINGS = 1_000;

const NONE: Frequency = { passages: 0, documents: 0 };

/** A summary may be this old, in milliseconds: the other requests of a question have just brought the state. */
const STATE_IS_NEW_MS = 300;

/** Opens the words of an archive. */
export function openWords(
  cluster: Cluster,
  index: string,
  nowMs: () => number = () => performance.now(),
): Words {
  const stateSearch: IndexSearch = { index, query: { ids: { values: [STATE_ID] } }, size: 1, source: true };
  const search = (query: Query, size = MOST): IndexSearch => ({ index, query, size, source: true });
  let known: ArchiveState | null = null;
  let takenMs = 0;
  const remembered = new Map<string, Frequency>();

  const take = (found: Found | undefined): ArchiveState => {
    const state = found?.hits[0]?._source?.state as ArchiveState | undefined;
    if (!state)
      throw new ClusterError("OpenSearch does not hold this archive yet: it has to be read first.", 404);
    if (state.generation !== known?.generation || state.summary.key !== known.summary.key) {
      remembered.clear();
      known = state;
    }
    takenMs = nowMs();
    return state;
  };
  /** Searches for each of some keys, in as few searches as they fit in. */
  const searchesFor = (field: string, keys: readonly string[]) => {
    const distinct = [...new Set(keys)];
    return Array.from({ length: Math.ceil(distinct.length / KEYS) }, (_, part) =>
      search(anyTerm(field, distinct.slice(part * KEYS, (part + 1) * KEYS))),
    );
  };
  const remember = (terms: readonly string[], rows: readonly Hit[]) => {
    if (remembered.size + terms.length > REMEMBERED) remembered.clear();
    for (const term of terms) remembered.set(term, NONE);
    for (const { _source: row } of rows)
      remembered.set(String(row?.term), {
        passages: Number(row?.passages),
        documents: Number(row?.documents),
      });
  };

  const frequencies = async (terms: readonly string[]): Promise<KnownWords> => {
    const missing = known === null ? terms : terms.filter((term) => !remembered.has(term));
    if (missing.length > 0 || known === null) {
      const [state, ...rows] = await askIndices(cluster, [stateSearch, ...searchesFor("term", missing)]);
      take(state);
      remember(
        missing,
        rows.flatMap(({ hits }) => hits),
      );
      // A new state forgot what was remembered of the old one.
      if (terms.some((term) => !remembered.has(term))) return frequencies(terms);
    }
    if (known === null) throw new Error("Expected a state.");
    const copy = new Map(terms.map((term) => [term, remembered.get(term) ?? NONE]));
    return { state: known, of: (term) => copy.get(term) ?? NONE };
  };

  return {
    stateSearch,
    isCurrent: (state, found) => take(found).generation === state.generation,
    async state() {
      if (known !== null && nowMs() - takenMs < STATE_IS_NEW_MS) return known;
      const [found] = await askIndices(cluster, [stateSearch]);
      return take(found);
    },
    frequencies,
    async statistics({ terms, forms, misspelt, surnames = [] }) {
      const slips = [...new Set(misspelt)].filter((form) => allowedEdits(form) > 0);
      const ask = [
        searchesFor("term", terms),
        searchesFor("form", forms),
        searchesFor("surname", surnames),
        slips.map((form) => search(nearTo(form), SPELLINGS)),
      ] as const;
      const [first, ...found] = await askIndices(cluster, [stateSearch, ...ask.flat()]);
      const state = take(first);
      let from = 0;
      const parts = ask.map(({ length }) => {
        from += length;
        return found.slice(from - length, from);
      });
      const hitsOf = (part: number) => (parts[part] ?? []).flatMap(({ hits }) => hits);
      remember(terms, hitsOf(0));
      const usages = new Map(hitsOf(1).map(usageOf));
      const people = Map.groupBy(hitsOf(2), (hit) => String(hit._source?.surname));
      const near = new Map(slips.map((form, at) => [form, parts[3]?.[at]?.hits.map(usageOf) ?? []]));
      return {
        passages: state.summary.passages,
        frequencies: terms.map((term) => remembered.get(term)?.passages ?? 0),
        proper: forms.map((form) => isProper(usages.get(form) ?? { count: 0, capital: 0, lower: 0 })),
        nearest: misspelt.map((form) => nearestSpellings(form, near.get(form) ?? [])),
        people: surnames.map((surname) =>
          (people.get(surname) ?? [])
            .map(({ _source: row }) => ({
              name: String(row?.person),
              publisher: String(row?.publisher),
              documents: Number(row?.documents),
            }))
            .sort((a, b) => order(a.name, b.name) || order(a.publisher, b.publisher)),
        ),
      };
    },
    async names(limit) {
      if (limit === 0) return [];
      const sort = [{ documents: "desc" }, { name: "asc" }];
      const query = { exists: { field: "name" } };
      const [found] = await askIndices(cluster, [{ ...search(query, Math.min(limit, MOST)), sort }]);
      return (found?.hits ?? []).map(({ _source: row }) => ({
        name: String(row?.name),
        documents: Number(row?.documents),
      }));
    },
  };
}

/** Words that are spelt nearly so; which of them are near enough is decided by the core. */
function nearTo(form: string): Query {
  // The server changes whole characters, the core halves of pairs too: one change of a half may be two of characters.
  const fuzziness = /[\ud800-\udfff]/.test(form) ? 2 : allowedEdits(form);
  return { fuzzy: { form: { value: form, fuzziness, max_expansions: SPELLINGS, transpositions: true } } };
}

function usageOf({ _source: row }: Hit): readonly [string, Usage] {
  return [
    String(row?.form),
    { count: Number(row?.count), capital: Number(row?.capital), lower: Number(row?.lower) },
  ];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
