import type { ClusterAddress } from "../cluster/address.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { IndexNames } from "../index/index-names.ts";
import { SETTINGS, TEXTS_MAPPING, WORDS_MAPPING } from "../index/mappings.ts";

type Size = Pick<ClusterAddress, "shards" | "replicas">;

/** Makes the two indices of a build, empty; those that are there stay as they are. */
export async function makeIndices(cluster: Cluster, { texts, words }: IndexNames, size: Size): Promise<void> {
  await make(cluster, texts, TEXTS_MAPPING, size);
  await makeWordsIndex(cluster, words, size);
}

/** Makes an index of words. It has one shard, since the state and what is counted are seen together only there; they are small. */
export async function makeWordsIndex(
  cluster: Cluster,
  words: string,
  { replicas }: Pick<Size, "replicas">,
): Promise<void> {
  await make(cluster, words, WORDS_MAPPING, { shards: 1, replicas });
}

async function make(
  cluster: Cluster,
  index: string,
  mappings: object,
  { shards, replicas }: Size,
): Promise<void> {
  const copies = replicas === null ? { auto_expand_replicas: "0-1" } : { number_of_replicas: replicas };
  const answer = await cluster.send<{ readonly error?: { readonly type: string; readonly reason: string } }>({
    method: "PUT",
    path: `/${index}`,
    body: { settings: { index: { ...SETTINGS, number_of_shards: shards, ...copies } }, mappings },
    ignore: [400],
    isPatient: true,
  });
  if (answer.error && answer.error.type !== "resource_already_exists_exception")
    throw new Error(`${index} could not be made: ${answer.error.reason}`);
}
