import { setTimeout as delay } from "node:timers/promises";
import {
  Client,
  Events,
  GatewayDispatchEvents,
  type ManagerShardEventsMap,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from "discord.js";
import * as v from "valibot";
import type { Log } from "../../../src/chat/connection.ts";
import type { GatewayState } from "./connection-health.ts";

/** What Discord says of the bot when it is ready. */
export type Identity = {
  readonly applicationId: string;
  /** The id of the bot's own user; of old bots it is another than the application's. */
  readonly botUser: string;
  readonly username: string;
  /** How many shards Discord recommends. */
  readonly shards: number;
};

/** A connection to Discord's gateway. */
export type Gateway = {
  /** Logs in; resolves when Discord says that the bot is ready. @throws whatever discord.js throws. */
  readonly login: (token: string) => Promise<Identity>;
  readonly state: () => GatewayState;
  /** Leaves for good, in whatever state the connection is; never hangs. */
  readonly leave: () => Promise<void>;
};

type Manager = Parameters<NonNullable<WebSocketOptions["buildStrategy"]>>[0];

/** Discord's greeting on a new connection; discord.js exports another enumeration by the name of this one. */
const HELLO = "hello" as keyof ManagerShardEventsMap;

/** Milliseconds: a request to Discord may take so long, and is then tried once more. */
const REST = { timeout: 4_000, retries: 1 } as const;

/** Milliseconds that are waited for a connection which is just being made, before it is left to itself. */
const MID_CONNECTION = 2_000;

/** Opens what is needed to talk to Discord; nothing is sent before {@link Gateway.login}. */
export function createGateway(
  apiUrl: string | null,
  log: Log,
  onInteraction: (payload: unknown) => void,
): Gateway {
  let manager: Manager | null = null;
  const client = new Client({
    intents: [],
    // By discord.js goes only the question where the gateway is.
    rest: { ...REST, ...(apiUrl === null ? {} : { api: apiUrl, version: "10" }) },
    ws: {
      buildStrategy: (made) => {
        manager = made;
        return new SimpleShardingStrategy(made);
      },
    },
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
    onInteraction(payload);
    hideFromClient(payload);
  });
  const state = logEvents(client, log);
  return {
    login: async (token) => {
      const ready = new Promise<unknown>((resolve) => client.ws.once(GatewayDispatchEvents.Ready, resolve));
      await client.login(token);
      const { application, user } = v.parse(READY, await ready);
      const shards = (await manager?.fetchGatewayInformation())?.shards ?? 1;
      return { applicationId: application.id, botUser: user.id, username: user.username, shards };
    },
    state,
    leave: () => leave(client, manager),
  };
}

const READY = v.object({
  application: v.object({ id: v.string() }),
  user: v.object({ id: v.string(), username: v.string() }),
});

/**
 * discord.js would make objects of an interaction and keep them, and throw, where nobody can catch it, at one that is not as it
 * expects. It passes over what is of an unknown type.
 */
function hideFromClient(payload: unknown): void {
  if (typeof payload === "object" && payload !== null)
    Object.assign(payload, { type: 0, channel: undefined });
}

/** Logs what becomes of the connection, and tells how it is. */
function logEvents(client: Client, log: Log): () => GatewayState {
  client.on(Events.Error, (error) => log.error("discord: client error", { message: error.message }));
  client.on(Events.Warn, (message) => log.warn("discord: client warning", { message }));
  // Every attempt to reconnect is an event of its own, two in a second: only the first is reported.
  let state: GatewayState["state"] = "connected";
  let closeCode: number | null = null;
  client.on(Events.ShardError, (error) => {
    if (state === "connected") log.warn("discord: connection error", { message: error.message });
  });
  client.on(Events.ShardReconnecting, () => {
    if (state === "connected") log.warn("discord: connection lost, reconnecting");
    state = "reconnecting";
  });
  const back = (event: string) => () => {
    state = "connected";
    log.info(event);
  };
  client.ws.on(GatewayDispatchEvents.Ready, back("discord: ready"));
  client.ws.on(GatewayDispatchEvents.Resumed, back("discord: connection resumed"));
  client.on(Events.ShardDisconnect, ({ code }) => {
    state = "lost";
    closeCode = code;
    log.error("discord: disconnected for good", { code });
  });
  return () => ({ state, closeCode });
}

/**
 * discord.js cannot leave while it is reconnecting: in a pause between two attempts it goes on afterwards, and a handshake that
 * then fails ends the process. So the next attempt is made to wait for ever, and an attempt under way is given time to end.
 */
async function leave(client: Client, manager: Manager | null): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  if (manager) {
    manager.options.retrieveSessionInfo = () => new Promise(() => {});
    manager.on(HELLO, () => void client.destroy());
    for (let waited = 0; await isConnecting(manager); waited += 20) {
      if (waited >= MID_CONNECTION) return;
      await delay(20);
    }
  }
  await client.destroy();
}

async function isConnecting(manager: Manager): Promise<boolean> {
  const states = [...(await manager.fetchStatus()).values()];
  return states.includes(WebSocketShardStatus.Connecting);
}
