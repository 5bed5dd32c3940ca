import { setTimeout as sleep } from "node:timers/promises";
import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { MemberState, ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import { within } from "../../../src/chat/within.ts";

/** How often a process says that it lives, in milliseconds: it counts as dead after four times as long. */
const BEAT_EVERY_MS = 2_500;

/** A database that is away is not waited for when the process ends, in milliseconds. */
const LEAVE_WITHIN_MS = 1_500;

/** The heartbeat of a process. */
export type Heartbeat = {
  /** Leaves the group. */
  stop(): Promise<void>;
};

/**
 * Says that this process lives, now and again and again.
 *
 * @param state how the process is.
 */
export async function startHeartbeat(
  group: Pick<ProcessGroup, "beat" | "leave">,
  state: () => MemberState,
  failures: FailureLog,
): Promise<Heartbeat> {
  const leaving = new AbortController();
  const what = "telling the other processes that this one lives";
  const beat = async (): Promise<void> => {
    try {
      await group.beat(state());
      failures.works(what);
    } catch (error) {
      failures.failed(what, error);
    }
  };
  await beat();
  const beating = (async () => {
    while (!leaving.signal.aborted) {
      await sleep(BEAT_EVERY_MS, undefined, { signal: leaving.signal }).catch(() => {});
      if (!leaving.signal.aborted) await beat();
    }
  })();
  return {
    async stop() {
      leaving.abort();
      await beating;
      await within(
        LEAVE_WITHIN_MS,
        group.leave().catch((error: unknown) => failures.failed("leaving the other processes", error)),
      );
    },
  };
}
