import { setTimeout as wait } from "node:timers/promises";
import { json, string } from "./json.ts";
import type { Delivery, SlackRecord } from "./record.ts";
import type { Ack, Envelope, Transport } from "./transport.ts";

/** Hands the bot something, and events again where it did not acknowledge them in time. */
export type Deliver = (exchange: number, envelope: Envelope) => Promise<Ack>;

type Needs = {
  readonly transport: Transport;
  readonly record: SlackRecord;
  /** Before the first, the second and the third redelivery. */
  readonly retryDelaysMs: readonly number[];
  readonly signal: AbortSignal;
};

/**
 * Resolves with the first attempt; redeliveries go on by themselves.
 *
 * @see https://docs.slack.dev/apis/events-api#retries
 */
export function createDeliver({ transport, record, retryDelaysMs, signal }: Needs): Deliver {
  const attempt = async (exchange: number, envelope: Envelope): Promise<Ack> => {
    const eventId = string(json(envelope.payload).event_id) || null;
    const about = {
      kind: envelope.kind,
      exchange,
      eventId,
      attempt: envelope.retry?.attempt ?? 0,
      retryReason: envelope.retry?.reason ?? null,
    } as const;
    let index = -1;
    const ack = await transport.deliver(envelope, (afterMs) => {
      const before = record.deliveries[index];
      if (before) record.deliveries[index] = { ...before, ackedAfterMs: afterMs };
    });
    const delivery: Delivery = { ...about, outcome: ack.outcome, ackedAfterMs: ack.afterMs };
    index = record.deliveries.push(delivery) - 1;
    return ack;
  };

  const redeliver = async (exchange: number, envelope: Envelope, first: Ack): Promise<void> => {
    let reason = first.retryReason;
    for (const [index, delayMs] of retryDelaysMs.entries()) {
      if (reason === null) return;
      if (delayMs > 0) await wait(delayMs, undefined, { signal });
      if (signal.aborted) return;
      const ack = await attempt(exchange, { ...envelope, retry: { attempt: index + 1, reason } });
      reason = ack.retryReason;
    }
  };

  return async (exchange, envelope) => {
    const ack = await attempt(exchange, envelope);
    if (envelope.kind === "events_api" && envelope.retry === null && !signal.aborted)
      redeliver(exchange, envelope, ack).catch(ignoreAbort);
    return ack;
  };
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== "AbortError") throw error;
}
