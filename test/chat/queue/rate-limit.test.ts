import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRateLimit } from "../../../src/chat/queue/rate-limit.ts";

/** What comes of requests at these times: "+" or how long to wait, "!" where it has to be told. */
function outcomes(perMinute: number, times: readonly number[]): readonly string[] {
  const admit = createRateLimit(perMinute);
  return times.map((nowMs) => {
    const admission = admit("ana", nowMs);
    return admission.kind === "admitted" ? "+" : `${admission.waitMs}${admission.first ? "!" : ""}`;
  });
}

describe("createRateLimit", () => {
  test.for([
    [12, [0, 0, 0, 0, 0, 0], ["+", "+", "+", "+", "+", "+"]],
    [12, [0, 0, 0, 0, 0, 0, 0, 0], ["+", "+", "+", "+", "+", "+", "5000!", "5000"]],
    [
      12,
      [0, 0, 0, 0, 0, 0, 1_000, 4_000, 5_000, 5_000],
      ["+", "+", "+", "+", "+", "+", "4000!", "1000", "+", "5000!"],
    ],
    [2, [0, 0, 29_999, 30_000, 30_000], ["+", "30000!", "1", "+", "30000!"]],
    [2, [7, 60_007, 60_007], ["+", "+", "30000!"]],
    [3, [0, 0], ["+", "10000!"]],
    [12, [-5_000, -5_000], ["+", "+"]],
    [4, [1e12, 1e12, 1e12], ["+", "+", "15000!"]],
  ] as const)("of %i a minute, at %j, gives %j", ([perMinute, times, expected]) => {
    expect(outcomes(perMinute, times)).toEqual(expected);
  });

  test("counts everybody alone", () => {
    const admit = createRateLimit(2);
    expect(["ana", "ben", "ana", "ben"].map((person) => admit(person, 0).kind)).toEqual([
      "admitted",
      "admitted",
      "refused",
      "refused",
    ]);
  });

  test("still knows somebody after fifty thousand others have not come", () => {
    const admit = createRateLimit(2);
    admit("ana", 0);
    for (let each = 0; each < 49_999; each++) admit(String(each), 0);
    expect(admit("ana", 0).kind).toBe("refused");
  });

  test("forgets nobody because somebody comes again", () => {
    const admit = createRateLimit(2);
    admit("ana", 0);
    admit("ben", 0);
    for (let each = 0; each < 49_998; each++) admit(String(each), 0);
    expect(admit("ben", 0).kind).toBe("refused");
    expect(admit("ana", 0).kind).toBe("refused");
  });

  test("forgets the person who has been away longest, which harms nobody else", () => {
    const admit = createRateLimit(2);
    admit("ana", 0);
    admit("ben", 0);
    for (let each = 0; each < 49_999; each++) admit(String(each), 0);
    expect(admit("ben", 0).kind).toBe("refused");
    expect(admit("ana", 0).kind).toBe("admitted");
  });
});

const rate = fc.integer({ min: 2, max: 60 });
const steps = fc.array(fc.oneof(fc.constant(0), fc.nat(40), fc.nat(3_000), fc.nat(70_000)), {
  maxLength: 80,
});
const ROUNDING = 1e-6;

/** The times at which requests were admitted, by how much time had gone by forward until then. */
function admittedAt(perMinute: number, moves: readonly number[]): readonly number[] {
  const admit = createRateLimit(perMinute);
  let nowMs = 1_000_000;
  let elapsedMs = 0;
  return moves.flatMap((move) => {
    nowMs += move;
    elapsedMs += Math.max(0, move);
    return admit("ana", nowMs).kind === "admitted" ? [elapsedMs] : [];
  });
}

/** In no window more were admitted than are allowed. */
function expectBounded(perMinute: number, times: readonly number[]): void {
  for (const [first, start] of times.entries()) {
    for (const [last, end] of times.entries()) {
      if (last < first) continue;
      const allowed = perMinute / 2 + ((end - start) * perMinute) / 60_000;
      expect(last - first + 1).toBeLessThanOrEqual(allowed + ROUNDING);
    }
  }
}

describe("any rate limit", () => {
  test("never admits more than half a minute's worth and what was earned since", () => {
    fc.assert(
      fc.property(rate, steps, (perMinute, moves) => {
        expectBounded(perMinute, admittedAt(perMinute, moves));
      }),
      { seed: 1998, numRuns: 100 },
    );
  });

  test("does what a bucket of whole numbers does, away from its brim", () => {
    fc.assert(
      fc.property(rate, steps, (perMinute, moves) => {
        const admit = createRateLimit(perMinute);
        let nowMs = 0;
        let held = perMinute * 30_000;
        for (const move of moves) {
          nowMs += move;
          held = Math.min(perMinute * 30_000, held + move * perMinute);
          const { kind } = admit("ana", nowMs);
          if (held !== 60_000) expect(kind).toBe(held > 60_000 ? "admitted" : "refused");
          if (kind === "admitted") held -= 60_000;
        }
      }),
      { seed: 1998, numRuns: 200 },
    );
  });

  test("admits a person who has waited as long as the refusal said", () => {
    fc.assert(
      fc.property(rate, steps, (perMinute, moves) => {
        const admit = createRateLimit(perMinute);
        let nowMs = 0;
        for (const move of moves) {
          nowMs += move;
          const admission = admit("ana", nowMs);
          if (admission.kind === "admitted") continue;
          expect(admission.waitMs).toBeGreaterThanOrEqual(1);
          expect(admission.waitMs).toBeLessThanOrEqual(Math.ceil(60_000 / perMinute));
          // A millisecond more: the limit reckons in fractions of a request.
          nowMs += admission.waitMs + 1;
          expect(admit("ana", nowMs).kind).toBe("admitted");
        }
      }),
      { seed: 1998, numRuns: 200 },
    );
  });

  test("tells a refusal once, until the next admission", () => {
    fc.assert(
      fc.property(rate, steps, (perMinute, moves) => {
        const admit = createRateLimit(perMinute);
        let nowMs = 0;
        let told = false;
        for (const move of moves) {
          nowMs += move;
          const admission = admit("ana", nowMs);
          if (admission.kind === "refused") expect(admission.first).toBe(!told);
          told = admission.kind === "refused";
        }
      }),
      { seed: 1998, numRuns: 100 },
    );
  });

  test("comes to no harm by a clock that jumps back", () => {
    const jumps = fc.array(fc.oneof(fc.nat(20_000), fc.integer({ min: -500_000, max: 0 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(rate, jumps, (perMinute, moves) => {
        expectBounded(perMinute, admittedAt(perMinute, moves));
        const admit = createRateLimit(perMinute);
        let nowMs = 0;
        for (const move of moves) {
          nowMs += move;
          admit("ana", nowMs);
        }
        expect(admit("ana", nowMs + Math.ceil(60_000 / perMinute) + 1).kind).toBe("admitted");
      }),
      { seed: 1998, numRuns: 100 },
    );
  });
});
