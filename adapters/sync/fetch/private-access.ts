import { type Message, message } from "../../../src/messages/message.ts";
import type { AddressReach } from "./address-reach.ts";

/** What may be read of private networks. */
export type PrivateAccess = {
  /** Whether an address that a person named may be private, and what private pages lead to. */
  readonly isAllowed: boolean;
  /** Hosts of one's own (`wiki.example.org`, or with a port: `wiki.example.org:80`), to which any page may lead. */
  readonly hosts: ReadonlySet<string>;
};

/**
 * What may be read of private networks.
 *
 * @param hosts that feeds.yaml names under `private:`.
 * @param feeds the addresses of feeds: where private networks are allowed, their hosts are named too.
 */
export function privateAccess(
  isAllowed: boolean,
  hosts: readonly string[],
  feeds: readonly string[] = [],
): PrivateAccess {
  const ofFeeds = isAllowed ? feeds.map((feed) => withPort(new URL(feed))) : [];
  return { isAllowed, hosts: new Set([...hosts, ...ofFeeds]) };
}

function withPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port === "" ? (protocol === "https:" ? 443 : 80) : port}`;
}

/** Who named an address: a person, or a page, which is of the internet or of a private network. */
export type Origin = "person" | "public" | "private";

/**
 * Why an address must not be read; null: it may be.
 *
 * A stranger's page leads into no private network: it could make this machine send requests there that nobody else can (server-side
 * request forgery). So it leads only to hosts that a person has named.
 *
 * @param which the address as a message names it.
 */
export function whyNotRead(
  url: URL,
  reach: AddressReach,
  origin: Origin,
  { isAllowed, hosts }: PrivateAccess,
  which: string,
): Message | null {
  if (reach === "public") return null;
  if (reach === "never") return message("fetch.never-private", { which });
  if (hosts.has(url.hostname) || hosts.has(withPort(url))) return null;
  if (isAllowed && origin !== "public") return null;
  const at = { which, host: url.hostname };
  return isAllowed ? message("fetch.private-from-public", at) : message("fetch.private", at);
}
