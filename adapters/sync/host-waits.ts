import { type Message, message } from "../../src/messages/message.ts";
import type { RetryAfter } from "./fetch/retry-after.ts";
import { momentWords } from "./moment-words.ts";
import type { SyncState } from "./sync-state.ts";

/** No host is kept waiting for longer than this, in milliseconds, whatever it says: a week. */
const MOST_WAIT_MS = 7 * 86_400_000;

/** Where nobody says when to come again. */
const LATER_MS = 3_600_000;

/** That a host asked before not to be read yet. */
export type Held = { readonly kind: "held"; readonly untilMs: number; readonly reason: Message };

/** Until when hosts asked not to be read, in epoch milliseconds. */
export type HostWaits = {
  /** Null: the host of an address may be read now. */
  held(url: string): Held | null;
  /** Remembers that the host of an address asked to come again later; returns when that is. */
  hold(url: string, retryAfter: RetryAfter | null): number;
};

/**
 * Remembers which hosts asked to come again later. A host is a name with its port: who reads too much, reads too much of the server.
 *
 * @param state what was asked in earlier runs.
 */
export function createHostWaits(state: SyncState, nowMs: () => number): HostWaits {
  const until = new Map<string, number>();
  const note = (url: string, atMs: number) => {
    const { host } = new URL(url);
    until.set(host, Math.max(until.get(host) ?? 0, atMs));
  };
  for (const [url, { notBeforeMs, waiting = {} }] of Object.entries(state)) {
    if (URL.canParse(url)) note(url, notBeforeMs);
    for (const [item, one] of Object.entries(waiting))
      if (one.isAsked === true && one.notBeforeMs !== null && URL.canParse(item)) note(item, one.notBeforeMs);
  }
  return {
    held(url) {
      const { host } = new URL(url);
      const untilMs = until.get(host) ?? 0;
      // What lies further ahead was written while the clock was wrong.
      if (untilMs <= nowMs() || untilMs > nowMs() + MOST_WAIT_MS) return null;
      const reason = message("fetch.held", { host, moment: momentWords(untilMs) });
      return { kind: "held", untilMs, reason };
    },
    hold(url, retryAfter) {
      const atMs = againMs(retryAfter, nowMs());
      note(url, atMs);
      return atMs;
    },
  };
}

/** When to come again: in a second at the earliest, in a week at the latest; in an hour where nobody says. */
function againMs(retryAfter: RetryAfter | null, nowMs: number): number {
  const atMs =
    retryAfter === null
      ? nowMs + LATER_MS
      : "afterMs" in retryAfter
        ? nowMs + retryAfter.afterMs
        : retryAfter.atMs;
  return Math.min(Math.max(atMs, nowMs + 1_000), nowMs + MOST_WAIT_MS);
}
