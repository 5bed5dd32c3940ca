import { allHits, textOf } from "../asking/ask-indices.ts";
import { term } from "../asking/queries.ts";
import type { BulkItem, Cluster } from "../cluster/cluster.ts";
import type { IndexNames } from "../index/index-names.ts";
import { type Added, createWordCounts, type WordCounts } from "../index/word-counts.ts";

/** Rows that are written at once. */
const ROWS = 20_000;

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
