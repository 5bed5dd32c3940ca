import { setTimeout as delay } from "node:timers/promises";
import { Routes } from "discord.js";
import { createAtMost } from "../../../src/chat/at-most.ts";
import { createFailureLog } from "../../../src/chat/failure-log.ts";
import type { Log } from "../../../src/chat/log.ts";
import { type Answered, baseUrl, sendOnce } from "../connection/api-request.ts";
import type { Sender } from "../read.ts";
import type { DiscordMessage } from "../render.ts";
import type { Choice } from "./complete-option.ts";
import { take } from "./first-response.ts";

/** Who sees an answer; Discord goes by the first response. */
type Audience = "everybody" | "person";

/** Whom an answer goes to. */
export type ReplyTarget = Pick<Sender, "delivery" | "token" | "applicationId"> & {
  /** When the interaction came, by `performance.now()`. */
  readonly receivedMs: number;
};

/** What can be sent in answer to an interaction; each resolves to whether Discord took it. */
export type Responder = {
  /** A message at once, unless there is a first response. */
  reply(to: ReplyTarget, message: DiscordMessage, audience: Audience): Promise<boolean>;
  /**
   * The answer itself, at once; where there is a first response, in its place. A process whose database is away announces an answer that
   * another one has to give.
   */
  answer(to: ReplyTarget, message: DiscordMessage, audience: Audience): Promise<boolean>;
  /** That the answer will come, which another process may have said. */
  defer(to: ReplyTarget, audience: Audience): Promise<boolean>;
  /** The answer that was to come, or other buttons for the message in which one was pressed. */
  edit(to: ReplyTarget, message: DiscordMessage | Buttons): Promise<boolean>;
  /** Other buttons for the message in which one was pressed, at once. */
  update(to: ReplyTarget, buttons: Buttons): Promise<boolean>;
  /** That something will become of the message in which a button was pressed. */
  deferUpdate(to: ReplyTarget): Promise<boolean>;
  /** One more message, after the first response. For everybody it is sent once: an answer that is lost may have been taken. */
  followUp(to: ReplyTarget, message: DiscordMessage, audience: Audience): Promise<boolean>;
  /** Deletes the message in which a button was pressed, after {@link Responder.deferUpdate}. */
  remove(to: ReplyTarget): Promise<boolean>;
  /** Takes back what was announced to everybody, and tells the person alone. */
  replaceInPrivate(to: ReplyTarget, message: DiscordMessage): Promise<boolean>;
  choices(to: ReplyTarget, choices: readonly Choice[]): Promise<boolean>;
};

/** The buttons of a message, by rows. */
export type Buttons = Pick<DiscordMessage, "allowed_mentions"> & { readonly components: readonly unknown[] };

/** What a responder needs. */
export type ResponderParts = {
  /** Another Discord than the real one; null for that. */
  readonly apiUrl: string | null;
  readonly log: Log;
  /** Aborted once nothing is sent any more. */
  readonly closed: AbortSignal;
  /** A first response without an answer is sent once more after so long, in milliseconds. @default 1000 */
  readonly againMs?: number;
};

/** Discord's types of a first response. */
const CALLBACK = { reply: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8 } as const;

/** The flag of a message that only one person sees. */
const EPHEMERAL = 64;

/** Discord's number for an interaction that has a first response, by this or another process. */
const ANSWERED = 40_060;

/** Errors of Discord that nobody can fix: too late; answered already, by this or another process; deleted. */
const TOO_LATE: readonly number[] = [10_062, ANSWERED, 10_008, 10_015, 50_027];

/** Discord's number for a message that is not there. */
const GONE = 10_008;

/** Milliseconds: Discord waits 3,000 for a first response, and its token is good for 15 minutes. */
const FIRST_MS = 2_900;
const TOKEN_MS = 890_000;

/** Milliseconds in which one of the later requests has to be answered. */
const LATER_MS = 10_000;

/** Waits between attempts of the later requests, in milliseconds. */
const WAITS_MS = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 120_000, 240_000] as const;

/** Later requests that are sent at once, so that a crowd shares some connections; a first response never waits for another one. */
const LATER_AT_ONCE = 100;

/** Answers that may wait to be sent again: a bound on memory while Discord is away. */
const MOST_WAITING = 500;

/** What is written to the log, once and then as a count; what has not failed for a minute works again. */
const LATE = "discord: an answer came too late";
const UNSENT = "discord: an answer could not be sent";
const LIMITED = "discord: rate limit";
const AGAIN = "discord: an answer is sent again";
const STEADY_MS = 60_000;

/** Whether a request is sent again that may have been carried out. */
type Again = "always" | "if not carried out";

/** Sends answers to interactions by Discord's REST, again where that can help; what Discord does not take is logged and never thrown. */
export function createResponder({ apiUrl, log, closed, againMs = 1_000 }: ResponderParts): Responder {
  const slot = createAtMost(LATER_AT_ONCE);
  const send = (method: string, route: string, { body, files }: Content, withinMs: number) =>
    sendOnce(baseUrl(apiUrl) + route, { method, authorization: null, body, files, withinMs });
  const failureLog = (level: "warn" | "error") =>
    createFailureLog({
      log,
      nowMs: () => performance.now(),
      isKnown: () => true,
      level,
      steadyMs: STEADY_MS,
    });
  const [warnings, errors] = [failureLog("warn"), failureLog("error")];
  /** Answers that wait to be sent again. */
  let waiting = 0;

  const failed = (what: string, answer: Answered): false => {
    const details = { what, error: answer };
    if (answer.kind === "denied" && TOO_LATE.includes(answer.code))
      warnings.failed(LATE, String(answer.code), { what, code: answer.code });
    else errors.failed(UNSENT, reasonOf(answer), details);
    return false;
  };
  const worked = (): void => {
    for (const what of [LATE, LIMITED, AGAIN]) warnings.works(what);
    errors.works(UNSENT);
  };

  const first = async (
    what: string,
    to: ReplyTarget,
    type: number,
    data: object,
    onAnswered: "answered" | "not taken" = "not taken",
  ): Promise<"taken" | "perhaps" | "answered" | "not taken"> => {
    const route = Routes.interactionCallback(to.delivery, to.token);
    const { body = {}, files } = contentOf(data);
    const taken = await take(
      async (withinMs) => {
        const { answer } = await send("POST", route, { body: { type, data: body }, files }, withinMs);
        if (answer.kind === "limited") warnings.failed(LIMITED, what, { retryAfterMs: answer.waitMs });
        return answer;
      },
      { nowMs: () => performance.now(), endMs: to.receivedMs + FIRST_MS, againMs },
    );
    if (taken.kind === "taken") worked();
    if (taken.kind !== "not taken") return taken.kind;
    const isAnswered = taken.last.kind === "denied" && taken.last.code === ANSWERED;
    if (isAnswered && onAnswered === "answered") return onAnswered;
    failed(what, taken.last);
    return taken.kind;
  };

  const later = async (
    what: string,
    to: ReplyTarget,
    again: Again,
    method: string,
    route: string,
    body?: object,
  ): Promise<boolean> => {
    const endMs = to.receivedMs + TOKEN_MS;
    const content = contentOf(body);
    for (const nextMs of [...WAITS_MS, null]) {
      const { answer } = await slot(() => send(method, route, content, LATER_MS));
      if (answer.kind === "done") return true;
      if (method === "DELETE" && answer.kind === "denied" && answer.code === GONE) return true;
      if (answer.kind === "denied" || (answer.kind === "unclear" && again !== "always"))
        return failed(what, answer);
      const waitMs = answer.kind === "limited" ? answer.waitMs : nextMs;
      if (nextMs === null || waitMs === null || performance.now() + waitMs > endMs)
        return failed(what, answer);
      if (waiting >= MOST_WAITING) return failed(what, answer);
      if (nextMs === WAITS_MS[0]) warnings.failed(AGAIN, reasonOf(answer), { what });
      waiting++;
      const slept = await delay(waitMs, true, { ref: false, signal: closed })
        .catch(() => false)
        .finally(() => waiting--);
      if (!slept) return failed(what, answer);
    }
    return false;
  };

  const original = ({ applicationId, token }: ReplyTarget) =>
    Routes.webhookMessage(applicationId, token, "@original");
  const edit = (what: string, to: ReplyTarget, body: object) =>
    later(what, to, "always", "PATCH", original(to), body);
  const remove = (to: ReplyTarget) => later("remove", to, "always", "DELETE", original(to));
  const followUp = (to: ReplyTarget, message: DiscordMessage, audience: Audience) =>
    later(
      "follow-up",
      to,
      audience === "person" ? "always" : "if not carried out",
      "POST",
      Routes.webhook(to.applicationId, to.token),
      { ...message, ...visible(audience) },
    );
  /** A message as the first response; where nobody knows whether it was taken, editing it tells. */
  const shown = async (
    what: string,
    to: ReplyTarget,
    type: number,
    data: object,
    body: object,
    onAnswered?: "answered",
  ) => {
    const taken = await first(what, to, type, data, onAnswered);
    return taken === "perhaps" || taken === "answered" ? edit(what, to, body) : taken === "taken";
  };
  return {
    reply: (to, message, audience) =>
      shown("reply", to, CALLBACK.reply, { ...message, ...visible(audience) }, message),
    answer: (to, message, audience) =>
      shown("reply", to, CALLBACK.reply, { ...message, ...visible(audience) }, message, "answered"),
    // If it was not taken, the edit that follows fails.
    defer: async (to, audience) =>
      (await first("defer", to, CALLBACK.deferred, visible(audience), "answered")) !== "not taken",
    edit: (to, message) => edit("edit", to, message),
    update: (to, buttons) => shown("update", to, CALLBACK.update, buttons, buttons),
    deferUpdate: async (to) => (await first("defer update", to, CALLBACK.deferredUpdate, {})) !== "not taken",
    followUp,
    remove,
    replaceInPrivate: async (to, message) => (await remove(to)) && (await followUp(to, message, "person")),
    choices: async (to, choices) => (await first("choices", to, CALLBACK.choices, { choices })) === "taken",
  };
}

/** What is sent as JSON, and the files beside it. */
type Content = { readonly body: object | undefined; readonly files: readonly Uint8Array[] };

function contentOf(message: Partial<Pick<DiscordMessage, "files">> | undefined): Content {
  if (message === undefined) return { body: undefined, files: [] };
  const { files = [], ...body } = message;
  return { body, files };
}

function visible(audience: Audience): { readonly flags?: number } {
  return audience === "person" ? { flags: EPHEMERAL } : {};
}

/** Why a request was not carried out, without what differs from one to the next. */
function reasonOf(answer: Answered): string {
  switch (answer.kind) {
    case "denied":
      return `${answer.status}, ${answer.code}`;
    case "unreached":
    case "unclear":
      return answer.reason;
    case "limited":
    case "late":
    case "done":
      return answer.kind;
  }
}
