import type { Cluster } from "../cluster/cluster.ts";
import type { IndexNames } from "../index/index-names.ts";
import { SETTINGS, TEXTS_MAPPING, WORDS_MAPPING } from "../index/mappings.ts";

/** Makes the two indices of a build, empty. */
export async function makeIndices(
  cluster: Cluster,
  { texts, words }: IndexNames,
  { shards, replicas }: { readonly shards: number; readonly replicas: number },
): Promise<void> {
  const make = (index: string, mappings: object, number_of_shards: number) =>
    cluster.send({
      method: "PUT",
      path: `/${index}`,
      body: {
        settings: { index: { ...SETTINGS, number_of_shards, number_of_replicas: replicas } },
        mappings,
      },
      isPatient: true,
    });
  await make(texts, TEXTS_MAPPING, shards);
  // The state and what is counted are seen together only in one shard; they are small.
  await make(words, WORDS_MAPPING, 1);
}
