import { CorpusError } from "../../../src/corpus/fault.ts";

/** Where an archive is in OpenSearch. */
export type ClusterAddress = {
  /** The nodes that are asked, `https://host:9200`, each with the user's name and password if there is one. */
  readonly nodes: readonly string[];
  /** The same without secrets, to be shown. */
  readonly shown: string;
  /** What the names of its indices begin with. */
  readonly name: string;
  /** Into how many shards a new index is divided. */
  readonly shards: number;
  /** How many copies of each shard there are beside it; null: one if there is another node. */
  readonly replicas: number | null;
  /** A file of the authority that signed the nodes' certificates, in PEM; null: those that Node knows. */
  readonly authority: string | null;
};

const SCHEME = /^opensearch\+https?:/i;

const ADDRESS =
  /^opensearch\+(?<scheme>https?):\/\/(?:(?<user>[^@/]*)@)?(?<hosts>[^/?#]+)(?:\/(?<name>[^/?#]*))?(?:\?(?<options>[^#]*))?$/i;

/** What OpenSearch takes for the beginning of an index's name. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,99}$/;

const EXPECTED = "opensearch+https://USER:PASSWORD@HOST:9200,HOST:9200/NAME?shards=1&replicas=1";

/** Whether the place of an archive is a cluster rather than a file. */
export function isClusterAddress(place: string | null): place is string {
  return place !== null && SCHEME.test(place);
}

/**
 * Reads the address of an archive in OpenSearch.
 *
 * @throws CorpusError if it is none.
 * @example
 * readClusterAddress("opensearch+http://10.0.0.1:9200,10.0.0.2:9200/press?replicas=1").nodes;
 * // => ["http://10.0.0.1:9200", "http://10.0.0.2:9200"]
 */
export function readClusterAddress(place: string): ClusterAddress {
  const { scheme = "", user, hosts = "", name = "", options } = ADDRESS.exec(place)?.groups ?? {};
  const parameters = new URLSearchParams(options);
  const nodes = hosts.split(",").map((host) => `${scheme}://${user === undefined ? "" : `${user}@`}${host}`);
  const address = {
    nodes,
    shown: `${scheme}://${hosts}/${name || "dateline"}`,
    name: name || "dateline",
    shards: Number(parameters.get("shards") ?? 1),
    replicas: parameters.has("replicas") ? Number(parameters.get("replicas")) : null,
    authority: parameters.get("ca"),
  };
  const unknown = [...parameters.keys()].find((key) => !["shards", "replicas", "ca"].includes(key));
  const isRight =
    nodes.every((node) => URL.canParse(node)) &&
    NAME.test(address.name) &&
    isCount(address.shards, 1) &&
    isCount(address.replicas ?? 0, 0) &&
    unknown === undefined;
  // The address itself may hold a password, so it is not shown.
  if (!isRight)
    throw new CorpusError(
      `Expected \`DATELINE_ARCHIVE\` to be a file, \`memory\` or ${EXPECTED}, got ${unknown === undefined ? "another address" : `the unknown option \`${unknown}\``}.`,
    );
  return address;
}

function isCount(number: number, least: number): boolean {
  return Number.isInteger(number) && number >= least && number <= 1_024;
}
