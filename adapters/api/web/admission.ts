import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { createRateLimit } from "../../../src/chat/queue/rate-limit.ts";
import { createKeyring } from "./keys.ts";
import { problem } from "./problem.ts";

/** Who may ask, and how much. */
export type AdmissionRules = {
  /** The keys of which a client has to present one; null: nobody needs one. */
  readonly keys: readonly string[] | null;
  /** Requests that one key, or one address where there is no key, may make in a minute; half of them at once. */
  readonly perMinute: number;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
};

/** What admission passes on: the number of the key that was sent, if keys are needed. */
export type Admitted = { readonly Variables: { key?: number } };

/** Requests under way at once: the archive answers chats too. */
const AT_ONCE = 16;

/**
 * Lets in requests with a key, as many as are allowed; the others get 401, 429 or 503.
 * A key is sent as a bearer token: RFC 6750, section 2.1.
 */
export function createAdmission({ keys, perMinute, nowMs }: AdmissionRules): MiddlewareHandler<Admitted> {
  const keyring = keys && createKeyring(keys);
  const admit = createRateLimit(perMinute);
  let underWay = 0;
  return async (context, next) => {
    const presented = bearer(context.req.header("authorization"));
    // Set already: the address has proved which key it is of.
    const key = context.get("key") ?? (keyring && presented !== null ? keyring(presented) : null);
    // Without a good key an address counts, so that nobody tries keys without end.
    const rate = admit(key === null ? `address ${addressOf(context)}` : `key ${key}`, nowMs());
    if (rate.kind === "refused") return tooMany(429, Math.ceil(rate.waitMs / 1_000));
    if (keyring && key === null)
      return problem(401, "Send a key of DATELINE_API_KEYS as `Authorization: Bearer KEY`.", {
        headers: { "www-authenticate": 'Bearer realm="dateline"' },
      });
    if (underWay >= AT_ONCE) return tooMany(503, 1);
    if (key !== null) context.set("key", key);
    underWay++;
    try {
      await next();
    } finally {
      underWay--;
    }
    return;
  };
}

function bearer(header: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(header ?? "")?.[1] ?? null;
}

/** No header is believed: anybody can write one. Behind a proxy all clients without a key count as one. */
function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "";
  } catch {
    return "";
  }
}

function tooMany(status: 429 | 503, seconds: number): Response {
  const wait = `Try again in ${seconds === 1 ? "1 second" : `${seconds} seconds`}.`;
  return problem(status, `Too many requests. ${wait}`, { headers: { "retry-after": `${seconds}` } });
}
