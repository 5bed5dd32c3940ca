import { setTimeout as delay } from "node:timers/promises";
import type { REST } from "discord.js";
import { createFailureLog } from "../../../src/chat/failure-log.ts";
import type { Log } from "../../../src/chat/log.ts";
import { type Lease, LIVES_MS, type ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import { within } from "../../../src/chat/within.ts";
import { createPlanAsker } from "./ask-plan.ts";
import { openShard, type Shard } from "./shard.ts";
import { PLAN, readPlan, type ShardPlan, shardLease, shardSteps } from "./shard-plan.ts";
import { readSession, sessionKeeper } from "./shard-session.ts";
import { takeTurn } from "./take-turn.ts";

/** The shards that this process holds. */
export type Shards = {
  /**
   * Resolves when the first shard is ready, or there is none to take.
   *
   * @throws what keeps a shard from opening, where nothing but a person can change that.
   */
  readonly opened: Promise<void>;
  held(): readonly Shard[];
  /** Lets other processes take the shards up, and serves each until then; resolves when that is done, or none is there. */
  handOver(): Promise<void>;
  /** What is wrong with the shards of all processes, in one line; null: nothing. */
  fault(): string | null;
  /** Leaves for good. */
  leave(): Promise<void>;
};

/** What holding shards needs. */
export type ShardsParts = {
  readonly token: string;
  readonly rest: REST;
  readonly group: ProcessGroup;
  readonly log: Log;
  readonly onInteraction: (payload: unknown) => void;
};

/** How often it is looked which shards are to be held, in milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** A process without the database keeps from connecting again for so long, in milliseconds. */
const DOUBT_MS = 30_000;

/** What another process is to take up is waited for so long, in milliseconds. */
const HAND_OVER_MS = 5_000;

/** Shards are on the move when processes come and go: after so long it is no accident, in milliseconds. */
const FREE_FOR_MS = 30_000;

const LOOKING = "discord: looking which shards to hold failed";

/**
 * Holds this process's share of the shards, with those of other processes: each shard has a lease, whose value is its session, so that
 * who takes it over resumes where it was and Discord counts no new session.
 */
export function holdShards({ token, rest, group, log, onInteraction }: ShardsParts): Shards {
  const held = new Map<string, Shard>();
  /** Shards that another process is to take up, and since when, in milliseconds of the monotonic clock. */
  const yielding = new Map<Shard, number>();
  const left = new AbortController();
  const failures = createFailureLog({
    log,
    nowMs: () => performance.now(),
    isKnown: () => true,
    level: "warn",
  });
  const askPlan = createPlanAsker({ rest, group, log });
  let freeSinceMs: number | null = null;
  let freeNow = 0;
  /** Other shards identify first: nobody waits for that. */
  let waits = () => {};
  const isWaiting = new Promise<void>((resolve) => {
    waits = resolve;
  });

  /** When it was last seen which leases this process has, in milliseconds of the monotonic clock. */
  let seenMs = performance.now();
  /**
   * Waits while this process cannot know whether its shards are still its own, for a while: two that take a session up from each other again
   * and again would lose what comes meanwhile. Where the database is away for all, nobody else has them.
   */
  const mayConnect = async (): Promise<void> => {
    const untilMs = performance.now() + DOUBT_MS;
    const isDoubtful = () => performance.now() - seenMs > LIVES_MS / 2 && performance.now() < untilMs;
    while (isDoubtful() && !left.signal.aborted) await delay(100, undefined, { ref: false });
  };

  const open = (number: number, { shards: of, concurrency }: ShardPlan, value: string | null): Shard => {
    const name = shardLease(number, of);
    const session = readSession(value);
    const keep = sessionKeeper((now) => group.note(name, JSON.stringify(now)));
    const details = of === 1 ? {} : { shard: number, of };
    const shard = openShard({
      token,
      rest,
      number,
      of,
      session,
      onInteraction,
      onSession: keep,
      onNews: (news, more) => {
        if (news === "ready") log.info("discord: ready", details);
        if (news === "resumed") log.info("discord: connection resumed", details);
        if (news === "reconnecting") log.warn("discord: connection lost, reconnecting", details);
        if (news === "lost") log.error("discord: disconnected for good", { ...more, ...details });
      },
      onError: (message) => log.warn("discord: connection error", { message, ...details }),
      mayIdentify: (signal) => takeTurn(group, `discord/identify/${number % concurrency}`, waits, signal),
      mayConnect,
    });
    held.set(name, shard);
    // Here, so that no failure is left unhandled whatever becomes of the look.
    void dropFailed(shard);
    return shard;
  };

  const forget = (shard: Shard): void => {
    yielding.delete(shard);
    held.delete(shardLease(shard.number, shard.of));
  };

  /** Leaves a shard; its lease is another's, or is released. */
  const leave = async (shard: Shard, release: boolean): Promise<void> => {
    const name = shardLease(shard.number, shard.of);
    forget(shard);
    await shard.leave(true);
    const session = shard.session();
    if (!release) return;
    if (session !== null) await group.note(name, JSON.stringify(session));
    await group.release(name);
  };

  /** Offers a shard to other processes: its lease is free, and its connection ends when one of them takes the session up. */
  const offer = async (shard: Shard): Promise<void> => {
    const name = shardLease(shard.number, shard.of);
    const session = shard.session();
    if (session === null || shard.state() !== "connected") return leave(shard, true);
    yielding.set(shard, performance.now());
    const taken = shard.yield();
    await group.note(name, JSON.stringify(session));
    await group.release(name);
    await taken;
  };

  /** Whether a shard that was offered was so for long enough. */
  const isLate = (shard: Shard): boolean =>
    performance.now() - (yielding.get(shard) ?? Number.NEGATIVE_INFINITY) > HAND_OVER_MS;

  const look = async (): Promise<readonly Shard[]> => {
    const leases = await group.leases("discord/");
    seenMs = performance.now();
    const plan = await askPlan(readPlan(leases));
    if (plan === null) return [];
    const members = await group.members();
    const living = members.filter(({ silentMs }) => silentMs < LIVES_MS).length;
    const own = Array.from(held.values(), ({ number, of, state }) => ({
      number,
      of,
      isReady: state() === "connected",
    }));
    const steps = shardSteps(plan, leases, own, living);
    noteFree(steps.free - steps.take.length);
    const find = ({ number, of }: { readonly number: number; readonly of: number }) =>
      held.get(shardLease(number, of));
    for (const shard of steps.leave.map(find)) {
      if (shard === undefined) continue;
      // The one that took its session up ends the connection.
      if (!isLate(shard)) continue;
      const isOwn = leases.some((lease) => lease.isOwn && lease.name === shardLease(shard.number, shard.of));
      log.info("discord: shard left", { shard: shard.number, of: shard.of });
      await leave(shard, isOwn);
    }
    // One at a time, so that most are served while they move.
    const surplus = steps.handOver.map(find)[0];
    if (surplus !== undefined && yielding.size === 0) {
      log.info("discord: shard handed over", { shard: surplus.number, of: surplus.of });
      offer(surplus).then(
        () => forget(surplus),
        (error: unknown) => log.warn("discord: handing over failed", { message: messageOf(error) }),
      );
    }
    const opened: Shard[] = [];
    for (const number of steps.take) {
      const name = shardLease(number, plan.shards);
      const known = held.get(name);
      if (left.signal.aborted || (known !== undefined && !isLate(known)) || !(await group.hold(name)))
        continue;
      // It may have been kept with the lease since it was listed.
      const lease = (await group.leases(name)).find((each: Lease) => each.name === name);
      if (left.signal.aborted) {
        // Whoever leaves has listed what it holds already.
        await group.release(name);
        return opened;
      }
      if (known !== undefined) {
        // Nobody wanted it, or the database was away.
        yielding.delete(known);
        known.keep();
        continue;
      }
      opened.push(open(number, plan, lease?.value ?? null));
    }
    return opened;
  };

  const noteFree = (free: number): void => {
    freeNow = free;
    if (free <= 0) freeSinceMs = null;
    else freeSinceMs ??= performance.now();
  };

  /** A shard that could not be opened is free again, so that it is tried again, here or elsewhere. */
  const dropFailed = async (shard: Shard): Promise<void> => {
    try {
      await shard.opened;
    } catch (error) {
      const { number, of } = shard;
      log.warn("discord: a shard could not be opened", { shard: number, of, message: messageOf(error) });
      if (shard.state() !== "lost") await leave(shard, true).catch(() => {});
    }
  };

  const start = async (): Promise<void> => {
    const opened = await look();
    void keepLooking();
    await Promise.race([opened[0]?.opened, isWaiting]);
  };

  const keepLooking = async (): Promise<void> => {
    while (!left.signal.aborted) {
      await delay(LOOK_EVERY_MS, undefined, { signal: left.signal, ref: false }).catch(() => {});
      if (left.signal.aborted) return;
      // While the database is away, everything stays as it is.
      try {
        await look();
        failures.works(LOOKING);
      } catch (error) {
        failures.failed(LOOKING, error);
      }
    }
  };

  /** Whether no other process lives. */
  const isAlone = async (): Promise<boolean> => {
    const members = await group.members().catch(() => []);
    return members.filter(({ silentMs }) => silentMs < LIVES_MS).length < 2;
  };

  const opened = start();
  return {
    opened,
    held: () => [...held.values()],
    fault: () =>
      freeSinceMs !== null && performance.now() - freeSinceMs > FREE_FOR_MS
        ? `${freeNow} of Discord’s shards have no process: see the log of the processes, and start another one.`
        : null,
    async handOver() {
      left.abort();
      if (await isAlone()) return;
      await group.release(PLAN);
      await within(
        HAND_OVER_MS,
        Promise.all(
          Array.from(held.values(), async (shard) => {
            await offer(shard);
            forget(shard);
          }),
        ),
      );
    },
    async leave() {
      left.abort();
      opened.catch(() => {});
      const alone = await isAlone();
      await Promise.all(
        Array.from(held, async ([name, shard]) => {
          held.delete(name);
          await shard.leave(!alone);
          const session = alone ? null : shard.session();
          if (session !== null) await group.note(name, JSON.stringify(session)).catch(() => {});
          await group.release(name).catch(() => {});
        }),
      );
      await group.release(PLAN).catch(() => {});
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
}
