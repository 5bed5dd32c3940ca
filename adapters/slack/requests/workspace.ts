import type { FetchFunction, WebClientOptions } from "@slack/web-api";
import { WebClient } from "@slack/web-api";
import { createAtMost } from "../../../src/chat/at-most.ts";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import { createFailureLog } from "../../../src/chat/failure-log.ts";
import type { Identity } from "../connection/identity.ts";
import { createImages } from "../messages/images.ts";
import { createDirectMessages } from "../subscribing/direct-messages.ts";
import { createForms, type Forms } from "../subscribing/forms.ts";
import { createPermissions } from "../subscribing/permissions.ts";
import { createHandler, type Handler } from "./handler.ts";
import { createLocales } from "./locales.ts";
import { prefixedQueue } from "./prefixed-queue.ts";
import { createChange, createSend } from "./send.ts";
import { createShareHandler } from "./share.ts";

/** A workspace that the bot answers in: nothing of it is known to another one. */
export type SlackWorkspace = {
  readonly identity: Identity;
  readonly handle: Handler;
  readonly forms: Pick<Forms, "submit" | "suggest">;
};

/** What answering in a workspace needs. */
export type SlackWorkspaceParts = {
  /** Undefined where `clientOptions.fetch` gives each call its token. */
  readonly botToken: string | undefined;
  readonly identity: Identity;
  readonly clientOptions: WebClientOptions;
  readonly ports: ChatPorts;
  /** Ids of people who may manage daily posts beside the workspace's owners and admins. */
  readonly admins: readonly string[];
  /** What the commands' names begin with. @default nothing */
  readonly commandPrefix?: string;
  /** Posts to a `response_url`, which carries no token. @default the clients' own */
  readonly replyFetch?: FetchFunction;
};

/** Replies that are posted at once, so that a crowd shares some connections instead of opening one each. */
const REPLIES_AT_ONCE = 100;

/** A way to deliver that has not failed for this long works again, in milliseconds. */
const STEADY_MS = 60_000;

/** A form has three seconds: nothing is waited for that takes longer, or tried again. */
const QUICK = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 2_500 } as const;

/** Connects the sender and the request queue of a workspace. */
export function createSlackWorkspace({
  botToken,
  identity,
  clientOptions,
  ports,
  admins,
  commandPrefix = "",
  replyFetch = clientOptions.fetch ?? globalThis.fetch,
}: SlackWorkspaceParts): SlackWorkspace {
  const { teamId } = identity;
  const { log } = ports;
  const web = new WebClient(botToken, clientOptions);
  const slot = createAtMost(REPLIES_AT_ONCE);
  const fetch: FetchFunction = (url, init) => slot(async () => replyFetch(url, init));
  const failures = createFailureLog({
    log,
    nowMs: () => performance.now(),
    isKnown: () => true,
    level: "warn",
    steadyMs: STEADY_MS,
  });
  const send = createSend({ web, fetch, failures });
  const change = createChange({ fetch, failures });
  const imageOf = createImages({ web, fetch, failures, log });
  const quick = new WebClient(botToken, { ...clientOptions, ...QUICK });
  const locales = createLocales({ web: quick, log, nowMs: () => performance.now() });
  const share = createShareHandler({
    send,
    change,
    imageOf,
    archive: ports.archive,
    nowMs: () => performance.now(),
    localeOf: locales.known,
  });
  const permissions = createPermissions({
    web: quick,
    identity,
    admins,
    log,
    nowMs: () => performance.now(),
  });
  const direct = createDirectMessages({ web: quick, identity, ports, commandPrefix });
  const queue = prefixedQueue(ports.queue, commandPrefix);
  const forms = createForms({ ...ports, queue, quick, permissions, direct, locales, teamId, send });
  const handle = createHandler({
    ...ports,
    queue,
    send,
    web,
    identity,
    permissions,
    direct,
    locales,
    forms,
    share,
    commandPrefix,
  });
  return { identity, handle, forms };
}
