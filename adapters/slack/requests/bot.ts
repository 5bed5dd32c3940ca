import { type AckFn, App, type Receiver, type RespondArguments, type ViewSubmitAction } from "@slack/bolt";
import { type FetchFunction, WebClient, type WebClientOptions } from "@slack/web-api";
import { createAtMost } from "../../../src/chat/at-most.ts";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import { createFailureLog } from "../../../src/chat/failure-log.ts";
import type { Identity } from "../connection/identity.ts";
import { bridgeLog } from "../connection/log-bridge.ts";
import { createImages } from "../messages/images.ts";
import { createDirectMessages } from "../subscribing/direct-messages.ts";
import { createForms } from "../subscribing/forms.ts";
import { createPermissions } from "../subscribing/permissions.ts";
import { createHandler } from "./handler.ts";
import { keepEvents } from "./keep-events.ts";
import { prefixedQueue } from "./prefixed-queue.ts";
import { createChange, createSend } from "./send.ts";
import { createShareHandler } from "./share.ts";

/** A bot with any receiver. */
export type SlackBot = {
  readonly app: App;
  /** Answers what a process that died had acknowledged; never fails. */
  takeOver(body: unknown): Promise<void>;
  /** Resolves when everything that has come in is answered. */
  idle(): Promise<void>;
};

/** What a bot is made of. */
export type SlackBotParts = {
  readonly botToken: string;
  readonly identity: Identity;
  readonly receiver: Receiver;
  readonly clientOptions: WebClientOptions;
  readonly ports: ChatPorts;
  /** Ids of people who may manage daily posts beside the workspace's owners and admins. */
  readonly admins: readonly string[];
  /** What the commands' names begin with. @default nothing */
  readonly commandPrefix?: string;
  /** Called when Slack says that the app was removed or its tokens revoked. @default nothing happens */
  readonly suspect?: () => void;
  /** Posts to a `response_url`, which carries no token. @default the clients' own */
  readonly replyFetch?: FetchFunction;
};

/** What people do, as events. */
const EVENTS = ["app_home_opened", "app_mention", "link_shared", "message"] as const;

/** Events after which the token may be good no more. */
const ENDS = ["app_uninstalled", "tokens_revoked"] as const;

/** All events that the bot handles, by Slack's names. */
export const HANDLED_EVENTS: readonly string[] = [...EVENTS, ...ENDS];

/** Replies that are posted at once, so that a crowd shares some connections instead of opening one each. */
const REPLIES_AT_ONCE = 100;

/** A way to deliver that has not failed for this long works again, in milliseconds. */
const STEADY_MS = 60_000;

/** A form has three seconds: nothing is waited for that takes longer, or tried again. */
const QUICK = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 2_500 } as const;

/** Connects Bolt, the sender and the request queue to a receiver that is not started. */
export function createSlackBot({
  botToken,
  identity,
  receiver,
  clientOptions,
  ports,
  admins,
  commandPrefix = "",
  suspect = () => {},
  replyFetch = clientOptions.fetch ?? globalThis.fetch,
}: SlackBotParts): SlackBot {
  const { botUserId, botId, teamId } = identity;
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
  const share = createShareHandler({
    send,
    change,
    imageOf,
    archive: ports.archive,
    nowMs: () => performance.now(),
  });
  const quick = new WebClient(botToken, { ...clientOptions, ...QUICK });
  const permissions = createPermissions({
    web: quick,
    identity,
    admins,
    log,
    nowMs: () => performance.now(),
  });
  const direct = createDirectMessages({ web: quick, identity, ports, commandPrefix });
  const queue = prefixedQueue(ports.queue, commandPrefix);
  const forms = createForms({ ...ports, queue, quick, permissions, direct, teamId, send });
  const handle = createHandler({
    ...ports,
    queue,
    send,
    web,
    identity,
    permissions,
    direct,
    forms,
    share,
    commandPrefix,
  });
  const app = new App({
    receiver,
    clientOptions,
    logger: clientOptions.logger ?? bridgeLog(log),
    convoStore: false,
    authorize: async () => ({ botToken, botUserId, ...(botId === undefined ? {} : { botId }) }),
  });
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): Promise<void> => {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  };
  /** Acknowledges first of all; where that fails, the answer may still find its way. */
  const acknowledged = async (ack: () => Promise<void>): Promise<boolean> => {
    try {
      await ack();
      return true;
    } catch (error) {
      log.warn("not acknowledged", { err: error });
      return false;
    }
  };
  const takeCommand = async (body: unknown, ack: AckFn<RespondArguments>): Promise<void> => {
    const { inAck, kept, finish } = handle(body);
    await kept;
    const isTaken = await acknowledged(() =>
      inAck === null
        ? ack()
        : ack({ response_type: "ephemeral", text: inAck.text, blocks: [...inAck.blocks] }),
    );
    await finish(isTaken);
  };
  const take = async (body: unknown, ack: () => Promise<void>): Promise<void> => {
    const { kept, finish } = handle(body);
    await kept;
    await acknowledged(ack);
    await finish(false);
  };
  app.command(/.*/, ({ ack, body }) => track(takeCommand(body, ack)));
  app.action(/.*/, ({ ack, body }) => track(take(body, ack)));
  app.shortcut(/.*/, ({ ack, body }) => track(take(body, ack)));
  app.view<ViewSubmitAction>({ type: "view_submission", callback_id: /.*/ }, ({ ack, body }) =>
    track(forms.submit(body, ack)),
  );
  app.options(/.*/, async ({ ack, body }) => ack({ options: forms.suggest(body) }));
  const events = keepEvents(app, handle, EVENTS);
  for (const event of EVENTS) app.event(event, ({ body }) => track(events.handled(body).finish(false)));
  for (const event of ENDS) app.event(event, async () => suspect());
  app.error(async (error) => log.error("bolt failed", { err: error }));
  return {
    app,
    takeOver: (body) => track(handle(body, true).finish(false)),
    async idle() {
      await Promise.all(underWay);
    },
  };
}
