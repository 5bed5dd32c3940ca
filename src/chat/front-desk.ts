import { createDeliveries } from "./deliveries.ts";
import { createRateLimit } from "./rate-limit.ts";
import { type Reply, shortReply } from "./reply.ts";
import type { ChatRequest } from "./request.ts";

/** The channel that something is asked in, for what concerns the channel itself. */
export type VisitPlace = {
  /** The Slack workspace or Discord server. */
  readonly workspace: string;
  readonly channel: string;
  /** Whether the person manages the workspace or server. */
  readonly mayManage: () => Promise<boolean>;
  /** Why the bot cannot post in a channel, and what to do; null if it can. */
  readonly whyNotPost: (channel: string) => Promise<string | null>;
};

/** Somebody who wants something, as a platform brought them. */
export type Visit = {
  readonly platform: string;
  /** Unique on the platform; decides how often somebody may ask. */
  readonly person: string;
  /** The platform's own id of this delivery; the same one again is a repetition. */
  readonly delivery: string;
  readonly request: ChatRequest;
  /** The archive that the pressed button was made from, see `readButton`. */
  readonly madeFrom?: string | null;
  /** Null or absent where there is no channel, such as in a direct message. */
  readonly place?: VisitPlace | null;
};

/** What comes of a visit. */
type Reception =
  /** The reply is being made; it never fails. */
  | { readonly kind: "admitted"; readonly reply: Promise<Reply> }
  /** Too many; to be told in private. `first`: not told yet. */
  | { readonly kind: "refused"; readonly reply: Reply; readonly first: boolean }
  /** It was here before and is being answered, or was. */
  | { readonly kind: "repeated" };

/** What a visit came to, for whoever counts. */
export type Outcome = {
  readonly platform: string;
  readonly request: ChatRequest;
  readonly reply: Reply["kind"];
  readonly tookMs: number;
};

/** What a front desk needs from outside. */
export type FrontDeskPorts = {
  /** Answers a request, in this process or another. */
  readonly respond: (request: ChatRequest, madeFrom: string | null, visit: Visit) => Reply | Promise<Reply>;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** Called once for each visit that was admitted or refused. */
  readonly observe: (outcome: Outcome) => void;
  /** An error nobody expected; the person gets an apology. */
  readonly report: (error: unknown, platform: string) => void;
  /** Requests that one person may make in a minute; half of them at once. */
  readonly perMinute: number;
};

/** Where every platform's requests come in. */
export type FrontDesk = {
  /** Says at once what comes of a visit, and answers those before it first. */
  receive(visit: Visit): Reception;
  /** Resolves when everything that was admitted is answered. */
  idle(): Promise<void>;
};

/**
 * Takes requests of all platforms up one after the other, so that in between the process can hear of new ones: however many
 * wait, a platform is told at once that its request has arrived.
 */
export function createFrontDesk({ respond, nowMs, observe, report, perMinute }: FrontDeskPorts): FrontDesk {
  const repeated = createDeliveries();
  const admit = createRateLimit(perMinute);
  const open = new Set<Promise<unknown>>();
  let slot: Promise<void> = Promise.resolve();
  /** What counts and notes must not keep anybody from an answer. */
  const safely = (note: () => void) => {
    try {
      note();
    } catch {
      // There is nobody left to tell.
    }
  };

  const answer = async (visit: Visit): Promise<Reply> => {
    const { platform, request, madeFrom = null } = visit;
    try {
      return await respond(request, madeFrom, visit);
    } catch (error) {
      safely(() => report(error, platform));
      return APOLOGY;
    }
  };
  return {
    receive(visit) {
      const { platform, person, delivery, request } = visit;
      if (repeated(`${platform} ${delivery}`)) return { kind: "repeated" };
      const arrivedMs = nowMs();
      const done = (reply: Reply) =>
        safely(() => observe({ platform, request, reply: reply.kind, tookMs: nowMs() - arrivedMs }));
      const admission = admit(`${platform} ${person}`, arrivedMs);
      if (admission.kind === "refused") {
        const reply = slowDown(admission.waitMs);
        done(reply);
        return { kind: "refused", reply, first: admission.first };
      }
      // Each begins a turn after the one before; what waits for a platform or a database keeps nobody else waiting.
      slot = slot.then(turn);
      const reply = slot.then(() => answer(visit));
      const ended: Promise<void> = reply.then(done).finally(() => open.delete(ended));
      open.add(ended);
      return { kind: "admitted", reply };
    },
    async idle() {
      while (open.size > 0) await Promise.all(open);
    },
  };
}

/** Lets everything in that waits at the door. */
function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** What somebody is told where something went wrong that nobody expected. */
export const APOLOGY: Reply = shortReply("refusal", "Sorry, that went wrong.", [
  "The error has been noted. Please try again, or put the question in other words.",
]);

function slowDown(waitMs: number): Reply {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return shortReply("refusal", "One moment, please.", [
    `Those were many questions at once. Please go on in ${seconds === 1 ? "a second" : `${seconds} seconds`}.`,
  ]);
}
