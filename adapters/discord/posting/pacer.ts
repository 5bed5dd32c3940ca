import { setTimeout as delay } from "node:timers/promises";
import { createTurns } from "../../../src/delivery/posting/turns.ts";

/** Spreads requests over time. */
export type Pacer = {
  /**
   * Waits for a request's turn.
   *
   * @param withinMs how long it may wait.
   * @returns how long it would have to wait if that is longer, and then it has no turn; null if its turn has come.
   */
  turn(withinMs: number): Promise<number | null>;
  /** Nobody has a turn for so long: Discord has said that there were too many, and others may use the same bot's share. */
  slowDown(forMs: number): void;
};

/** Discord's global limit is 50 a second; one less leaves room for what a network does to the pace. */
const MOST = 49;
const LEAST = 4;

/** A second, and what a request may be delayed more than the one before it, in milliseconds. */
const WINDOW_MS = 1_030;

/** After this long without a rate limit, one more request is allowed per second. */
const EASE_MS = 250;

/**
 * Lets 49 requests through in any second, evenly. Several processes that share a bot's limit share it evenly too: each is told to slow
 * down, gives up a fifth of its pace, and wins it back little by little.
 *
 * @param nowMs any clock that only goes forward, in milliseconds.
 * @param wait resolves after that many milliseconds.
 */
export function createPacer(
  nowMs: () => number = () => performance.now(),
  wait: (forMs: number) => Promise<unknown> = delay,
): Pacer {
  /** When the last ones had their turn. */
  const turns: number[] = [];
  let most = MOST;
  let changedMs = Number.NEGATIVE_INFINITY;
  let heldUntilMs = Number.NEGATIVE_INFINITY;

  /** When the next turn can be. */
  const next = (now: number): number => {
    if (most < MOST && now - changedMs > EASE_MS) {
      most++;
      changedMs = now;
    }
    const last = turns.at(-1) ?? Number.NEGATIVE_INFINITY;
    const oldest = turns.at(-most) ?? Number.NEGATIVE_INFINITY;
    // Twice as quick as the pace, to make up for a process that was busy.
    return Math.max(now, heldUntilMs, oldest + WINDOW_MS, last + WINDOW_MS / most / 2);
  };
  const take = (now: number): null => {
    turns.push(now);
    if (turns.length > 2 * MOST) turns.splice(0, MOST);
    return null;
  };
  return {
    turn: createTurns(nowMs, wait, { next, take }),
    slowDown(forMs) {
      const now = nowMs();
      heldUntilMs = Math.max(heldUntilMs, now + forMs);
      // All requests under way get the same answer.
      if (now - changedMs < EASE_MS && most < MOST) return;
      most = Math.max(LEAST, Math.floor(most * 0.8));
      changedMs = now;
    },
  };
}
