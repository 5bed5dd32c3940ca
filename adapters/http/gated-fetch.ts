import { type ClientRequest, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { SendGate } from "../../src/delivery/send-gate.ts";

/** A request was not sent, for certain: nothing of it was written. Its cause is what went wrong before. */
export class UnsentError extends Error {
  /** Whether the gate had closed. */
  readonly late: boolean;
  constructor(late: boolean, cause?: unknown) {
    super(late ? "the gate closed before the request was written" : "no connection", { cause });
    this.late = late;
  }
}

/** The part of a request's options that `gatedFetch` knows. */
type GatedInit = {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal?: AbortSignal | undefined;
};

/** Answers to these have no body. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * Sends a request whose first byte leaves only when the connection is open and a gate says that it still may: name look-up, connecting
 * and the TLS handshake take a while, in which a process may be paused. Between the gate's last word and the write to the system lies
 * nothing that waits. `fetch` offers no such moment. Redirections are answers.
 *
 * @throws {@link UnsentError} if nothing was written; another error once it may have been.
 */
export function gatedFetch(
  url: string,
  { method, headers, body, signal }: GatedInit,
  gate: SendGate,
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let written = false;
  const begin = new URL(url).protocol === "https:" ? requestHttps : requestHttp;
  const request: ClientRequest = begin(url, {
    method,
    headers: { ...headers, "content-length": Buffer.byteLength(body) },
    ...(signal ? { signal } : {}),
  });
  const fail = (error: unknown) => {
    const reason = signal?.aborted ? signal.reason : error;
    if (written) reject(new TypeError("fetch failed", { cause: reason }));
    else reject(error instanceof UnsentError ? error : new UnsentError(false, reason));
  };
  const write = async () => {
    const passes = await gate.check();
    // From here on nothing waits.
    if (!passes || !gate.isOpen()) return void request.destroy(new UnsentError(true));
    if (request.destroyed) return;
    written = true;
    request.end(body);
  };
  request.on("error", fail);
  request.once("socket", (socket) =>
    onceOpen(socket, () => void write().catch((error) => request.destroy(error))),
  );
  request.once("response", (response) => {
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.once("error", fail);
    response.once("end", () => {
      const { statusCode: status = 500, headers: given } = response;
      const text = WITHOUT_BODY.includes(status) ? null : Buffer.concat(chunks);
      resolve(new Response(text, { status, headers: headersOf(given) }));
    });
  });
  return promise;
}

/** Calls back once a socket, which may have served before, takes what is written. */
function onceOpen(socket: Socket, open: () => void): void {
  if (socket instanceof TLSSocket && (!("secureConnecting" in socket) || socket.secureConnecting === true))
    socket.once("secureConnect", open);
  else if (socket.connecting) socket.once("connect", open);
  else open();
}

function headersOf(given: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(given))
    for (const value of [values].flat()) headers.append(name, value);
  return headers;
}
