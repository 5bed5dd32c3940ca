import { expect, test } from "vitest";
import { deliverDue } from "../../src/delivery/deliver.ts";
import { createSetup, subscription } from "../delivery/fake-platform.ts";

test("delivers ten thousand that are due at once, with no more under way than the platform takes", async () => {
  let now = 0;
  let most = 0;
  const setup = createSetup("2026-11-22T08:00:00Z", {
    atOnce: 20,
    underWay: (change) => {
      now += change;
      most = Math.max(most, now);
    },
    // After a turn of the event loop.
    outcome: () => new Promise((resolve) => void setImmediate(() => resolve("posts"))),
  });
  for (let index = 0; index < 10_000; index++)
    await setup.store.save(subscription({ workspace: `T${index % 97}`, channel: `C${index}` }));
  expect(await deliverDue(setup.platform.poster, setup.ports, () => false)).toBe(10_000);
  expect(new Set(setup.platform.posts.map(({ channel }) => channel)).size).toBe(10_000);
  expect(setup.platform.posts).toHaveLength(10_000);
  expect(most).toBeLessThanOrEqual(20);
  expect(most).toBeGreaterThan(1);
});
