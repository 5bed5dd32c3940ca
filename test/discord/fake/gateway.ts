import type { IncomingMessage, Server } from "node:http";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { isObject, type JsonObject, numberOf, parseObject, textOf } from "./json.ts";
import { createSignal } from "./signal.ts";

/** What the gateway needs to know. */
export type GatewayParts = {
  readonly token: string;
  readonly heartbeatIntervalMs: number;
  /** Privileged intents that the application has been granted, as bits. */
  readonly privilegedIntents: number;
  /** The gateway's own address, known once the server listens. */
  readonly url: () => string;
  readonly maxConcurrency: number;
  /** Milliseconds between two identifications of shards that may not identify at once. */
  readonly identifyEveryMs: number;
  readonly now: () => number;
  readonly nextId: () => string;
  /** The fields of READY beside the session's own. */
  readonly ready: () => JsonObject;
  /** The guilds as GUILD_CREATE has them. */
  readonly guilds: () => readonly JsonObject[];
};

/** Something a client did at the gateway. */
type GatewayEvent =
  | { readonly kind: "connect" | "heartbeat" }
  | {
      readonly kind: "identify";
      readonly intents: number;
      readonly properties: JsonObject;
      readonly shard: readonly [number, number];
      /** It came sooner after another one than Discord takes it. */
      readonly tooSoon: boolean;
    }
  | { readonly kind: "resume"; readonly seq: number; readonly replayed: number | "invalid session" }
  | { readonly kind: "presence"; readonly presence: JsonObject }
  | { readonly kind: "close"; readonly code: number };

/** The gateway, seen from Discord's side. */
export type Gateway = {
  /** Everything clients did, in order. */
  readonly events: readonly GatewayEvent[];
  /** Waits until clients did something of this kind `count` times in all. @throws Error if they do not in time */
  readonly until: (kind: GatewayEvent["kind"], count?: number, timeoutMs?: number) => Promise<void>;
  /** Whether a client is logged in, or may come back to its session. */
  readonly hasSession: () => boolean;
  /** Sends an event to the sessions of its server's shard; one that is disconnected gets it when it resumes. */
  readonly dispatch: (type: string, data: JsonObject) => void;
  /** The shards that have a connection, each as often as it has. */
  readonly connected: () => readonly (readonly [number, number])[];
  /** Cuts all connections without a word. */
  readonly drop: () => void;
  /** Asks all clients to reconnect (op 7). */
  readonly reconnect: () => void;
  /** Says that the session is invalid (op 9); `resumable` decides whether the client may try to resume it. */
  readonly invalidate: (resumable: boolean) => void;
  /** Closes all connections with a code of Discord's. */
  readonly closeWith: (code: number) => void;
  /** Whether heartbeats are acknowledged; without, the connection is a zombie. */
  readonly acknowledge: (acknowledges: boolean) => void;
  /** Whether sessions may be resumed; otherwise op 6 is answered with op 9. */
  readonly allowResume: (allowed: boolean) => void;
  /** Closes with this code whoever identifies; null for nobody. */
  readonly refuse: (code: number | null) => void;
  readonly close: () => Promise<void>;
};

type Session = {
  readonly id: string;
  readonly shard: readonly [number, number];
  seq: number;
  readonly sent: { readonly s: number; readonly frame: string }[];
  socket: WebSocket | undefined;
};

/** A shard as it identifies itself, of all there are; one that says nothing is the only one. */
function shardOf(given: unknown): readonly [number, number] {
  const [number, of] = Array.isArray(given) ? given.map(Number) : [];
  return [number ?? 0, of ?? 1];
}

const GUILDS_INTENT = 1 << 0;
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
const ALL_INTENTS = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
/** Dispatched events that a session keeps for resuming. */
const KEPT = 5000;
/** Bytes of the longest payload that a client may send. */
const LONGEST_PAYLOAD = 4096;
const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidApiVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

/** Runs Discord's gateway on a server. */
export function createGateway(server: Server, parts: GatewayParts): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const events: GatewayEvent[] = [];
  const signal = createSignal();
  let acknowledges = true;
  let resumes = true;
  let refusal: number | null = null;
  /** When a shard of each lane identified last. */
  const identifiedMs = new Map<number, number>();

  const happened = (event: GatewayEvent): void => {
    events.push(event);
    signal.changed();
  };
  const send = (socket: WebSocket, op: number, d: unknown): void => {
    socket.send(JSON.stringify({ op, d, s: null, t: null }));
  };
  const dispatchTo = (session: Session, t: string, d: JsonObject): void => {
    session.seq += 1;
    const frame = JSON.stringify({ t, s: session.seq, op: 0, d });
    session.sent.push({ s: session.seq, frame });
    if (session.sent.length > 2 * KEPT) session.sent.splice(0, KEPT);
    session.socket?.send(frame);
  };

  const identify = (socket: WebSocket, d: JsonObject): Session | undefined => {
    const intents = numberOf(d.intents);
    const properties = isObject(d.properties) ? d.properties : {};
    const shard = shardOf(d.shard);
    const lane = shard[0] % parts.maxConcurrency;
    const tooSoon =
      parts.now() - (identifiedMs.get(lane) ?? Number.NEGATIVE_INFINITY) < parts.identifyEveryMs;
    identifiedMs.set(lane, parts.now());
    happened({ kind: "identify", intents, properties, shard, tooSoon });
    if (tooSoon) send(socket, 9, false);
    else if (refusal !== null) socket.close(refusal);
    else if (d.token !== parts.token) socket.close(CLOSE.authenticationFailed, "Authentication failed.");
    else if ((intents & ~ALL_INTENTS) !== 0) socket.close(CLOSE.invalidIntents, "Invalid intent(s).");
    else if ((intents & PRIVILEGED_INTENTS & ~parts.privilegedIntents) !== 0) {
      socket.close(CLOSE.disallowedIntents, "Disallowed intent(s).");
    } else {
      for (const [id, old] of sessions)
        if (String(old.shard) === String(shard) && old.socket === undefined) sessions.delete(id);
      const session: Session = { id: parts.nextId(), shard, seq: 0, sent: [], socket };
      sessions.set(session.id, session);
      dispatchTo(session, "READY", {
        v: 10,
        ...parts.ready(),
        session_id: session.id,
        session_type: "normal",
        resume_gateway_url: parts.url(),
        shard,
      });
      if ((intents & GUILDS_INTENT) !== 0) {
        for (const guild of parts.guilds()) dispatchTo(session, "GUILD_CREATE", guild);
      }
      return session;
    }
    return undefined;
  };

  const resume = (socket: WebSocket, d: JsonObject): Session | undefined => {
    const session = sessions.get(textOf(d.session_id));
    const seq = numberOf(d.seq);
    const oldest = session?.sent[0]?.s ?? 1;
    if (
      session === undefined ||
      !resumes ||
      d.token !== parts.token ||
      seq > session.seq ||
      seq < oldest - 1
    ) {
      happened({ kind: "resume", seq, replayed: "invalid session" });
      sessions.delete(textOf(d.session_id));
      send(socket, 9, false);
      return undefined;
    }
    session.socket?.terminate();
    session.socket = socket;
    const missed = session.sent.filter(({ s }) => s > seq);
    for (const { frame } of missed) socket.send(frame);
    dispatchTo(session, "RESUMED", {});
    happened({ kind: "resume", seq, replayed: missed.length });
    return session;
  };

  const connected = (socket: WebSocket, request: IncomingMessage): void => {
    let session: Session | undefined;
    const receive = (data: RawData): void => {
      const text = String(data);
      const frame = parseObject(text);
      if (frame === undefined || text.length > LONGEST_PAYLOAD) {
        socket.close(CLOSE.decodeError, "Decode error.");
        return;
      }
      const d = isObject(frame.d) ? frame.d : {};
      switch (frame.op) {
        case 1:
          happened({ kind: "heartbeat" });
          if (acknowledges) send(socket, 11, null);
          return;
        case 2:
        case 6:
          if (session?.socket === socket) socket.close(CLOSE.alreadyAuthenticated, "Already authenticated.");
          else session = frame.op === 2 ? identify(socket, d) : resume(socket, d);
          return;
        case 3:
          if (session?.socket !== socket) socket.close(CLOSE.notAuthenticated, "Not authenticated.");
          else happened({ kind: "presence", presence: d });
          return;
        default:
          socket.close(CLOSE.unknownOpcode, "Unknown opcode.");
      }
    };
    socket.on("message", receive);
    socket.on("error", () => socket.terminate());
    socket.on("close", (code) => {
      if (session?.socket === socket) {
        session.socket = undefined;
        // A client that says goodbye with 1000 or 1001 gives up its session.
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      }
      happened({ kind: "close", code });
    });
    happened({ kind: "connect" });
    const query = new URL(request.url ?? "/", "ws://gateway").searchParams;
    if (query.get("v") !== "10" || query.get("encoding") !== "json") {
      socket.close(CLOSE.invalidApiVersion, "Invalid API version.");
    } else send(socket, 10, { heartbeat_interval: parts.heartbeatIntervalMs, _trace: ["fake"] });
  };
  sockets.on("connection", connected);

  const each = (act: (socket: WebSocket) => void): void => {
    for (const socket of sockets.clients) act(socket);
  };

  return {
    events,
    until: async (kind, count = 1, timeoutMs = 20_000) => {
      const seen = (): number => events.filter((event) => event.kind === kind).length;
      const read = (): true | undefined => (seen() >= count ? true : undefined);
      await signal.until(read, () => `${count} times "${kind}" at the gateway, saw ${seen()}`, timeoutMs);
    },
    hasSession: () => sessions.size > 0,
    dispatch: (type, data) => {
      const guild = BigInt(textOf(data.guild_id) || 0);
      for (const session of sessions.values()) {
        const [number, of] = session.shard;
        if (Number((guild >> 22n) % BigInt(of)) === number) dispatchTo(session, type, data);
      }
    },
    connected: () =>
      Array.from(sessions.values()).flatMap(({ shard, socket }) => (socket === undefined ? [] : [shard])),
    drop: () => {
      // From here on nothing reaches the client: what is dispatched now waits for it to resume.
      for (const session of sessions.values()) session.socket = undefined;
      each((socket) => socket.terminate());
    },
    reconnect: () => each((socket) => send(socket, 7, null)),
    invalidate: (resumable) => {
      for (const session of sessions.values()) session.socket = undefined;
      if (!resumable) sessions.clear();
      each((socket) => send(socket, 9, resumable));
    },
    closeWith: (code) => {
      for (const session of sessions.values()) session.socket = undefined;
      each((socket) => socket.close(code));
    },
    acknowledge: (value) => {
      acknowledges = value;
    },
    allowResume: (value) => {
      resumes = value;
    },
    refuse: (code) => {
      refusal = code;
    },
    close: async () => {
      each((socket) => socket.terminate());
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}
