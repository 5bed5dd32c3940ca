import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { performance } from "node:perf_hooks";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { json, parseJson, string } from "./json.ts";
import type { SlackRecord } from "./record.ts";
import type { Ack, Envelope, Transport } from "./transport.ts";

const MAX_CONNECTIONS = 10;

/** Slack's side of Socket Mode. */
export type SocketMode = Transport & {
  /** The path of a new address, good for one connection. */
  readonly ticket: () => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly connections: () => number;
  /** Resolves as soon as so many are connected. */
  readonly connected: (atLeast: number) => Promise<void>;
  /** Says to every connection that it will end, and why. */
  readonly disconnect: (reason: "warning" | "refresh_requested") => void;
  /** Asks for a new connection, and delivers to the old one until that is there. */
  readonly handOver: (reason: "warning" | "refresh_requested") => void;
  /** How many connections there ever were. */
  readonly greeted: () => number;
  /** How often the last connection went with no other one there. */
  readonly gaps: () => number;
  /** Resolves as soon as no more than so many are there, those included that get nothing any more. */
  readonly dwindled: (atMost: number) => Promise<void>;
  /** Breaks every connection without a word. */
  readonly drop: () => void;
};

type Needs = {
  readonly appId: string;
  readonly ackDeadlineMs: number;
  readonly pingIntervalMs: number;
  readonly record: SlackRecord;
};

type Pending = { readonly sentMs: number; readonly settle: (afterMs: number, body: unknown) => void };

const TOO_LATE: Ack = {
  outcome: "operation_timeout",
  afterMs: null,
  status: null,
  body: undefined,
  retryReason: "timeout",
};

/** Waits for the bot to connect; what is sent before is queued. */
export function createSocketMode({ appId, ackDeadlineMs, pingIntervalMs, record }: Needs): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  /** In turn: the first gets the next envelope. */
  const open: WebSocket[] = [];
  const queue: ((socket: WebSocket) => void)[] = [];
  const pending = new Map<string, Pending>();
  const arrivals = new Set<() => void>();
  const alive = new Set<WebSocket>();
  const ending = new Set<WebSocket>();
  let gaps = 0;
  let greeted = 0;
  /** Gives up on what is neither acknowledged nor too late. */
  const waiting = new Set<() => void>();

  const pings = setInterval(() => {
    for (const socket of open) socket.ping("Ping from fake");
  }, pingIntervalMs);

  const rest = (socket: WebSocket): void => {
    const at = open.indexOf(socket);
    if (at >= 0) open.splice(at, 1);
  };

  const leave = (socket: WebSocket): void => {
    rest(socket);
    if (alive.delete(socket) && alive.size === 0) gaps++;
    for (const arrive of arrivals) arrive();
  };

  const onFrame = (text: string): void => {
    const frame = json(parseJson(text));
    const id = string(frame.envelope_id);
    const sent = pending.get(id);
    if (!sent) {
      record.fault("ack", ["envelope_id: never sent, or acknowledged before"], text);
      return;
    }
    pending.delete(id);
    sent.settle(performance.now() - sent.sentMs, frame.payload);
  };

  const welcome = (socket: WebSocket): void => {
    socket.on("message", (data) => onFrame(String(data)));
    socket.on("close", () => leave(socket));
    socket.on("error", () => leave(socket));
    if (open.length >= MAX_CONNECTIONS) {
      socket.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
      socket.close();
      return;
    }
    open.push(socket);
    alive.add(socket);
    greeted++;
    for (const old of ending) rest(old);
    ending.clear();
    const about = { host: "applink-fake", build_number: 1, approximate_connection_time: 18_060 };
    const connection_info = { app_id: appId };
    socket.send(
      JSON.stringify({ type: "hello", num_connections: open.length, debug_info: about, connection_info }),
    );
    socket.ping("Ping from fake");
    for (const send of queue.splice(0)) send(socket);
    for (const arrive of arrivals) arrive();
  };

  const inTurn = (): WebSocket | undefined => {
    const socket = open.shift();
    if (socket) open.push(socket);
    return socket;
  };

  const send = (envelope: Envelope, onLateAck: (afterMs: number) => void): Promise<Ack> =>
    new Promise((resolve) => {
      const id = randomUUID();
      let timer: NodeJS.Timeout | undefined;
      const finish = (ack: Ack): void => {
        clearTimeout(timer);
        waiting.delete(giveUp);
        resolve(ack);
      };
      const giveUp = (): void => finish(TOO_LATE);
      waiting.add(giveUp);
      const transmit = (socket: WebSocket): void => {
        timer = setTimeout(giveUp, ackDeadlineMs);
        const settle = (afterMs: number, body: unknown): void => {
          if (!waiting.has(giveUp)) onLateAck(afterMs);
          else finish({ outcome: "acked", afterMs, status: 200, body, retryReason: null });
        };
        pending.set(id, { sentMs: performance.now(), settle });
        socket.send(frameOf(id, envelope));
      };
      const socket = inTurn();
      if (socket) transmit(socket);
      else queue.push(transmit);
    });

  return {
    deliver: send,
    ticket: () => {
      const ticket = `/link/?ticket=${randomUUID()}`;
      tickets.add(ticket);
      return ticket;
    },
    upgrade: (request, socket, head) => {
      if (tickets.delete(request.url ?? "")) server.handleUpgrade(request, socket, head, welcome);
      else socket.end("HTTP/1.1 401 Unauthorized\r\n\r\n");
    },
    connections: () => open.length,
    connected: (atLeast) =>
      new Promise((resolve) => {
        const arrive = (): void => {
          if (open.length < atLeast) return;
          arrivals.delete(arrive);
          resolve();
        };
        arrivals.add(arrive);
        arrive();
      }),
    handOver: (reason) => {
      for (const socket of open) {
        ending.add(socket);
        socket.send(noticeOf(reason));
      }
    },
    greeted: () => greeted,
    gaps: () => gaps,
    dwindled: (atMost) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (alive.size > atMost) return;
          arrivals.delete(look);
          resolve();
        };
        arrivals.add(look);
        look();
      }),
    disconnect: (reason) => {
      const frame = noticeOf(reason);
      // Bolt closes at once whatever the reason: what is sent into the closing connection, it could not acknowledge.
      for (const socket of open.splice(0)) socket.send(frame);
    },
    drop: () => {
      for (const socket of open.splice(0)) socket.terminate();
    },
    close: () => {
      clearInterval(pings);
      for (const giveUp of waiting) giveUp();
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function noticeOf(reason: string): string {
  return JSON.stringify({ type: "disconnect", reason, debug_info: { host: "applink-fake" } });
}

function frameOf(envelope_id: string, { kind, payload, retry }: Envelope): string {
  const again = retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {};
  const accepts_response_payload = kind !== "events_api";
  return JSON.stringify({ envelope_id, type: kind, payload, accepts_response_payload, ...again });
}
