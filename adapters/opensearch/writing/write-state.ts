import { summarise } from "../../../src/archive/summarise.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { allHits, askIndices, fieldOf, textOf } from "../asking/ask-indices.ts";
import { term } from "../asking/queries.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type ArchiveState, STATE_ID } from "../index/archive-state.ts";

/** A state with what OpenSearch compares it by: it is written over only if nobody else has written it meanwhile. */
export type NotedState = { readonly state: ArchiveState; readonly version: Version };

type Version = { readonly _seq_no: number; readonly _primary_term: number };

/** Makes all that was written to an index visible. */
export async function refresh(cluster: Cluster, index: string): Promise<void> {
  await cluster.send({ method: "POST", path: `/${index}/_refresh`, isPatient: true });
}

/** The state of an archive as it was noted last; null: it was not. */
export async function readState(cluster: Cluster, words: string): Promise<NotedState | null> {
  const { _source: row, ...version } = await cluster.send<
    Version & { readonly _source?: { readonly state: ArchiveState } }
  >({ method: "GET", path: `/${words}/_doc/${STATE_ID}`, ignore: [404] });
  return row ? { state: row.state, version } : null;
}

/**
 * Notes a state and makes it visible, with all that was written to the words before.
 *
 * @param before the state that it follows; null: there is none yet.
 * @throws ClusterError if another process has noted one meanwhile.
 */
export async function writeState(
  cluster: Cluster,
  words: string,
  state: ArchiveState,
  before: NotedState | null,
): Promise<NotedState> {
  const { _seq_no, _primary_term } = before?.version ?? {};
  const version = await cluster.send<Version>({
    method: "PUT",
    path: `/${words}/_doc/${STATE_ID}`,
    query: {
      refresh: true,
      ...(_seq_no === undefined || _primary_term === undefined
        ? {}
        : { if_seq_no: _seq_no, if_primary_term: _primary_term }),
    },
    body: { state },
    isPatient: true,
  });
  return { state, version };
}

/** What a summary needs of a document. */
export type KnownDocument = Pick<
  DocumentHead,
  "id" | "sha256" | "publisher" | "places" | "issued" | "language"
> & { readonly passages: number };

/** All documents that are visible, by their ids. */
export async function readKnownDocuments(
  cluster: Cluster,
  texts: string,
): Promise<Map<string, KnownDocument>> {
  const known = new Map<string, KnownDocument>();
  const documents = allHits(cluster, {
    index: texts,
    query: term("kind", "document"),
    sort: [{ id: "asc" }],
    stored: ["head"],
    fields: ["passages"],
  });
  for await (const hit of documents) {
    const { id, sha256, publisher, places, issued, language } = JSON.parse(
      textOf(hit, "head"),
    ) as DocumentHead;
    known.set(id, {
      id,
      sha256,
      publisher,
      places,
      issued,
      language,
      passages: Number(fieldOf(hit, "passages")),
    });
  }
  return known;
}

/** What documents sum up to, those that are visible. */
export async function measure(
  cluster: Cluster,
  texts: string,
  known: ReadonlyMap<string, KnownDocument>,
): Promise<Pick<ArchiveState, "summary" | "averageLength" | "averageTerms">> {
  const lengthOf = (kind: string) => ({
    index: texts,
    query: term("kind", kind),
    size: 0,
    counted: true,
    aggregations: { length: { sum: { field: "length" } } },
  });
  const [passages, documents] = await askIndices(cluster, [lengthOf("passage"), lengthOf("document")]);
  const average = (found: typeof passages) =>
    Number(found?.aggregations.length?.value ?? 0) / Math.max(1, found?.total ?? 0);
  const inOrder = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    summary: summarise(inOrder, passages?.total ?? 0),
    averageLength: average(passages),
    averageTerms: average(documents),
  };
}
