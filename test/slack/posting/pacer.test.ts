import { describe, expect, test } from "vitest";
import { createPacer } from "../../../adapters/slack/posting/pacer.ts";
import { createPostLimit } from "../fake/rate-limit.ts";

/** A clock that goes on to whatever is waited for next, so that nothing takes any time. */
function virtualTime() {
  let now = 0;
  const timers: { readonly atMs: number; readonly go: () => void }[] = [];
  return {
    nowMs: () => now,
    goOn: (forMs: number) => {
      now += forMs;
    },
    wait: (forMs: number) =>
      new Promise<void>((go) => {
        timers.push({ atMs: now + forMs, go });
      }),
    /** Lets time pass until something has come of it. */
    async until<T>(work: Promise<T>): Promise<T> {
      let over = false;
      const ended = work.finally(() => {
        over = true;
      });
      for (;;) {
        await new Promise(setImmediate);
        if (over) return ended;
        const next = timers.toSorted((a, b) => a.atMs - b.atMs)[0];
        if (!next) throw new Error("Expected something to be waited for");
        timers.splice(timers.indexOf(next), 1);
        now = Math.max(now, next.atMs);
        next.go();
      }
    },
  };
}

type Limit = (now: number) => number | null;

/** Slack's limit of a workspace as the fake has it: so many a second, as many at once; how long to wait, in seconds. */
const steady =
  (perSecond: number): ((nowMs: () => number) => Limit) =>
  (nowMs) => {
    const take = createPostLimit({ perSecond, burst: perSecond }, nowMs);
    return () => take("");
  };

/** Another one that it might have: so many in each minute. */
const byTheMinute = (most: number) => (): Limit => {
  const taken = new Map<number, number>();
  return (now) => {
    const minute = Math.floor(now / 60_000);
    const count = taken.get(minute) ?? 0;
    if (count === most) return Math.ceil((60_000 * (minute + 1) - now) / 1_000);
    taken.set(minute, count + 1);
    return null;
  };
};

/** Sends so many messages, each in a channel of its own, with as many hands as there is room for; what is refused comes again. */
async function send(count: number, limitOf: (nowMs: () => number) => Limit, answerMs: number) {
  const time = virtualTime();
  const { nowMs, wait } = time;
  const pacer = createPacer(nowMs, wait);
  const limit = limitOf(nowMs);
  const left = Array.from({ length: count }, (_, index) => ({ channel: `C${index}`, atMs: 0 }));
  let refused = 0;
  let lastMs = 0;
  let underWay = 0;
  const one = async (channel: string) => {
    underWay++;
    const turn = await pacer.turn(3_000);
    if (typeof turn === "number") left.unshift({ channel, atMs: nowMs() + turn });
    else {
      const seconds = limit(nowMs());
      await wait(answerMs);
      if (seconds === null) {
        turn.passed();
        lastMs = nowMs();
      } else {
        refused++;
        turn.refused(channel, seconds * 1_000);
        left.unshift({ channel, atMs: nowMs() + seconds * 1_000 });
      }
    }
    underWay--;
  };
  const work = async () => {
    while (left.length > 0 || underWay > 0) {
      const next = left.findIndex(({ atMs }) => atMs <= nowMs());
      const [given] = next >= 0 && underWay < Math.min(20, pacer.room()) ? left.splice(next, 1) : [];
      if (given) void one(given.channel);
      else await wait(10);
    }
  };
  await time.until(work());
  return { refused, lastMs };
}

describe("a pace", () => {
  test.for([
    ["300 a minute", 600, steady(5), 119_000, 40],
    ["300 a minute, with slow answers", 600, steady(5), 119_000, 500],
    ["few posts", 100, steady(5), 19_000, 150],
    ["600 a minute", 1_000, steady(10), 99_000, 150],
    ["180 a minute", 300, steady(3), 99_000, 150],
    ["300 in each minute of the clock", 1_000, byTheMinute(300), 180_000, 150],
  ] as const)(
    "finds a limit that nobody has told it, and keeps to it: %s",
    async ([, count, limit, forcedMs, answerMs]) => {
      const { refused, lastMs } = await send(count, limit, answerMs);
      expect(refused).toBeGreaterThan(0);
      expect(refused).toBeLessThanOrEqual(0.05 * count);
      expect(lastMs).toBeLessThan(1.1 * forcedMs);
    },
  );

  test("is refused nothing where there is no limit, and soon sends as quickly as anybody may", async () => {
    const { refused, lastMs } = await send(2_000, () => () => null, 40);
    expect(refused).toBe(0);
    expect(lastMs).toBeLessThan(50_000);
  });
});

describe("a refusal", () => {
  const begin = async () => {
    const time = virtualTime();
    const pacer = createPacer(time.nowMs, time.wait);
    const turn = async () => {
      const given = await time.until(pacer.turn(60_000));
      if (typeof given === "number") throw new Error("Expected a turn");
      return given;
    };
    /** Milliseconds between two turns. */
    const step = async () => {
      await turn();
      const fromMs = time.nowMs();
      await turn();
      return time.nowMs() - fromMs;
    };
    return { time, pacer, turn, step };
  };

  test("slows the pacer down once, however many were under way, and what passes wins it back", async () => {
    const { turn, step } = await begin();
    const underWay = [await turn(), await turn(), await turn()];
    expect(await step()).toBe(200);
    for (const each of underWay.slice(1)) each.refused("C1", 1_000);
    expect(await step()).toBe(250);
    for (let count = 0; count < 100; count++) (await turn()).passed();
    expect(await step()).toBeLessThan(200);
  });

  test("in one channel holds up no other, however often", async () => {
    const { turn, pacer, time } = await begin();
    for (let count = 0; count < 3; count++) (await turn()).refused("C1", 60_000);
    expect(typeof (await time.until(pacer.turn(3_000)))).toBe("object");
    expect(pacer.room()).toBeGreaterThan(0);
  });

  test("in three channels one after the other holds up all, for as long as Slack says", async () => {
    const { turn, pacer, time } = await begin();
    for (const channel of ["C1", "C2", "C3"]) (await turn()).refused(channel, 30_000);
    expect(pacer.room()).toBe(0);
    expect(await time.until(pacer.turn(3_000))).toBe(30_000);
    time.goOn(27_000);
    expect(typeof (await time.until(pacer.turn(3_000)))).toBe("object");
    expect(pacer.room()).toBeGreaterThan(0);
  });

  test("counts for nothing once a message has passed", async () => {
    const { turn, pacer } = await begin();
    for (const channel of ["C1", "C2", "C3"]) {
      (await turn()).refused(channel, 30_000);
      (await turn()).passed();
    }
    expect(pacer.room()).toBeGreaterThan(0);
  });
});
