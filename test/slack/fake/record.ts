import { performance } from "node:perf_hooks";
import type { Json } from "./json.ts";

/** A call that reached this fake: a method of the Web API, or a post to a response_url. */
export type Call = {
  readonly method: string;
  readonly body: Json;
  /** Milliseconds since this process started, as `performance.now()`. */
  readonly atMs: number;
  readonly status: number;
  /** What Slack says is wrong; null if nothing is. */
  readonly error: string | null;
};

/** Something that Slack would not have shown, or that it would have shown to the wrong people. */
export type Fault = {
  /** A method, `response_url`, or `ack` and the kind of what was acknowledged. */
  readonly where: string;
  readonly faults: readonly string[];
  readonly body: unknown;
};

/** One attempt to hand the bot something. */
export type Delivery = {
  readonly kind: "slash_commands" | "events_api" | "interactive";
  readonly exchange: number;
  readonly eventId: string | null;
  /** 0 for the first, 1 to 3 for redeliveries. */
  readonly attempt: number;
  readonly retryReason: string | null;
  readonly outcome: Outcome;
  /** Null if it was never acknowledged; past the deadline if it was acknowledged late. */
  readonly ackedAfterMs: number | null;
};

/** What a person sees of a delivery: nothing, or one of Slack's two errors. */
export type Outcome = "acked" | "operation_timeout" | "dispatch_failed";

/** What tests look at afterwards. */
export type SlackRecord = {
  readonly calls: Call[];
  readonly faults: Fault[];
  readonly deliveries: Delivery[];
  readonly call: (call: Omit<Call, "atMs">) => void;
  readonly fault: (where: string, faults: readonly string[], body: unknown) => void;
};

/** An empty record. */
export function createRecord(): SlackRecord {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  return {
    calls,
    faults,
    deliveries: [],
    call: (call) => calls.push({ ...call, atMs: performance.now() }),
    fault: (where, found, body) => {
      if (found.length > 0) faults.push({ where, faults: found, body });
    },
  };
}
