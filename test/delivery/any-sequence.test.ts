import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RequestChannel } from "../../src/chat/queue/request-queue.ts";
import { type DeliveryPorts, deliverDue } from "../../src/delivery/deliver.ts";
import type { Poster } from "../../src/delivery/posting/poster.ts";
import { respondSubscription } from "../../src/delivery/subscriptions/respond-subscription.ts";
import { createPlatform, createSetup, type Outcome, subscription } from "./fake-platform.ts";

// More sequences: DATELINE_RUNS=5000 npx vitest run test/delivery/any-sequence; others: DATELINE_SEED=1 as well.
const RUNS = Number(process.env.DATELINE_RUNS ?? 60);
const SEED = Number(process.env.DATELINE_SEED ?? 1998);

const MINUTE = 60_000;
const HOUR = 3_600_000;
const CHANNEL = subscription();

/** What happens to a process at one of its calls of the store, the platform or the archive. */
type Accident = {
  /** At its how many-th call from now on. */
  readonly call: number;
  readonly what: "killed before" | "killed after" | "throws before" | "throws after";
};

type Step =
  /** Time passes in ticks, at each of which every process that lives looks what is due. */
  | { readonly kind: "pass"; readonly ticks: number; readonly minutes: number }
  | { readonly kind: "jump"; readonly minutes: number }
  /** The clock jumps at the n-th call of the one process that then runs. */
  | { readonly kind: "stumble"; readonly call: number; readonly minutes: number }
  | { readonly kind: "subscribe"; readonly zone: string; readonly time: string }
  | { readonly kind: "stop" }
  | { readonly kind: "channel"; readonly outcome: Outcome }
  | { readonly kind: "accident"; readonly process: 0 | 1; readonly accident: Accident }
  | { readonly kind: "process"; readonly process: 0 | 1; readonly lives: boolean };

const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Asia/Kathmandu",
  "Africa/Cairo",
  "America/Santiago",
  "America/Havana",
  "Antarctica/Troll",
);
const time = fc.constantFrom("00:00", "00:30", "02:15", "08:00", "15:45", "23:30");
const process01 = fc.constantFrom<0 | 1>(0, 1);
const outcome = fc.constantFrom<Outcome>(
  "posts",
  "posts",
  "answer lost",
  "time-out",
  "refuses",
  { waitMs: 20 * MINUTE },
  { waitMs: 99 * HOUR },
  "impossible",
);
const pass = fc.record({
  kind: fc.constant("pass" as const),
  ticks: fc.integer({ min: 1, max: 12 }),
  minutes: fc.constantFrom(1, 7, 35, 60, 150),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: pass },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("jump" as const),
      minutes: fc.oneof(
        fc.constantFrom(-1, 3, -20, 61, -75, -600, 1_500, -1_500),
        fc.integer({ min: -4_400, max: 4_400 }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("stumble" as const),
      call: fc.nat(12),
      minutes: fc.constantFrom(-1_500, -70, -2, 1, 20, 70, 1_500),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("subscribe" as const), zone, time }) },
  { weight: 1, arbitrary: fc.constant({ kind: "stop" as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("channel" as const), outcome }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("accident" as const),
      process: process01,
      accident: fc.record({
        call: fc.nat(12),
        what: fc.constantFrom<Accident["what"]>(
          "killed before",
          "killed after",
          "throws before",
          "throws after",
        ),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("process" as const),
      process: process01,
      lives: fc.constantFrom(true, true, false),
    }),
  },
);

/** A kind of platform: whether the bot may read its channels, and for how long it drops repeats. */
const KINDS = [
  { name: "whose channels the bot may read", readable: true, dropsRepeatsForMs: 0 },
  { name: "that drops repeats for a while", readable: true, dropsRepeatsForMs: 5 * MINUTE },
  { name: "whose channels it may not read", readable: false, dropsRepeatsForMs: 0 },
  {
    name: "whose channels it may not read and that drops repeats",
    readable: false,
    dropsRepeatsForMs: 5 * MINUTE,
  },
] as const;

/** When it all begins: around the clock changes of the zones above, a leap day and a New Year. */
const start = fc.constantFrom(
  "2026-03-28T12:00:00Z",
  "2026-10-24T20:00:00Z",
  "2026-10-31T20:00:00Z",
  "2026-04-04T12:00:00Z",
  "2028-02-27T23:00:00Z",
  "2026-12-30T05:00:00Z",
);

/** What the wall shows, by another formatter than the one under test. */
const walls = new Map<string, Intl.DateTimeFormat>();
function wall(nowMs: number, at: string): { readonly day: string; readonly time: string } {
  const format =
    walls.get(at) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: at, dateStyle: "short", timeStyle: "short" });
  walls.set(at, format);
  const [day = "", clock = ""] = format.format(nowMs).split(" ");
  return { day, time: clock };
}

/** A process that delivers, and may meet an accident at any of its calls. */
function createProcess(ports: DeliveryPorts, poster: Poster, stumble: () => void) {
  let alive = true;
  let left: { calls: number; readonly what: Accident["what"] } | null = null;
  const death = Promise.withResolvers<void>();
  const never = new Promise<never>(() => {});

  const guard =
    <A extends readonly unknown[], R>(name: string, call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (!alive) return never;
      // What no bot can help: a clock that jumps while the message leaves the house.
      if (!["sending", "post"].includes(name)) stumble();
      const happens = left !== null && left.calls-- === 0 ? left.what : null;
      if (happens !== null) left = null;
      if (happens === "throws before") throw new Error(`${name} failed`);
      if (happens === "killed before") return die();
      const result = await call(...given);
      if (happens === "throws after") throw new Error(`${name} failed`);
      return happens === "killed after" ? die() : alive ? result : never;
    };
  const die = (): Promise<never> => {
    alive = false;
    death.resolve();
    return never;
  };
  const { store, compose, standings } = ports;
  const guarded: DeliveryPorts = {
    ...ports,
    compose: guard("compose", compose),
    standings: guard("standings", standings),
    store: {
      ...store,
      find: guard("find", store.find),
      zones: guard("zones", store.zones),
      due: guard("due", store.due),
      claim: guard("claim", store.claim),
      skips: guard("skips", store.skips),
      sending: guard("sending", store.sending),
      close: guard("close", store.close),
      stop: guard("stop", store.stop),
    },
  };
  const guardedPoster: Poster = {
    ...poster,
    post: guard("post", poster.post),
    find: guard("look", poster.find),
    tell: guard("tell", poster.tell),
  };
  return {
    isAlive: () => alive,
    meet({ call, what }: Accident) {
      left = { calls: call, what };
    },
    kill() {
      alive = false;
    },
    /** Looks what is due; whether all went well. */
    async look(): Promise<boolean> {
      const work = deliverDue(guardedPoster, guarded, () => !alive).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof AggregateError)) throw error;
          return false;
        },
      );
      return (await Promise.race([work, death.promise.then(() => false)])) && alive;
    },
  };
}

async function play(from: string, kind: (typeof KINDS)[number], steps: readonly Step[]): Promise<void> {
  let how: Outcome = "posts";
  const setup = createSetup(from);
  const { clock, store, ports } = setup;
  const nowMs = () => clock.nowMs;
  /** What a plain reader of the calendar knows of the subscription. */
  const model = { active: false, zone: "UTC", time: "00:00", firstDay: "" };
  const platform = createPlatform({
    nowMs,
    outcome: () => how,
    readable: () => kind.readable,
    dropsRepeatsForMs: kind.dropsRepeatsForMs,
  });
  let stumbling: { calls: number; readonly minutes: number } | null = null;
  let stumbled = false;
  const stumble = () => {
    if (stumbling === null || stumbling.calls-- > 0) return;
    clock.nowMs += stumbling.minutes * MINUTE;
    stumbled = true;
    stumbling = null;
  };
  const born = () => createProcess(ports, platform.poster, stumble);
  const processes = [born(), born()];
  /** By the day: when something went wrong last, and whether the message may have arrived without a word. */
  const trouble = new Map<string, { readonly atMs: number; readonly doubt: boolean }>();
  const excused = new Set<string>();
  let told = 0;

  const askedIn: RequestChannel = {
    workspace: CHANNEL.workspace,
    channel: CHANNEL.channel,
    mayManage: async () => true,
    whyNotPost: async () => null,
  };
  const incoming = {
    platform: "slack",
    person: "U1",
    delivery: "",
    askedIn,
    request: { kind: "help" },
  } as const;

  const check = (well: boolean, lively: boolean, before: number) => {
    const { posts } = platform;
    const days = posts.map(({ day }) => day);
    expect(new Set(days).size, `no day twice: ${days.join(" ")}`).toBe(days.length);
    for (const post of posts.slice(before)) {
      const shown = wall(post.atMs, model.zone);
      expect(post.day, "carries the day that it is posted on").toBe(shown.day);
      if (!stumbled) expect(shown.time >= model.time, `${shown.time} is not before ${model.time}`).toBe(true);
      expect(post.day >= model.firstDay && model.active, "is posted to a subscriber").toBe(true);
    }
    const { day, time: shown } = wall(clock.nowMs, model.zone);
    if (!model.active || day < model.firstDay || shown < model.time) return;
    if (!well || how !== "posts") {
      const doubt = !well || how === "answer lost" || how === "time-out";
      const already = trouble.get(day)?.doubt ?? false;
      if (!days.includes(day)) trouble.set(day, { atMs: clock.nowMs, doubt: doubt || already });
      return;
    }
    if (!lively || excused.has(day)) return;
    const last = trouble.get(day);
    // No wait is longer than half an hour, no claim than a minute; one that seems to end in more than an hour is void.
    const waits =
      last !== undefined && clock.nowMs < last.atMs + 32 * MINUTE && clock.nowMs > last.atMs - 62 * MINUTE;
    if (waits || (last?.doubt && !kind.readable)) return;
    expect(days, `${day} was due at ${shown} and everything worked`).toContain(day);
  };

  for (const each of steps) {
    switch (each.kind) {
      case "jump":
        // Whether a repeat is dropped goes by the platform's clock, which does not jump.
        if (kind.dropsRepeatsForMs === 0) clock.nowMs += each.minutes * MINUTE;
        break;
      case "stumble":
        if (kind.dropsRepeatsForMs === 0) stumbling = { calls: each.call, minutes: each.minutes };
        break;
      case "subscribe": {
        const request = { ...each, channel: null, emptyDay: "nearby", care: "note" } as const;
        await respondSubscription(request, incoming, { ...ports, withoutNotes: () => [] });
        const { day, time: shown } = wall(clock.nowMs, each.zone);
        const tomorrow = new Date(Date.parse(day) + 24 * HOUR).toISOString().slice(0, 10);
        const first = shown < each.time ? day : tomorrow;
        const goesOn = model.active && model.firstDay < first;
        Object.assign(model, {
          active: true,
          zone: each.zone,
          time: each.time,
          ...(goesOn ? {} : { firstDay: first }),
        });
        break;
      }
      case "stop":
        await respondSubscription({ kind: "stop", channel: null }, incoming, {
          ...ports,
          withoutNotes: () => [],
        });
        model.active = false;
        break;
      case "channel":
        how = each.outcome;
        break;
      case "accident":
        processes[each.process]?.meet(each.accident);
        break;
      case "process":
        if (!each.lives) processes[each.process]?.kill();
        else if (!processes[each.process]?.isAlive()) processes[each.process] = born();
        break;
      case "pass":
        for (let tick = 0; tick < each.ticks; tick++) {
          clock.nowMs += each.minutes * MINUTE;
          const before = platform.posts.length;
          const earlier = wall(clock.nowMs, model.zone).day;
          const living = processes.filter((one) => one.isAlive());
          const running = stumbling === null ? living : living.slice(0, 1);
          stumbled = false;
          const well = (await Promise.all(running.map((one) => one.look()))).every(Boolean);
          if (stumbled) for (const at of [earlier, wall(clock.nowMs, model.zone).day]) excused.add(at);
          const tells = platform.calls.filter((call) => call.startsWith("tell ")).length;
          const stopped = (await store.find(CHANNEL.id))?.state.kind === "stopped";
          expect(tells - told, "is told at most once when it stops").toBeLessThanOrEqual(
            model.active && stopped ? 1 : 0,
          );
          if (stopped && model.active) {
            expect(how, "stops only where it cannot be posted").toBe("impossible");
            if (well) expect(tells - told, "is told when it stops").toBe(1);
            model.active = false;
          }
          told = tells;
          check(well, running.length > 0 && !stumbled, before);
        }
        break;
    }
  }
  await store.release();
}

describe("whatever happens", () => {
  test.for(KINDS)(
    "every due day has its one post, on that day, on a platform $name",
    { timeout: 3_600_000 },
    async (kind) => {
      const sequences = fc.tuple(
        start,
        zone,
        time,
        fc.array(step, { minLength: 5, maxLength: 30, size: "max" }),
      );
      await fc.assert(
        fc.asyncProperty(sequences, async ([from, at, when, steps]) => {
          await play(from, kind, [{ kind: "subscribe", zone: at, time: when }, ...steps]);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
  );
});
