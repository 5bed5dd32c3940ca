import { setTimeout as delay } from "node:timers/promises";
import { createTurns } from "../../../src/delivery/posting/turns.ts";

/** Spreads the messages of a workspace over time. */
export type Pacer = {
  /**
   * Waits for a message's turn.
   *
   * @param withinMs how long it may wait.
   * @returns how long it would have to wait, in milliseconds, if that is longer; then it has no turn.
   */
  turn(withinMs: number): Promise<Turn | number>;
  /** How many messages may be under way at once, so that none of them waits long for its turn; 0: Slack takes none for a while. */
  room(): number;
};

/** The right to send one message now, and to say what came of it. */
type Turn = {
  passed(): void;
  /** Too many: the channel's next message is to wait so long, in milliseconds. */
  refused(channel: string, waitMs: number): void;
};

/** Messages a second: at first, at least and at most. Slack speaks of "several hundred messages per minute" in a workspace. */
const FIRST = 5;
const LEAST = 0.5;
const MOST = 50;

/** What a message that passes adds to the pace: a quarter of a message a second until one is refused, then a share of the pace. */
const RUN_UP = 0.25;
const EASE = 0.003;

/** What a refusal leaves of the pace. */
const SLOWER = 0.8;

/** A process that was busy makes up for so much, in milliseconds. */
const MAKES_UP_MS = 200;

/** Channels in which messages are refused one after the other: then Slack takes none in any. */
const CHANNELS = 3;

/** No more messages are let under way than have their turn within this time, in milliseconds. */
const AHEAD_MS = 2_000;

/**
 * Slack limits messages for each channel, and for a whole workspace as well, and says neither how many it takes nor which limit was met.
 * So the pace is learnt: it rises until a message is refused, gives up a fifth, and wins it back little by little. Refusals in several
 * channels without a message in between hold up all for as long as Slack says; one channel's hold up no other.
 *
 * @param nowMs any clock that only goes forward, in milliseconds.
 * @param wait resolves after that many milliseconds.
 */
export function createPacer(
  nowMs: () => number = () => performance.now(),
  wait: (forMs: number) => Promise<unknown> = delay,
): Pacer {
  let perSecond = FIRST;
  let learnt = false;
  let slowedMs = Number.NEGATIVE_INFINITY;
  let heldUntilMs = Number.NEGATIVE_INFINITY;
  let nextMs = Number.NEGATIVE_INFINITY;
  const refusedIn = new Set<string>();

  const turnOf = (sentMs: number): Turn => ({
    passed() {
      refusedIn.clear();
      perSecond = Math.min(MOST, perSecond + (learnt ? perSecond * EASE : RUN_UP));
    },
    refused(channel, waitMs) {
      const now = nowMs();
      refusedIn.add(channel);
      if (refusedIn.size >= CHANNELS) heldUntilMs = Math.max(heldUntilMs, now + waitMs);
      // What was under way when the pace was slowed says nothing on the slower one.
      if (sentMs < slowedMs) return;
      learnt = true;
      slowedMs = now;
      perSecond = Math.max(LEAST, perSecond * SLOWER);
    },
  });
  const next = () => Math.max(nextMs, heldUntilMs);
  return {
    turn: createTurns(nowMs, wait, {
      next,
      take(now) {
        nextMs = Math.max(next(), now - MAKES_UP_MS) + 1_000 / perSecond;
        return turnOf(now);
      },
    }),
    room: () =>
      heldUntilMs - nowMs() > AHEAD_MS ? 0 : Math.max(1, Math.floor((perSecond * AHEAD_MS) / 1_000)),
  };
}
