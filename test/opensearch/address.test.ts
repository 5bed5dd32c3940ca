import { describe, expect, test } from "vitest";
import { isClusterAddress, readClusterAddress } from "../../adapters/opensearch/cluster/address.ts";

describe("the address of an archive in OpenSearch", () => {
  test("names its nodes, with the user's password for each, and shows none of it", () => {
    expect(
      readClusterAddress(
        "opensearch+https://me:p%40ss@a.example:9200,b.example:9200/press?shards=3&replicas=2",
      ),
    ).toEqual({
      nodes: ["https://me:p%40ss@a.example:9200", "https://me:p%40ss@b.example:9200"],
      shown: "https://a.example:9200,b.example:9200/press",
      name: "press",
      shards: 3,
      replicas: 2,
      authority: null,
    });
  });

  test("is of one shard, with a copy where there is another node, unless it says otherwise", () => {
    expect(readClusterAddress("opensearch+http://127.0.0.1:9200?ca=/etc/ca.pem")).toEqual({
      nodes: ["http://127.0.0.1:9200"],
      shown: "http://127.0.0.1:9200/dateline",
      name: "dateline",
      shards: 1,
      replicas: null,
      authority: "/etc/ca.pem",
    });
  });

  test.for([
    "opensearch+http://",
    "opensearch+http://a b:9200",
    "opensearch+http://a:9200/Upper",
    "opensearch+http://a:9200/a*",
    "opensearch+http://a:9200/press?shards=0",
    "opensearch+http://a:9200/press?replicas=many",
    "opensearch+http://me:secret@a:9200/press?unknown=1",
  ])("is refused without showing its password: %s", (place) => {
    expect(() => readClusterAddress(place)).toThrow(/^Expected `DATELINE_ARCHIVE` to be/);
    expect(() => readClusterAddress(place)).not.toThrow(/secret/);
  });

  test.for([
    ["opensearch+http://a", true],
    ["OpenSearch+HTTPS://a", true],
    ["opensearch.dateline", false],
    ["/tmp/a.dateline", false],
    [null, false],
  ] as const)("is told apart from a file: %s", ([place, is]) => {
    expect(isClusterAddress(place)).toBe(is);
  });
});
