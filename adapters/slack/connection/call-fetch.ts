import type { FetchFunction } from "@slack/web-api";

/** What the calls of the Web API go through on their way to Slack. */
export type Through = (fetch: FetchFunction) => FetchFunction;

/** What Slack would say to a token that is good no more. */
const GONE = JSON.stringify({ ok: false, error: "account_inactive" });

/**
 * Gives each call the token as it is at that moment: tokens are renewed while clients live on.
 *
 * @param token null: there is none any more; then nothing is sent, and the call is refused as Slack would refuse it.
 */
export function withToken(token: () => Promise<string | null>): Through {
  return (fetch) => async (url, init) => {
    const current = await token();
    if (current === null) return new Response(GONE, { headers: { "content-type": "application/json" } });
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${current}`);
    return fetch(url, { ...init, headers: Object.fromEntries(headers) });
  };
}

const REFUSED =
  /"error"\s*:\s*"(?:invalid_auth|not_authed|token_revoked|token_expired|account_inactive|team_access_not_granted)"/;

/** Hears it when Slack refuses the token, in whatever call. */
export function hearingRefusals(suspect: () => void): Through {
  return (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    if (response instanceof Response)
      response
        .clone()
        .text()
        .then(
          (body) => {
            if (REFUSED.test(body.slice(0, 1_000))) suspect();
          },
          () => {},
        );
    return response;
  };
}
