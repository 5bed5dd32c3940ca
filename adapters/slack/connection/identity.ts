import type { WebClientOptions } from "@slack/web-api";
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError, WebClient } from "@slack/web-api";
import { ConnectionError, UnreachableError } from "../../../src/chat/connection.ts";
import { type Message, message } from "../../../src/messages/message.ts";
import { LIMITS } from "../limits.ts";

/** Who the bot is in its workspace. */
export type Identity = {
  readonly team: string;
  readonly teamId: string;
  readonly name: string;
  readonly botUserId: string;
  /** Undefined for a token that is no bot's. */
  readonly botId: string | undefined;
};

/** A call at the start is made once, and its failure is reported: the person who started the bot is waiting. */
const ONCE = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: LIMITS.callMs } as const;

/** Errors of Slack's own that pass by themselves. */
const PASSING = ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"];

/**
 * Asks Slack who the bot is.
 *
 * @throws {@link ConnectionError} if the token is not accepted, {@link UnreachableError} if Slack cannot be reached.
 */
export async function identify(botToken: string, options: WebClientOptions): Promise<Identity> {
  try {
    const { team, team_id, user, user_id, bot_id } = await new WebClient(botToken, {
      ...options,
      ...ONCE,
    }).auth.test();
    return {
      team: team ?? "Slack",
      teamId: team_id ?? "",
      name: user ?? "dateline",
      botUserId: user_id ?? "",
      botId: bot_id,
    };
  } catch (error) {
    throw explained(error, options, (code) => message("connect.slack-bot-token", { code }));
  }
}

/**
 * Makes sure that Socket Mode can be opened, before a client that never gives up is started.
 *
 * @throws {@link ConnectionError} if the token is not accepted, {@link UnreachableError} if Slack cannot be reached.
 */
export async function tryAppToken(appToken: string, options: WebClientOptions): Promise<void> {
  try {
    await new WebClient(appToken, { ...options, ...ONCE }).apps.connections.open({});
  } catch (error) {
    throw explained(error, options, (code) => message("connect.slack-app-token", { code }));
  }
}

function explained(
  error: unknown,
  { slackApiUrl = "https://slack.com/api/" }: WebClientOptions,
  refused: (code: string) => Message,
): ConnectionError {
  const code = error instanceof WebAPIPlatformError ? error.data.error : null;
  if (code !== null && /^[a-z_]+$/.test(code) && !PASSING.includes(code))
    return new ConnectionError([refused(code)], { cause: error });
  const line = message("connect.slack-unreached", { url: slackApiUrl, why: reason(error) });
  return new UnreachableError([line], { cause: error });
}

/** "ECONNREFUSED", "status 503", "ratelimited". */
function reason(error: unknown): string {
  if (error instanceof WebAPIHTTPError) return `status ${error.statusCode}`;
  if (error instanceof WebAPIPlatformError)
    return /^[a-z_]+$/.test(error.data.error) ? error.data.error : "no answer of Slack’s";
  const origin = error instanceof WebAPIRequestError ? error.original : error;
  const cause = origin instanceof Error ? origin.cause : null;
  if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
  return origin instanceof Error ? `${origin.name}` : String(origin);
}
