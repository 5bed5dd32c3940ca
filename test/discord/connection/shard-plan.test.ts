import { describe, expect, test } from "vitest";
import {
  type HeldShard,
  PLAN,
  readPlan,
  shardLease,
  shardSteps,
} from "../../../adapters/discord/connection/shard-plan.ts";
import type { Lease } from "../../../src/chat/processes/process-group.ts";

const PLAN_OF_5 = { shards: 5, concurrency: 1 };

/** The leases of some shards: of this process (`own`), of another one, or free. */
function leases(
  of: number,
  holders: readonly ("own" | "other" | null)[],
  value: string | null = "{}",
): Lease[] {
  return holders.map((holder, number) => ({
    name: shardLease(number, of),
    holder: holder === null ? null : holder === "own" ? "alpha/1" : "beta/2",
    isOwn: holder === "own",
    value,
  }));
}

const shard = (number: number, of = 5, isReady = true): HeldShard => ({ number, of, isReady });

test("the plan is read out of its lease, where there is one", () => {
  const lease = { name: PLAN, holder: null, isOwn: false, value: '{"shards":5,"concurrency":16}' };
  expect(readPlan([lease])).toEqual({ shards: 5, concurrency: 16 });
  expect(readPlan(leases(5, ["own"]))).toBeNull();
});

describe("a process", () => {
  test("that is alone takes every shard", () => {
    const steps = shardSteps(PLAN_OF_5, [], [], 1);
    expect(steps).toEqual({ take: [0, 1, 2, 3, 4], leave: [], handOver: [], free: 5 });
  });

  test("of three takes two shards of five, of those that are free", () => {
    expect(shardSteps(PLAN_OF_5, leases(5, ["other", null, null, null, "other"]), [], 3).take).toEqual([
      1, 2,
    ]);
  });

  test("takes no more than its share, and does not count what it has lost", () => {
    const all = leases(5, ["own", "own", null, null, "other"]);
    expect(shardSteps(PLAN_OF_5, all, [shard(0), shard(1)], 3)).toMatchObject({ take: [], free: 2 });
    expect(shardSteps(PLAN_OF_5, all, [shard(0), shard(1), shard(4)], 3).leave).toEqual([shard(4)]);
  });

  test("keeps what nobody has the lease of, and takes that again; opens what it only has the lease of", () => {
    const all = leases(5, [null, "other", "own", "own", null]);
    const steps = shardSteps(PLAN_OF_5, all, [shard(0), shard(1), shard(2)], 2);
    expect(steps).toMatchObject({ take: [0, 3], leave: [shard(1)], handOver: [] });
  });

  test("hands over what is beyond its share, first what is not ready", () => {
    const held = [shard(0), shard(1), shard(2, 5, false), shard(3), shard(4)];
    const { handOver } = shardSteps(PLAN_OF_5, leases(5, Array(5).fill("own")), held, 2);
    expect(handOver).toEqual([shard(2, 5, false), shard(0)]);
  });

  test("keeps a shard of the plan before until all of the new plan have been ready", () => {
    const before = leases(2, ["own", "other"]);
    const held = [shard(0, 2)];
    const none = shardSteps(PLAN_OF_5, before, held, 2);
    expect(none).toMatchObject({ take: [0, 1, 2], leave: [] });
    const opening = [...before, ...leases(5, ["own", "own", "own", "other", "other"], null)];
    expect(shardSteps(PLAN_OF_5, opening, held, 2).leave).toEqual([]);
    const ready = [...before, ...leases(5, ["own", "own", "own", "other", "other"])];
    expect(shardSteps(PLAN_OF_5, ready, held, 2).leave).toEqual(held);
  });
});
