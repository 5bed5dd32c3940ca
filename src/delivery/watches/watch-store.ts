import type { LocalTime } from "../../time/calendar/local-time.ts";
import type { Attempted, ClaimStore } from "../subscriptions/claim-store.ts";
import type { DueOptions } from "../subscriptions/subscription-store.ts";
import type { Announcement, Watch } from "./watch.ts";

/** The right to send one message of a watch, until it runs out. */
export type WatchClaim = Attempted & {
  readonly watch: Watch;
  /** Counts the messages of a watch, from 1. */
  readonly number: number;
};

/** A document as it arrives: its id, and a digest of who published which words, which a renamed document keeps. */
export type Arrival = { readonly document: string; readonly words: string };

/** Documents that a watch has not been held against yet. */
type Unmatched = {
  readonly watch: Watch;
  /** Ids of documents, in the order in which they arrived, each with its number. */
  readonly arrivals: readonly { readonly number: number; readonly document: string }[];
};

/**
 * Keeps which documents ever arrived, what people watch, and what was announced. Atomic and shared as a `SubscriptionStore` is.
 *
 * A document is new for a watch if it arrived after the watch was set up. Arrivals are numbered, and a watch knows up to which number
 * it was matched. What matched and that number are written together, so that no document is lost and none counts twice, whatever dies.
 */
export type WatchStore = ClaimStore<WatchClaim> & {
  /**
   * Sets a watch up, or changes it. It begins with what arrives from now on; one that was stopped by its platform goes on where it was.
   */
  save(watch: Watch): Promise<void>;
  find(id: string): Promise<Watch | null>;
  /** The watches of a channel, by topic; ended ones are gone, stopped ones are not. */
  ofChannel(platform: string, workspace: string, channel: string): Promise<readonly Watch[]>;
  /** The watches that a person gets as direct messages, likewise. */
  ofPerson(platform: string, person: string): Promise<readonly Watch[]>;
  /** Every watch, for an operator; at most `limit`, in the order of their ids. */
  all(limit: number): Promise<readonly Watch[]>;
  /** Ends a watch: what it has found and not announced is dropped. */
  end(id: string, atMs: number): Promise<void>;
  /** Notes documents of the archive. Those that are known by their id or their words do not arrive again. */
  arrive(arrivals: readonly Arrival[]): Promise<void>;
  /** Notes that everything which the archive had was noted once: a watch that was set up before begins here. */
  arrivedAll(): Promise<void>;
  /** The first active watch after an id that has not been held against every arrival; null: there is none. */
  unmatched(after: string, limit: number): Promise<Unmatched | null>;
  /** Notes that a watch was held against the arrivals up to a number, and which documents it found in them. */
  matched(id: string, upTo: number, documents: readonly string[]): Promise<void>;
  /** The zones of the active watches that announce daily, each once. */
  zones(): Promise<readonly string[]>;
  /**
   * The ids of active watches with something to send: a message that was begun and is open again, or documents to announce whose time
   * has come. The first of each workspace come before the second of any.
   */
  due(options: DueOptions): Promise<readonly string[]>;
  /**
   * Claims the open message of a watch, or begins one with all that was found until now; null if there is nothing to send or somebody
   * else has it.
   *
   * @param clock what the clock shows in the zone of a watch that announces daily.
   */
  claim(id: string, options: WatchClaimOptions): Promise<WatchClaim | null>;
  /** The documents that a message tells of, by id. */
  documents(id: string, number: number): Promise<readonly string[]>;
  /** The messages of a watch, the latest first. */
  announcements(id: string, limit: number): Promise<readonly Announcement[]>;
};

/** How a message of a watch is claimed. */
export type WatchClaimOptions = {
  readonly nowMs: number;
  /** When the claim runs out and may be taken over. */
  readonly untilMs: number;
  /** No other message of the watch begins before then. */
  readonly quietUntilMs: number;
  readonly clock: LocalTime | null;
};
