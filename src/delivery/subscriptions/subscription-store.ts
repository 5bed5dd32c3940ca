import type { PartHealth } from "../../chat/health.ts";
import type { LocalTime } from "../../time/calendar/local-time.ts";
import type { Attempted, ClaimStore } from "./claim-store.ts";
import type { Correction, PostedQuotation } from "./correction.ts";
import type { Delivery, Subscription } from "./subscription.ts";

/** The right to deliver one local day of one subscription, until it runs out. */
export type Claim = Attempted & {
  readonly subscription: Subscription;
  /** The local day, `YYYY-MM-DD`. */
  readonly day: string;
};

/** What the clock shows now in one zone. */
export type ZoneTime = LocalTime & { readonly zone: string };

/** What is open now: everything due, in the order in which it is to be delivered. */
export type DueOptions = {
  readonly platform: string;
  /** Only these workspaces; null: all. */
  readonly workspaces: readonly string[] | null;
  /** What the clock shows in each zone of {@link SubscriptionStore.zones}. */
  readonly clocks: readonly ZoneTime[];
  readonly nowMs: number;
  readonly limit: number;
};

/**
 * Keeps subscriptions and what came of each local day. Several processes may use one at the same time. Each call is atomic: after a
 * process dies inside one, it has happened or it has not.
 *
 * Instants are given by the caller's clock. A store with a clock of its own, a server's, decides by that one: it takes the caller's
 * instants as distances from the caller's now, and gives instants back as distances from it too. What a claim says was posted also enters
 * the channel's history.
 */
export type SubscriptionStore = ClaimStore<Claim> & {
  /** Sets a subscription up, or changes the one that its channel has; its deliveries and its history remain. */
  save(subscription: Subscription): Promise<void>;
  find(id: string): Promise<Subscription | null>;
  /** The subscriptions of a workspace, stopped ones as well, in the order of their channels. */
  ofWorkspace(platform: string, workspace: string): Promise<readonly Subscription[]>;
  /** Every subscription, for the preview; at most `limit`, in the order of their ids. */
  all(limit: number): Promise<readonly Subscription[]>;
  /** The zones of the active subscriptions, each once. */
  zones(): Promise<readonly string[]>;
  /**
   * The ids of active subscriptions whose local time has come, from their first day on, on a local day that nothing has come
   * of yet: never tried, waiting with the wait over, or claimed with the claim run out (or set more than an hour ahead, by a clock
   * that was wrong). The first of each workspace come before
   * the second of any, so that a workspace with many channels keeps nobody waiting.
   */
  due(options: DueOptions): Promise<readonly string[]>;
  /**
   * Claims a local day of a subscription; null if somebody else has it, something has come of it, or the subscription is not active.
   *
   * @param untilMs when the claim runs out and may be taken over.
   */
  claim(id: string, day: string, nowMs: number, untilMs: number): Promise<Claim | null>;
  /**
   * Deliveries of days that are past by the clock of their zone, and that a process left in the middle: claimed with the claim expired,
   * or waiting while the message may be in the channel. Of active subscriptions, oldest day first.
   */
  unsettled(options: DueOptions): Promise<readonly Pick<Delivery, "subscription" | "day">[]>;
  /** The deliveries of a subscription, latest day first. */
  deliveries(id: string, limit: number): Promise<readonly Delivery[]>;
  /** When a channel saw each entry last: local days by the entries' keys. */
  seen(id: string): Promise<ReadonlyMap<string, string>>;
  /** What was ever posted, each quotation once, in the order of the entries; those after an entry, at most `limit`. */
  quotations(after: string, limit: number): Promise<readonly PostedQuotation[]>;
  /**
   * Notes for every channel that saw an entry that it does not stand any more, and why, or with null that it stands again. The same
   * correction is told once, however often it is noted.
   *
   * @param tellFromMs when its people may be told, in epoch milliseconds.
   */
  noteStanding(entry: string, words: string | null, tellFromMs: number): Promise<void>;
  /** What of a channel's posts does not stand now. */
  corrections(id: string): Promise<readonly Correction[]>;
  /** Takes all corrections of one channel that its people have not been told of; nobody gets them again. Null: there are none. */
  claimCorrections(
    options: Pick<DueOptions, "platform" | "workspaces" | "nowMs">,
  ): Promise<CorrectionClaim | null>;
  /** Ends a claim of corrections: with null they were told, or it was given up; otherwise they come again then. */
  closeCorrections(id: string, entries: readonly string[], againAtMs: number | null): Promise<void>;
  /** Leaves out a local day, or an entry for good; `undo` takes that back. */
  skip(id: string, what: Skip, undo?: boolean): Promise<void>;
  skips(id: string): Promise<readonly Skip[]>;
  /**
   * Whether everything can be read and written now, as the part `database`. Quick enough for every few seconds; never throws. A store
   * that failed serves again by itself when the cause is gone.
   */
  probe(): Promise<PartHealth>;
  /** Lets go of what it holds open. */
  release(): Promise<void>;
};

/** Corrections that one process is to tell the person who set a post up. */
type CorrectionClaim = {
  readonly subscription: Subscription;
  readonly corrections: readonly Correction[];
  /** Which attempt this is, from 1 on. */
  readonly attempt: number;
};

/** What is not to be posted. */
export type Skip =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "entry"; readonly entry: string };
