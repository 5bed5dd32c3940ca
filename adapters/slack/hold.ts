/** Holds messages back while Slack takes none from the whole bot. */
export type Hold = {
  /** Milliseconds until a message may go; 0: now. */
  waitMs(): number;
  /** A channel's message was refused, and is to wait so long. */
  limited(channel: string, waitMs: number): void;
  /** A message was not refused. */
  passed(): void;
};

/** Channels in which messages are refused one after the other: then it is not for one channel that there were too many. */
const CHANNELS = 3;

/**
 * Slack limits messages for each channel, and for the whole bot as well, and does not say which limit was met: a refusal in one
 * channel holds up no other, refusals in several without a message in between hold up all, so that thousands of messages are not
 * thrown at a closed door.
 *
 * @param nowMs any clock that only goes forward, in milliseconds.
 */
export function createHold(nowMs: () => number): Hold {
  const refusedIn = new Set<string>();
  let untilMs = 0;
  return {
    waitMs: () => Math.max(0, untilMs - nowMs()),
    limited(channel, waitMs) {
      refusedIn.add(channel);
      if (refusedIn.size >= CHANNELS) untilMs = Math.max(untilMs, nowMs() + waitMs);
    },
    passed() {
      refusedIn.clear();
    },
  };
}
