import robotsParser from "robots-parser";
import { type Message, message } from "../../../src/messages/message.ts";
import type { Origin } from "./private-access.ts";
import type { Fetched } from "./safe-fetch.ts";

/** Its types describe a module with a default export; what Node loads is that function itself. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/** Why an address is not fetched by itself; null: it may be. */
export type Robots = (url: string, origin: Origin) => Promise<Message | null>;

/** What came of the address of a site's rules. */
type FetchedRules =
  | Pick<Extract<Fetched, { kind: "read" }>, "kind" | "body">
  | { readonly kind: "unchanged" | "stopped" }
  | { readonly kind: "gone" | "later" | "held"; readonly reason: Message }
  | Extract<Fetched, { kind: "failed" }>;

/** The name that a site's rules may call the program by. */
const PRODUCT = "Dateline";

/** What is read of the rules, in characters; the standard asks for 500 kibibytes at least. */
const MOST = 512_000;

/**
 * Keeps to what sites allow (RFC 9309, the Robots Exclusion Protocol): `robots.txt` is asked for once a site. Where it answers that there
 * is none, everything is allowed; where it cannot be read, nothing is, until the next time.
 */
export function createRobots(fetch: (url: string, origin: Origin) => Promise<FetchedRules>): Robots {
  const rules = new Map<string, Promise<(url: string) => Message | null>>();
  return async (url, origin) => {
    const at = new URL("/robots.txt", url).href;
    const key = `${origin} ${at}`;
    const known = rules.get(key) ?? fetch(at, origin).then((fetched) => rulesOf(at, fetched));
    rules.set(key, known);
    return (await known)(url);
  };
}

function rulesOf(at: string, fetched: FetchedRules): (url: string) => Message | null {
  if (fetched.kind === "read") {
    const robots = parse(at, new TextDecoder().decode(fetched.body).slice(0, MOST));
    return (url) => (robots.isDisallowed(url, PRODUCT) ? message("fetch.robots", { rules: at }) : null);
  }
  const { status = 0, isForbidden = false } = fetched.kind === "failed" ? fetched : {};
  if (fetched.kind === "gone" || (status >= 400 && status <= 499)) return () => null;
  const reason = "reason" in fetched ? fetched.reason : message("fetch.robots-silent");
  // Where the site itself must not be read, its rules do not matter.
  if (isForbidden) return () => reason;
  return () => message("fetch.robots-unknown", { rules: at, reason });
}
