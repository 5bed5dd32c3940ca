import { type Connection, ConnectionError, UnreachableError } from "../../src/chat/connection.ts";
import type { PartHealth } from "../../src/chat/health.ts";
import { within } from "../../src/chat/within.ts";
import { type Message, message } from "../../src/messages/message.ts";
import { ENGLISH } from "../../src/messages/say.ts";
import { lineText } from "./log/line-text.ts";
import type { Line, Say } from "./log/say.ts";

/** A platform that is configured, connected or not. */
export type Platform = {
  readonly name: string;
  /** `failed`: waiting alone does not help, though it is tried again all the same. */
  state(): "connecting" | "connected" | "failed";
  /** Everything that has to work on it. */
  parts(): readonly PartHealth[];
  /** Resolves after the first attempt. */
  readonly settled: Promise<void>;
  stop(): Promise<void>;
};

/** Waits between attempts to connect, in milliseconds; the last one goes on. */
const WAITS_MS = [5_000, 15_000, 30_000] as const;

/** How often it is looked whether a connection still stands, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

/** A connection that is lost gets this long to close, in milliseconds. */
const CLOSE_WITHIN_MS = 5_000;

const STATES = { connected: "connected", reconnecting: "connecting", lost: "failed" } as const;

const NEWS = {
  connected: message("start.connected-again"),
  reconnecting: message("start.reconnecting"),
} as const;

/**
 * Connects a platform, and connects it again whenever it is lost for good: a token may be made valid again. Only what its settings rule
 * out is not tried. Other platforms never notice.
 *
 * @param fault what is wrong with its settings, so that it is not even tried.
 */
export function startPlatform(
  name: "Slack" | "Discord",
  say: Say,
  fault: readonly Message[] | null,
  connect: () => Promise<Connection>,
): Platform {
  let reached: "connecting" | "failed" = "connecting";
  let why = "It is being connected.";
  let connection: Connection | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let said = "";
  /** The same again is no news. */
  const news = (line: Line, level: "info" | "warn"): boolean => {
    const text = lineText(line, ENGLISH);
    if (text === said) return false;
    said = text;
    say(name, line, level);
    return true;
  };
  const later = (action: () => Promise<void>, ms: number): void => {
    if (!stopped) timer = setTimeout(() => void action(), ms);
  };

  const attempt = async (count: number): Promise<void> => {
    try {
      if (fault !== null) throw new ConnectionError(fault);
      const made = await connect();
      if (stopped) return await made.stop();
      connection = made;
      if (news(made.summary, "info")) for (const hint of made.hints ?? []) say("", hint);
      later(() => watch(made, "connected"), LOOK_EVERY_MS);
    } catch (error) {
      why = error instanceof ConnectionError ? error.message : `An error nobody expected (${String(error)}).`;
      reached = error instanceof UnreachableError ? "connecting" : "failed";
      const waitMs = WAITS_MS[Math.min(count, WAITS_MS.length - 1)] ?? 0;
      const cause = error instanceof ConnectionError && typeof error.reason !== "string" ? error.reason : why;
      const again = message("start.trying-again", { seconds: waitMs / 1000 });
      news([message("start.not-connected", { why: cause }), ...(fault === null ? [again] : [])], "warn");
      if (fault === null) later(() => attempt(count + 1), waitMs);
    }
  };
  /** Says what becomes of a connection that stood, and replaces one that is lost. */
  const watch = async (live: Connection, before: "connected" | "reconnecting"): Promise<void> => {
    const now = live.state();
    if (now !== "lost") {
      if (now !== before) news(NEWS[now], now === "connected" ? "info" : "warn");
      return later(() => watch(live, now), LOOK_EVERY_MS);
    }
    const details = (live.parts?.() ?? []).flatMap(({ detail }) => detail ?? []);
    connection = null;
    reached = "failed";
    why = details.join(" ") || "The connection was lost for good.";
    news(message("start.disconnected", { why }), "warn");
    await within(
      CLOSE_WITHIN_MS,
      live.stop().catch(() => {}),
    );
    if (!stopped) await attempt(0);
  };
  const settled = attempt(0);
  return {
    name,
    state: () => (connection ? STATES[connection.state()] : reached),
    parts: () => (connection ? connectedParts(connection) : [{ part: "connection", ok: false, detail: why }]),
    settled,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await connection?.stop();
    },
  };
}

function connectedParts(connection: Connection): readonly PartHealth[] {
  const parts = connection.parts?.() ?? [];
  const stands = connection.state() === "connected";
  if (parts.some(({ part, ok }) => part === "connection" || !ok)) return parts;
  const detail = stands ? null : "The connection is lost; it is being made again.";
  return [...parts, { part: "connection", ok: stands, detail }];
}
