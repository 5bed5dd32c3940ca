import type { RetryOptions } from "@slack/web-api";

/**
 * Calls are made again three times if Slack says when, or if they never reached it; never where a message may have been
 * posted, which would then stand there twice.
 */
export const RETRIES: RetryOptions = withVeto({ retries: 3, minTimeout: 250 }, (error) =>
  /rate limit was exceeded|ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(causes(error)),
);

/** web-api hands its options on to p-retry, which asks this before each retry though web-api's type does not say so. */
function withVeto(options: RetryOptions, again: (error: Error) => boolean): RetryOptions {
  const onFailedAttempt = (error: Error): void => {
    if (!again(error)) throw error;
  };
  return { ...options, ...{ onFailedAttempt } };
}

/** An error's message with the codes and messages of what caused it. */
function causes(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code = "code" in error ? String(error.code) : "";
  const origin = "original" in error ? error.original : error.cause;
  return `${error.message} ${code} ${causes(origin)}`;
}
