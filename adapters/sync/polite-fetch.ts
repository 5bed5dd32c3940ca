import type { Message } from "../../src/messages/message.ts";
import type { Origin } from "./fetch/private-access.ts";
import type { Fetched, Validators } from "./fetch/safe-fetch.ts";
import type { Held, HostWaits } from "./host-waits.ts";

/** What came of an address. */
export type PoliteFetched =
  | Exclude<Fetched, { kind: "later" }>
  /** It asks to come again later, in epoch milliseconds; null: any time. */
  | { readonly kind: "later"; readonly untilMs: number | null; readonly reason: Message }
  /** Nothing was sent to it. */
  | Held;

/** Fetches an address that a person or a page named. */
export type PoliteFetch = (url: string, validators: Validators, origin: Origin) => Promise<PoliteFetched>;

/** What polite fetching needs from outside. */
export type PolitePorts = {
  readonly fetch: (url: string, validators: Validators, origin: Origin) => Promise<Fetched>;
  /** Waits; ends at once when the run is stopped. */
  readonly wait: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
  /** Called before each fetch. */
  readonly onFetch: (url: string) => void;
  /** The wall clock, epoch milliseconds. */
  readonly nowMs: () => number;
};

/** Between two fetches, in milliseconds: nobody's server is hurried. */
const PAUSE_MS = 500;

/** Waits that are as short as this are waited for, in milliseconds; with longer ones, the address is left for another time. */
const SHORT_MS = 30_000;

/** So often an address is asked for that asks for a short wait. */
const MOST_ASKED = 3;

/** Fetches with a pause between two fetches, and leaves hosts in peace that asked to come again later. */
export function createPoliteFetch(
  { fetch, wait, signal, onFetch, nowMs }: PolitePorts,
  hosts: HostWaits,
): PoliteFetch {
  return async (url, validators, origin) => {
    for (let asked = 1; ; asked++) {
      const held = hosts.held(url);
      if (held !== null && held.untilMs - nowMs() > SHORT_MS) return held;
      await wait(held === null ? PAUSE_MS : held.untilMs - nowMs());
      if (signal.aborted) return { kind: "stopped" };
      onFetch(url);
      const fetched = await fetch(url, validators, origin);
      if (fetched.kind !== "later") return fetched;
      const { status, retryAfter, reason } = fetched;
      // A single page may be out of order (503); who reads too much is told so (429), or when to come again.
      if (status === 503 && retryAfter === null) return { kind: "later", untilMs: null, reason };
      const untilMs = hosts.hold(url, retryAfter);
      if (untilMs - nowMs() > SHORT_MS || asked === MOST_ASKED) return { kind: "later", untilMs, reason };
    }
  };
}
