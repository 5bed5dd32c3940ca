import { setTimeout as delay } from "node:timers/promises";
import type { App, Logger, Receiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import { type ChatPorts, UnreachableError } from "../../../src/chat/connection.ts";
import type { PartHealth } from "../../../src/chat/health.ts";
import { message } from "../../../src/messages/message.ts";
import { failureOf } from "./failure.ts";
import { type Link, openLink } from "./socket-link.ts";

/** Socket Mode for Bolt: one connection at a time receives, and the next one is always open. */
export type SocketReceiver = Receiver & {
  /** Whether a connection is open, and if not, why. */
  part(): PartHealth;
};

/** What Socket Mode needs. */
export type SocketParts = {
  readonly appToken: string;
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
  readonly log: ChatPorts["log"];
};

/** Milliseconds that a connection stays open after the next one serves, for what it still has to acknowledge. */
const OVERLAP_MS = 3_000;

/** Milliseconds before the second attempt to open a connection, the third one, …; the last one goes on. */
const WAITS_MS = [500, 1_000, 2_000, 5_000, 10_000] as const;

/** A connection that lasted for less is opened again after as long, in milliseconds: it may be closed at once again. */
const SHORT_MS = 2_000;

/** The longest wait that Slack's `Retry-After` may ask for, in milliseconds. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Keeps Socket Mode open. When Slack announces the end of a connection, the next one is opened before it goes, since Slack allows ten;
 * a lost one is opened again, however long Slack is away and also if the token is refused.
 */
export function createSocketReceiver(parts: SocketParts): SocketReceiver {
  const { log } = parts;
  const open = new Set<Link>();
  const left = new AbortController();
  let app: App | null = null;
  let serving: Link | null = null;
  let opening = false;
  let servesSinceMs = 0;
  let fault = "It is being opened.";

  const openNext = async (): Promise<void> => {
    if (app === null) throw new Error("init comes before start");
    const link: Link = await openLink(
      { ...parts, app },
      {
        ending: () => {
          if (serving === link) replace();
        },
        closed: () => {
          open.delete(link);
          if (serving !== link) return;
          serving = null;
          fault = "It was closed.";
          log.warn("connection lost, connecting again");
          replace(performance.now() - servesSinceMs < SHORT_MS ? SHORT_MS : 0);
        },
      },
    );
    if (left.signal.aborted) return link.close();
    const before = serving;
    open.add(link);
    serving = link;
    servesSinceMs = performance.now();
    if (before !== null) void retire(before);
  };

  const retire = async (link: Link): Promise<void> => {
    await pause(OVERLAP_MS, left.signal);
    await link.close();
    open.delete(link);
  };

  /** Opens the next connection, unless that is under way. */
  const replace = (inMs = 0): void => {
    if (left.signal.aborted || opening) return;
    opening = true;
    void keepOpening(inMs).then(() => {
      opening = false;
      if (serving === null) replace();
    });
  };

  const keepOpening = async (inMs: number): Promise<void> => {
    await pause(inMs, left.signal);
    for (let attempt = 0; !left.signal.aborted; attempt++) {
      try {
        await openNext();
        return;
      } catch (error) {
        const reason = wordsOf(error);
        if (reason !== fault) log.warn("no connection", { reason });
        fault = reason;
        const waitMs = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] ?? 0;
        await pause(Math.max(waitMs, askedWaitMs(error)), left.signal);
      }
    }
  };

  return {
    init(given) {
      app = given;
    },
    async start() {
      try {
        await openNext();
      } catch (error) {
        left.abort();
        throw new UnreachableError([message("connect.slack-no-socket")], { cause: error });
      }
    },
    async stop() {
      left.abort();
      serving = null;
      fault = "The bot has left.";
      await Promise.all(Array.from(open, (link) => link.close()));
    },
    part: () => ({
      part: "connection",
      ok: serving !== null,
      detail: serving === null ? `No connection to Slack. ${fault}` : null,
    }),
  };
}

/** Why a connection could not be opened, in a sentence. */
function wordsOf(error: unknown): string {
  const failure = failureOf(error);
  switch (failure.kind) {
    case "refused":
      return `Slack refuses Socket Mode (${failure.code}): check \`SLACK_APP_TOKEN\`, and that Socket Mode is on in the app’s settings.`;
    case "limited":
      return "Slack asks the bot to wait.";
    case "unsent":
    case "unclear":
      return `Slack cannot be reached (${failure.code === "Error" && error instanceof Error ? error.message : failure.code}).`;
  }
}

function askedWaitMs(error: unknown): number {
  const failure = failureOf(error);
  return failure.kind === "limited" ? Math.min(failure.waitMs ?? 0, LONGEST_WAIT_MS) : 0;
}

/** Waits, or until the bot leaves. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await delay(ms, undefined, { signal, ref: false }).catch(() => {});
}
