import type { FetchFunction, WebClientOptions } from "@slack/web-api";
import { WebClient } from "@slack/web-api";
import { type ChatPorts, ConnectionError } from "../../../src/chat/connection.ts";
import type { PartHealth } from "../../../src/chat/health.ts";
import { replyWithPrefix, withCommandPrefix } from "../../../src/chat/replies/command-names.ts";
import type { Poster } from "../../../src/delivery/posting/poster.ts";
import { type Message, message } from "../../../src/messages/message.ts";
import { createSlackPoster } from "../posting/poster.ts";
import type { PayloadSource, SlackBotParts } from "../requests/bot.ts";
import { createSlackWorkspace, type SlackWorkspace } from "../requests/workspace.ts";
import { hearingRefusals, type Through } from "./call-fetch.ts";
import { type Identity, identify } from "./identity.ts";
import { watchToken } from "./token-health.ts";

/** The workspaces that the bot answers in and posts to: one by its token, or all in which people installed the app. */
export type Workspaces = Pick<SlackBotParts, "elsewhere" | "installationChanged"> & {
  /** "connected to Acme as @dateline" */
  readonly summary: Message;
  /** Lines for the person who started the bot. @default none */
  readonly hints?: readonly Message[];
  /** The workspace of a payload; null: the bot does not answer there. */
  of(source: PayloadSource): Promise<SlackWorkspace | null>;
  readonly poster: Poster;
  parts(): readonly PartHealth[];
  stop(): void;
};

/** What every workspace needs. */
export type WorkspaceSettings = {
  readonly clientOptions: WebClientOptions;
  readonly ports: ChatPorts;
  readonly admins: readonly string[];
  readonly commandPrefix: string;
};

/** The client that looks after the token neither waits nor tries again. */
export const PING = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 5_000 } as const;

/**
 * Opens the workspace of a bot token.
 *
 * @throws ConnectionError if the token is not accepted, UnreachableError if Slack cannot be reached.
 */
export async function openOneWorkspace(botToken: string, settings: WorkspaceSettings): Promise<Workspaces> {
  const { clientOptions, ports } = settings;
  const identity = await identify(botToken, clientOptions);
  if (ports.forWorkspace?.(identity.teamId) === null)
    throw new ConnectionError([message("connect.slack-refused", { workspace: identity.teamId })]);
  const pinging = new WebClient(botToken, { ...clientOptions, ...PING });
  const token = watchToken({ test: () => pinging.auth.test(), log: ports.log });
  const through = hearingRefusals(token.suspect);
  const { workspace, poster } = openWorkspace(settings, { botToken, identity, through });
  return {
    summary: message("connect.slack", { team: identity.team, name: identity.name }),
    of: async () => workspace,
    installationChanged: token.suspect,
    poster,
    parts: () => [token.part()],
    stop: token.stop,
  };
}

/** How the calls of one workspace are made. */
type WorkspaceCalls = {
  /** Undefined where `through` gives each call its token. */
  readonly botToken: string | undefined;
  readonly identity: Identity;
  /** What they go through. */
  readonly through: Through;
  /** The organisation that the workspace is reached by. @default it is reached by itself */
  readonly organisation?: string | undefined;
};

/** What answers in one workspace, and what posts there. */
export type OpenedWorkspace = { readonly workspace: SlackWorkspace; readonly poster: Poster };

/** Opens a workspace with what it gets of its own. */
export function openWorkspace(
  { clientOptions, ports: ofAll, admins, commandPrefix }: WorkspaceSettings,
  { botToken, identity, through, organisation }: WorkspaceCalls,
): OpenedWorkspace {
  const ports = ofAll.forWorkspace?.(identity.teamId, organisation) ?? ofAll;
  const replyFetch: FetchFunction = clientOptions.fetch ?? globalThis.fetch;
  const posting = createSlackPoster({ botToken, identity, clientOptions, through, ports });
  return {
    workspace: createSlackWorkspace({
      botToken,
      identity,
      clientOptions: { ...clientOptions, fetch: through(replyFetch) },
      ports,
      admins: ports.admins ?? admins,
      commandPrefix,
      replyFetch,
    }),
    poster: {
      ...posting,
      post: (place, post, key, gate) => posting.post(place, replyWithPrefix(post, commandPrefix), key, gate),
      tell: (place, person, words) => posting.tell(place, person, withCommandPrefix(words, commandPrefix)),
    },
  };
}
