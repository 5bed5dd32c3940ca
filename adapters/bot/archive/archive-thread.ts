import { setTimeout as sleep } from "node:timers/promises";
import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { PartHealth } from "../../../src/chat/health.ts";
import type { ClusterCondition } from "../../archive-file/file/archive-place.ts";
import type { Asked, Held, Posed } from "./answering-messages.ts";
import { startWorker, type WorkerLife } from "./worker-life.ts";

/** The archive cannot answer now: its thread is being started, or is too slow. The message is for the log. */
export class ArchiveUnavailableError extends Error {}

/** Times of the archive's thread, in milliseconds. */
export type ThreadTimes = {
  /** A request that is not answered within this time is refused. */
  readonly answerWithinMs: Readonly<Record<Asked["kind"], number>>;
  /** Busy with one request for this long, the thread counts as broken. */
  readonly slowAfterMs: number;
  /** Busy with one request for this long, or for three times as long as it took to load if that is more, it is replaced. */
  readonly hangsAfterMs: number;
  /** Waits before it is started again; they grow while it keeps dying, and the last one goes on. */
  readonly waitsMs: readonly number[];
  /** After it lived for this long, the waits begin anew. */
  readonly stableAfterMs: number;
  /** How often it is looked whether it hangs. */
  readonly lookEveryMs: number;
};

const TIMES: ThreadTimes = {
  answerWithinMs: {
    respond: 9_000,
    compose: 60_000,
    document: 9_000,
    "older-versions": 9_000,
    standings: 9_000,
    ask: 9_000,
    contents: 9_000,
    timeline: 9_000,
    export: 9_000,
    "look-up": 9_000,
    matches: 9_000,
    match: 30_000,
    news: 9_000,
    arrivals: 30_000,
    "every-day": 9_000,
    describe: 60_000,
  },
  slowAfterMs: 10_000,
  hangsAfterMs: 20_000,
  waitsMs: [0, 1_000, 5_000, 15_000, 30_000],
  stableAfterMs: 60_000,
  lookEveryMs: 1_000,
};

/** What a thread is started with. */
export type ThreadPorts = {
  readonly failures: FailureLog;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** What the thread runs; it speaks as `answering-worker.ts` does. */
  readonly script: URL;
  readonly times?: Partial<ThreadTimes>;
  /** Called when a request fails since the archive's file is damaged. @default nothing happens */
  readonly damaged?: () => void;
};

/** A thread that is replaced when it dies or hangs. */
export type ArchiveThread = {
  /** What the thread held when it was asked last. */
  held(): Held;
  /** Asks the thread what it holds now. */
  describe(): Promise<void>;
  /**
   * Loads the archive anew in another thread, and puts it in the place of the one that answers once it is ready. Requests under way are
   * answered by the old one.
   *
   * @throws whatever kept it from loading; then the old one stays.
   */
  replace(): Promise<void>;
  /** @throws {@link ArchiveUnavailableError} if there is no answer in time, or no thread. */
  pose<T>(asked: Asked): Promise<T>;
  /** As the part `archive`. */
  health(): PartHealth;
  /** How the cluster is that holds the archive; null: it is in none, or that is not known yet. */
  condition(): ClusterCondition | null;
  counts(): { readonly restarts: number; readonly timeouts: number; readonly waiting: number };
  stop(): Promise<void>;
};

type Open = {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
  /** The thread that it was posed to. */
  readonly life: WorkerLife;
};

/** How often it is looked whether a thread that was replaced has answered everything, in milliseconds. */
const RETIRES_EVERY_MS = 20;

const WHAT = "the archive's thread";

/**
 * Starts the archive's thread. Whatever is posed settles: with the answer, or with an error when its time is over or the thread dies.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function startThread(
  data: () => unknown,
  { failures, nowMs, script, times = {}, damaged = () => {} }: ThreadPorts,
): Promise<ArchiveThread> {
  const { answerWithinMs, slowAfterMs, hangsAfterMs, waitsMs, stableAfterMs, lookEveryMs } = {
    ...TIMES,
    ...times,
  };
  const open = new Map<number, Open>();
  const stopping = new AbortController();
  let count = 0;
  let restarts = 0;
  let timeouts = 0;
  /** Since when the thread has been at its oldest request: it answers in the order in which they were posed. */
  let busySinceMs = nowMs();
  /** Why there is no thread; null: there is one. */
  let down: string | null = null;
  let hung = false;
  let condition: ClusterCondition | null = null;

  const settle = (id: number): Open | undefined => {
    const asked = open.get(id);
    open.delete(id);
    clearTimeout(asked?.timer);
    busySinceMs = nowMs();
    return asked;
  };
  const begin = (): WorkerLife =>
    startWorker(
      script,
      data(),
      (said) => {
        const asked = settle(said.id);
        if (said.kind === "answered") asked?.resolve(said.value as never);
        else if (said.damaged) {
          asked?.reject(new ArchiveUnavailableError(said.message));
          damaged();
        } else
          asked?.reject(
            said.unavailable
              ? new ArchiveUnavailableError(said.message)
              : new Error(said.message, { cause: said.stack }),
          );
      },
      (now) => {
        condition = now;
      },
    );
  const busyMs = () => (open.size > 0 ? nowMs() - busySinceMs : 0);

  const startedMs = nowMs();
  let life = begin();
  let held: Held = await life.ready;
  const loadMs = nowMs() - startedMs;

  const look = setInterval(() => {
    if (hung || down !== null || busyMs() < Math.max(hangsAfterMs, 3 * loadMs)) return;
    hung = true;
    void life.worker.terminate();
  }, lookEveryMs);
  look.unref();

  const abandon = (own: WorkerLife, error: Error): void => {
    for (const [id, asked] of [...open]) if (asked.life === own) settle(id)?.reject(error);
  };
  const supervise = async (): Promise<void> => {
    for (let deaths = 0; ; ) {
      const bornMs = nowMs();
      const own = life;
      const ended = await own.ended;
      if (stopping.signal.aborted) return;
      const isCurrent = own === life;
      const error =
        hung && isCurrent ? new Error("it was busy with one request for too long and was replaced") : ended;
      abandon(own, new ArchiveUnavailableError(error.message));
      if (!isCurrent) continue;
      down = error.message;
      hung = false;
      failures.failed(WHAT, error);
      deaths = nowMs() - bornMs >= stableAfterMs ? 0 : deaths;
      const waitMs = waitsMs[Math.min(deaths++, waitsMs.length - 1)] ?? 0;
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      if (own !== life) continue;
      restarts++;
      const reborn = begin();
      life = reborn;
      reborn.ready.then(
        (ready) => {
          if (reborn !== life) return;
          held = ready;
          down = null;
          failures.works(WHAT);
        },
        () => {}, // `ended` says why.
      );
    }
  };
  const supervised = supervise();

  const pose = <T>(asked: Asked): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (stopping.signal.aborted) return reject(new ArchiveUnavailableError("the archive is closed"));
      if (down !== null) return reject(new ArchiveUnavailableError(down));
      if (open.size === 0) busySinceMs = nowMs();
      const id = count++;
      const timer = setTimeout(() => {
        timeouts++;
        reject(new ArchiveUnavailableError(`no answer within ${answerWithinMs[asked.kind]} ms`));
      }, answerWithinMs[asked.kind]);
      open.set(id, { resolve, reject, timer, life });
      const untilMs = Date.now() + answerWithinMs[asked.kind];
      life.worker.postMessage({ ...asked, id, untilMs } satisfies Posed);
    });
  /** Lets a thread answer what it was asked, and ends it. */
  const retire = async (old: WorkerLife): Promise<void> => {
    const untilMs = nowMs() + answerWithinMs.respond;
    while (
      !stopping.signal.aborted &&
      nowMs() < untilMs &&
      [...open.values()].some((asked) => asked.life === old)
    )
      await sleep(RETIRES_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    await old.worker.terminate();
  };

  return {
    held: () => held,
    async describe() {
      const own = life;
      const now = await pose<Held>({ kind: "describe" });
      if (own === life) held = now;
    },
    async replace() {
      if (stopping.signal.aborted) return;
      const next = begin();
      const leave = () => void next.worker.terminate();
      stopping.signal.addEventListener("abort", leave);
      const ready = await next.ready.finally(() => stopping.signal.removeEventListener("abort", leave));
      const old = life;
      life = next;
      held = ready;
      down = null;
      hung = false;
      await retire(old);
    },
    pose,
    health: () => ({ part: "archive", ...judged(down, busyMs(), slowAfterMs) }),
    condition: () => condition,
    counts: () => ({ restarts, timeouts, waiting: open.size }),
    async stop() {
      clearInterval(look);
      stopping.abort();
      await life.worker.terminate();
      await supervised;
      for (const id of [...open.keys()]) settle(id)?.reject(new ArchiveUnavailableError("the bot stops"));
    },
  };
}

function judged(down: string | null, busyMs: number, slowAfterMs: number): Omit<PartHealth, "part"> {
  if (down !== null) return { ok: false, detail: `Not loaded: ${down}. It is being loaded again.` };
  if (busyMs < slowAfterMs) return { ok: true, detail: null };
  return { ok: false, detail: `Busy with one request for ${Math.round(busyMs / 1_000)} seconds.` };
}
