/** Decides at the last moment whether a message may still be written to the network. */
export type SendGate = {
  /** Asks the store too; to be called when the connection is open. Passing says nothing once time has gone by: ask `isOpen` then. */
  check(): Promise<boolean>;
  /** Asks the clocks alone, at once: nothing but the write comes after it. */
  isOpen(): boolean;
};

/** What a gate needs. */
export type GateOptions = {
  /** The time as an instant, in epoch milliseconds; it may jump. */
  readonly nowMs: () => number;
  /** A clock that never jumps back, in milliseconds; it may stop while the machine is suspended. */
  readonly monotonicMs: () => number;
  /** How long the gate stays open, in milliseconds. */
  readonly openForMs: number;
  /** Whether the claim is still held and the local day still lasts. */
  readonly holds: () => Promise<boolean>;
};

/** How far the two clocks may drift apart before neither is trusted, in milliseconds. */
const CLOCKS_APART_MS = 2_000;

/**
 * Opens a gate now. It closes for good when its time is over by either clock: the wall clock counts a suspended machine, the monotonic
 * one counts on when the wall clock was set back. Where they disagree, one of them jumped and the time that passed is not known.
 *
 * @param startedMs the wall clock and the monotonic clock when the claim was written, read before that.
 */
export function openSendGate(
  startedMs: { readonly wall: number; readonly monotonic: number },
  { nowMs, monotonicMs, openForMs, holds }: GateOptions,
): SendGate {
  const isOpen = (): boolean => {
    const wall = nowMs() - startedMs.wall;
    const monotonic = monotonicMs() - startedMs.monotonic;
    return Math.abs(wall - monotonic) < CLOCKS_APART_MS && Math.max(wall, monotonic) < openForMs;
  };
  return {
    check: async () => isOpen() && (await holds()) && isOpen(),
    isOpen,
  };
}
