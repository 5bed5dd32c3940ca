import { setTimeout as delay } from "node:timers/promises";
import { Routes } from "discord.js";
import {
  type ChatPorts,
  type Connection,
  ConnectionError,
  UnreachableError,
} from "../../src/chat/connection.ts";
import { createFailureLog } from "../../src/chat/failure-log.ts";
import { createLoneProcess } from "../../src/chat/processes/lone-process.ts";
import { startTakingOver, type TakingOver } from "../../src/chat/queue/take-over.ts";
import { POST_WITHIN_MS, type Poster } from "../../src/delivery/posting/poster.ts";
import { message } from "../../src/messages/message.ts";
import { COMMANDS } from "./commands.ts";
import { type Api, createApi } from "./connection/api.ts";
import type { Answered } from "./connection/api-request.ts";
import { connectionParts } from "./connection/connection-health.ts";
import { createGateway, type Gateway, type Identity } from "./connection/gateway.ts";
import { keepRegistering } from "./connection/keep-registering.ts";
import { type CommandRequests, registerCommands } from "./connection/register.ts";
import { createDiscordPoster } from "./posting/poster.ts";
import type { Handler, HandlerOptions } from "./requests/handler.ts";
import { createHandlers } from "./requests/handlers.ts";
import { createResponder } from "./requests/send.ts";
import { inviteUrlOf, personalUrlOf } from "./subscribing/permissions.ts";

/** What connects a bot to Discord. */
export type DiscordSettings = {
  /** The bot's token, `DISCORD_TOKEN`. */
  readonly token: string;
  /** Another Discord, `DISCORD_API_URL`, such as `http://127.0.0.1:4000/api`; null for the real one. */
  readonly apiUrl: string | null;
  /** The ids of people who may manage the daily posts of every server, beside those who may manage the server. */
  readonly admins: readonly string[];
};

/** A connection to Discord. */
export type DiscordConnection = Connection & {
  /** The page on which a person adds the bot to a server, with the rights that posting needs. */
  readonly inviteUrl: string;
  /** The page on which a person adds the commands to their own account. */
  readonly personalUrl: string;
  readonly poster: Poster;
};

/** How long things may take, in milliseconds. */
export type DiscordOptions = HandlerOptions & {
  /** Until Discord has taken the bot in. @default 10000 */
  readonly connectMs?: number;
  /** Until the commands are registered; after that it goes on beside the rest. @default 10000 */
  readonly registerMs?: number;
  /** After registering has failed once; the wait then doubles, up to 30 times as much. @default 1000 */
  readonly registerWaitMs?: number;
  /** Between two checks of the token. @default 20000 */
  readonly tokenMs?: number;
  /** Until a request that is no answer to anybody is given up, a daily post for one. @default 15000 */
  readonly requestMs?: number;
  /** Until a first response to which Discord says nothing is sent once more. @default 1000 */
  readonly againMs?: number;
  /** Until what is under way has been answered, when the bot leaves. @default 8000 */
  readonly drainMs?: number;
};

/**
 * Connects to Discord's gateway, registers the commands if they have changed, and answers interactions from then on.
 *
 * @throws {@link ConnectionError} if Discord does not take the token; {@link UnreachableError} if it cannot be reached now.
 */
export async function connectDiscord(
  settings: DiscordSettings,
  ports: ChatPorts,
  {
    connectMs = 10_000,
    registerMs = 10_000,
    drainMs = 8_000,
    requestMs = POST_WITHIN_MS,
    againMs = 1_000,
    registerWaitMs = 1_000,
    tokenMs = 20_000,
    ...options
  }: DiscordOptions = {},
): Promise<DiscordConnection> {
  const { log } = ports;
  const { token, apiUrl, admins } = settings;
  // Apart from the answers to interactions, which never wait for a post.
  const api = createApi({ token, apiUrl, withinMs: requestMs, tokenAgainMs: tokenMs * 0.75 });
  const gateway = createGateway({
    token,
    apiUrl,
    group: ports.group ?? createLoneProcess("discord", () => performance.now()),
    log,
    onInteraction: (payload) => {
      handler
        .receive(payload)
        .catch((error: unknown) => log.error("discord: an interaction failed", { error }));
    },
  });
  let botUser = "";
  const channels = { api, admins, botUser: () => botUser };
  const closing = new AbortController();
  const responder = createResponder({ apiUrl, log, closed: closing.signal, againMs });
  const handler = createHandlers(ports, responder, channels, options);
  const identity = await login(gateway, settings, connectMs);
  const { applicationId, username } = identity;
  botUser = identity.botUser;
  const isOver = () => closing.signal.aborted || gateway.state().state === "lost";
  const registering = keepRegistering({
    register: () => registerCommands(throwing(api), applicationId, COMMANDS),
    log,
    isOver,
    waitMs: registerWaitMs,
  });
  keepChecking(() => api.get(Routes.user()), isOver, tokenMs);
  await Promise.race([registering.tried, delay(registerMs, undefined, { ref: false })]);
  const takingOver = takeOverFor(handler, ports);
  return {
    summary: message("connect.discord", { name: username }),
    state: () => gateway.state().state,
    parts: () => [...connectionParts(gateway.state(), api.tokenTaken()), registering.part()],
    inviteUrl: inviteUrlOf(applicationId),
    personalUrl: personalUrlOf(applicationId),
    poster: createDiscordPoster({
      api,
      botUser,
      archive: (server) => (ports.forWorkspace?.(server) ?? ports).archive(),
      log,
    }),
    stop: async () => {
      await gateway.handOver();
      const taken = takingOver.stop();
      handler.close();
      // Answers do not go by the gateway: without it nothing new comes, and another process may answer that.
      await Promise.all([
        gateway.leave(),
        Promise.race([Promise.all([taken, handler.idle()]), delay(drainMs, undefined, { ref: false })]),
      ]);
      closing.abort();
    },
  };
}

/** Answers what processes that died had acknowledged. */
function takeOverFor(handler: Handler, { group, log }: ChatPorts): TakingOver {
  if (group === undefined) return { stop: async () => {} };
  return startTakingOver({
    group,
    platform: "discord",
    answer: ({ body, ageMs }) => {
      log.info("discord: taken over", { ageMs });
      return handler.takeOver(body, ageMs);
    },
    failures: createFailureLog({ log, nowMs: () => performance.now(), isKnown: () => true, level: "warn" }),
  });
}

/** Asks again and again whether the token is taken: the answer is what `api` knows of it. */
function keepChecking(check: () => Promise<unknown>, isOver: () => boolean, everyMs: number): void {
  const timer = setInterval(() => {
    if (isOver()) clearInterval(timer);
    else void check();
  }, everyMs);
  timer.unref();
}

/** Requests that throw where they are not done. */
function throwing(api: Api): CommandRequests {
  const done = async (asked: Promise<Answered>): Promise<unknown> => {
    const answered = await asked;
    if (answered.kind === "done") return answered.body;
    throw new Error(reasonOf(answered));
  };
  return {
    get: (route) => done(api.get(route)),
    put: (route, { body }) => done(api.put(route, body)),
  };
}

function reasonOf(answered: Exclude<Answered, { readonly kind: "done" }>): string {
  switch (answered.kind) {
    case "denied":
      return `Discord refused (${answered.status}${answered.code ? `, ${answered.code}` : ""}): ${answered.message}`;
    case "limited":
      return "Discord had too many requests of this bot.";
    case "late":
      return "The time was over before anything was sent.";
    case "unreached":
    case "unclear":
      return answered.reason;
  }
}

async function login(gateway: Gateway, settings: DiscordSettings, connectMs: number): Promise<Identity> {
  const attempt = gateway.login();
  const late = delay(connectMs, null, { ref: false });
  try {
    const identity = await Promise.race([attempt, late]);
    if (identity !== null) return identity;
    throw new Error(`no answer within ${connectMs / 1000} s`);
  } catch (error) {
    // It may fail yet, when nobody listens any more.
    attempt.catch(() => {});
    await gateway.leave();
    throw connectionError(error, settings.apiUrl);
  }
}

function connectionError(error: unknown, apiUrl: string | null): ConnectionError {
  const { code, status, message: words } = plainError(error);
  if (words === "Sharding is required")
    return new ConnectionError([message("connect.discord-shards")], { cause: error });
  if (status === 401 || words === "Authentication failed")
    return new ConnectionError([message("connect.discord-token")], { cause: error });
  const why = [code, words].filter(Boolean).join(", ");
  const line =
    apiUrl === null
      ? message("connect.discord-unreached", { why })
      : message("connect.discord-api-unreached", { url: apiUrl, why });
  return new UnreachableError([line], { cause: error });
}

/** An error of Discord's packages: its code, the status of an answer, its first line. */
function plainError(error: unknown): {
  readonly code: string;
  readonly status: unknown;
  readonly message: string;
} {
  if (!(error instanceof Error)) return { code: "", status: null, message: String(error) };
  return {
    code: "code" in error ? String(error.code) : "",
    status: "status" in error ? error.status : null,
    message: error.message.split("\n", 1)[0] ?? "",
  };
}
