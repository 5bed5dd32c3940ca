import { REST, Routes } from "discord.js";
import * as v from "valibot";
import type { Log } from "../../../src/chat/log.ts";
import type { ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import type { GatewayState } from "./connection-health.ts";
import { holdShards, type Shards } from "./shards.ts";

/** What Discord says of the bot. */
export type Identity = {
  readonly applicationId: string;
  /** The id of the bot's own user; of old bots it is another than the application's. */
  readonly botUser: string;
  readonly username: string;
};

/** A connection to Discord's gateway, by this process's share of its shards. */
export type Gateway = {
  /** Logs in; resolves when a shard is ready, or other processes hold them all. @throws whatever Discord's packages throw. */
  readonly login: () => Promise<Identity>;
  readonly state: () => GatewayState;
  /** Lets other processes take over, and serves until they do; at once where there are none. */
  readonly handOver: () => Promise<void>;
  /** Leaves for good, in whatever state the connection is; never hangs. */
  readonly leave: () => Promise<void>;
};

/** What a gateway needs. */
export type GatewayParts = {
  readonly token: string;
  /** Another Discord than the real one; null for that. */
  readonly apiUrl: string | null;
  readonly group: ProcessGroup;
  readonly log: Log;
  readonly onInteraction: (payload: unknown) => void;
};

/** Milliseconds: a request to Discord may take so long, and is then tried once more. */
const LIMITS = { timeout: 4_000, retries: 1 } as const;

const USER = v.object({ id: v.string(), username: v.string() });
const APPLICATION = v.object({ id: v.string() });

/** Opens what is needed to talk to Discord; nothing is sent before {@link Gateway.login}. */
export function createGateway({ token, apiUrl, group, log, onInteraction }: GatewayParts): Gateway {
  const rest = new REST({ ...LIMITS, version: "10", ...(apiUrl === null ? {} : { api: apiUrl }) });
  rest.setToken(token);
  let shards: Shards | null = null;
  return {
    async login() {
      const { id, username } = v.parse(USER, await rest.get(Routes.user()));
      const application = v.parse(APPLICATION, await rest.get(Routes.oauth2CurrentApplication()));
      shards = holdShards({ token, rest, group, log, onInteraction });
      await shards.opened;
      return { applicationId: application.id, botUser: id, username };
    },
    state() {
      const held = shards?.held() ?? [];
      const lost = held.find((shard) => shard.state() === "lost");
      const isBack = held.every((shard) => shard.state() !== "reconnecting");
      return {
        state: lost ? "lost" : isBack ? "connected" : "reconnecting",
        closeCode: lost?.closeCode() ?? null,
        fault: shards?.fault() ?? null,
      };
    },
    handOver: async () => await shards?.handOver().catch(() => {}),
    leave: async () => await shards?.leave(),
  };
}
