import type { ClusterCondition } from "../archive-file/file/archive-place.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { ClusterError } from "./cluster/cluster-error.ts";
import { aliasesOf } from "./index/index-names.ts";

type Health = {
  readonly status: "green" | "yellow" | "red";
  readonly active_primary_shards: number;
  readonly unassigned_shards: number;
  readonly error?: unknown;
};

/** How the part of a cluster is that holds an archive. Never throws. */
export async function conditionOf(cluster: Cluster, name: string): Promise<ClusterCondition> {
  const { texts, words } = aliasesOf(name);
  try {
    const health = await cluster.send<Health>({
      method: "GET",
      path: `/_cluster/health/${texts},${words}`,
      query: { timeout: "2s" },
      ignore: [404, 408],
    });
    const unassigned = `${health.unassigned_shards} of its shards are not assigned`;
    if (health.error !== undefined || health.active_primary_shards === 0)
      return { kind: "unavailable", detail: "OpenSearch does not hold this archive." };
    if (health.status === "red")
      return {
        kind: "unavailable",
        detail: `OpenSearch is red: a part of the archive is gone (${unassigned}). Start its nodes again, or restore a snapshot.`,
      };
    if (health.status === "yellow")
      return {
        kind: "without-copies",
        detail: `OpenSearch is yellow: answers are whole, but copies are missing (${unassigned}). Start the nodes that are missing.`,
      };
    return { kind: "whole" };
  } catch (error) {
    if (error instanceof ClusterError) return { kind: "unavailable", detail: error.message };
    throw error;
  }
}
