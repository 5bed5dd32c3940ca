import { KEPT_MS, LIVES_MS, type ProcessGroup } from "../processes/process-group.ts";
import { within } from "../within.ts";

/** What the request queue needs of the group of processes. */
export type GroupRequests = Pick<ProcessGroup, "admit" | "answering" | "delivered">;

/** What comes of a request among the processes of a bot. */
type GroupVerdict =
  /** This process answers it. */
  | OwnRequest
  | { readonly kind: "refused"; readonly waitMs: number; readonly first: boolean; readonly mayBeKept: Kept }
  /** Another process answers it, or has. */
  | { readonly kind: "elsewhere" };

/** A request that this process answers. */
type OwnRequest = { readonly kind: "own"; readonly mayBeKept: Kept };

/** Whether the database may hold the request, so that another process could take it over. */
type Kept = Promise<boolean>;

/** A request of a person. */
type GroupAsked = {
  readonly delivery: string;
  readonly person: string;
  /** What the platform sent, to be kept until it is answered. @default nothing is kept */
  readonly body?: unknown;
  /** A database that does not answer in this time, in milliseconds, is not waited for before the answer is made. */
  readonly withinMs: number;
};

/** An answer that is to be sent. */
type GroupAnswer = Pick<GroupAsked, "delivery" | "withinMs"> & {
  readonly mayBeKept: Kept;
  /** Whether sending it twice does no harm. */
  readonly keeps: boolean;
};

/** What is called on the way to a verdict. */
type Notices = {
  /** Once the request is claimed and kept, or will not be. */
  readonly settled: () => void;
  /** Once if another process has the request, before that one is watched. */
  readonly elsewhere: () => void;
};

/** Asks the other processes of a bot. */
export type GroupAdmission = {
  admit(asked: GroupAsked, notices: Notices): Promise<GroupVerdict>;
  /** Whether this process may send its answer now. */
  answering(answer: GroupAnswer): Promise<boolean>;
  /** Notes that the answer was delivered. It never fails. */
  delivered(delivery: string): Promise<void>;
};

/** How a group is asked. */
export type GroupAdmissionOptions = {
  readonly perMinute: number;
  /** How often a request that another process has is looked at, and the database asked again, in milliseconds. @default 1000 */
  readonly lookEveryMs?: number;
};

const KEPT: Kept = Promise.resolve(true);

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Decides with the other processes who answers a request. A platform repeats a delivery only where it was not acknowledged: so a request
 * that another process has and does not answer is watched until that one answers or counts as dead, and then answered here.
 *
 * Where the database is away, a request that it does not hold is answered all the same. One that it may hold waits for it, since another
 * process takes it over from one that is cut off: this one must not answer it as well.
 */
export function createGroupAdmission(
  group: GroupRequests,
  { perMinute, lookEveryMs = 1_000 }: GroupAdmissionOptions,
): GroupAdmission {
  const ask = ({ delivery, person, body }: GroupAsked) =>
    group
      .admit({ delivery, person, perMinute, ...(body === undefined ? {} : { body }) })
      .catch(() => ({ kind: "unclear" }) as const);
  return {
    async admit(asked, { settled, elsewhere }) {
      /** Whether the request can be taken over, by what comes of a claim. */
      const mayBeKept = async (claim: ReturnType<typeof ask>): Kept =>
        asked.body !== undefined && (await claim).kind !== "unreached";
      let claim = ask(asked);
      void claim.then(settled);
      for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
        const said = (await within(asked.withinMs, claim)) ?? ({ kind: "unclear" } as const);
        switch (said.kind) {
          case "admitted":
          case "unreached":
          case "unclear":
            return { kind: "own", mayBeKept: mayBeKept(claim) };
          case "refused":
            return { ...said, mayBeKept: mayBeKept(claim) };
          case "elsewhere":
            if (waitedMs === 0) elsewhere();
            if (said.answered || waitedMs > 2 * LIVES_MS) return { kind: "elsewhere" };
            await delay(lookEveryMs);
            claim = ask(asked);
        }
      }
    },
    async answering({ delivery, withinMs, mayBeKept, keeps }) {
      for (let waitedMs = 0, again = false; ; waitedMs += lookEveryMs, again = true) {
        const noted = group.answering(delivery, { again, keeps }).catch(() => undefined);
        const soon = await within(withinMs, noted);
        if (soon !== undefined) return soon;
        // After so long nobody takes it over any more.
        if (!(await mayBeKept) || waitedMs > KEPT_MS) return true;
        const said = await noted;
        if (said !== undefined) return said;
        await delay(lookEveryMs);
      }
    },
    delivered: (delivery) => group.delivered(delivery).catch(() => {}),
  };
}

/** A request that this process took over: the database holds it. */
export const TAKEN_OVER: OwnRequest = { kind: "own", mayBeKept: KEPT };
