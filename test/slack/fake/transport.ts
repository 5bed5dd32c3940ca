import type { Json } from "./json.ts";
import type { Outcome } from "./record.ts";

/** Something for the bot. */
export type Envelope = {
  readonly kind: "slash_commands" | "events_api" | "interactive";
  readonly payload: Json;
  readonly retry: { readonly attempt: number; readonly reason: string } | null;
};

/** How the bot acknowledged it. */
export type Ack = {
  readonly outcome: Outcome;
  /** From the sending on; null if it never was. */
  readonly afterMs: number | null;
  /** Of HTTP, 200 over Socket Mode; null if nothing came. */
  readonly status: number | null;
  /** What was answered; undefined if nothing. */
  readonly body: unknown;
  /** Why Slack would redeliver; null if it would not. */
  readonly retryReason: string | null;
};

/** A way to reach the bot. */
export type Transport = {
  /** Resolves when it is acknowledged or too late, never rejects; a late ack is told besides. */
  readonly deliver: (envelope: Envelope, onLateAck: (afterMs: number) => void) => Promise<Ack>;
  readonly close: () => void;
};
