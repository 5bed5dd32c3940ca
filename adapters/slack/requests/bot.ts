import { type AckFn, App, type Receiver, type RespondArguments, type ViewSubmitAction } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import type { Log } from "../../../src/chat/log.ts";
import { bridgeLog } from "../connection/log-bridge.ts";
import { ORGANISATION_EVENTS } from "../manifest.ts";
import { type Handler, NOTHING } from "./handler.ts";
import { keepEvents } from "./keep-events.ts";
import type { SlackWorkspace } from "./workspace.ts";

/** A bot with any receiver. */
export type SlackBot = {
  readonly app: App;
  /** Answers what a process that died had acknowledged; never fails. */
  takeOver(body: unknown): Promise<void>;
  /** Resolves when everything that has come in is answered. */
  idle(): Promise<void>;
};

/** Where a payload comes from, as Bolt reads it. */
export type PayloadSource = {
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  /** Whether it comes by the installation of the whole organisation. */
  readonly isEnterpriseInstall: boolean;
};

/** What a bot is made of. */
export type SlackBotParts = {
  readonly receiver: Receiver;
  readonly clientOptions: WebClientOptions;
  readonly log: Log;
  /** The workspace of a payload; null: the bot does not answer there. */
  readonly workspaceOf: (source: PayloadSource) => Promise<SlackWorkspace | null>;
  /** What a command gets where the bot does not answer. @default nothing */
  readonly elsewhere?: string;
  /** Called with events that end an installation or open it to other workspaces. @default nothing happens */
  readonly installationChanged?: (body: unknown) => void | Promise<void>;
};

/** What people do, as events. */
const EVENTS = ["app_home_opened", "app_mention", "link_shared", "message"] as const;

/** Events after which a token may be good no more. */
const ENDS = ["app_uninstalled", "tokens_revoked"] as const;

/** All events that the bot handles in a workspace, by Slack's names. */
export const HANDLED_EVENTS: readonly string[] = [...EVENTS, ...ENDS];

/** Connects Bolt and the workspaces to a receiver that is not started. */
export function createSlackBot({
  receiver,
  clientOptions,
  log,
  workspaceOf,
  elsewhere,
  installationChanged = () => {},
}: SlackBotParts): SlackBot {
  /** The workspace of each payload that is being dealt with. */
  const workspaces = new WeakMap<object, SlackWorkspace>();
  /** Payloads that a process which died had acknowledged. */
  const takenOver = new WeakSet<object>();
  const handle: Handler = (body) => {
    if (typeof body !== "object" || body === null) return NOTHING;
    return workspaces.get(body)?.handle(body, takenOver.has(body)) ?? NOTHING;
  };
  const app = new App({
    receiver,
    clientOptions,
    logger: clientOptions.logger ?? bridgeLog(log),
    convoStore: false,
    async authorize({ teamId, enterpriseId, isEnterpriseInstall }, body) {
      const workspace = await workspaceOf({ teamId, enterpriseId, isEnterpriseInstall });
      if (workspace === null || body === undefined) return {};
      workspaces.set(body, workspace);
      const { botUserId, botId } = workspace.identity;
      return { botUserId, ...(botId === undefined ? {} : { botId }) };
    },
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
  const takeCommand = async (body: object, ack: AckFn<RespondArguments>): Promise<void> => {
    if (elsewhere !== undefined && !workspaces.has(body))
      return void (await acknowledged(() => ack({ response_type: "ephemeral", text: elsewhere })));
    const { inAck, kept, finish } = handle(body);
    await kept;
    const isTaken = await acknowledged(() =>
      inAck === null
        ? ack()
        : ack({ response_type: "ephemeral", text: inAck.text, blocks: [...inAck.blocks] }),
    );
    await finish(isTaken);
  };
  const take = async (body: object, ack: () => Promise<void>): Promise<void> => {
    const { kept, finish } = handle(body);
    await kept;
    await acknowledged(ack);
    await finish(false);
  };
  app.command(/.*/, ({ ack, body }) => track(takeCommand(body, ack)));
  app.action(/.*/, ({ ack, body }) => track(take(body, ack)));
  app.shortcut(/.*/, ({ ack, body }) => track(take(body, ack)));
  app.view<ViewSubmitAction>({ type: "view_submission", callback_id: /.*/ }, ({ ack, body }) =>
    track(workspaces.get(body)?.forms.submit(body, ack) ?? ack()),
  );
  app.options(/.*/, async ({ ack, body }) =>
    ack({ options: workspaces.get(body)?.forms.suggest(body) ?? [] }),
  );
  const events = keepEvents(app, handle, EVENTS, acknowledged);
  for (const event of EVENTS) app.event(event, ({ body }) => track(events.handled(body).finish(false)));
  for (const event of [...ENDS, ...ORGANISATION_EVENTS])
    app.event(event, ({ body }) => track(Promise.resolve(installationChanged(body))));
  app.error(async (error) => log.error("bolt failed", { err: error }));
  const receive = app.processEvent.bind(app);
  /** Goes the way of every payload, on which its workspace is found. */
  const takeOver = async (body: unknown): Promise<void> => {
    if (typeof body !== "object" || body === null) return;
    const payload = { ...body };
    takenOver.add(payload);
    await receive({ body: payload, ack: async () => {} });
  };
  return {
    app,
    takeOver: (body) =>
      track(takeOver(body).catch((error: unknown) => log.error("not taken over", { err: error }))),
    async idle() {
      await Promise.all(underWay);
    },
  };
}
