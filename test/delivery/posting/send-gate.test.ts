import { describe, expect, test } from "vitest";
import { openSendGate, type SendGate } from "../../../src/delivery/posting/send-gate.ts";

/** A gate that is open for 9 seconds, and its two clocks. */
function gateOf(holds: () => Promise<boolean> = async () => true): {
  readonly gate: SendGate;
  readonly clocks: { wall: number; monotonic: number };
} {
  const clocks = { wall: 1_000_000, monotonic: 500 };
  const gate = openSendGate(
    { ...clocks },
    { nowMs: () => clocks.wall, monotonicMs: () => clocks.monotonic, openForMs: 9_000, holds },
  );
  return { gate, clocks };
}

describe("the send gate", () => {
  test.for<readonly [string, number, number, boolean]>([
    ["nothing happens", 0, 0, true],
    ["less time passes than it is open for", 8_999, 8_999, true],
    ["all of it passes", 9_000, 9_000, false],
    ["the process is stopped for 70 s", 70_000, 70_000, false],
    ["the machine is suspended, and the monotonic clock with it", 70_000, 3, false],
    ["the wall clock is set back while the process is stopped", -3_530_000, 70_000, false],
    ["the wall clock is set back by exactly the time that passed", 0, 70_000, false],
    ["the wall clock is set back a little by time synchronisation", -1_500, 100, true],
    ["the wall clock is set on", 3_600_000, 1, false],
  ])("says what it must when %s", async ([, wall, monotonic, open]) => {
    const { gate, clocks } = gateOf();
    clocks.wall += wall;
    clocks.monotonic += monotonic;
    expect(gate.isOpen()).toBe(open);
    expect(await gate.check()).toBe(open);
  });

  test("is closed where the claim is lost, and where time passes while it asks", async () => {
    expect(await gateOf(async () => false).gate.check()).toBe(false);
    const { gate, clocks } = gateOf(async () => {
      clocks.monotonic += 70_000;
      clocks.wall += 70_000;
      return true;
    });
    expect(await gate.check()).toBe(false);
  });
});
