import { createServer } from "node:http";
import { connectSlack, type SlackConnection } from "../../adapters/slack/app.ts";
import { slackManifest } from "../../adapters/slack/manifest.ts";
import type { ChatPorts } from "../../src/chat/connection.ts";
import type { IncomingRequest, RequestQueuePorts } from "../../src/chat/queue/request-queue.ts";
import { createRequestQueue } from "../../src/chat/queue/request-queue.ts";
import { type ArchiveNumbers, archiveNumbers } from "../../src/chat/replies/about-replies.ts";
import type { Reply } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { respond } from "../../src/chat/respond.ts";
import { archiveKey } from "../../src/corpus/document-key.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { createFakeSlack, type FakeSlack, type FakeSlackOptions } from "./fake/fake-slack.ts";

export const TODAY = "2026-11-22";
export const NUMBERS: ArchiveNumbers = await archiveNumbers(seeds, 0);
export const KEY: string = archiveKey(seedDocuments);

/** What the archive of the project's own six documents answers. */
export async function answer(
  request: ChatRequest,
  madeFrom: string | null = null,
  { locale = "en" }: Pick<IncomingRequest, "locale"> = {},
): Promise<Reply> {
  return respond(seeds, request, { today: TODAY, numbers: NUMBERS, locale }, madeFrom);
}

/** A line of the log. */
export type Logged = { readonly level: string; readonly event: string; readonly details: unknown };

/** What an adapter is given, over the project's own archive, and what it logs. */
export type Ports = ChatPorts & { readonly logged: readonly Logged[]; readonly reported: readonly unknown[] };

/** Ports of an adapter. */
export function ports({
  perMinute = 1_000,
  reply = answer,
}: {
  readonly perMinute?: number;
  readonly reply?: RequestQueuePorts["respond"];
} = {}): Ports {
  const logged: Logged[] = [];
  const reported: unknown[] = [];
  const line = (level: string) => (event: string, details: unknown) => {
    logged.push({ level, event, details });
  };
  return {
    queue: createRequestQueue({
      respond: reply,
      nowMs: () => performance.now(),
      observe: () => {},
      report: (error) => reported.push(error),
      perMinute,
    }),
    archive: () => KEY,
    numbers: () => NUMBERS,
    suggestions: () => ({ publishers: [], places: [], topics: [] }),
    today: () => TODAY,
    log: { info: line("info"), warn: line("warn"), error: line("error") },
    logged,
    reported,
  };
}

/** The bot in a workspace. */
export type Newsroom = {
  readonly slack: FakeSlack;
  readonly connection: SlackConnection;
  readonly ports: Ports;
  readonly close: () => Promise<void>;
};

/** Connects the bot to a fake Slack. */
export async function openNewsroom(
  transport: "socket" | "http",
  options: FakeSlackOptions &
    Parameters<typeof ports>[0] & {
      readonly admins?: readonly string[];
      readonly commandPrefix?: string;
    } = {},
): Promise<Newsroom> {
  const manifest = slackManifest(
    transport === "http" ? "https://dateline.example.org/slack/events" : null,
    options.commandPrefix,
  );
  const slack = await createFakeSlack({ manifest, ...options, transport });
  const given = ports(options);
  const connection = await connectSlack(
    {
      botToken: slack.botToken,
      appToken: transport === "socket" ? slack.appToken : null,
      signingSecret: transport === "http" ? slack.signingSecret : null,
      apiUrl: slack.apiUrl,
      admins: options.admins ?? [],
      commandPrefix: options.commandPrefix ?? "",
    },
    given,
  );
  const server = createServer(connection.requestListener ?? (() => {}));
  if (transport === "http") {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  }
  return {
    slack,
    connection,
    ports: given,
    close: async () => {
      await connection.stop();
      await slack.close();
      server.close();
    },
  };
}

/** Everything that is to be read in a message's blocks. */
export function words({ blocks }: { readonly blocks: unknown }): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === "text" && typeof value === "string") texts.push(value);
    return value;
  });
  return texts.join("");
}
