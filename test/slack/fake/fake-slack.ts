import { createDeliver } from "./deliver.ts";
import { createDisturbances } from "./disturbances.ts";
import { createIds } from "./ids.ts";
import { readInstalled } from "./installed.ts";
import { byOrganisation } from "./organisation.ts";
import { createPerson, type Person } from "./person.ts";
import { createPostLimit, type PostLimit } from "./rate-limit.ts";
import { type Call, createRecord, type Delivery, type Fault } from "./record.ts";
import { createRequestUrl, type RequestUrl } from "./request-url.ts";
import { createResponseUrls } from "./response-urls.ts";
import { createSlackServer } from "./server.ts";
import { createSocketMode, type SocketMode } from "./socket-mode.ts";
import { createTranscript, type ShownMessage, type ShownView } from "./transcript.ts";
import type { Transport } from "./transport.ts";
import { createViews } from "./views.ts";
import { createWebApi } from "./web-api.ts";
import { type FakeChannel, SCOPES, WORKSPACE, type Workspace } from "./workspace.ts";

/** How this Slack behaves. */
export type FakeSlackOptions = {
  /** How the bot hears of things. @default "socket" */
  readonly transport?: "socket" | "http";
  /** Takes what the bot is to hear of, in the place of a transport of its own. */
  readonly hears?: Transport;
  /** The organisation by whose installation the bot is in the workspace. @default it is installed in the workspace */
  readonly organisation?: string;
  /** @default "xoxb-fake-bot-token" */
  readonly botToken?: string;
  /** @default "xapp-fake-app-token" */
  readonly appToken?: string;
  /** @default "fake-signing-secret" */
  readonly signingSecret?: string;
  /** Where requests are posted in HTTP mode; see also `setRequestUrl`. */
  readonly requestUrl?: string;
  /** Parts that differ from {@link WORKSPACE}: the channels, the people, the ids. */
  readonly workspace?: Partial<Workspace>;
  /** The app's manifest: what it does not name, people cannot do. @default everything */
  readonly manifest?: object;
  /** @default {@link SCOPES} */
  readonly scopes?: readonly string[];
  /** The clock of timestamps, trigger_ids and response_urls, in epoch milliseconds. @default Date.now */
  readonly now?: () => number;
  /** Until an ack is too late and a trigger_id is expired; Slack's are 3000, a busy machine needs more. @default 20_000 */
  readonly ackDeadlineMs?: number;
  /** Before each redelivery of an event. @default [0, 0, 0]; Slack's are [0, 60_000, 300_000] */
  readonly retryDelaysMs?: readonly number[];
  /** What each channel takes by chat.postMessage; Slack's is one a second with a small burst. @default none */
  readonly postLimit?: PostLimit;
  /** What all channels together take; Slack's is some hundred a minute. @default none */
  readonly workspaceLimit?: PostLimit;
  /** How long `nextReply` waits. @default 20_000 */
  readonly replyTimeoutMs?: number;
  /** @default 5000 */
  readonly pingIntervalMs?: number;
  /** The address to listen at. @default 127.0.0.1 */
  readonly host?: string;
};

/** A Slack on a loopback port, with one workspace and one bot. */
export type FakeSlack = Person & {
  /** For `clientOptions.slackApiUrl`; ends in `/api/`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly workspace: Workspace;
  /** Everything that the bot showed, in order, changes and removals included. */
  readonly messages: readonly ShownMessage[];
  readonly views: readonly ShownView[];
  readonly calls: readonly Call[];
  /** What Slack would have refused, cut or shown to the wrong people: empty after every good test. */
  readonly faults: readonly Fault[];
  readonly deliveries: readonly Delivery[];
  /** The messages that a person sees in a channel now, oldest first. */
  readonly screen: (where: { readonly user: string; readonly channel: string }) => readonly ShownMessage[];
  /** Answers the next calls of a method, or of `response_url`, with 429. */
  readonly limitNext: (method: string, times: number, retryAfterSeconds: number) => void;
  /** Refuses the next calls of a method, or of `response_url`, with one of Slack's error codes. */
  readonly refuseNext: (method: string, error: string, times?: number) => void;
  /** Answers the next call of a method with a status, or hangs up; "hang_up_after": when it has carried the call out. */
  readonly failNext: (method: string, status: number | "hang_up" | "hang_up_after", times?: number) => void;
  /** Archives a channel, puts the bot out of it, or takes that back. */
  readonly changeChannel: (
    id: string,
    change: Partial<Pick<FakeChannel, "botIsIn" | "isArchived" | "isPrivate">>,
  ) => void;
  /** Refuses every call with this token by one of Slack's error codes; null: no longer. */
  readonly refuseToken: (which: "bot" | "app", error: string | null) => void;
  readonly socket: Pick<
    SocketMode,
    "connections" | "connected" | "drop" | "handOver" | "greeted" | "gaps" | "dwindled"
  > & {
    /** Asks the bot to connect anew, at once. */
    readonly refresh: () => void;
    /** Tells the bot that its connection will end in ten seconds. */
    readonly warn: () => void;
  };
  readonly setRequestUrl: RequestUrl["setUrl"];
  readonly probe: RequestUrl["probe"];
  readonly close: () => Promise<void>;
};

/** Starts a Slack; {@link FakeSlack.close} ends it. */
export async function createFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const {
    transport: mode = "socket",
    botToken = "xoxb-fake-bot-token",
    appToken = "xapp-fake-app-token",
    signingSecret = "fake-signing-secret",
    scopes = SCOPES,
    now = Date.now,
    ackDeadlineMs = 20_000,
    retryDelaysMs = [0, 0, 0],
    replyTimeoutMs = 20_000,
    pingIntervalMs = 5_000,
    host = "127.0.0.1",
  } = options;
  const { channels: atFirst, ...given }: Workspace = { ...WORKSPACE, ...options.workspace };
  const channels: [FakeChannel, ...FakeChannel[]] = [...atFirst];
  const workspace: Workspace = { ...given, channels };
  const ended = new AbortController();
  const ids = createIds(now, workspace.teamId === WORKSPACE.teamId ? "" : workspace.teamId);
  const record = createRecord();
  const transcript = createTranscript(ids);
  const disturbances = createDisturbances();
  const socketMode = createSocketMode({ appId: workspace.appId, ackDeadlineMs, pingIntervalMs, record });
  const requestUrl = createRequestUrl({ signingSecret, ackDeadlineMs, url: options.requestUrl ?? "" });
  const own = options.hears ?? (mode === "socket" ? socketMode : requestUrl);
  const transport = options.organisation === undefined ? own : byOrganisation(own, options.organisation);
  const deliver = createDeliver({ transport, record, retryDelaysMs, signal: ended.signal });
  const views = createViews({
    workspace,
    ids,
    now,
    record,
    transcript,
    triggerLifeMs: ackDeadlineMs,
  });

  let port = 0;
  const responseUrls = createResponseUrls({
    address: () => `http://${host}:${port}`,
    teamId: workspace.teamId,
    now,
    secret: ids.secret,
    record,
    transcript,
  });
  const socketUrl = (): string => `ws://${host}:${port}${socketMode.ticket()}`;
  const refusals: { bot: string | null; app: string | null } = { bot: null, app: null };
  const webApi = createWebApi({
    workspace,
    botToken,
    appToken,
    refusals,
    scopes,
    record,
    transcript,
    views,
    socketUrl,
  });
  const { postLimit, workspaceLimit } = options;
  const takeInChannel = postLimit ? createPostLimit(postLimit, now) : () => null;
  const takeInWorkspace = workspaceLimit ? createPostLimit(workspaceLimit, now) : () => null;
  const takePost = (channel: string) => takeInChannel(channel) ?? takeInWorkspace("");
  const server = createSlackServer({ scopes, record, disturbances, responseUrls, takePost, webApi });
  server.on("upgrade", socketMode.upgrade);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;

  return {
    ...createPerson({
      workspace,
      scopes,
      installed: readInstalled(options.manifest ?? null, mode),
      ids,
      record,
      transcript,
      views,
      responseUrls,
      deliver,
      replyTimeoutMs,
    }),
    apiUrl: `http://${host}:${port}/api/`,
    botToken,
    appToken,
    signingSecret,
    workspace,
    messages: transcript.messages,
    views: transcript.views,
    calls: record.calls,
    faults: record.faults,
    deliveries: record.deliveries,
    screen: ({ user, channel }) =>
      transcript.messages.filter(
        (message) =>
          transcript.current(message.ts) === message &&
          message.channel === channel &&
          (message.visibility.kind === "channel" || message.visibility.user === user),
      ),
    limitNext: (method, times, retryAfterSeconds) =>
      disturbances.plan(method, times, { kind: "limited", retryAfterSeconds }),
    refuseToken: (which, error) => {
      refusals[which] = error;
    },
    changeChannel: (id, change) => {
      const at = channels.findIndex((channel) => channel.id === id);
      const channel = channels[at];
      if (!channel) throw new Error(`No ${id} among the channels of this workspace.`);
      channels[at] = { ...channel, ...change };
    },
    refuseNext: (method, error, times = 1) => disturbances.plan(method, times, { kind: "refused", error }),
    failNext: (method, status, times = 1) => disturbances.plan(method, times, { kind: "failed", status }),
    socket: {
      connections: socketMode.connections,
      connected: socketMode.connected,
      drop: socketMode.drop,
      handOver: socketMode.handOver,
      greeted: socketMode.greeted,
      gaps: socketMode.gaps,
      dwindled: socketMode.dwindled,
      refresh: () => socketMode.disconnect("refresh_requested"),
      warn: () => socketMode.disconnect("warning"),
    },
    setRequestUrl: requestUrl.setUrl,
    probe: requestUrl.probe,
    close: async () => {
      ended.abort();
      socketMode.close();
      requestUrl.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
