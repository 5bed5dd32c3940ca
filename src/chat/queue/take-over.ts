import type { FailureLog } from "../failure-log.ts";
import type { KeptRequest, ProcessGroup } from "../processes/process-group.ts";
import { within } from "../within.ts";

/** What taking over needs. */
export type TakeOverParts = {
  readonly group: Pick<ProcessGroup, "takeOver">;
  /** The platform's name among deliveries: "slack". */
  readonly platform: string;
  /** Answers a request that another process had acknowledged; never fails. */
  readonly answer: (request: KeptRequest) => Promise<void>;
  readonly failures: FailureLog;
  /** How often it is looked whether there is something to take over, in milliseconds. @default 1500 */
  readonly lookEveryMs?: number;
  /** The next request is not kept waiting for one that takes longer, in milliseconds. @default 5000 */
  readonly answerWithinMs?: number;
};

/** What answers the requests of dead processes. */
export type TakingOver = {
  /** Takes nothing more; what was taken is answered. */
  stop(): Promise<void>;
};

const LOOKING = "looking for requests of processes that died";

/** Answers the requests that a process of the bot acknowledged and did not live to answer, one after the other, the oldest first. */
export function startTakingOver({
  group,
  platform,
  answer,
  failures,
  lookEveryMs = 1_500,
  answerWithinMs = 5_000,
}: TakeOverParts): TakingOver {
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const takeAll = async (): Promise<void> => {
    while (!stopped) {
      const request = await group.takeOver(platform);
      if (request === null) return;
      const done: Promise<void> = answer(request).finally(() => underWay.delete(done));
      underWay.add(done);
      await within(answerWithinMs, done);
    }
  };
  const look = async (): Promise<void> => {
    try {
      await takeAll();
      failures.works(LOOKING);
    } catch (error) {
      failures.failed(LOOKING, error);
    }
    if (!stopped) timer = setTimeout(next, lookEveryMs);
  };
  let looking = Promise.resolve();
  const next = (): void => {
    looking = look();
  };
  timer = setTimeout(next, lookEveryMs);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
      await Promise.all(underWay);
    },
  };
}
