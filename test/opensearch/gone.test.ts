import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createClusterArchive } from "../../adapters/opensearch/asking/cluster-archive.ts";
import { readClusterAddress } from "../../adapters/opensearch/cluster/address.ts";
import { connectCluster } from "../../adapters/opensearch/cluster/cluster.ts";
import { ClusterError } from "../../adapters/opensearch/cluster/cluster-error.ts";
import { conditionOf } from "../../adapters/opensearch/condition.ts";
import { aliasesOf, indicesOf } from "../../adapters/opensearch/index/index-names.ts";
import { showBuild } from "../../adapters/opensearch/writing/builds.ts";
import { makeIndices } from "../../adapters/opensearch/writing/make-indices.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import { makeTestArchive, SERVER } from "./server.ts";

/** A server on a port of its own, which answers every request alike. */
async function answering(status: number, body: object) {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const cluster = await connectCluster(readClusterAddress(`opensearch+http://127.0.0.1:${port}/press`));
  const close = () => new Promise((resolve) => server.close(resolve));
  onTestFinished(async () => {
    await cluster.close();
    server.closeAllConnections();
    await close();
  });
  return {
    cluster,
    archive: createClusterArchive(cluster, aliasesOf("press"), createThesaurus([])),
    requests: () => requests,
    async stop() {
      server.closeAllConnections();
      await close();
    },
  };
}

const QUERY = { terms: [{ stem: "harbor", weight: 1 }], dates: [], filter: {}, limit: 10 };

/** What OpenSearch says where a shard is missing and an answer of the others alone is not allowed. */
const PART_IS_GONE = {
  took: 2,
  responses: [
    {
      error: {
        root_cause: [],
        type: "search_phase_execution_exception",
        reason: "Search rejected due to missing shards",
        phase: "query",
      },
      status: 503,
    },
  ],
};

describe("a cluster that gives no whole answer", () => {
  test("that is gone is an error, and no answer without hits; after some failures questions fail at once", async () => {
    const { archive, cluster, stop } = await answering(200, {});
    await stop();
    for (const call of [
      () => archive.search(QUERY),
      () => archive.summary(),
      () => archive.document("a"),
      () => archive.dayEntries({ days: ["09-08"], months: [] }),
    ])
      await expect(call()).rejects.toThrow(ClusterError);
    await expect(archive.search(QUERY)).rejects.toThrow(
      /could not be reached; it is tried again in a moment/,
    );
    expect(await conditionOf(cluster, "press")).toMatchObject({ kind: "unavailable" });
  });

  test("of which a part is gone is an error", async () => {
    const { archive } = await answering(200, PART_IS_GONE);
    await expect(archive.search(QUERY)).rejects.toThrow(/missing shards/);
    await expect(archive.documents()).rejects.toThrow(ClusterError);
  });

  test("is asked again when it is too busy, some times", async () => {
    const { archive, requests } = await answering(429, {});
    await expect(archive.summary()).rejects.toThrow(ClusterError);
    expect(requests()).toBeGreaterThan(1);
  });

  test.for([
    ["green", "whole"],
    ["yellow", "without-copies"],
    ["red", "unavailable"],
  ] as const)("says that it is %s", async ([status, kind]) => {
    const { cluster } = await answering(200, { status, active_primary_shards: 3, unassigned_shards: 1 });
    expect(await conditionOf(cluster, "press")).toMatchObject({ kind });
  });
});

describe.skipIf(SERVER === null)("a cluster", () => {
  test.for([
    [0, "whole"],
    [1, "without-copies"],
  ] as const)("of one node with %i copies says so", async ([replicas, kind]) => {
    const { cluster, name, remove } = await makeTestArchive();
    onTestFinished(remove);
    const build = indicesOf(name, "test");
    expect(await conditionOf(cluster, name)).toMatchObject({ kind: "unavailable" });
    await makeIndices(cluster, build, { shards: 2, replicas });
    await showBuild(cluster, name, build);
    await expect.poll(async () => (await conditionOf(cluster, name)).kind).toBe(kind);
  });
});
