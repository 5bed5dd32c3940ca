import { randomBytes } from "node:crypto";
import { readClusterAddress } from "../../adapters/opensearch/cluster/address.ts";
import { type Cluster, connectCluster } from "../../adapters/opensearch/cluster/cluster.ts";

/** The cluster to test on, `http://HOST:PORT`; null: there is none. */
export const SERVER: string | null = process.env.DATELINE_TEST_OPENSEARCH || null;

/** A name for an archive on the test cluster that no other has. */
export type TestArchive = {
  /** As `DATELINE_ARCHIVE` names it. */
  readonly place: string;
  readonly name: string;
  readonly cluster: Cluster;
  /** Takes away its indices. */
  remove(): Promise<void>;
};

/** Makes room for an archive on the test cluster. */
export async function makeTestArchive(): Promise<TestArchive> {
  if (SERVER === null) throw new Error("Expected DATELINE_TEST_OPENSEARCH to name a cluster.");
  const name = `test-${randomBytes(6).toString("hex")}`;
  const place = `opensearch+${SERVER}/${name}?shards=2&replicas=0`;
  const cluster = await connectCluster(readClusterAddress(place));
  return {
    place,
    name,
    cluster,
    async remove() {
      await cluster.send({ method: "DELETE", path: `/${name}-*`, isPatient: true });
      await cluster.close();
    },
  };
}
