import type { SearchQuery } from "../../../src/archive/archive.ts";
import { narrowingDates } from "../../../src/archive/passage-dates.ts";
import {
  exactlyScored,
  lookUp,
  lookUpSteps,
  type PassageIndex,
  type ScoredPassage,
  type Worth,
} from "../../../src/archive/select-passages.ts";
import { memoize } from "../../../src/language/memoize.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { clusterBrevity } from "../index/brevities.ts";
import { token } from "../index/token.ts";
import { askIndices, type Found, fieldOf, type Hit, type IndexSearch, textOf } from "./ask-indices.ts";
import { anyOf, filterQueries, fitting, lookUpQuery, maybeIssued } from "./queries.ts";
import type { KnownWords, Words } from "./words.ts";

/**
 * So many times as many passages are fetched as are ranked exactly: OpenSearch looks them up with an average length near the true one, and
 * so in another order. Where one that is left out may belong among them, twice as many are fetched.
 */
const MARGIN = 1.25;

/** By how much OpenSearch may round a score, as it adds numbers of 24 bits. */
const ROUNDING = 1e-5;

/** OpenSearch gives so many hits in one answer. */
export const MOST = 20_000;

/** The order of the archive. */
export const IN_ORDER = [{ id: "asc" }, { position: "asc" }] as const;

/** A passage that was found, of which its place in the archive is known. */
export type Candidate = {
  readonly id: string;
  readonly position: number;
  readonly owner: string;
  readonly lead: number | null;
  readonly length: number;
  /** How often it holds each term of the query; one that it does not hold is left out. */
  readonly counts: ReadonlyMap<string, number>;
};

/** The passages that were looked up for a query, and what ranking them needs. */
export type LookedUp = {
  /** In the order of the archive. */
  readonly passages: readonly Candidate[];
  /** All terms that passages hold. */
  readonly held: readonly Worth[];
  readonly ranked: RankedIndex;
  /** What each is worth by the words that it was looked up by. */
  readonly scored: readonly ScoredPassage[];
};

type RankedIndex = Pick<PassageIndex, "averageLength" | "length" | "holding" | "counts" | "compare">;

/**
 * Looks up the passages that the core would rank exactly, all of them, in one request and seldom a second.
 *
 * @returns null: the archive changed meanwhile.
 */
export function openLookUp(
  cluster: Cluster,
  index: string,
  words: Words,
): (query: SearchQuery, known: KnownWords) => Promise<LookedUp | null> {
  const brevityFor = memoize(1, clusterBrevity, (averageLength) => averageLength);
  const candidates = async (
    query: SearchQuery,
    known: KnownWords,
    margin: number,
  ): Promise<Looked | null> => {
    const filter = [
      ...filterQueries(query.filter),
      ...narrowingDates(query.dates).map((date) => anyOf([fitting("named", date), maybeIssued(date)])),
    ];
    const { summary } = known.state;
    const steps = lookUpSteps(
      { size: summary.passages, frequency: (term) => known.of(term).passages },
      query.terms,
    );
    const [first] = steps;
    if (!first) return NOTHING;
    const size = Math.min(MOST, Math.ceil(margin * exactlyScored(query.limit)));
    const brevity = brevityFor(known.state.averageLength);
    const lookedIn = (hits: Found | undefined, step: readonly Worth[]) =>
      looked(hits, step, held, (hits?.hits.length ?? 0) < size ? 0 : brevity.most);
    const lookedUp = (step: readonly Worth[], counted: boolean): IndexSearch => ({
      index,
      query: lookUpQuery(step, filter, brevity),
      size,
      sort: [{ _score: "desc" }, ...IN_ORDER],
      stored: ["terms"],
      fields: ["length", "lead", "owner"],
      counted,
    });
    const held = steps.at(-1) ?? [];
    const [state, found] = await askIndices(cluster, [words.stateSearch, lookedUp(first, filter.length > 0)]);
    if (!words.isCurrent(known.state, state)) return null;
    const isEnough = filter.length === 0 || (found?.total ?? 0) >= query.limit;
    if (isEnough || steps.length === 1) return lookedIn(found, first);
    // The filter leaves fewer than are wanted: commoner words are looked up too, as far as it refuses anything.
    const unfiltered = (step: readonly Worth[]): IndexSearch => ({
      index,
      query: lookUpQuery(step, [], brevity),
      size: 0,
      counted: true,
    });
    const more = await askIndices(
      cluster,
      steps.flatMap((step) => [lookedUp(step, true), unfiltered(step)]),
    );
    const enough = steps.findIndex((_, at) => {
      const total = more[2 * at]?.total ?? 0;
      return total >= query.limit || total === more[2 * at + 1]?.total;
    });
    const step = enough < 0 ? steps.length - 1 : enough;
    return lookedIn(more[2 * step], steps[step] ?? first);
  };

  const chosen = async (query: SearchQuery, known: KnownWords, margin: number) => {
    const found = await candidates(query, known, margin);
    if (found === null) return null;
    const ranked = indexOf(found.passages, known.state.averageLength);
    return { ...found, ranked, scored: lookUp(ranked, found.rare, () => true).scored };
  };

  return async (query, known) => {
    for (let margin = MARGIN; ; margin *= 2) {
      const found = await chosen(query, known, margin);
      if (found === null || isWhole(found, query.limit, margin)) return found;
    }
  };
}

/** What was looked up, in the order of the archive. */
type Looked = {
  readonly passages: readonly Candidate[];
  /** The terms that they were looked up by, and all that passages hold. */
  readonly rare: readonly Worth[];
  readonly held: readonly Worth[];
  /** The score that a passage which is left out has at most; 0: none is left out. */
  readonly leftOut: number;
};

const NOTHING: Looked = { passages: [], rare: [], held: [], leftOut: 0 };

/** @param most the true score of a passage is at most so many times what it was looked up with; 0: none is left out. */
function looked(
  found: Found | undefined,
  rare: readonly Worth[],
  held: readonly Worth[],
  most: number,
): Looked {
  const [last = 0] = found?.hits.at(-1)?.sort ?? [];
  const stems = new Map(held.map(({ stem }) => [token(stem), stem]));
  const passages = (found?.hits ?? [])
    .map((hit) => candidateOf(hit, stems))
    .sort((a, b) => order(a.id, b.id) || a.position - b.position);
  return { passages, rare, held, leftOut: Number(last) * most };
}

/** Whether no passage that is left out belongs among those that are ranked exactly, or more cannot be had. */
function isWhole(
  { scored, leftOut }: { readonly scored: readonly ScoredPassage[]; readonly leftOut: number },
  limit: number,
  margin: number,
): boolean {
  const exact = exactlyScored(limit);
  if (leftOut === 0 || margin * exact >= MOST) return true;
  const last = scored.map(({ score }) => score).toSorted((a, b) => b - a)[exact - 1] ?? 0;
  return last > leftOut * (1 + ROUNDING);
}

function order(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** A passage out of what was found; `stems` names each term by its token. */
export function candidateOf(hit: Hit, stems: ReadonlyMap<string, string>): Candidate {
  const [, id, position] = hit.sort ?? [];
  const lead = fieldOf(hit, "lead");
  return {
    id: String(id),
    position: Number(position),
    owner: String(fieldOf(hit, "owner")),
    lead: typeof lead === "number" ? lead : null,
    length: Number(fieldOf(hit, "length")),
    counts: countsIn(textOf(hit, "terms"), stems),
  };
}

/** How often a text of tokens holds each of some; `stems` names each by its token. */
export function countsIn(tokens: string, stems: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  if (stems.size === 0) return counts;
  for (const each of tokens.split(" ")) {
    const stem = stems.get(each);
    if (stem !== undefined) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** Passages that were looked up, as the core ranks them. */
function indexOf(passages: readonly Candidate[], averageLength: number): RankedIndex {
  const holding = new Map<string, number[]>();
  for (const [number, { counts }] of passages.entries())
    for (const stem of counts.keys()) {
      const held = holding.get(stem);
      if (held) held.push(number);
      else holding.set(stem, [number]);
    }
  return {
    averageLength,
    length: (passage) => passages[passage]?.length ?? 0,
    compare: (passage, other) => passage - other,
    holding: (stem) => holding.get(stem) ?? [],
    counts: (wanted, stems) =>
      wanted.map((passage) => stems.map((stem) => passages[passage]?.counts.get(stem) ?? 0)),
  };
}
