import type { Correction, PostedQuotation } from "../../src/delivery/subscriptions/correction.ts";
import type {
  Delivery,
  DeliveryOutcome,
  Subscription,
} from "../../src/delivery/subscriptions/subscription.ts";
import type { Skip } from "../../src/delivery/subscriptions/subscription-store.ts";
import { type Locale, readLocale } from "../../src/messages/locale.ts";

/** A row as a database gives it, not checked yet. */
export type Row = Readonly<Record<string, unknown>>;

/** The text in a column. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw unexpected(column, "a text", value);
  return value;
}

/** The text in a column that may be empty. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** The number in a column. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw unexpected(column, "a number", value);
  return value;
}

/** The number in a column that may be empty. */
export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column);
}

/** The columns of a subscription. */
export function fromSubscription(subscription: Subscription): Record<string, string | number | null> {
  const {
    emptyDay,
    firstDay,
    setBy,
    setAtMs,
    state,
    id,
    platform,
    workspace,
    channel,
    zone,
    time,
    care,
    locale,
  } = subscription;
  const stopped = state.kind === "stopped" ? state : null;
  return {
    id,
    platform,
    workspace,
    channel,
    zone,
    time,
    care,
    empty_day: emptyDay,
    first_day: firstDay,
    set_by: setBy,
    set_at_ms: setAtMs,
    stopped_reason: stopped?.reason ?? null,
    stopped_at_ms: stopped?.atMs ?? null,
    locale: locale ?? null,
  };
}

/** The subscription in a row. */
export function toSubscription(row: Row): Subscription {
  return {
    id: text(row, "id"),
    platform: text(row, "platform"),
    workspace: text(row, "workspace"),
    channel: text(row, "channel"),
    zone: text(row, "zone"),
    time: text(row, "time"),
    emptyDay: oneOf(row, "empty_day", ["nearby", "skip"]),
    care: oneOf(row, "care", ["note", "leave-out"]),
    firstDay: text(row, "first_day"),
    setBy: text(row, "set_by"),
    setAtMs: number(row, "set_at_ms"),
    ...toLocale(row),
    state: toState(row),
  };
}

/** The language of what a row sets up; English where it has none, or one that this program does not speak. */
export function toLocale(row: Row): { readonly locale?: Locale } {
  const locale = readLocale([textOrNull(row, "locale")]);
  return locale === "en" ? {} : { locale };
}

/** Whether what a row sets up is active. */
export function toState(row: Row): Subscription["state"] {
  const atMs = numberOrNull(row, "stopped_at_ms");
  return atMs === null ? { kind: "active" } : { kind: "stopped", reason: text(row, "stopped_reason"), atMs };
}

/** The delivery in a row. */
export function toDelivery(row: Row): Delivery {
  return {
    subscription: text(row, "subscription"),
    day: text(row, "day"),
    outcome: toOutcome(row),
    attempts: number(row, "attempt"),
  };
}

/** The quotation in a row. */
export function toQuotation(row: Row): PostedQuotation {
  return {
    entry: text(row, "entry"),
    document: text(row, "document"),
    sha256: text(row, "sha256"),
    start: number(row, "start_at"),
    end: number(row, "end_at"),
    quote: text(row, "quote"),
  };
}

/** The correction in a row. */
export function toCorrection(row: Row): Correction {
  return { ...toQuotation(row), day: text(row, "day"), words: text(row, "words") };
}

/** What is left out according to a row. */
export function toSkip(row: Row): Skip {
  const kind = oneOf(row, "kind", ["day", "entry"]);
  const what = text(row, "what");
  return kind === "day" ? { kind, day: what } : { kind, entry: what };
}

/** What came of a delivery according to a row. */
export function toOutcome(row: Row): DeliveryOutcome {
  const kind = oneOf(row, "state", ["claimed", "waiting", "posted", "none"]);
  switch (kind) {
    case "claimed":
      return { kind, untilMs: number(row, "open_from_ms") };
    case "waiting":
      return { kind, reason: text(row, "reason"), againAtMs: number(row, "open_from_ms") };
    case "posted":
      return { kind, message: text(row, "message"), atMs: number(row, "closed_at_ms") };
    case "none":
      return { kind, reason: text(row, "reason"), atMs: number(row, "closed_at_ms") };
  }
}

/** The word in a column that holds one of some. */
export function oneOf<const T extends string>(row: Row, column: string, words: readonly T[]): T {
  const value = row[column];
  const word = words.find((each) => each === value);
  if (word === undefined) throw unexpected(column, `one of ${words.join(", ")}`, value);
  return word;
}

function unexpected(column: string, expected: string, value: unknown): TypeError {
  return new TypeError(`Expected the column ${column} to hold ${expected}, got ${String(value)}`);
}
