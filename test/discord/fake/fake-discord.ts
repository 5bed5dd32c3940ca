import type { AddressInfo } from "node:net";
import { type Channels, createChannels } from "./channels.ts";
import { type CommandStore, createCommandStore } from "./command-store.ts";
import { createDisturbances, type Disturbances, matchesRoute, type RoutePattern } from "./disturbances.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { createInteractions } from "./interactions.ts";
import type { MessagePayload } from "./message-payload.ts";
import { createMessageStore, type ShownMessage } from "./message-store.ts";
import { createPerson, type PersonView } from "./person.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createRest, type RecordedRequest } from "./rest.ts";
import { createRoutes } from "./routes.ts";
import { createSignal } from "./signal.ts";
import { createSnowflakes } from "./snowflake.ts";
import { BEN, guildPayload, ownUser, type Person, userPayload, WORLD } from "./world.ts";

/** How a fake Discord is set up. */
export type FakeDiscordOptions = {
  /** The bot's token. @default "fake-token" */
  readonly token?: string;
  /** @default WORLD.applicationId */
  readonly applicationId?: string;
  /** Commands that are registered from the start, in the form in which they are registered. @default [] */
  readonly commands?: readonly unknown[];
  /** Milliseconds between heartbeats, told in the hello. @default 41_250 */
  readonly heartbeatIntervalMs?: number;
  /** Whether sessions may be resumed. @default true */
  readonly resumable?: boolean;
  /** Privileged intents that the application has been granted, as bits. @default 0 */
  readonly privilegedIntents?: number;
  /** Milliseconds in which an interaction has to be answered, for a machine that is busy; Discord's are 3000. @default 20_000 */
  readonly deadlineMs?: number;
  /** Milliseconds for which an interaction's token is good. @default 900_000 */
  readonly tokenLifetimeMs?: number;
  /** Milliseconds that an exchange waits for what is expected of the bot, in real time. @default 20_000 */
  readonly patienceMs?: number;
  /** How many shards are recommended. @default 1 */
  readonly shards?: number;
  /** How many shards may identify at once. @default 1 */
  readonly maxConcurrency?: number;
  /** The address to listen at. @default 127.0.0.1 */
  readonly host?: string;
  /** Milliseconds between two identifications that may not be at once; who comes earlier is refused. Discord's are 5000. @default 0 */
  readonly identifyEveryMs?: number;
  /** Whether requests with the bot's token are limited: 50 a second in all, 5 messages in 5 s in a channel. @default false */
  readonly limited?: boolean;
  /** Milliseconds for which a nonce is remembered. @default 180_000 */
  readonly nonceMs?: number;
  /** The clock of deadlines and ids, in epoch milliseconds. @default the real one, to fractions of a millisecond */
  readonly now?: () => number;
};

/** A Discord on a loopback port, with a person's view of it. */
export type FakeDiscord = PersonView &
  Pick<Disturbances, "limitNext" | "failNext" | "hangUpNext" | "stallNext"> & {
    /** For `rest.api` of discord.js, with version 10. */
    readonly apiUrl: string;
    readonly token: string;
    readonly applicationId: string;
    readonly gateway: Gateway;
    readonly commands: Pick<CommandStore, "list" | "writes">;
    /** The channels of servers and of direct messages; `WORLD.channel` is there from the start. */
    readonly channels: Channels;
    /** Every request so far, in the order in which they were answered. */
    readonly requests: readonly RecordedRequest[];
    /** Waits until a route (`PUT /applications`) was asked `count` times in all; returns those requests. */
    readonly untilRequest: (
      route: RoutePattern,
      count?: number,
      timeoutMs?: number,
    ) => Promise<readonly RecordedRequest[]>;
    /** What was wrong with the bodies that the bot sent, each with its route. */
    readonly faults: readonly string[];
    /** Every message that is shown, in order, edits applied. */
    readonly messages: readonly ShownMessage[];
    /** Deletes a message, as a moderator does. */
    readonly removeMessage: (id: string) => void;
    /** Lets somebody write in a channel. @default BEN */
    readonly say: (content: string, channelId: string, author?: Person) => MessagePayload;
    /** Recommends another number of shards from now on. */
    readonly recommendShards: (shards: number) => void;
    readonly close: () => Promise<void>;
  };

/** Starts a small, strict fake Discord on a free loopback port. */
export async function createFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const { token = "fake-token", applicationId = WORLD.applicationId, patienceMs = 20_000 } = options;
  const { host = "127.0.0.1" } = options;
  const { now = () => performance.timeOrigin + performance.now() } = options;
  const nextId = createSnowflakes(now);
  const requests: RecordedRequest[] = [];
  const faults: string[] = [];
  const requested = createSignal();
  const report = (found: readonly string[]): void => {
    faults.push(...found);
  };
  const disturbances = createDisturbances(now);
  const interactions = createInteractions(now);
  const messages = createMessageStore(nextId, now);
  const commands = createCommandStore({ applicationId, nextId, report });
  commands.preset(options.commands ?? []);
  const channels = createChannels(nextId, applicationId);

  let port = 0;
  let recommended = options.shards ?? 1;
  const maxConcurrency = options.maxConcurrency ?? 1;
  const gatewayUrl = (): string => `ws://${host}:${port}`;
  const server = createRest({
    token,
    disturbances,
    limits: createRateLimits(options.limited ?? false, now),
    now,
    routes: createRoutes({
      applicationId,
      channels,
      commands,
      nonceMs: options.nonceMs ?? 180_000,
      gatewayUrl,
      shards: () => recommended,
      maxConcurrency,
      interactions,
      messages,
      now,
      report,
      deadlineMs: options.deadlineMs ?? 20_000,
      tokenLifetimeMs: options.tokenLifetimeMs ?? 900_000,
    }),
    record: (request) => {
      requests.push(request);
      requested.changed();
    },
  });
  const gateway = createGateway(server, {
    token,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    privilegedIntents: options.privilegedIntents ?? 0,
    url: gatewayUrl,
    maxConcurrency,
    identifyEveryMs: options.identifyEveryMs ?? 0,
    now,
    nextId,
    ready: () => ({
      _trace: ["fake"],
      application: { flags: 0, id: applicationId },
      guilds: [{ id: WORLD.guild, unavailable: true }],
      presences: [],
      private_channels: [],
      relationships: [],
      user: ownUser(applicationId),
      user_settings: {},
    }),
    guilds: () => [guildPayload(WORLD.guild, WORLD.channel)],
  });
  gateway.allowResume(options.resumable ?? true);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  port = portOf(server.address());

  const person = createPerson({
    applicationId,
    interactions,
    messages,
    commands: commands.list,
    nextId,
    patienceMs,
    place: channels.place,
    dispatch: (payload) => {
      if (!gateway.hasSession()) throw new Error("Expected a bot at the gateway, none is logged in");
      gateway.dispatch("INTERACTION_CREATE", payload);
    },
  });

  return {
    ...person,
    limitNext: disturbances.limitNext,
    failNext: disturbances.failNext,
    hangUpNext: disturbances.hangUpNext,
    stallNext: disturbances.stallNext,
    removeMessage: messages.remove,
    say: (content, channelId, author = BEN) => {
      const { payload } = messages.create({
        author: userPayload(author),
        body: { content },
        channelId,
        interactionId: "",
        loading: false,
        viewer: undefined,
      });
      return payload;
    },
    channels,
    apiUrl: `http://${host}:${port}/api`,
    token,
    applicationId,
    gateway,
    commands,
    requests,
    untilRequest: (route, count = 1, timeoutMs = patienceMs) => {
      const seen = (): readonly RecordedRequest[] =>
        requests.filter(({ method, path }) => matchesRoute(route, `${method} ${path}`));
      return requested.until(
        () => (seen().length >= count ? seen() : undefined),
        () => `${count} requests of ${String(route)}, saw ${seen().length}`,
        timeoutMs,
      );
    },
    faults,
    recommendShards: (shards) => {
      recommended = shards;
    },
    get messages() {
      return messages.all();
    },
    close: async () => {
      await gateway.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("Expected the server to listen");
  return address.port;
}
