import type { CitationStyle } from "../../answer/cite.ts";
import type { Locale } from "../../messages/locale.ts";
import { type Say, sayIn } from "../../messages/say.ts";
import { inLanguage, type Reply, shortReply } from "../replies/reply.ts";
import type { ChatRequest } from "../requests/request.ts";
import { within } from "../within.ts";
import { createAnswerTurns } from "./answer-turns.ts";
import { createBacklog } from "./backlog.ts";
import {
  createGroupAdmission,
  type GroupAdmission,
  type GroupRequests,
  TAKEN_OVER,
} from "./group-admission.ts";
import { createRateLimit } from "./rate-limit.ts";
import { createDeliveries } from "./seen-deliveries.ts";
import { createUndelivered } from "./undelivered.ts";

/** The channel that something is asked in, for what concerns the channel itself. */
export type RequestChannel = {
  /** The Slack workspace or Discord server. */
  readonly workspace: string;
  readonly channel: string;
  /** Whether the person manages the workspace or server. */
  readonly mayManage: () => Promise<boolean>;
  /** Why the bot cannot post in a channel, and what to do; null if it can. */
  readonly whyNotPost: (channel: string) => Promise<string | null>;
};

/** The direct messages of a person with the bot. */
export type DirectMessages = {
  readonly workspace: string;
  /** Writes to the person there. Gives the channel, or why that is not possible and what to do. */
  readonly open: (words: string) => Promise<{ readonly channel: string } | { readonly obstacle: string }>;
};

/** What a workspace or server sets itself. */
export type OwnSettings = {
  /** The calendar day at its place, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The style in which Cite shows a citation first. */
  readonly citationStyle?: CitationStyle;
};

/** Somebody who wants something, as a platform brought them. */
export type IncomingRequest = {
  readonly platform: string;
  /** Unique on the platform; decides how often somebody may ask. */
  readonly person: string;
  /** The platform's own id of this delivery; the same one again is a repetition. */
  readonly delivery: string;
  readonly request: ChatRequest;
  /** The language of the person, or of the channel where everybody sees the reply. @default English */
  readonly locale?: Locale;
  /** Asks the platform for it where no payload says; never fails, and is waited for half a second at most. */
  readonly findLocale?: () => Promise<Locale>;
  /** The archive that the pressed button was made from, see `readButton`. */
  readonly madeFrom?: string | null;
  /**
   * How long the reply may wait for the database that processes share, in milliseconds: short where the platform itself takes one answer
   * alone, and soon. @default 2500
   */
  readonly groupWithinMs?: number;
  /**
   * What the platform sent, as plain data: processes that share a database keep it until the answer begins, and another one takes it over
   * from one that dies. @default it is gone with its process
   */
  readonly body?: unknown;
  /** Whether sending the answer twice does no harm: then another process also takes it over while it is being sent. @default false */
  readonly repeatable?: boolean;
  /** Whether a process that died had admitted it: it is answered, whatever there is to do. @default false */
  readonly isTakenOver?: boolean;
  /** What the workspace or server sets itself. @default what its archive's settings say */
  readonly own?: OwnSettings;
  /** Null or absent where there is no channel, such as in a direct message. */
  readonly askedIn?: RequestChannel | null;
  /** Null or absent where the platform has no direct messages. */
  readonly direct?: DirectMessages | null;
};

/** What comes of an incoming request. */
type Admission =
  /**
   * The reply is being made; it never fails. Null: nothing is to be sent, since another process answers. `delivered` is called when
   * nothing more is sent for it: until then the request counts as under way. `kept` resolves when the request survives this process, or
   * that would take too long: who acknowledges it before may lose it.
   */
  | {
      readonly kind: "admitted";
      readonly reply: Promise<Reply | null>;
      readonly kept: Promise<void>;
      readonly delivered: () => void;
    }
  /** Too many requests; the reply is private. `first`: the person has not been refused before. */
  | { readonly kind: "refused"; readonly reply: Reply; readonly first: boolean }
  /** It was here before and is being answered, or was. */
  | { readonly kind: "repeated" };

/** The outcome of a request, for metrics. */
export type RequestOutcome = {
  readonly platform: string;
  readonly request: ChatRequest;
  readonly reply: Reply["kind"];
  readonly tookMs: number;
};

/** What a request queue needs from outside. */
export type RequestQueuePorts = {
  /** Answers a request, in this process or another. */
  readonly respond: (
    request: ChatRequest,
    madeFrom: string | null,
    incoming: IncomingRequest,
  ) => Reply | Promise<Reply>;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** Called once for each request that was admitted or refused. */
  readonly observe: (outcome: RequestOutcome) => void;
  /** An error nobody expected; the person gets an apology. */
  readonly report: (error: unknown, platform: string) => void;
  /** Requests that one person may make in a minute; half of them at once. */
  readonly perMinute: number;
  /** How late the event loop has been lately, in milliseconds: a process short of CPU sends replies late. @default 0 */
  readonly loopDelayMs?: () => number;
  /** The processes of the bot, each of which may receive a repeated delivery. @default there is only this one */
  readonly group?: GroupRequests;
};

/** How much there is to do. */
export type QueueLoad = {
  /** Requests that wait for an answer, and how many may at present. */
  readonly now: number;
  readonly most: number;
  /** Requests whose reply is not delivered yet, the waiting ones included. */
  readonly undelivered: number;
  readonly loopDelayMs: number;
  /** Whether new requests are refused. */
  readonly full: boolean;
};

/** Where every platform's requests come in. */
export type RequestQueue = {
  /** Says at once what comes of an incoming request, and answers those before it first. */
  receive(incoming: IncomingRequest): Admission;
  waiting(): QueueLoad;
  /** Resolves when everything that was admitted is answered. */
  idle(): Promise<void>;
};

/** An answer that takes longer is given up, in milliseconds: whatever it waits for may never come. */
const ANSWER_WITHIN_MS = 30_000;

/** An acknowledgement waits so long for its request to be kept, in milliseconds: the person comes first. */
const KEEP_WITHIN_MS = 1_000;

/** People are not kept waiting for their language for longer than this, in milliseconds: English is a language too. */
const LOCALE_WITHIN_MS = 500;

/** An event loop this late, in milliseconds, leaves a reply that takes several turns of it too little time. */
const LATE_LOOP_MS = 150;

/** A late event loop alone refuses nobody while fewer requests are under way. */
const FEW = 16;

/**
 * Answers requests of all platforms in the order in which they came, and lets the process hear of new ones in between: however many
 * wait, a platform learns at once that its request has arrived. No more are admitted than can be answered and delivered in some seconds.
 */
export function createRequestQueue({
  respond,
  nowMs,
  observe,
  report,
  perMinute,
  loopDelayMs = () => 0,
  group,
}: RequestQueuePorts): RequestQueue {
  const shared = group && createGroupAdmission(group, { perMinute });
  const repeated = createDeliveries();
  const admit = createRateLimit(perMinute);
  const backlog = createBacklog({ nowMs });
  const undelivered = createUndelivered({ nowMs });
  const nextTurn = createAnswerTurns(nowMs);
  const open = new Set<Promise<unknown>>();
  const isLate = () => loopDelayMs() > LATE_LOOP_MS && undelivered.size() >= FEW;
  /** What counts and notes must not keep anybody from an answer. */
  const safely = (note: () => void) => {
    try {
      note();
    } catch {
      // There is nobody left to tell.
    }
  };

  const answer = async (incoming: IncomingRequest): Promise<Reply> => {
    const { platform, request, madeFrom = null, findLocale } = incoming;
    const locale = incoming.locale ?? (findLocale && (await within(LOCALE_WITHIN_MS, findLocale())));
    const spoken = locale === undefined ? incoming : { ...incoming, locale };
    try {
      const reply = await within(ANSWER_WITHIN_MS, Promise.resolve(respond(request, madeFrom, spoken)));
      if (reply !== undefined) return reply;
      safely(() => report(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`), platform));
      return apology(locale);
    } catch (error) {
      safely(() => report(error, platform));
      return apology(locale);
    }
  };
  const answerInTurn = (incoming: IncomingRequest): Promise<Reply> => nextTurn().then(() => answer(incoming));
  /** The reply of this process; null if another one answers. A person may be refused for what they asked of other processes. */
  const answerInGroup = async (
    others: GroupAdmission,
    incoming: IncomingRequest,
    settled: () => void,
    leave: () => void,
  ): Promise<Reply | null> => {
    const { platform, person, body, groupWithinMs: withinMs = 2_500, repeatable: keeps = false } = incoming;
    const delivery = deliveryOf(incoming);
    const asked = { delivery, person: `${platform} ${person}`, body, withinMs };
    const verdict = incoming.isTakenOver
      ? TAKEN_OVER
      : await others.admit(asked, { settled, elsewhere: leave });
    if (verdict.kind === "elsewhere") return null;
    const reply =
      verdict.kind === "refused" ? slowDown(verdict.waitMs, incoming.locale) : await answerInTurn(incoming);
    // A database that is away is no reason to let fewer people ask.
    leave();
    const { mayBeKept } = verdict;
    return (await others.answering({ delivery, withinMs, mayBeKept, keeps })) ? reply : null;
  };
  /** What keeps a request from being admitted; null: nothing. */
  const whyNot = ({ platform, person, locale, isTakenOver = false }: IncomingRequest, arrivedMs: number) => {
    if (isTakenOver) return null;
    const admission = admit(`${platform} ${person}`, arrivedMs);
    if (admission.kind === "refused")
      return { reply: slowDown(admission.waitMs, locale), first: admission.first };
    return backlog.full() || undelivered.full(platform) || isLate()
      ? { reply: slowDown(BUSY_MS, locale), first: true }
      : null;
  };
  return {
    receive(incoming) {
      const { platform, request, isTakenOver = false } = incoming;
      const delivery = deliveryOf(incoming);
      // What was taken over may have come here as well while its process had it.
      if (repeated(delivery) && !isTakenOver) return { kind: "repeated" };
      const arrivedMs = nowMs();
      const done = (reply: Reply | null) =>
        safely(() => reply && observe({ platform, request, reply: reply.kind, tookMs: nowMs() - arrivedMs }));
      const refused = whyNot(incoming, arrivedMs);
      if (refused !== null) {
        done(refused.reply);
        return { kind: "refused", ...refused };
      }
      const answered = backlog.add();
      const delivered = undelivered.add(platform);
      let counts = true;
      const leave = () => {
        if (counts) answered();
        counts = false;
      };
      const settled = Promise.withResolvers<void>();
      const coming = shared
        ? answerInGroup(shared, incoming, settled.resolve, leave)
        : answerInTurn(incoming);
      const reply = coming.finally(leave);
      const ended: Promise<void> = reply.then(done).finally(() => open.delete(ended));
      open.add(ended);
      return {
        kind: "admitted",
        reply,
        kept: shared === undefined ? NOW : within(KEEP_WITHIN_MS, settled.promise),
        delivered() {
          delivered();
          if (incoming.repeatable) void shared?.delivered(delivery);
        },
      };
    },
    waiting: () => ({
      now: backlog.size(),
      most: backlog.most(),
      undelivered: undelivered.size(),
      loopDelayMs: Math.round(loopDelayMs()),
      full: backlog.full() || isLate(),
    }),
    async idle() {
      while (open.size > 0) await Promise.all(open);
    },
  };
}

const NOW: Promise<void> = Promise.resolve();

/** A delivery's id among those of all platforms. */
function deliveryOf({ platform, delivery }: IncomingRequest): string {
  return `${platform} ${delivery}`;
}

/** The reply after an unexpected error. */
export function apology(locale: Locale = "en"): Reply {
  return refusal(locale, (say) => [say("queue.apology"), say("queue.in-the-log")]);
}

/** While more requests wait than can be answered in time, people are asked to wait this long, in milliseconds. */
const BUSY_MS = 5_000;

function slowDown(waitMs: number, locale: Locale = "en"): Reply {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return refusal(locale, (say) => [say("queue.too-many"), say("queue.try-again", { seconds })]);
}

function refusal(locale: Locale, words: (say: Say) => readonly [title: string, note: string]): Reply {
  const [title, note] = words(sayIn(locale));
  return inLanguage(shortReply("refusal", title, [note]), locale);
}
