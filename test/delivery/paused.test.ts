import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_MS, WRITE_WITHIN_MS } from "../../src/delivery/claims/claim-times.ts";
import { type DeliveryPorts, deliverDue } from "../../src/delivery/deliver.ts";
import type { FoundPost, Poster, Sent } from "../../src/delivery/posting/poster.ts";
import { createSetup, someReply, stand, subscription } from "./fake-platform.ts";

// More of them: DATELINE_RUNS=5000 npx vitest run test/delivery/paused; others: DATELINE_SEED=1 as well.
const RUNS = Number(process.env.DATELINE_RUNS ?? 150);
const SEED = Number(process.env.DATELINE_SEED ?? 1998);

const START_MS = Date.parse("2026-11-22T09:00:00+01:00");
const MINUTE = 60_000;

/** What a pause does to time: the platform's goes on in any case. */
type Pause = {
  /** Before which step of the process, counted from its start. */
  readonly step: number;
  readonly forMs: number;
  /**
   * `stopped`: SIGSTOP, both clocks go on. `suspended`: the machine sleeps, the monotonic clock with it. `set back`: stopped, and the
   * wall clock is set back by half an hour meanwhile. (By an hour or more it makes every claim void, which DESIGN.md does not promise to survive.)
   */
  readonly kind: "stopped" | "suspended" | "set back";
  /** How many times the other process looks what is due before this one goes on, spread over the pause. */
  readonly looks: number;
};

type Kind = { readonly name: string; readonly readable: boolean; readonly dropsRepeatsForMs: number };

const KINDS: readonly Kind[] = [
  { name: "whose channels it may read", readable: true, dropsRepeatsForMs: 0 },
  { name: "whose channels it may not read", readable: false, dropsRepeatsForMs: 0 },
  {
    name: "whose channels it may not read, and that drops repeats",
    readable: false,
    dropsRepeatsForMs: MINUTE,
  },
];

/** The longest that a message may be under way to the channel's history. */
const LAG_MS = CLAIM_MS - WRITE_WITHIN_MS - 1_000;

/** Plays two processes on one database, of which one is paused at some step while the other goes on. */
async function play(kind: Kind, pauses: readonly Pause[], lagMs: number): Promise<number> {
  const setup = createSetup("2026-11-22T08:00:00Z");
  await setup.store.save(subscription());
  /** The platform's own time, the wall clock and the monotonic one. */
  const time = { real: 0, wall: START_MS, monotonic: 0 };
  const pass = (ms: number) => {
    time.real += ms;
    time.wall += ms;
    time.monotonic += ms;
  };
  const posts: { readonly nonce: string; readonly atMs: number }[] = [];

  const process = (plan: readonly Pause[], other: () => Promise<unknown>) => {
    let steps = 0;
    const step = async () => {
      const pause = plan.find((each) => each.step === steps);
      steps++;
      pass(5);
      if (!pause) return;
      if (pause.kind === "set back") time.wall -= 30 * MINUTE;
      for (let look = 0; look <= pause.looks; look++) {
        const ms = Math.ceil(pause.forMs / (pause.looks + 1));
        if (pause.kind === "suspended") {
          time.real += ms;
          time.wall += ms;
        } else pass(ms);
        if (look < pause.looks) await other();
      }
    };
    const stepping =
      <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        await step();
        const result = await call(...given);
        await step();
        return result;
      };
    const { store } = setup;
    const ports: DeliveryPorts = {
      store: {
        ...store,
        find: stepping(store.find),
        claim: stepping(store.claim),
        skips: stepping(store.skips),
        renew: stepping(store.renew),
        sending: stepping(store.sending),
        holds: stepping(store.holds),
        close: stepping(store.close),
      },
      compose: stepping(async (_, day) => someReply(day)),
      standings: stepping(stand),
      nowMs: () => time.wall,
      monotonicMs: () => time.monotonic,
      observe: () => {},
    };
    const poster: Poster = {
      ...setup.platform.poster,
      dropsRepeatsForMs: kind.dropsRepeatsForMs,
      async post(_, __, { nonce }, gate): Promise<Sent> {
        // The turn, the look-up of the name, the connection.
        for (let n = 0; n < 3; n++) await step();
        if (!gate || !(await gate.check()) || !gate.isOpen()) return { kind: "late" };
        // The write: nothing comes between it and the gate's last word.
        const repeated = posts.findIndex(
          (post) => post.nonce === nonce && time.real - post.atMs < kind.dropsRepeatsForMs,
        );
        if (repeated < 0) posts.push({ nonce, atMs: time.real });
        // The answer comes.
        await step();
        return { kind: "posted", message: `m${repeated < 0 ? posts.length - 1 : repeated}` };
      },
      async find(_, { nonce }): Promise<FoundPost> {
        await step();
        if (!kind.readable) return "unknown";
        const at = posts.findIndex((post) => post.nonce === nonce && time.real - post.atMs >= lagMs);
        await step();
        return at < 0 ? "none" : { message: `m${at}` };
      },
    };
    return () => deliverDue(poster, ports, () => false);
  };

  const second = process([], async () => {});
  const first = process(pauses, second);
  await first();
  // Whatever is open is closed in the end.
  for (const ms of [2_000, CLAIM_MS, CLAIM_MS, 20 * MINUTE, 65 * MINUTE, 65 * MINUTE]) {
    pass(ms);
    await second();
  }
  await setup.store.release();
  return posts.length;
}

const pause: fc.Arbitrary<Pause> = fc.record({
  step: fc.nat(30),
  forMs: fc.constantFrom(1_000, 8_990, 9_010, 15_000, 19_990, 20_010, 25_000, 70_000, 600_000),
  kind: fc.constantFrom<Pause["kind"]>("stopped", "stopped", "suspended", "set back"),
  looks: fc.integer({ min: 1, max: 4 }),
});

describe("a process that is paused at any step, while another goes on", () => {
  test.for(KINDS)("doubles no post, on a platform $name", { timeout: 600_000 }, async (kind) => {
    const given = fc.tuple(fc.array(pause, { minLength: 1, maxLength: 3 }), fc.nat(LAG_MS));
    await fc.assert(
      fc.asyncProperty(given, async ([pauses, lagMs]) => {
        const count = await play(kind, pauses, lagMs);
        expect(count).toBeLessThanOrEqual(1);
        if (kind.readable) expect(count).toBe(1);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test("posts once for every step at which it may be stopped for 70 s", async () => {
    const counts = [];
    for (const kind of KINDS)
      for (let step = 0; step < 30; step++)
        counts.push(await play(kind, [{ step, forMs: 70_000, kind: "stopped", looks: 3 }], 1_000));
    expect(counts.filter((count) => count > 1)).toEqual([]);
    expect(counts.slice(0, 30).filter((count) => count !== 1)).toEqual([]);
  });
});
