import { connectDiscord, type DiscordConnection, type DiscordOptions } from "../../adapters/discord/app.ts";
import type { ChatPorts } from "../../src/chat/connection.ts";
import type { Log } from "../../src/chat/log.ts";
import { createRequestQueue, type RequestQueuePorts } from "../../src/chat/queue/request-queue.ts";
import { createSuggestions } from "../../src/chat/requests/suggestions.ts";
import { respond } from "../../src/chat/respond.ts";
import { seeds } from "../answer/seeds.ts";
import { createFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from "./fake/fake-discord.ts";
import { ARCHIVE, NUMBERS, TODAY } from "./replies.ts";

/** An answer is waited for so long before it is announced, in milliseconds: that a machine is busy is no test. */
const PATIENCE_MS = 10_000;

/** How a bot is started. */
export type Setting = DiscordOptions & {
  readonly discord?: FakeDiscordOptions;
  readonly respond?: RequestQueuePorts["respond"];
  readonly perMinute?: number;
  readonly admins?: readonly string[];
  /** What servers get of their own, made of what all get. */
  readonly forWorkspace?: (ports: ChatPorts) => NonNullable<ChatPorts["forWorkspace"]>;
};

/** A bot at a fake Discord. */
export type Running = {
  readonly discord: FakeDiscord;
  readonly connection: DiscordConnection;
  /** Every line of its log, with its level. */
  readonly log: readonly string[];
  /** Connects one more time. */
  readonly again: () => Promise<DiscordConnection>;
  [Symbol.asyncDispose](): Promise<void>;
};

const suggestions = await createSuggestions(seeds, []);

/** What the adapter is given; lines of its log are added to `lines`. */
export function chatPorts(lines: string[], { respond: answer, perMinute = 60 }: Setting = {}): ChatPorts {
  const line = (level: string) => (event: string, details?: object) => {
    lines.push(`${level} ${event} ${JSON.stringify(details ?? {})}`);
  };
  const log: Log = { info: line("info"), warn: line("warn"), error: line("error") };
  const queue = createRequestQueue({
    respond:
      answer ??
      ((request, madeFrom, { locale = "en" }) =>
        respond(seeds, request, { today: TODAY, numbers: NUMBERS, locale }, madeFrom)),
    nowMs: () => performance.now(),
    observe: () => {},
    report: (error) => lines.push(`report ${String(error)}`),
    perMinute,
  });
  return {
    queue,
    archive: () => ARCHIVE,
    numbers: () => NUMBERS,
    suggestions: () => suggestions,
    today: () => TODAY,
    log,
  };
}

/** Starts a fake Discord and connects the bot to it. */
export async function runBot(setting: Setting = {}): Promise<Running> {
  const discord = await createFakeDiscord(setting.discord);
  const log: string[] = [];
  const all = chatPorts(log, setting);
  const ports = setting.forWorkspace ? { ...all, forWorkspace: setting.forWorkspace(all) } : all;
  const settings = { token: discord.token, apiUrl: discord.apiUrl, admins: setting.admins ?? [] };
  const connections: DiscordConnection[] = [];
  const again = async () => {
    const connection = await connectDiscord(settings, ports, { patienceMs: PATIENCE_MS, ...setting });
    connections.push(connection);
    return connection;
  };
  const connection = await again();
  return {
    discord,
    connection,
    log,
    again,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(connections.map((each) => each.stop()));
      await discord.close();
    },
  };
}
