import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPacer } from "../../../adapters/discord/posting/pacer.ts";

/** A clock that goes on to whatever is waited for, and may be late for it. */
function virtualClock(lateMs: () => number = () => 0) {
  let now = 0;
  return {
    nowMs: () => now,
    wait: async (forMs: number) => {
      now += forMs + lateMs();
    },
    goOn: (forMs: number) => {
      now += forMs;
    },
  };
}

/** The most instants in any stretch of one second. */
const mostInASecond = (times: readonly number[]) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length));

const turns = async (count: number, clock: ReturnType<typeof virtualClock>) => {
  const pacer = createPacer(clock.nowMs, clock.wait);
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    expect(await pacer.turn(60_000)).toBe(null);
    times.push(clock.nowMs());
  }
  return times;
};

describe("a pacer", () => {
  test("lets ten thousand through in little more than the limit forces", async () => {
    const times = await turns(10_000, virtualClock());
    expect(times.at(-1)).toBeLessThan((10_000 / 50) * 1000 * 1.06);
  });

  test("never lets more than 49 through in a second, however late the process is", async () => {
    const late = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(late, async (delays) => {
        let at = 0;
        const clock = virtualClock(() => (at++ % 7 === 0 ? (delays[at % delays.length] ?? 0) : 0));
        expect(mostInASecond(await turns(300, clock))).toBeLessThanOrEqual(49);
      }),
      { numRuns: 30 },
    );
  });

  test("gives nobody a turn before Discord allows it, and says how long it would be", async () => {
    const clock = virtualClock();
    const pacer = createPacer(clock.nowMs, clock.wait);
    pacer.slowDown(90_000);
    expect(await pacer.turn(15_000)).toBe(90_000);
    expect(await pacer.turn(90_000)).toBe(null);
    expect(clock.nowMs()).toBe(90_000);
  });

  test("is slower after it was told so, and wins its pace back", async () => {
    const clock = virtualClock();
    const pacer = createPacer(clock.nowMs, clock.wait);
    const inASecond = async () => {
      const from = clock.nowMs();
      let count = 0;
      while (clock.nowMs() - from < 1000) {
        await pacer.turn(2000);
        count++;
      }
      return count;
    };
    clock.goOn(1000);
    pacer.slowDown(500);
    clock.goOn(1500);
    const slow = await inASecond();
    expect(slow).toBeLessThan(46);
    clock.goOn(1500);
    for (let second = 0; second < 20; second++) await inASecond();
    expect(await inASecond()).toBeGreaterThan(46);
  });
});
