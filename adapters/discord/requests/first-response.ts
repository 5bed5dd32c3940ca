import { setTimeout as delay } from "node:timers/promises";
import type { Answered } from "../connection/api-request.ts";

/** What came of a first response to an interaction. */
export type Taken =
  | { readonly kind: "taken" }
  /** The time is over, and it may have been taken. */
  | { readonly kind: "perhaps" }
  | { readonly kind: "not taken"; readonly last: Answered };

/** How long things take, in milliseconds. */
export type TakeTimes = {
  /** By which clock the rest counts. */
  readonly nowMs: () => number;
  /** When Discord gives up. */
  readonly endMs: number;
  /** A request without an answer is sent once more after so long, while the first one is waited for. */
  readonly againMs: number;
};

/** Waits between attempts that failed at once, in milliseconds; the last one goes on. */
const WAITS_MS = [30, 100, 250, 500] as const;

/** Discord's number for an interaction that has been answered. */
const ANSWERED = 40_060;

/** Requests of one response that may be under way at once. */
const MOST_OPEN = 3;

/**
 * Sends the first response to an interaction until Discord takes it or its time is over. Sending it again does no harm: Discord takes
 * one and refuses the others as answered already, which after a request without an answer means that it was taken.
 */
export async function take(
  attempt: (withinMs: number) => Promise<Answered>,
  { nowMs, endMs, againMs }: TakeTimes,
): Promise<Taken> {
  type Ended = { readonly answer: Answered; readonly request: Promise<Ended> };
  const open = new Set<Promise<Ended>>();
  let unclear = false;
  let last: Answered = { kind: "unclear", reason: "no answer in time" };
  const left = () => endMs - nowMs();
  const send = () => {
    const request: Promise<Ended> = attempt(Math.max(againMs, Math.ceil(left()))).then((answer) => ({
      answer,
      request,
    }));
    open.add(request);
  };
  send();
  for (let failed = 0; ; ) {
    const isLast = left() <= 0 || open.size >= MOST_OPEN;
    const late = isLast ? [] : [later(Math.min(againMs, left()))];
    const ended = await Promise.race([...open, ...late]);
    if (ended === null) {
      if (left() > 0) send();
      continue;
    }
    open.delete(ended.request);
    last = ended.answer;
    switch (last.kind) {
      case "done":
        return { kind: "taken" };
      case "denied": {
        const mayBeOurs = last.code === ANSWERED && (unclear || open.size > 0);
        if (mayBeOurs) return { kind: "taken" };
        if (open.size > 0) continue;
        return unclear && last.code !== ANSWERED ? { kind: "perhaps" } : { kind: "not taken", last };
      }
      case "limited":
      case "late":
      case "unreached":
      case "unclear": {
        unclear ||= last.kind === "unclear";
        if (open.size > 0) continue;
        const waitMs = last.kind === "limited" ? last.waitMs : (WAITS_MS[failed] ?? WAITS_MS.at(-1) ?? 0);
        failed++;
        if (waitMs >= left()) return unclear ? { kind: "perhaps" } : { kind: "not taken", last };
        await delay(waitMs, undefined, { ref: false });
        send();
      }
    }
  }
}

/** Waits, and then for what has arrived meanwhile: in a process short of CPU an answer may arrive right after the timer. */
async function later(ms: number): Promise<null> {
  await delay(ms, null, { ref: false });
  return delay(1, null, { ref: false });
}
