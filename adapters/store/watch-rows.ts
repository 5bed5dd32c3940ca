import type { Announcement, Watch } from "../../src/delivery/watches/watch.ts";
import type { WatchClaim } from "../../src/delivery/watches/watch-store.ts";
import { number, numberOrNull, type Row, text, textOrNull, toLocale, toOutcome, toState } from "./rows.ts";

/** The columns of a watch, but for those that only the store knows. */
export function fromWatch(watch: Watch): Record<string, string | number | null> {
  const {
    id,
    platform,
    workspace,
    channel,
    direct,
    topic,
    publisher,
    place,
    when,
    setBy,
    setAtMs,
    state,
    locale,
  } = watch;
  const stopped = state.kind === "stopped" ? state : null;
  return {
    id,
    platform,
    workspace,
    channel,
    direct: direct ? 1 : 0,
    topic,
    publisher,
    place,
    zone: when.kind === "daily" ? when.zone : null,
    time: when.kind === "daily" ? when.time : null,
    set_by: setBy,
    set_at_ms: setAtMs,
    stopped_reason: stopped?.reason ?? null,
    stopped_at_ms: stopped?.atMs ?? null,
    locale: locale ?? null,
  };
}

/** The watch in a row. */
export function toWatch(row: Row): Watch {
  const time = textOrNull(row, "time");
  return {
    id: text(row, "id"),
    platform: text(row, "platform"),
    workspace: text(row, "workspace"),
    channel: text(row, "channel"),
    direct: number(row, "direct") === 1,
    topic: text(row, "topic"),
    publisher: textOrNull(row, "publisher"),
    place: textOrNull(row, "place"),
    when: time === null ? { kind: "at-once" } : { kind: "daily", time, zone: text(row, "zone") },
    setBy: text(row, "set_by"),
    setAtMs: number(row, "set_at_ms"),
    ...toLocale(row),
    state: toState(row),
  };
}

/** The claim in a row of a watch's message. */
export function toWatchClaim(watch: Watch, row: Row): WatchClaim {
  return {
    watch,
    number: number(row, "number"),
    attempt: number(row, "attempt"),
    sendingSinceMs: numberOrNull(row, "doubt_since_ms"),
  };
}

/** The message of a watch in a row. */
export function toAnnouncement(row: Row): Announcement {
  return {
    watch: text(row, "watch"),
    number: number(row, "number"),
    documents: number(row, "documents"),
    outcome: toOutcome(row),
    attempts: number(row, "attempt"),
  };
}
