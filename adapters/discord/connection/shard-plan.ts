import * as v from "valibot";
import { SHARDS } from "../../../src/chat/processes/member-words.ts";
import type { Lease } from "../../../src/chat/processes/process-group.ts";

/** How many shards the processes of a bot keep, as Discord recommends. */
export type ShardPlan = {
  readonly shards: number;
  /** How many shards may identify at once: those whose numbers leave different remainders. */
  readonly concurrency: number;
};

/** The lease of who asks Discord for the plan, which is its value. */
export const PLAN = "discord/plan";

/** The lease of a shard. */
export function shardLease(number: number, of: number): string {
  return `${SHARDS}${of}/${number}`;
}

const SCHEMA = v.object({ shards: v.pipe(v.number(), v.integer(), v.minValue(1)), concurrency: v.number() });

/** Reads the plan out of its lease; null: there is none yet. */
export function readPlan(leases: readonly Lease[]): ShardPlan | null {
  const value = leases.find(({ name }) => name === PLAN)?.value ?? null;
  return value === null ? null : v.parse(SCHEMA, JSON.parse(value));
}

/** What a process has to do about shards. */
export type ShardSteps = {
  /**
   * Shards of the plan to take: free ones, as many as are its share, and those whose lease it has without having opened them, as when the
   * database went away meanwhile.
   */
  readonly take: readonly number[];
  /** Own shards whose lease another process has, or that the plan has no more: to be left. */
  readonly leave: readonly HeldShard[];
  /** Own shards beyond the share of a process: to be handed over. */
  readonly handOver: readonly HeldShard[];
  /** Shards of the plan that no process has. */
  readonly free: number;
};

/** A shard that this process has opened. */
export type HeldShard = { readonly number: number; readonly of: number; readonly isReady: boolean };

/**
 * What is to be done so that each shard of the plan has one process and each process its share. After the plan has grown, a shard of the
 * plan before is kept until every new one has been ready: meanwhile both get the interactions, and a delivery is answered once.
 *
 * @param leases those of all shards.
 * @param held what this process has opened.
 * @param processes how many processes live.
 */
export function shardSteps(
  plan: ShardPlan,
  leases: readonly Lease[],
  held: readonly HeldShard[],
  processes: number,
): ShardSteps {
  const byName = new Map(leases.map((lease) => [lease.name, lease]));
  const isOwn = ({ number, of }: HeldShard) => byName.get(shardLease(number, of))?.isOwn === true;
  // Where the database was away, nobody has a lease for a moment: whoever has the shard takes it again.
  const isLost = (shard: HeldShard) =>
    !isOwn(shard) && (byName.get(shardLease(shard.number, shard.of))?.holder ?? null) !== null;
  const numbers = Array.from({ length: plan.shards }, (_, number) => number);
  const leaseOf = (number: number) => byName.get(shardLease(number, plan.shards));
  const free = numbers.filter((number) => (leaseOf(number)?.holder ?? null) === null);
  // A value is the session: there was none before it was ready.
  const isComplete =
    free.length === 0 && numbers.every((number) => (leaseOf(number)?.value ?? null) !== null);
  const own = held.filter((shard) => shard.of === plan.shards && !isLost(shard));
  const isOpen = (number: number) => own.some((shard) => shard.number === number);
  const unopened = numbers.filter((number) => leaseOf(number)?.isOwn === true && !isOpen(number));
  const others = free.filter((number) => !isOpen(number));
  const share = Math.ceil(plan.shards / Math.max(1, processes));
  const surplus = Math.max(0, own.length - share);
  return {
    take: [
      ...free.filter(isOpen),
      ...unopened,
      ...others.slice(0, Math.max(0, share - own.length - unopened.length)),
    ],
    leave: held.filter((shard) => isLost(shard) || (shard.of !== plan.shards && isComplete)),
    // One that is not ready has nothing to hand over, and costs nothing.
    handOver: own
      .filter(isOwn)
      .toSorted((a, b) => Number(a.isReady) - Number(b.isReady))
      .slice(0, surplus),
    free: free.length,
  };
}
