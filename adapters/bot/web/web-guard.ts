import { isIP } from "node:net";
import type { HonoRequest, MiddlewareHandler } from "hono";

/**
 * Keeps pages of other origins out. They can neither read an answer through a name of their own that leads to this server (DNS
 * rebinding), nor have a browser send anything. Links from elsewhere open, and clients that are no browser pass.
 *
 * @param ownHosts names that are served beside addresses, `localhost` and names without a dot.
 * @param refuse makes the answer to what is refused. @default plain text
 */
export function guardBrowsers(
  ownHosts: readonly string[],
  refuse: (status: 403 | 421, words: string) => Response = (status, words) =>
    new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=UTF-8" } }),
): MiddlewareHandler {
  return async ({ req }, next) => {
    if (!isOwnName(new URL(req.url).hostname, ownHosts))
      return refuse(421, "This name does not lead here. Use the server's address.");
    if (!isOwnPage(req)) return refuse(403, "Requests of other pages are not answered.");
    return next();
  };
}

/** Refuses every request that a browser sends. */
export const refuseBrowsers: MiddlewareHandler = async ({ req, text }, next) => {
  const fromBrowser = req.header("origin") !== undefined || req.header("sec-fetch-site") !== undefined;
  return fromBrowser ? text("Requests of browsers are not answered.\n", 403) : next();
};

/** An address cannot be rebound, and a name without a dot is in no public DNS. */
function isOwnName(hostname: string, ownHosts: readonly string[]): boolean {
  const name = hostname.replace(/^\[|\]$/g, "");
  return isIP(name) !== 0 || !name.includes(".") || name.endsWith(".localhost") || ownHosts.includes(name);
}

/** Fetch Metadata's resource isolation policy: https://web.dev/articles/fetch-metadata. */
function isOwnPage(req: HonoRequest): boolean {
  const origin = req.header("origin");
  const host = req.header("host")?.toLowerCase();
  if (origin !== undefined && URL.parse(origin)?.host !== host) return false;
  const site = req.header("sec-fetch-site") ?? "none";
  if (site === "same-origin") return true;
  const isRead = req.method === "GET" || req.method === "HEAD";
  if (site === "none") return isRead || req.header("sec-fetch-site") === undefined;
  const opens = req.header("sec-fetch-mode") === "navigate" && req.header("sec-fetch-dest") === "document";
  return isRead && opens;
}
