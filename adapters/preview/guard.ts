import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Why a request is turned away: a status of HTTP and one line. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** A body may have so many bytes. */
const MOST_BYTES = 64 * 1024;

/**
 * Lets in what comes by our own name only: a page elsewhere must not read the archive through a name of its own that leads
 * here (DNS rebinding), or have the browser send us anything. An address cannot be rebound.
 *
 * @throws Refusal
 */
export function guard({ method, headers }: IncomingMessage, ownHost: string | undefined): void {
  const name = hostName(headers.host);
  const known = isIP(name) !== 0 || name === "localhost" || name.endsWith(".localhost") || name === ownHost;
  if (!known) throw new Refusal(421, "This name does not lead here. Open the preview by its address.");
  if (method !== "POST") return;
  const { origin, "sec-fetch-site": site } = headers;
  const ours = origin === undefined || hostOf(origin) === headers.host?.toLowerCase();
  if (!ours || (site !== undefined && site !== "same-origin"))
    throw new Refusal(403, "Requests of other pages are not answered.");
}

/**
 * The JSON that a request brings.
 *
 * @throws Refusal
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
    throw new Refusal(415, "Expected application/json.");
  const chunks: Buffer[] = [];
  let size = 0;
  // Kept open when it is left half read: the answer goes out on the same connection, which then closes.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MOST_BYTES)
      throw new Refusal(413, `Expected ${MOST_BYTES} bytes at most.`, { connection: "close" });
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new Refusal(400, "Expected JSON.");
  }
}

function hostName(host: string | undefined): string {
  const name = host === undefined ? "" : (URL.parse(`http://${host}`)?.hostname ?? "");
  return name.replace(/^\[|\]$/g, "");
}

function hostOf(origin: string): string | undefined {
  return URL.parse(origin)?.host;
}
