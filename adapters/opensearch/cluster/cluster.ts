import { readFileSync } from "node:fs";
import type { Client, ClientOptions } from "@opensearch-project/opensearch";
import type { IPolicy } from "cockatiel";
import { CorpusError } from "../../../src/corpus/fault.ts";
import type { ClusterAddress } from "./address.ts";
import { ClusterError, statusOf } from "./cluster-error.ts";

/** What a cluster is asked over HTTP. */
type ClusterRequest = {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Lines of JSON, in the place of a body. */
  readonly lines?: readonly object[];
  /** A status that is an answer and no error. */
  readonly ignore?: readonly number[];
  /** Work that nobody waits for, such as writing: it may take minutes, and waits longer for a cluster that is busy or restarts. */
  readonly isPatient?: boolean;
};

/** What is written: a document with its id, or an id of which the document goes. */
export type BulkItem = {
  readonly index: string;
  readonly id: string;
  /** Documents of one routing are in one shard, and are seen together. */
  readonly routing?: string;
  /** Null: it is taken out. */
  readonly document: object | null;
};

/** A connection to a cluster. */
export type Cluster = {
  /** @throws ClusterError if there is no answer. */
  send<T>(request: ClusterRequest): Promise<T>;
  /**
   * Writes documents, as many at once as the cluster takes, and again what it was too busy for. Resolves when all are written.
   *
   * @throws ClusterError if one cannot be written.
   */
  write(items: readonly BulkItem[]): Promise<void>;
  close(): Promise<void>;
};

/** Milliseconds. A question waits this long for one answer of a node; what is patient waits longer. */
const ANSWER_WITHIN_MS = 4_000;
const PATIENT_WITHIN_MS = 120_000;

/** Other nodes that are tried when one cannot be reached. */
const RETRIES = 3;

/** How often a request is sent again that the cluster was too busy for, or that it could not be reached for. */
const AGAIN = { question: 2, patient: 9 } as const;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 15_000;

/** After this many failures in a row questions fail at once for a while, so that they neither wait nor burden a cluster that recovers. */
const BROKEN_AFTER = 5;
const BROKEN_FOR_MS = 2_000;

/** Of a bulk request, and how many are under way. */
const BULK_BYTES = 4_000_000;
const BULKS = 2;

/**
 * Connects to a cluster; nothing is sent before the first request.
 *
 * @throws CorpusError if the client is not installed.
 */
export async function connectCluster(address: ClusterAddress): Promise<Cluster> {
  const [{ Client }, policies] = await Promise.all([
    import("@opensearch-project/opensearch"),
    import("./policies.ts"),
  ]).catch((error: unknown) => {
    throw new CorpusError(
      "An archive in OpenSearch needs the packages @opensearch-project/opensearch and cockatiel, which are not installed: `npm ci` installs them, without `--omit=optional`.",
      { cause: error },
    );
  });
  const client = new Client(clientOptions(address));
  const question = policies.guarded({
    again: AGAIN.question,
    firstWaitMs: FIRST_WAIT_MS,
    longestWaitMs: LONGEST_WAIT_MS,
    brokenAfter: BROKEN_AFTER,
    brokenForMs: BROKEN_FOR_MS,
  });
  const patient = policies.patient({
    again: AGAIN.patient,
    firstWaitMs: FIRST_WAIT_MS,
    longestWaitMs: LONGEST_WAIT_MS,
  });
  const explained = async <T>(policy: IPolicy, work: () => Promise<T>): Promise<T> => {
    try {
      return await policy.execute(work);
    } catch (error) {
      throw policies.isBroken(error)
        ? new ClusterError(
            `OpenSearch at ${address.shown} could not be reached; it is tried again in a moment.`,
            null,
          )
        : asClusterError(error, address.shown);
    }
  };
  return {
    send<T>({ method, path, query, body, lines, ignore, isPatient = false }: ClusterRequest): Promise<T> {
      const run = async (): Promise<T> => {
        const { body: answer } = await client.transport.request(
          {
            method,
            path,
            ...(query ? { querystring: query } : {}),
            ...(body ? { body } : {}),
            ...(lines ? { bulkBody: [...lines] } : {}),
          },
          {
            ...(ignore ? { ignore: [...ignore] } : {}),
            requestTimeout: isPatient ? PATIENT_WITHIN_MS : ANSWER_WITHIN_MS,
            maxRetries: RETRIES,
          },
        );
        return answer as T;
      };
      return explained(isPatient ? patient : question, run);
    },
    write: (items) => explained(patient, () => writeAll(client, items)),
    close: () => client.close(),
  };
}

/** The client's own helper sends again what the cluster was too busy for. */
async function writeAll(client: Client, items: readonly BulkItem[]): Promise<void> {
  let dropped: ClusterError | null = null;
  await client.helpers.bulk<BulkItem>({
    datasource: [...items],
    onDocument({ index, id, routing, document }) {
      const at = { _index: index, _id: id, ...(routing === undefined ? {} : { routing }) };
      return document === null ? { delete: at } : [{ index: at }, document];
    },
    onDrop({ error, status }) {
      // What is gone already need not be taken out.
      if (status !== 404)
        dropped ??= new ClusterError(
          `it did not take a document: ${String(error?.type)}, ${String(error?.reason)}`,
          status,
        );
    },
    flushBytes: BULK_BYTES,
    concurrency: BULKS,
    retries: RETRIES,
    wait: 1_000,
  });
  if (dropped !== null) throw dropped;
}

function clientOptions({ nodes, authority }: ClusterAddress): ClientOptions {
  return {
    nodes: [...nodes],
    maxRetries: RETRIES,
    requestTimeout: PATIENT_WITHIN_MS,
    ...(authority === null ? {} : { ssl: { ca: readAuthority(authority) } }),
  };
}

function readAuthority(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new CorpusError(
      `Expected \`ca\` in DATELINE_ARCHIVE to name a certificate in PEM, and cannot read ${file}.`,
      {
        cause: error,
      },
    );
  }
}

function asClusterError(error: unknown, shown: string): unknown {
  return error instanceof Error
    ? new ClusterError(`OpenSearch at ${shown} did not answer: ${error.message}`, statusOf(error), {
        cause: error,
      })
    : error;
}
