import type { PartHealth } from "../../../src/chat/health.ts";
import type { Log } from "../../../src/chat/log.ts";
import type { MemberState } from "../../../src/chat/processes/process-group.ts";
import type { QueueLoad, RequestQueue } from "../../../src/chat/queue/request-queue.ts";
import type { Answering } from "../archive/answering.ts";
import type { Platform } from "../platform.ts";
import type { Measures } from "../web/gauges.ts";
import type { Routes } from "../web/web-app.ts";
import type { ArchiveHealth } from "./archive-health.ts";
import { createHealthBoard, type PartGroup } from "./health-board.ts";

/** What readiness is made of. */
export type ReadinessPorts = {
  readonly platforms: () => readonly Pick<Platform, "name" | "parts">[];
  readonly answering: Pick<
    Answering,
    "health" | "copiesHealth" | "updateHealth" | "counts" | "numbers" | "state"
  >;
  /** Whether the database can be read and written now; never throws. */
  readonly probe: () => Promise<PartHealth>;
  /** How posting is on each platform that is connected: the parts `delivery-slack`, `delivery-discord`. */
  readonly delivery: () => readonly PartHealth[];
  readonly queue: Pick<RequestQueue, "waiting">;
  /** Whether quotes match the stored text: the part `quotes`. */
  readonly quotes: () => PartHealth;
  /** Whether feeds can be read: the part `feeds`. */
  readonly feeds: () => PartHealth;
  /** Archives that some workspaces have instead. @default none */
  readonly archives?: readonly ArchiveHealth[];
  /** The time, as an instant. */
  readonly nowMs: () => number;
  readonly log: Log;
  /** What this process is called. */
  readonly process: string;
};

/** Whether the bot is ready, and in numbers how it is. */
export type Readiness = {
  readonly ready: Routes["ready"];
  readonly measure: () => Measures;
  /** How this process is, for the others of the bot. */
  readonly state: () => MemberState;
  stop(): Promise<void>;
};

/** How often the database is tried and everything is looked at, in milliseconds. */
const LOOK_EVERY_MS = 5_000;

/** Begins to look at everything that has to work, and writes a line when something fails or works again. */
export function startReadiness({
  platforms,
  answering,
  probe,
  delivery,
  queue,
  quotes,
  feeds,
  archives = [],
  nowMs,
  log,
  process,
}: ReadinessPorts): Readiness {
  let database: PartHealth = { part: "database", ok: true, detail: null };
  const databases = new Map<string, PartHealth>();
  let broken = "";
  const groups = (): readonly PartGroup[] => {
    const posting = delivery();
    const platformGroups = platforms().map(({ name, parts }): PartGroup => {
      const platform = name.toLowerCase();
      const own = posting.filter(({ part }) => part === `delivery-${platform}`);
      return {
        name: platform,
        kind: "platform",
        parts: [...parts(), ...own.map((part) => ({ ...part, part: "delivery" }))],
      };
    });
    return [
      ...platformGroups,
      { name: "archive", kind: "shared", parts: [answering.health()] },
      { name: "archive", kind: "lesser", parts: [answering.updateHealth(), ...answering.copiesHealth()] },
      { name: "database", kind: "shared", parts: [database] },
      { name: "queue", kind: "lesser", parts: [queueHealth(queue.waiting())] },
      { name: "quotes", kind: "lesser", parts: [quotes()] },
      { name: "feeds", kind: "lesser", parts: [feeds()] },
      ...archives.map(({ name, parts }): PartGroup => {
        const probed = databases.get(name);
        return { name: `archive-${name}`, kind: "lesser", parts: [...parts(), ...(probed ? [probed] : [])] };
      }),
    ];
  };
  const board = createHealthBoard(groups, nowMs);

  const look = async (): Promise<void> => {
    database = await probe();
    for (const archive of archives) databases.set(archive.name, await archive.probe());
    const { status, broken: names, parts } = board.read();
    if (names.join() !== broken) {
      broken = names.join();
      const details = parts.flatMap(({ part, ok, detail }) => (ok ? [] : [`${part}: ${detail}`]));
      if (details.length > 0) log.warn("not everything works", { status, details });
      else log.info("everything works again");
    }
  };
  const again = (): void => {
    looking = look()
      .catch((error: unknown) => log.error("looking what works failed", { err: error }))
      .then(() => {
        if (!stopped) timer = setTimeout(again, LOOK_EVERY_MS);
      });
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  again();

  return {
    ready: () => {
      const { status, broken: names, parts } = board.read();
      const { documents } = answering.numbers();
      return {
        ok: status !== "failing",
        body: { process, status, broken: names, documents, queue: queue.waiting(), parts },
      };
    },
    measure: () => {
      const { documents, passages, faults } = answering.numbers();
      const { restarts, timeouts } = answering.counts();
      const { readAgoMs, reading } = answering.state();
      return {
        parts: board.read().parts,
        archive: {
          documents,
          passages,
          faults,
          ageMs: readAgoMs,
          unread: reading ? reading.total - reading.done : 0,
          restarts,
          timeouts,
        },
        queue: queue.waiting(),
      };
    },
    state: () => {
      const { status, broken: names } = board.read();
      return { status, broken: names };
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

function queueHealth({ now, undelivered, loopDelayMs, full }: QueueLoad): PartHealth {
  const detail = full
    ? `${undelivered} requests are under way, ${now} of them wait for an answer, and the process is late by ${loopDelayMs} ms; people are asked to try again.`
    : null;
  return { part: "queue", ok: !full, detail };
}
