import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";

/** How a call of Slack's Web API failed. */
export type CallFailure =
  /** Slack refused it; `code` is Slack's own. */
  | { readonly kind: "refused"; readonly code: string }
  /** Too many; it was not carried out. */
  | { readonly kind: "limited"; readonly waitMs: number | null }
  /** It never reached Slack, or was turned back before it: it was not carried out. */
  | { readonly kind: "unsent"; readonly code: string }
  /** Nobody can tell whether it was carried out. */
  | { readonly kind: "unclear"; readonly code: string };

/** Answers of Slack's after which something may have been done all the same. */
const UNCLEAR = ["internal_error", "fatal_error", "service_unavailable", "request_timeout"];

/** What happens before a request has left the machine. */
const UNSENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+)$/;

/** Makes out how a call failed. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof WebAPIRateLimitedError) return { kind: "limited", waitMs: error.retryAfter * 1_000 };
  if (error instanceof WebAPIPlatformError) return platformFailure(error);
  if (error instanceof WebAPIHTTPError) {
    const { statusCode } = error;
    const turnedBack = statusCode >= 400 && statusCode < 500 && statusCode !== 408;
    return { kind: turnedBack ? "unsent" : "unclear", code: `status ${statusCode}` };
  }
  // A 429 without a time; web-api has no class for it.
  if (error instanceof Error && error.message.startsWith("Retry header did not"))
    return { kind: "limited", waitMs: null };
  const code = networkCode(error);
  return { kind: UNSENT.test(code) ? "unsent" : "unclear", code };
}

function platformFailure({ data }: WebAPIPlatformError): CallFailure {
  const { error: code, response_metadata } = data;
  if (code === "ratelimited" || code === "rate_limited") {
    const seconds = response_metadata?.retryAfter;
    return { kind: "limited", waitMs: typeof seconds === "number" ? seconds * 1_000 : null };
  }
  // web-api hands a body that is no JSON on as the error: it may be the half of an answer.
  if (typeof code !== "string" || !/^[a-z][a-z0-9_]*$/.test(code))
    return { kind: "unclear", code: "no answer" };
  return { kind: UNCLEAR.includes(code) ? "unclear" : "refused", code };
}

/** "ECONNRESET", "TimeoutError". */
function networkCode(error: unknown): string {
  const origin = error instanceof WebAPIRequestError ? error.original : error;
  const cause = origin instanceof Error ? origin.cause : null;
  if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
  return origin instanceof Error ? origin.name : "no answer";
}
