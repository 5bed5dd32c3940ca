import type { PassageHit, SearchQuery } from "../../../src/archive/archive.ts";
import { bestPassages, nearPassages } from "../../../src/archive/select-passages.ts";
import type { StoredPassage } from "../../../src/archive/stored-passage.ts";
import { documentScore } from "../../../src/archive/terms/document-terms.ts";
import { readAround } from "../../../src/archive/turn-places.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { unpackPassage } from "../../archive-file/file/packed-document.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { passageId } from "../index/text-items.ts";
import { token } from "../index/token.ts";
import { askIndices, fieldOf, type Hit, type IndexSearch, textOf } from "./ask-indices.ts";
import { type Candidate, candidateOf, countsIn, IN_ORDER, MOST, openLookUp } from "./look-up-texts.ts";
import { allOf, anyOf, exists, filterQueries, fitting, maybeIssued, type Query } from "./queries.ts";
import type { KnownWords, Words } from "./words.ts";

/** Finds passages. */
export type TextSearch = (query: SearchQuery) => Promise<readonly PassageHit[]>;

/** How often a search is begun again because the archive changed under it. */
const TRIES = 4;

/** Documents that are fetched by their ids in one search. */
const IDS = 5_000;

/**
 * Opens the search of an archive: one request looks passages up and says in which state the archive is, the core ranks them, a second
 * fetches the documents of those that may be best, and a third the best passages and those around them. For interviews a fourth may fetch
 * what was said before and after.
 */
export function openTextSearch(cluster: Cluster, index: string, words: Words): TextSearch {
  const lookedUp = openLookUp(cluster, index, words);
  /** Documents and passages by their ids in the cluster. */
  const fetched = async (ids: readonly string[]): Promise<ReadonlyMap<string, Hit>> => {
    const searches = Array.from({ length: Math.ceil(ids.length / IDS) }, (_, part): IndexSearch => {
      const values = ids.slice(part * IDS, (part + 1) * IDS);
      return {
        index,
        query: { ids: { values } },
        size: values.length,
        stored: ["head", "counts", "text", "data", "terms"],
        fields: ["length", "id", "key"],
      };
    });
    const found = await askIndices(cluster, searches);
    return new Map(found.flatMap(({ hits }) => hits.map((hit) => [hit._id, hit])));
  };

  /** Adds what was said before and after passages of interviews, where it stands further off: only the passages tell. */
  const withSaid = async (
    passages: readonly { readonly at: Candidate }[],
    parts: ReadonlyMap<string, Hit>,
  ): Promise<ReadonlyMap<string, Hit>> => {
    const missing = passages.flatMap(({ at: { owner, position } }) => {
      const own = parts.get(passageId(owner, position));
      const { turn } = own ? unpackPassage("", textOf(own, "text"), textOf(own, "data")) : {};
      const ids = [turn?.before, turn?.after].flatMap((at) => (at == null ? [] : [passageId(owner, at)]));
      return ids.filter((id) => !parts.has(id));
    });
    return missing.length === 0 ? parts : new Map([...parts, ...(await fetched([...new Set(missing)]))]);
  };

  const byTerms = async (query: SearchQuery): Promise<readonly PassageHit[] | null> => {
    const stems = query.terms.map(({ stem }) => stem);
    const known = await words.frequencies(stems);
    const found = await lookedUp(query, known);
    if (found === null) return null;
    const { passages, held, ranked, scored } = found;
    const near = nearPassages(ranked, held, scored, query.limit);
    const owners = near.map(({ passage }) => passages[passage]?.owner ?? "");
    const heads = await fetched([...new Set(owners)]);
    const documents = owners.map((owner) => heads.get(owner));
    if (documents.includes(undefined)) return null;
    const fits = fitsOf(query, known, documents as readonly Hit[]);
    const best = bestPassages(
      ranked,
      near,
      documents.map((document) => (document ? (fits.get(document)?.score ?? 0) : 0)),
      held,
      query.limit,
    );
    const chosen = best.flatMap(({ passage, score }) =>
      passages[passage] ? [{ at: passages[passage], score }] : [],
    );
    const around = await fetched([...new Set(chosen.flatMap(({ at }) => idsAround(at)))]);
    return hitsOf(chosen, await withSaid(chosen, new Map([...heads, ...around])), query, fits);
  };

  /** Passages by dates alone, see `dateMatch` of the core. */
  const byDates = async ({ dates, filter, limit }: SearchQuery): Promise<readonly PassageHit[] | null> => {
    const named = dates.length > 0 ? dates.map((date) => fitting("named", date)) : [exists("namedFirst")];
    const issued = dates.map((date) => anyOf([fitting("named", date), maybeIssued(date)]));
    const scored = (query: Query, boost: number) => ({ constant_score: { filter: query, boost } });
    const fit = {
      dis_max: {
        queries: [scored(allOf(named), 1), ...(dates.length > 0 ? [scored(allOf(issued), 0.5)] : [])],
      },
    };
    const [found] = await askIndices(cluster, [
      {
        index,
        query: {
          bool: { must: [fit], filter: [{ term: { kind: "passage" } }, ...filterQueries(filter)] },
        },
        size: Math.min(limit, MOST),
        sort: [{ _score: "desc" }, ...IN_ORDER],
        stored: ["terms"],
        fields: ["length", "lead", "owner"],
      },
    ]);
    const passages = (found?.hits ?? []).map((hit) => ({
      at: candidateOf(hit, new Map()),
      score: hit._score ?? 0,
    }));
    const ids = passages.flatMap(({ at }) => [at.owner, ...idsAround(at)]);
    const parts = await withSaid(passages, await fetched([...new Set(ids)]));
    return hitsOf(passages, parts, { terms: [] }, new Map());
  };

  return async (query) => {
    if (query.limit <= 0) return [];
    for (let left = TRIES; left > 0; left--) {
      const hits = await (query.terms.length > 0 ? byTerms(query) : byDates(query));
      if (hits !== null) return hits;
    }
    throw new Error("The archive in OpenSearch changed during each try to search it.");
  };
}

/** How a document fits a query: what it counts of each term, and its BM25. */
type Fit = { readonly counts: readonly number[]; readonly score: number };

function fitsOf(
  { terms }: Pick<SearchQuery, "terms">,
  { state, of }: KnownWords,
  documents: readonly Hit[],
): ReadonlyMap<Hit, Fit> {
  const statistics = {
    size: state.summary.documents,
    averageLength: state.averageTerms,
    frequency: (stem: string) => of(stem).documents,
  };
  const tokens = terms.map(({ stem }) => token(stem));
  return new Map(
    [...new Set(documents)].map((document) => {
      const counted = documentCounts(textOf(document, "counts"), new Set(tokens));
      const counts = tokens.map((each) => counted.get(each) ?? 0);
      const score = documentScore(terms, counts, Number(fieldOf(document, "length")), statistics);
      return [document, { counts, score }];
    }),
  );
}

/** What a document counts of some tokens; its text is each token and what it counts. */
function documentCounts(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const parts = text.split(" ");
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const each = parts[at] ?? "";
    if (wanted.has(each)) counts.set(each, Number(parts[at + 1]));
  }
  return counts;
}

/** The ids of a passage, its neighbours and the lead of its document. */
function idsAround({ owner, position, lead }: Candidate): readonly string[] {
  return [position - 1, position, position + 1, ...(lead === null ? [] : [lead])]
    .filter((at) => at >= 0)
    .map((at) => passageId(owner, at));
}

/** Passages with all that belongs to them; null: some of it has been changed meanwhile. */
function hitsOf(
  best: readonly { readonly at: Candidate; readonly score: number }[],
  parts: ReadonlyMap<string, Hit>,
  { terms }: Pick<SearchQuery, "terms">,
  fits: ReadonlyMap<Hit, Fit>,
): readonly PassageHit[] | null {
  const stems = new Map(terms.map(({ stem }) => [token(stem), stem]));
  const heads = new Map<Hit, DocumentHead>();
  const headOf = (document: Hit): DocumentHead => {
    const head = heads.get(document) ?? (JSON.parse(textOf(document, "head")) as DocumentHead);
    heads.set(document, head);
    return head;
  };
  const hits: PassageHit[] = [];
  for (const { at, score } of best) {
    const { owner, position, lead } = at;
    const document = parts.get(owner);
    const hitAt = (place: number | null) =>
      place === null || place < 0 ? undefined : parts.get(passageId(owner, place));
    const own = hitAt(position);
    if (!document || !own || fieldOf(document, "key") !== fieldOf(own, "key")) return null;
    const passageAt = (place: number | null): StoredPassage | null => {
      const hit = hitAt(place);
      return hit ? unpackPassage(textOf(document, "id"), textOf(hit, "text"), textOf(hit, "data")) : null;
    };
    const heldBy = (place: number | null): readonly string[] => {
      const hit = hitAt(place);
      const held = hit ? countsIn(textOf(hit, "terms"), stems) : new Map<string, number>();
      return terms.flatMap(({ stem }) => (held.has(stem) ? [stem] : []));
    };
    const passage = passageAt(position);
    if (passage === null) return null;
    const { before, after } = readAround(passage);
    const fit = fits.get(document);
    hits.push({
      passage,
      document: headOf(document),
      before: passageAt(before),
      after: passageAt(after),
      lead: passageAt(lead),
      score,
      documentScore: fit?.score ?? 0,
      documentTerms: terms.flatMap(({ stem }, place) => (fit?.counts[place] ? [stem] : [])),
      termsAround: { before: heldBy(before), after: heldBy(after), lead: heldBy(lead) },
    });
  }
  return hits;
}
