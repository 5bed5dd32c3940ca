import { type ClientRequest, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { SendGate } from "../../src/delivery/posting/send-gate.ts";

/** A request was not sent, for certain: its last byte was never written. Its cause is what went wrong before. */
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
 * Sends a request whose last byte leaves only when a gate says that it still may. Name look-up, connecting and the TLS handshake take a
 * while, in which a process may be paused. So the request is written up to its last byte, without which no server can act on it, then
 * the gate is asked, then that byte is written. What lies between is short: nothing is formatted, compiled or waited for, and no
 * call to the system wakes another process. `fetch` offers no such moment. Redirections are answers.
 *
 * @throws {@link UnsentError} if it was not written to its end; another error once it may have been.
 */
export function gatedFetch(
  url: string,
  { method, headers, body, signal }: GatedInit,
  gate: SendGate,
): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  let written = false;
  const begin = new URL(url).protocol === "https:" ? requestHttps : requestHttp;
  const bytes = Buffer.from(body);
  const lastByte = bytes.subarray(-1);
  const request: ClientRequest = begin(url, {
    method,
    headers: { ...headers, "content-length": bytes.length },
    ...(signal ? { signal } : {}),
  });
  const fail = (error: unknown) => {
    const reason = signal?.aborted ? signal.reason : error;
    if (written) reject(signal?.aborted ? reason : new TypeError("fetch failed", { cause: error }));
    else reject(error instanceof UnsentError ? error : new UnsentError(false, reason));
  };
  const write = async () => {
    // Until the socket has passed this on, it would keep the last byte back as well.
    await new Promise((passedOn) => request.write(bytes.subarray(0, -1), passedOn));
    if (!(await gate.check())) return void request.destroy(new UnsentError(true));
    if (request.destroyed) return;
    written = true;
    if (gate.isOpen()) return void request.end(lastByte);
    written = false;
    request.destroy(new UnsentError(true));
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
