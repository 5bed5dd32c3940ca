import { type LookupAddress, lookup as resolveName } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type Message, message } from "../../../src/messages/message.ts";
import { type AddressReach, addressReach } from "./address-reach.ts";
import { fetchReason } from "./fetch-reason.ts";
import { type Origin, type PrivateAccess, whyNotRead } from "./private-access.ts";
import { Refused, responseBody } from "./response-body.ts";
import { type RetryAfter, retryAfter } from "./retry-after.ts";

/** What was known of an address when it was fetched last: it is sent again only if it changed. */
export type Validators = {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
};

/** What came of an address. */
export type Fetched =
  | {
      readonly kind: "read";
      readonly body: Uint8Array;
      /** Of the content, without parameters, in lower case. */
      readonly type: string;
      /** The encoding that its header names, in lower case; null: it names none. */
      readonly charset: string | null;
      /** Where it was in the end. */
      readonly url: string;
      /** Where it has moved for good; null: it has not. */
      readonly moved: string | null;
      readonly validators: Validators;
      /** Whether a page of the internet was among those that led to it, itself included. */
      readonly reach: "public" | "private";
    }
  | { readonly kind: "unchanged" }
  /** It is gone: 404 or 410. */
  | { readonly kind: "gone"; readonly reason: Message }
  /** It asks to come again later. */
  | {
      readonly kind: "later";
      readonly status: number;
      /** Null: it does not say when. */
      readonly retryAfter: RetryAfter | null;
      readonly reason: Message;
    }
  | {
      readonly kind: "failed";
      readonly reason: Message;
      /** The status of the answer; absent: there was none. */
      readonly status?: number;
      /** Whether the host must not be read, whatever stands there. @default false */
      readonly isForbidden?: boolean;
    }
  /** The signal was aborted. */
  | { readonly kind: "stopped" };

/** Limits of a fetch. */
export type FetchLimits = {
  /** From the first step to the last byte, redirects included. */
  readonly withinMs: number;
  /** Of the content, decompressed. */
  readonly mostBytes: number;
  readonly access: PrivateAccess;
  /** Who named the address. @default "person" */
  readonly origin?: Origin;
  /** Ends the fetch. @default nothing does */
  readonly signal?: AbortSignal;
  /** @default addressReach */
  readonly reachOf?: (address: string) => AddressReach;
};

const MOST_REDIRECTS = 5;
const USER_AGENT = "Dateline (reads feeds for an archive of statements)";

/**
 * Fetches an address of the web, and of private networks only what is allowed: a name is resolved once, each of its addresses is checked,
 * and it is to these that the connection is made. Each redirect is checked likewise. Never throws.
 */
export async function safeFetch(
  address: string,
  { etag, lastModified }: Validators,
  limits: FetchLimits,
): Promise<Fetched> {
  const timeout = AbortSignal.timeout(limits.withinMs);
  const signal = limits.signal ? AbortSignal.any([timeout, limits.signal]) : timeout;
  const reachOf = limits.reachOf ?? addressReach;
  const headers = {
    "user-agent": USER_AGENT,
    "accept-encoding": "gzip, deflate, br",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
  const isConditional = etag !== undefined || lastModified !== undefined;
  let url = address;
  let moved: string | null = null;
  let isForGood = true;
  let origin = limits.origin ?? "person";
  let hasAnswered = false;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await send(url, headers, signal, { ...limits, origin, reachOf });
      const reach = reachOf(response.socket.remoteAddress ?? "");
      // What a page of the internet leads to is named by it, however long the way is.
      if (origin !== "public") origin = reach === "private" ? "private" : "public";
      const { statusCode: status = 0 } = response;
      const to = response.headers.location;
      if (status < 300 || status > 399 || status === 304 || to === undefined) {
        hasAnswered = true;
        return await outcome(response, { url, moved, reach: origin, isConditional }, limits.mostBytes);
      }
      response.destroy();
      if (!URL.canParse(to, url)) return failed(message("fetch.redirects-nowhere", { to }));
      url = new URL(to, url).href;
      isForGood &&= status === 301 || status === 308;
      if (isForGood) moved = url;
    }
    return failed(message("fetch.redirects-often", { most: MOST_REDIRECTS }));
  } catch (error) {
    if (limits.signal?.aborted) return { kind: "stopped" };
    const seconds = Math.round(limits.withinMs / 1000);
    if (timeout.aborted)
      return failed(
        hasAnswered ? message("fetch.not-all-within", { seconds }) : message("fetch.not-within", { seconds }),
      );
    if (error instanceof Forbidden) return { kind: "failed", reason: error.reason, isForbidden: true };
    return failed(error instanceof Refused ? error.reason : fetchReason(error));
  }
}

/** An address that must not be read. */
class Forbidden extends Refused {}

function failed(reason: Message): Fetched {
  return { kind: "failed", reason };
}

type Checks = Pick<FetchLimits, "access"> & Required<Pick<FetchLimits, "origin" | "reachOf">>;

function send(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  { access, origin, reachOf }: Checks,
): Promise<IncomingMessage> {
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Refused(message("fetch.not-web", { protocol: url.protocol }));
  const check = (ip: string, which: string): Forbidden | null => {
    const reason = whyNotRead(url, reachOf(ip), origin, access, which);
    return reason === null ? null : new Forbidden(reason);
  };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const wrong = isIP(host) === 0 ? null : check(host, host);
  if (wrong) throw wrong;
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const lookup = checkedLookup((ip) => check(ip, `${host}, ${ip}`));
  return new Promise((resolve, reject) => {
    request(url, { headers, signal, agent: false, lookup }, resolve).on("error", reject).end();
  });
}

/** Resolves a name to addresses that may all be read: a name with another one among them is refused. */
function checkedLookup(check: (ip: string) => Forbidden | null): LookupFunction {
  return (name, options, done) => {
    resolveName(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, "", 0);
      for (const { address } of found) {
        const wrong = check(address);
        if (wrong) return done(wrong, "", 0);
      }
      if (options.all) return done(null, found);
      const [first] = found;
      return done(null, first?.address ?? "", first?.family ?? 0);
    });
  };
}

async function outcome(
  response: IncomingMessage,
  {
    isConditional,
    ...at
  }: Pick<Extract<Fetched, { kind: "read" }>, "url" | "moved" | "reach"> & {
    readonly isConditional: boolean;
  },
  mostBytes: number,
): Promise<Fetched> {
  const { statusCode: status = 0, headers } = response;
  if (status !== 200) response.destroy();
  if (status === 304)
    return isConditional
      ? { kind: "unchanged" }
      : { kind: "failed", status, reason: message("fetch.never-read") };
  if (status === 404 || status === 410) return { kind: "gone", reason: message("fetch.gone", { status }) };
  const again = retryAfter(headers["retry-after"], headers.date);
  // Others than 429 and 503 ask for it too: some sites answer 403 where somebody reads too much.
  if (status === 429 || status === 503 || (status >= 400 && again !== null))
    return { kind: "later", status, retryAfter: again, reason: message("fetch.later", { status }) };
  if (status !== 200) return { kind: "failed", status, reason: statusReason(status) };
  const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*["']?(?<name>[\w.:-]+)/i.exec(parameter)?.groups?.name)
    .find((name) => name !== undefined);
  return {
    kind: "read",
    body: await responseBody(response, mostBytes),
    type: type.trim().toLowerCase(),
    charset: charset?.toLowerCase() ?? null,
    ...at,
    validators: {
      ...(headers.etag === undefined ? {} : { etag: headers.etag }),
      ...(headers["last-modified"] === undefined ? {} : { lastModified: headers["last-modified"] }),
    },
  };
}

function statusReason(status: number): Message {
  if (status === 401 || status === 407) return message("fetch.password", { status });
  return message("fetch.status", { status });
}
