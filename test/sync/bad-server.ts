import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path of the server does. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine whose paths do what a test says. */
export type BadServer = {
  readonly url: (path: string) => string;
  /** Changes what a path does. */
  readonly on: (path: string, handler: Handler) => void;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
};

/**
 * Starts the server at 127.0.0.1.
 *
 * @param also other addresses of this machine where it is too, at the same port.
 */
export async function startBadServer(...also: readonly string[]): Promise<BadServer> {
  const handlers = new Map<string, Handler>();
  const asked: string[] = [];
  const listen = async (host: string, at: number) => {
    const server = createServer((request, response) => {
      const path = request.url ?? "/";
      asked.push(path);
      const handler = handlers.get(path);
      if (handler) handler(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(at, host, resolve);
    });
    return server;
  };
  const first = await listen("127.0.0.1", 0);
  const { port } = first.address() as AddressInfo;
  const servers = [first, ...(await Promise.all(also.map((host) => listen(host, port))))];
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    on: (path, handler) => void handlers.set(path, handler),
    asked,
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => {
          server.close(resolve);
        });
      }
    },
  };
}

/** Answers with a text of a type, and 304 to whoever has it already. */
export function page(text: string, type = "text/html; charset=utf-8"): Handler {
  const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 12)}"`;
  return (request, response) => {
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { "content-type": type, etag }).end(text);
  };
}
