import { type App, type Logger, SocketModeReceiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import { within } from "../../../src/chat/within.ts";

/** One open connection of Socket Mode. */
export type Link = {
  /** Resolves when it is closed, or after a second. */
  close(): Promise<void>;
};

/** What a connection needs. */
export type LinkParts = {
  readonly app: App;
  readonly appToken: string;
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
};

/** What becomes of a connection once it is open. */
export type LinkNews = {
  /** Slack will close it soon: "warning", "refresh_requested". */
  readonly ending: () => void;
  readonly closed: () => void;
};

/** Milliseconds for a connection to open, and to close. */
const OPEN_MS = 10_000;
const CLOSE_MS = 1_000;

/**
 * Opens one connection, which hands what it receives to the app until it closes; it never opens itself again.
 *
 * @throws web-api's error if Slack refuses it, an Error with a short reason if it does not open in time.
 */
export async function openLink(parts: LinkParts, news: LinkNews): Promise<Link> {
  const { app, appToken, logger, clientOptions } = parts;
  const { client, ...receiver } = createReceiver(appToken, logger, clientOptions);
  receiver.init(app);
  let state: "opening" | "open" | "over" = "opening";
  let refusal = "closed at once";
  const close = async (): Promise<void> => {
    state = "over";
    await within(CLOSE_MS, client.disconnect());
  };
  hearNotices(client, (reason) => {
    if (state === "open") return news.ending();
    refusal = reason;
    void close();
  });
  // One that was still being opened when it was given up.
  client.on("connected", () => {
    if (state === "over") void close();
  });
  client.on("disconnected", () => {
    if (state === "open") news.closed();
    state = "over";
  });
  const opened = await within(
    OPEN_MS,
    client.start().then(
      () => true,
      (error: unknown) => error ?? new Error(refusal),
    ),
  );
  if (opened !== true) {
    await close();
    throw opened ?? new Error("no greeting in time");
  }
  state = "open";
  return { close };
}

/** Bolt's receiver with a client that makes each call once: who opens connections decides when to try again. */
function createReceiver(appToken: string, logger: Logger, clientOptions: WebClientOptions) {
  const once = { ...clientOptions, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: once },
  });
  return { client: receiver.client, init: (app: App) => receiver.init(app) };
}

/**
 * Hears Slack's notices that a connection will end. Bolt's client would hang up at once, with no other connection to take its place;
 * so its listener gets every other message, and this one gets the notices.
 */
function hearNotices(client: SocketModeReceiver["client"], hear: (reason: string) => void): void {
  const [handle] = client.listeners("ws_message");
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown, isBinary: unknown) => {
    const reason = noticeOf(data);
    if (reason === null) handle?.(data, isBinary);
    else hear(reason);
  });
}

function noticeOf(data: unknown): string | null {
  if (typeof data !== "string" || !/"type"\s*:\s*"disconnect"/.test(data)) return null;
  try {
    const { type, reason } = JSON.parse(data);
    return type === "disconnect" ? String(reason) : null;
  } catch {
    return null;
  }
}
