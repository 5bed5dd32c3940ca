import { createHash } from "node:crypto";
import type { ClusterAddress } from "../cluster/address.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { aliasesOf, type IndexNames, indicesOf } from "../index/index-names.ts";
import { makeIndices, makeWordsIndex } from "./make-indices.ts";

/** The indices that an archive is asked from now; null: there are none. */
export async function currentIndices(cluster: Cluster, name: string): Promise<IndexNames | null> {
  const aliases = aliasesOf(name);
  const [texts, words] = await Promise.all([behind(cluster, aliases.texts), behind(cluster, aliases.words)]);
  return texts === null || words === null ? null : { texts, words };
}

async function behind(cluster: Cluster, alias: string): Promise<string | null> {
  const found = await cluster.send<Readonly<Record<string, unknown>>>({
    method: "GET",
    path: `/_alias/${alias}`,
    ignore: [404],
  });
  // Of an alias that is not there an error is told, and a status.
  return "error" in found ? null : (Object.keys(found)[0] ?? null);
}

/**
 * Makes the indices of a build by the program with a fingerprint, or finds those that an earlier run began.
 *
 * @param other the build that is asked now and is not to be touched.
 */
export async function beginBuild(
  cluster: Cluster,
  address: ClusterAddress,
  fingerprint: string,
  other: IndexNames | null,
): Promise<IndexNames> {
  const digest = createHash("sha256").update(fingerprint).digest("hex").slice(0, 12);
  const [first, second] = [indicesOf(address.name, digest), indicesOf(address.name, `${digest}-again`)];
  const build = other?.texts === first.texts ? second : first;
  await makeIndices(cluster, build, address);
  return build;
}

/** Makes an empty index of words beside the one of a build. */
export async function beginWords(
  cluster: Cluster,
  { texts, words }: IndexNames,
  address: ClusterAddress,
): Promise<IndexNames> {
  const [, count = "0"] = /~(\d+)$/.exec(words) ?? [];
  const next = `${words.replace(/~\d+$/, "")}~${Number(count) + 1}`;
  await remove(cluster, [next]);
  await makeWordsIndex(cluster, next, address);
  return { texts, words: next };
}

/** Lets an archive be asked from a build, in one step, and removes its other indices. Whoever asks sees one build or the other. */
export async function showBuild(cluster: Cluster, name: string, build: IndexNames): Promise<void> {
  const aliases = aliasesOf(name);
  const pairs = [
    [aliases.texts, build.texts],
    [aliases.words, build.words],
  ] as const;
  await cluster.send({
    method: "POST",
    path: "/_aliases",
    body: {
      actions: pairs.flatMap(([alias, index]) => [
        { remove: { index: `${alias}-*`, alias, must_exist: false } },
        { add: { index, alias } },
      ]),
    },
    isPatient: true,
  });
  const found = await cluster.send<Readonly<Record<string, unknown>>>({
    method: "GET",
    path: `/${pairs.map(([alias]) => `${alias}-*`).join()}/_alias`,
    isPatient: true,
  });
  const shown: readonly string[] = [build.texts, build.words];
  await remove(
    cluster,
    Object.keys(found).filter((index) => !shown.includes(index)),
  );
}

async function remove(cluster: Cluster, indices: readonly string[]): Promise<void> {
  if (indices.length === 0) return;
  await cluster.send({
    method: "DELETE",
    path: `/${indices.join()}`,
    query: { ignore_unavailable: true },
    isPatient: true,
  });
}
