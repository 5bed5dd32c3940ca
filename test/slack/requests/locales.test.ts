import { describe, expect, test } from "vitest";
import { createLocales, type Locales } from "../../../adapters/slack/requests/locales.ts";

const DAY_MS = 24 * 3_600_000;

/** Slack as far as languages go: what it says of a person, or an error. */
function slack(answer: () => unknown): {
  readonly locales: Locales;
  readonly asked: unknown[];
  readonly logged: string[];
  nowMs: number;
} {
  const world = { nowMs: 0 };
  const [asked, logged]: [unknown[], string[]] = [[], []];
  const log = { info: () => {}, warn: (event: string) => void logged.push(event), error: () => {} };
  const users = {
    info: async (given: unknown) => {
      asked.push(given);
      return { ok: true, user: answer() };
    },
  };
  const locales = createLocales({ web: { users } as never, log, nowMs: () => world.nowMs });
  return Object.assign(world, { locales, asked, logged });
}

describe("the language of a person in Slack", () => {
  test("is asked for once, and again a day later", async () => {
    const world = slack(() => ({ locale: "ko-KR" }));
    expect(world.locales.known("U1")).toBeUndefined();
    expect(await Promise.all([world.locales.of("U1"), world.locales.of("U1")])).toEqual(["ko", "ko"]);
    expect(world.locales.known("U1")).toBe("ko");
    expect(world.asked).toEqual([{ user: "U1", include_locale: true }]);
    world.nowMs = DAY_MS;
    expect(world.locales.known("U1")).toBeUndefined();
    await world.locales.of("U1");
    expect(world.asked).toHaveLength(2);
  });

  test.for([[{ locale: "de-DE" }], [{}], [undefined]])("is English where Slack says %j", async ([user]) => {
    expect(await slack(() => user).locales.of("U1")).toBe("en");
  });

  test("is English where Slack refuses, and nobody is asked about for a minute", async () => {
    const world = slack(() => {
      throw new Error("ratelimited");
    });
    expect([await world.locales.of("U1"), await world.locales.of("U2")]).toEqual(["en", "en"]);
    expect([world.asked.length, world.logged.length]).toEqual([1, 1]);
    world.nowMs = 60_000;
    await world.locales.of("U2");
    expect(world.asked).toHaveLength(2);
  });
});
