import { LIVES_MS, type ProcessGroup } from "../processes/process-group.ts";
import { within } from "../within.ts";

/** What the request queue needs of the group of processes. */
export type GroupRequests = Pick<ProcessGroup, "admit" | "answering">;

/** What comes of a request among the processes of a bot. */
type GroupVerdict =
  /** This process answers it. */
  | { readonly kind: "own" }
  | { readonly kind: "refused"; readonly waitMs: number; readonly first: boolean }
  /** Another process answers it, or has. */
  | { readonly kind: "elsewhere" };

/** A request of a person. */
type GroupAsked = {
  readonly delivery: string;
  readonly person: string;
  /**
   * A database that does not answer in this time, in milliseconds, is not waited for: the person gets an answer, even if another process
   * might send one too.
   */
  readonly withinMs: number;
};

/** Asks the other processes of a bot. */
export type GroupAdmission = {
  /** @param elsewhere called once if another process has the request, before that one is watched. */
  admit(asked: GroupAsked, elsewhere: () => void): Promise<GroupVerdict>;
  /** Whether this process may send its answer now. */
  answering(asked: Pick<GroupAsked, "delivery" | "withinMs">): Promise<boolean>;
};

/** How a group is asked. */
export type GroupAdmissionOptions = {
  readonly perMinute: number;
  /** How often a request that another process has is looked at, in milliseconds. @default 1000 */
  readonly lookEveryMs?: number;
};

/**
 * Decides with the other processes who answers a request. A platform repeats a delivery only where it was not acknowledged: so a request
 * that another process has and does not answer is watched until that one answers or counts as dead, and then answered here.
 */
export function createGroupAdmission(
  group: GroupRequests,
  { perMinute, lookEveryMs = 1_000 }: GroupAdmissionOptions,
): GroupAdmission {
  const admit = async ({ delivery, person, withinMs }: GroupAsked) => {
    const asked = group.admit({ delivery, person, perMinute }).catch(() => undefined);
    return (await within(withinMs, asked)) ?? ({ kind: "admitted" } as const);
  };
  return {
    async admit(asked, elsewhere) {
      let admission = await admit(asked);
      if (admission.kind === "elsewhere") elsewhere();
      for (let waitedMs = 0; admission.kind === "elsewhere"; waitedMs += lookEveryMs) {
        if (admission.answered || waitedMs > 2 * LIVES_MS) return { kind: "elsewhere" };
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
        admission = await admit(asked);
      }
      return admission.kind === "admitted" ? { kind: "own" } : admission;
    },
    answering: async ({ delivery, withinMs }) =>
      (await within(
        withinMs,
        group.answering(delivery).catch(() => undefined),
      )) ?? true,
  };
}
