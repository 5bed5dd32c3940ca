import { summarise } from "../../../src/archive/summarise.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { allHits, askIndices, textOf } from "../asking/ask-indices.ts";
import { allOf, term } from "../asking/queries.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type ArchiveState, EMPTY_SUMMARY, STATE_ID } from "../index/archive-state.ts";
import type { IndexNames } from "../index/index-names.ts";

/** Makes all that was written visible. */
export async function refresh(cluster: Cluster, { texts, words }: IndexNames): Promise<void> {
  await cluster.send({ method: "POST", path: `/${texts},${words}/_refresh`, isPatient: true });
}

/** Notes a state and makes it visible. */
export async function writeState(
  cluster: Cluster,
  { words }: IndexNames,
  state: ArchiveState,
): Promise<void> {
  await cluster.send({
    method: "PUT",
    path: `/${words}/_doc/${STATE_ID}`,
    query: { refresh: true },
    body: { state },
    isPatient: true,
  });
}

/** What the documents that are visible sum up to. */
export async function measure(
  cluster: Cluster,
  { texts }: IndexNames,
): Promise<Pick<ArchiveState, "summary" | "averageLength" | "averageTerms">> {
  const heads: DocumentHead[] = [];
  const documents = allHits(
    cluster,
    { index: texts, query: term("kind", "document"), sort: [{ id: "asc" }], stored: ["head"] },
    2_000,
  );
  for await (const hit of documents) heads.push(JSON.parse(textOf(hit, "head")) as DocumentHead);
  const sumOf = (kind: string) => ({
    index: texts,
    query: allOf([term("kind", kind)]),
    size: 0,
    counted: true,
    aggregations: { length: { sum: { field: "length" } } },
  });
  const [passages, whole] = await askIndices(cluster, [sumOf("passage"), sumOf("document")]);
  const average = (found: typeof passages) =>
    Number(found?.aggregations.length?.value ?? 0) / Math.max(1, found?.total ?? 0);
  return {
    summary: heads.length === 0 ? EMPTY_SUMMARY : summarise(heads, passages?.total ?? 0),
    averageLength: average(passages),
    averageTerms: average(whole),
  };
}
