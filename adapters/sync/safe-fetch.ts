import { type LookupAddress, lookup as resolveName } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { isPublicAddress } from "./public-address.ts";

/** What was known of an address when it was fetched last: it is sent again only if it changed. */
export type Validators = {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
};

/** What came of an address. Reasons are sentences for people. */
export type Fetched =
  | {
      readonly kind: "read";
      readonly body: Uint8Array;
      /** Of the content, without parameters, in lower case. */
      readonly type: string;
      /** Where it was in the end. */
      readonly url: string;
      /** Where it has moved for good; null: it has not. */
      readonly moved: string | null;
      readonly validators: Validators;
    }
  | { readonly kind: "unchanged" }
  /** It is gone: 404 or 410. */
  | { readonly kind: "gone"; readonly reason: string }
  /** It asks to come again later, in seconds if it says when. */
  | { readonly kind: "later"; readonly afterSeconds: number | null; readonly reason: string }
  | {
      readonly kind: "failed";
      readonly reason: string;
      /** The status of the answer; absent: there was none. */
      readonly status?: number;
    };

/** Limits of a fetch. */
export type FetchLimits = {
  /** From the first step to the last byte, redirects included. */
  readonly withinMs: number;
  /** Of the content, decompressed. */
  readonly mostBytes: number;
  /** Whether addresses of private networks may be fetched. */
  readonly allowPrivate: boolean;
};

const MOST_REDIRECTS = 5;
const USER_AGENT = "Dateline (reads feeds for an archive of statements)";

/**
 * Fetches an address of the web, and never one of a private network: a name is resolved once, each of its addresses is checked, and it is
 * to these that the connection is made. Each redirect is checked likewise. Never throws.
 */
export async function safeFetch(
  address: string,
  { etag, lastModified }: Validators,
  limits: FetchLimits,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.withinMs);
  const headers = {
    "user-agent": USER_AGENT,
    "accept-encoding": "gzip, deflate, br",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
  let url = address;
  let moved: string | null = null;
  let isForGood = true;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await send(url, headers, signal, limits.allowPrivate);
      const { statusCode: status = 0 } = response;
      const to = response.headers.location;
      if (status < 300 || status > 399 || status === 304 || to === undefined)
        return await outcome(response, url, moved, limits);
      response.destroy();
      if (!URL.canParse(to, url)) return failed(`It redirects to “${to}”, which is no address.`);
      url = new URL(to, url).href;
      isForGood &&= status === 301 || status === 308;
      if (isForGood) moved = url;
    }
    return failed(`It redirects more than ${MOST_REDIRECTS} times.`);
  } catch (error) {
    if (signal.aborted) return failed(`It did not answer within ${Math.round(limits.withinMs / 1000)} s.`);
    return failed(error instanceof Refused ? error.message : reasonOf(error));
  }
}

/** What must not be fetched, or more than is taken. */
class Refused extends Error {}

function failed(reason: string): Fetched {
  return { kind: "failed", reason };
}

function send(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  allowPrivate: boolean,
): Promise<IncomingMessage> {
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Refused(`Only http and https addresses are read, not ${url.protocol}//.`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw privateAddress(host);
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  const options = { headers, signal, agent: false, ...(allowPrivate ? {} : { lookup: publicLookup }) };
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on("error", reject).end();
  });
}

/** Resolves a name to addresses that are all public: a name with a private one among them is refused. */
const publicLookup: LookupFunction = (name, options, done) => {
  resolveName(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return done(error, "", 0);
    const wrong = found.find(({ address }) => !isPublicAddress(address));
    if (wrong) return done(privateAddress(`${name}, ${wrong.address}`), "", 0);
    if (options.all) return done(null, found);
    const [first] = found;
    return done(null, first?.address ?? "", first?.family ?? 0);
  });
};

function privateAddress(which: string): Refused {
  return new Refused(
    `It leads to an address of a private network (${which}), which is read only with --allow-private.`,
  );
}

async function outcome(
  response: IncomingMessage,
  url: string,
  moved: string | null,
  limits: FetchLimits,
): Promise<Fetched> {
  const { statusCode: status = 0, headers } = response;
  if (status !== 200) response.destroy();
  if (status === 304) return { kind: "unchanged" };
  if (status === 404 || status === 410) return { kind: "gone", reason: `It is gone (${status}).` };
  if (status === 429 || status === 503)
    return {
      kind: "later",
      afterSeconds: secondsOf(headers["retry-after"]),
      reason: `It asks to come again later (${status}).`,
    };
  if (status !== 200) return { kind: "failed", status, reason: `It answered with status ${status}.` };
  return {
    kind: "read",
    body: await bodyOf(response, limits.mostBytes),
    type: (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
    url,
    moved,
    validators: {
      ...(headers.etag === undefined ? {} : { etag: headers.etag }),
      ...(headers["last-modified"] === undefined ? {} : { lastModified: headers["last-modified"] }),
    },
  };
}

/** "120"; a date is no number of seconds, and counts as not said. */
function secondsOf(retryAfter: string | undefined): number | null {
  return retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter.trim()) ? Number(retryAfter) : null;
}

async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const content = decompressed(response);
  // An error of the connection ends what is decompressed from it.
  response.on("error", (error) => content.destroy(error));
  for await (const chunk of content) {
    size += chunk.length;
    if (size > most) {
      response.destroy();
      throw new Refused(`It has more than ${Math.round(most / 1e6)} MB.`);
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function decompressed(response: IncomingMessage): Readable {
  switch (response.headers["content-encoding"]?.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return response.pipe(createGunzip());
    case "deflate":
      return response.pipe(createInflate());
    case "br":
      return response.pipe(createBrotliDecompress());
    default:
      return response;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no such host.",
  EAI_AGAIN: "The name of the host could not be resolved.",
  ECONNREFUSED: "The host refuses connections.",
  ECONNRESET: "The connection broke off.",
  EHOSTUNREACH: "The host cannot be reached.",
  ENETUNREACH: "The network cannot be reached.",
  Z_DATA_ERROR: "Its compressed content is damaged.",
  Z_BUF_ERROR: "Its compressed content breaks off.",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? `It cannot be read: ${message.replace(/\.$/, "")}.`;
}
