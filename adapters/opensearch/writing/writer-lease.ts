import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cluster } from "../cluster/cluster.ts";
import { ClusterError } from "../cluster/cluster-error.ts";

/** The lease of the one process that writes an archive. */
export type WriterLease = {
  /** Ends when the lease is lost. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
};

/**
 * Milliseconds. A holder says that it lives this often, and one that has said nothing for so long is taken for dead. Whoever wants the lease
 * measures that by its own clock, as what it saw stays the same: clocks of hosts need not agree.
 */
export type LeaseTimes = { readonly renewMs: number; readonly deadAfterMs: number };

const TIMES: LeaseTimes = { renewMs: 5_000, deadAfterMs: 20_000 };

type Row = {
  readonly found: boolean;
  readonly _seq_no: number;
  readonly _primary_term: number;
  readonly _source?: { readonly holder: string };
};

/** Makes what takes the lease; it remembers what it saw of the holder from one call to the next. */
export function createLeases(
  cluster: Cluster,
  name: string,
  nowMs: () => number,
  { renewMs, deadAfterMs }: LeaseTimes = TIMES,
): () => Promise<WriterLease | null> {
  const index = `/${name}-writer`;
  const path = `${index}/_doc/writer`;
  const holder = randomUUID();
  let seen: { readonly beat: string; readonly sinceMs: number } | null = null;

  /** Says that this process holds it, if nobody else has said so since; null: somebody has. */
  const claim = async (before: Row | null): Promise<Row | null> => {
    const query =
      before === null
        ? { op_type: "create" }
        : { if_seq_no: before._seq_no, if_primary_term: before._primary_term };
    const body = { holder, beat: randomUUID() };
    const row = await cluster.send<Row & { readonly status?: number }>({
      method: "PUT",
      path,
      query,
      body,
      ignore: [409],
    });
    return row.status === 409 ? null : row;
  };

  let isMade = false;
  /** One copy if there is another node: the index would else be made with the first lease, and with a copy that one node cannot have. */
  const make = async () => {
    if (isMade) return;
    const body = { settings: { index: { number_of_shards: 1, auto_expand_replicas: "0-1" } } };
    await cluster.send({ method: "PUT", path: index, body, ignore: [400] });
    isMade = true;
  };

  return async () => {
    await make();
    const row = await cluster.send<Row>({ method: "GET", path, ignore: [404] });
    const before = row.found ? row : null;
    if (before !== null && before._source?.holder !== holder) {
      const beat = `${before._primary_term} ${before._seq_no}`;
      if (seen?.beat !== beat) seen = { beat, sinceMs: nowMs() };
      if (nowMs() - seen.sinceMs < deadAfterMs) return null;
    }
    let held = await claim(before);
    if (held === null) return null;
    const lost = new AbortController();
    const released = new AbortController();
    const renewing = (async () => {
      let renewedMs = nowMs();
      while (!released.signal.aborted) {
        await sleep(renewMs, undefined, { signal: released.signal }).catch(() => {});
        if (released.signal.aborted) return;
        try {
          held = held && (await claim(held));
          if (held === null) return lost.abort();
          renewedMs = nowMs();
        } catch (error) {
          if (!(error instanceof ClusterError)) throw error;
          if (nowMs() - renewedMs > deadAfterMs / 2) return lost.abort();
        }
      }
    })();
    return {
      signal: lost.signal,
      async release() {
        released.abort();
        await renewing;
        if (held === null || lost.signal.aborted) return;
        const query = { if_seq_no: held._seq_no, if_primary_term: held._primary_term };
        // If it cannot be given back it is taken for dead soon.
        await cluster.send({ method: "DELETE", path, query, ignore: [404, 409] }).catch(() => {});
      },
    };
  };
}
