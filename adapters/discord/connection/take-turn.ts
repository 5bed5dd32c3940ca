import { setTimeout as delay } from "node:timers/promises";
import { type ProcessGroup, TURN_WITHIN_MS } from "../../../src/chat/processes/process-group.ts";

/** Discord takes one identification in five seconds; a little more, since networks differ. */
const IDENTIFY_EVERY_MS = 5_250;

/** The turn before may have been used sooner than at the last moment: it is asked again so often, in milliseconds. */
const LOOK_EVERY_MS = 500;

/**
 * Resolves when a shard may identify, which it has to do at once: Discord refuses what comes too soon after another identification of the
 * same lane, of whatever process.
 *
 * @param waits called when others identify first.
 * @throws the signal's reason, if it is aborted.
 */
export async function takeTurn(
  group: Pick<ProcessGroup, "turn" | "turned">,
  lane: string,
  waits: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const askedMs = performance.now();
    const waitMs = await group.turn(lane, IDENTIFY_EVERY_MS).catch(() => IDENTIFY_EVERY_MS);
    signal.throwIfAborted();
    // A process that slept meanwhile has missed its turn.
    if (waitMs === 0 && performance.now() - askedMs < TURN_WITHIN_MS) break;
    waits();
    if (waitMs > 0) await delay(Math.min(waitMs, LOOK_EVERY_MS), undefined, { signal });
  }
  // After the identification, which is sent before any timer fires.
  setTimeout(() => group.turned(lane).catch(() => {}), 0);
}
