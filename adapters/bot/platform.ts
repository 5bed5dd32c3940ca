import { type Connection, ConnectionError, UnreachableError } from "../../src/chat/connection.ts";

/** A platform that is configured, connected or not. */
export type Platform = {
  readonly name: string;
  state(): "connecting" | "connected" | "failed";
  /** Resolves after the first attempt. */
  readonly settled: Promise<void>;
  stop(): Promise<void>;
};

/** Waits between attempts to reach a platform, in milliseconds; the last one goes on. */
const WAITS_MS = [5_000, 15_000, 60_000, 300_000] as const;

/** How often it is looked whether a connection still stands, in milliseconds. */
const LOOK_EVERY_MS = 2_000;

const STATES = { connected: "connected", reconnecting: "connecting", lost: "failed" } as const;

const NEWS = {
  connected: "connected again",
  reconnecting: "connection lost; it is being made again",
  lost: "disconnected for good: see the log, mend the token, and start again",
} as const;

/**
 * Connects a platform. What cannot be mended by waiting is said in one line and left; a platform that cannot be reached is
 * tried again, with growing waits. Other platforms never notice.
 *
 * @param fault what is wrong with its settings, so that it is not even tried.
 */
export function startPlatform(
  name: string,
  say: (label: string, text: string) => void,
  fault: string | null,
  connect: () => Promise<Connection>,
): Platform {
  let reached: "connecting" | "connected" | "failed" = "connecting";
  let connection: Connection | null = null;
  let timer: NodeJS.Timeout | undefined;
  let watching: NodeJS.Timeout | undefined;
  let stopped = false;

  const attempt = async (count: number): Promise<void> => {
    try {
      if (fault !== null) throw new ConnectionError(fault);
      connection = await connect();
      if (stopped) return await connection.stop();
      reached = "connected";
      say(name, connection.summary);
      for (const hint of connection.hints ?? []) say("", hint);
      watch(connection);
    } catch (error) {
      const mendable = error instanceof ConnectionError;
      const again = error instanceof UnreachableError && !stopped;
      const waitMs = WAITS_MS[Math.min(count, WAITS_MS.length - 1)] ?? 0;
      reached = again ? "connecting" : "failed";
      say(
        name,
        `not connected: ${mendable ? error.message : `an error nobody expected (${String(error)}).`}${
          again ? ` Trying again in ${waitMs / 1000} seconds.` : ""
        }`,
      );
      if (again) timer = setTimeout(() => void attempt(count + 1), waitMs);
    }
  };
  /** Says what becomes of a connection that stood. */
  const watch = (live: Connection): void => {
    let before = live.state();
    watching = setInterval(() => {
      const now = live.state();
      if (now !== before) say(name, NEWS[now]);
      before = now;
    }, LOOK_EVERY_MS);
    watching.unref();
  };
  const settled = attempt(0);
  return {
    name,
    state: () => (reached === "connected" && connection ? STATES[connection.state()] : reached),
    settled,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      clearInterval(watching);
      await connection?.stop();
    },
  };
}
