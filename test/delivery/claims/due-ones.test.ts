import { describe, expect, test } from "vitest";
import { deliverDue } from "../../../src/delivery/deliver.ts";
import { createSetup, type Outcome, subscription } from "../fake-platform.ts";

const SECOND = 1_000;
const on = () => false;
const oneTurn = () => new Promise<void>((resolve) => void setImmediate(resolve));

describe("what is due is handed out", () => {
  test("again as soon as its wait is over where it was refused for now, not after everybody else", async () => {
    let refused = false;
    const setup = createSetup("2026-11-22T08:00:00Z", {
      atOnce: 1,
      outcome: ({ channel }) => {
        setup.clock.nowMs += SECOND;
        if (channel !== "C02" || refused) return "posts";
        refused = true;
        return { waitMs: 5 * SECOND };
      },
    });
    const channels = Array.from({ length: 40 }, (_, index) => `C${String(index).padStart(2, "0")}`);
    for (const channel of channels) await setup.store.save(subscription({ channel }));
    expect(await deliverDue(setup.platform.poster, setup.ports, on)).toBe(41);
    const posted = setup.platform.posts.map(({ channel }) => channel);
    expect(posted.slice(0, 9)).toEqual(["C00", "C01", "C03", "C04", "C05", "C06", "C07", "C02", "C08"]);
    expect(posted.toSorted()).toEqual(channels);
  });

  test("again not at once, whatever wait the platform names", async () => {
    const setup = createSetup("2026-11-22T08:00:00Z", { atOnce: 1, outcome: () => ({ waitMs: 0 }) });
    for (const channel of ["C1", "C2", "C3"]) await setup.store.save(subscription({ channel }));
    expect(await deliverDue(setup.platform.poster, setup.ports, on)).toBe(3);
  });

  test("by the first of each workspace before the second of any, also where many are refused for now", async () => {
    const refused = new Set<string>();
    const setup = createSetup("2026-11-22T08:00:00Z", {
      atOnce: 2,
      outcome: async ({ channel }): Promise<Outcome> => {
        setup.clock.nowMs += SECOND / 10;
        await oneTurn();
        if (refused.has(channel) || !/[369]-/.test(channel)) return "posts";
        refused.add(channel);
        return { waitMs: SECOND };
      },
    });
    const workspaces = Array.from({ length: 30 }, (_, index) => `T${index}`);
    for (const workspace of workspaces)
      for (const channel of ["a", "b", "c"])
        await setup.store.save(subscription({ workspace, channel: `${workspace}-${channel}` }));
    await deliverDue(setup.platform.poster, setup.ports, on);
    const tried = setup.platform.calls.map((call) => call.split(" ")[1] ?? "");
    const begins = (which: string) => tried.findIndex((channel) => channel.endsWith(which));
    expect(new Set(tried.slice(0, begins("-b"))).size).toBe(30);
    expect(new Set(tried.slice(0, begins("-c"))).size).toBe(60);
    expect(refused.size).toBe(27);
    expect(setup.platform.posts.length).toBeGreaterThan(80);
  });
});
