import type { PostedQuotation } from "./correction.ts";

/** What is known of any claim, whatever it is a claim to deliver. */
export type Attempted = {
  /** Which attempt this is, from 1 on: whatever is written with an older number is refused. */
  readonly attempt: number;
  /**
   * When an attempt before this one began to send without saying how that ended, so that the message may stand in the channel;
   * null: none did.
   */
  readonly sendingSinceMs: number | null;
};

/** What a store does for whoever holds a claim. */
export type ClaimStore<Claim extends Attempted> = {
  /**
   * Makes a claim last longer, also one that has expired.
   *
   * @returns false if it was lost to somebody else, or is closed.
   */
  renew(claim: Claim, nowMs: number, untilMs: number): Promise<boolean>;
  /** Whether a claim is still held, expired or not, and what it delivers was not stopped. */
  holds(claim: Claim): Promise<boolean>;
  /**
   * Notes that sending begins, and makes the claim last.
   *
   * @returns false if the claim has run out or was lost to somebody else, or what it delivers was stopped: then nothing may be sent.
   */
  sending(claim: Claim, atMs: number, untilMs: number): Promise<boolean>;
  /**
   * Closes a claim.
   *
   * @returns false if the claim was lost to somebody else; then nothing is written.
   */
  close(claim: Claim, closing: Closing): Promise<boolean>;
  /** Stops what it delivers, for a reason that its people are shown. Nothing happens if it is stopped or gone. */
  stop(id: string, reason: string, atMs: number): Promise<void>;
  /** Stops likewise everything that is delivered in a workspace or server, and says how many there were. */
  stopWorkspace(platform: string, workspace: string, reason: string, atMs: number): Promise<number>;
};

/** How a claim ends. */
export type Closing =
  | {
      readonly kind: "posted";
      readonly message: string;
      readonly atMs: number;
      /** The keys of what was posted. */
      readonly entries: readonly string[];
      /** What proves them, to be held against the archive later. @default none */
      readonly quotations?: readonly PostedQuotation[];
    }
  | { readonly kind: "none"; readonly reason: string; readonly atMs: number }
  | {
      readonly kind: "waiting";
      readonly reason: string;
      readonly atMs: number;
      readonly againAtMs: number;
      /**
       * Whether the message may stand in the channel all the same: a time-out, a lost connection. False also says that earlier
       * doubts are settled, if sending had begun.
       */
      readonly maybeSent: boolean;
    };
