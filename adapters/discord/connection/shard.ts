import { setTimeout as delay } from "node:timers/promises";
import {
  type SessionInfo,
  WebSocketManager,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from "@discordjs/ws";
import { GatewayDispatchEvents, type REST } from "discord.js";

/** One shard of Discord's gateway: a connection that gets the interactions of its share of the servers. */
export type Shard = {
  readonly number: number;
  /** How many shards there are in all. */
  readonly of: number;
  /** Resolves when it is ready for the first time. @throws whatever @discordjs/ws throws. */
  readonly opened: Promise<void>;
  /** `opening`: it has not been ready yet. */
  state(): "opening" | "connected" | "reconnecting" | "lost";
  /** Discord's number for why it closed the connection for good; null if it did not. */
  closeCode(): number | null;
  /**
   * From now on another process may take the session up, which ends this connection: it serves until then, and does not come back.
   *
   * @returns resolves when it has ended.
   */
  yield(): Promise<void>;
  /** Holds the session again: nobody took it up. */
  keep(): void;
  /** What another process can take its session up with; null: there is no session. */
  session(): SessionInfo | null;
  /**
   * Leaves, in whatever state the connection is; never hangs.
   *
   * @param resumable whether another process takes the session up.
   */
  leave(resumable: boolean): Promise<void>;
};

/** What a shard needs. */
export type ShardParts = {
  readonly token: string;
  readonly rest: REST;
  readonly number: number;
  readonly of: number;
  /** The session to take up; null: a new one. */
  readonly session: SessionInfo | null;
  readonly onInteraction: (payload: unknown) => void;
  /** The session has changed: it is a new one, or another event was received. */
  readonly onSession: (session: SessionInfo) => void;
  readonly onNews: (news: "ready" | "resumed" | "reconnecting" | "lost", details: object) => void;
  readonly onError: (message: string) => void;
  /** Resolves when the shard may identify; rejects if it is aborted. */
  readonly mayIdentify: (signal: AbortSignal) => Promise<void>;
  /** Resolves when a connection that was lost may be made again. */
  readonly mayConnect: () => Promise<void>;
};

/** Discord's numbers for a connection that it does not take again: https://discord.com/developers/docs/topics/opcodes-and-status-codes */
const FOR_GOOD: readonly number[] = [4004, 4010, 4011, 4012, 4013, 4014];

/** A connection that is closed so keeps its session, other than with 1000 and 1001. */
const RESUMABLE = 4200;

/** Milliseconds that are waited for a connection which is just being made, before it is left to itself. */
const MID_CONNECTION = 2_000;

/** Opens a shard, which connects again by itself whenever its connection is lost. */
export function openShard(parts: ShardParts): Shard {
  const { token, rest, number, of, onInteraction, onSession, onNews, onError, mayIdentify, mayConnect } =
    parts;
  let { session } = parts;
  let state: ReturnType<Shard["state"]> = "opening";
  let closeCode: number | null = null;
  let left = false;
  /** It was lost, and has not begun to connect again. */
  let isClosed = false;
  let yields = false;
  /** Its connection is open, and other shards identify first. */
  let waitsToIdentify = false;
  let ended = () => {};
  const hasEnded = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const manager = new WebSocketManager({
    token,
    rest,
    intents: 0,
    shardIds: [number],
    shardCount: of,
    // What leaves must not come back: see `leave`. The package asks before it connects, and with each event.
    retrieveSessionInfo: async () => {
      if (isClosed) await mayConnect();
      isClosed = false;
      return left ? await new Promise(() => {}) : session;
    },
    updateSessionInfo: (_, now) => {
      if (left) return;
      session = now;
      if (now !== null) onSession(now);
    },
    buildIdentifyThrottler: async () => ({
      async waitForIdentify(_, signal) {
        waitsToIdentify = true;
        await mayIdentify(signal);
        // What has left in the meantime identifies no more.
        if (left) await new Promise(() => {});
        waitsToIdentify = false;
      },
    }),
  });
  const back = (news: "ready" | "resumed") => () => {
    if (left) return;
    state = "connected";
    onNews(news, {});
  };
  manager.on(WebSocketShardEvents.Ready, back("ready"));
  manager.on(WebSocketShardEvents.Resumed, back("resumed"));
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t === GatewayDispatchEvents.InteractionCreate) onInteraction(data.d);
  });
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    isClosed = true;
    if (yields) {
      left = true;
      ended();
    }
    if (left) return;
    const isLost = FOR_GOOD.includes(code);
    // Every attempt to connect again ends so: only the first is news.
    const isNews = isLost || state === "connected";
    if (isLost) closeCode = code;
    if (isLost) state = "lost";
    else if (state === "connected") state = "reconnecting";
    if (isNews) onNews(isLost ? "lost" : "reconnecting", { code });
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) => {
    if (!left) onError(error.message);
  });

  return {
    number,
    of,
    opened: manager.connect(),
    state: () => state,
    closeCode: () => closeCode,
    session: () => session,
    yield: () => {
      yields = true;
      return hasEnded;
    },
    keep: () => {
      yields = false;
    },
    leave: (resumable) => {
      left = true;
      return leave(manager, resumable, () => waitsToIdentify);
    },
  };
}

/**
 * The package cannot leave while it is connecting: in a pause between two attempts it goes on afterwards, and a handshake that then
 * fails ends the process. So the next attempt is made to wait for ever, and an attempt under way is given time to end.
 */
async function leave(
  manager: WebSocketManager,
  resumable: boolean,
  waitsToIdentify: () => boolean,
): Promise<void> {
  const destroy = () => manager.destroy(resumable ? { code: RESUMABLE } : {});
  manager.on(WebSocketShardEvents.Hello, () => void destroy());
  for (let waited = 0; !waitsToIdentify() && (await isConnecting(manager)); waited += 20) {
    if (waited >= MID_CONNECTION) return;
    await delay(20);
  }
  await destroy();
}

async function isConnecting(manager: WebSocketManager): Promise<boolean> {
  const states = [...(await manager.fetchStatus()).values()];
  return states.includes(WebSocketShardStatus.Connecting);
}
