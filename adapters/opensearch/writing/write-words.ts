import { allHits, askIndices, textOf } from "../asking/ask-indices.ts";
import { term } from "../asking/queries.ts";
import type { BulkItem, Cluster } from "../cluster/cluster.ts";
import type { IndexNames } from "../index/index-names.ts";
import { type Added, createWordCounts, type WordCounts } from "../index/word-counts.ts";

/** Rows that are written at once. */
const ROWS = 20_000;

/** Rows that are read at once. */
const READ = 5_000;

/** Adds counts to the rows of an index; none of its rows changes meanwhile. */
export async function addWords(cluster: Cluster, index: string, counts: WordCounts): Promise<void> {
  const known = new Map<string, Readonly<Record<string, unknown>>>();
  const ids = counts.ids();
  for (let from = 0; from < ids.length; from += READ) {
    const { docs } = await cluster.send<{
      readonly docs: readonly {
        readonly _id: string;
        readonly _source?: Readonly<Record<string, unknown>>;
      }[];
    }>({
      method: "POST",
      path: `/${index}/_mget`,
      body: { ids: ids.slice(from, from + READ) },
      isPatient: true,
    });
    for (const { _id, _source } of docs) if (_source) known.set(_id, _source);
  }
  await writeRows(cluster, index, counts, known);
}

/** Counts all documents of an archive and writes the rows, into an index that has none. */
export async function countWords(cluster: Cluster, { texts, words }: IndexNames): Promise<void> {
  const counts = createWordCounts();
  const documents = allHits(
    cluster,
    { index: texts, query: term("kind", "document"), sort: [{ id: "asc" }], stored: ["adds"] },
    500,
  );
  for await (const hit of documents) counts.add(JSON.parse(textOf(hit, "adds")) as Added, 1);
  await writeRows(cluster, words, counts);
}

async function writeRows(
  cluster: Cluster,
  index: string,
  counts: WordCounts,
  known?: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Promise<void> {
  let items: BulkItem[] = [];
  for (const { id, row } of counts.rows(known)) {
    items.push({ index, id, document: row });
    if (items.length < ROWS) continue;
    await cluster.write(items);
    items = [];
  }
  await cluster.write(items);
}

/** What documents add, by their owner; those that are not there are left out. */
export async function readAdded(
  cluster: Cluster,
  index: string,
  owners: readonly string[],
): Promise<readonly Added[]> {
  if (owners.length === 0) return [];
  const [found] = await askIndices(cluster, [
    { index, query: { ids: { values: owners } }, size: owners.length, stored: ["adds"] },
  ]);
  return (found?.hits ?? []).map((hit) => JSON.parse(textOf(hit, "adds")) as Added);
}
