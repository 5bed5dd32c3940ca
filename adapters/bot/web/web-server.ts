import { createServer, type Server, type ServerOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Log } from "../../../src/chat/log.ts";
import { message } from "../../../src/messages/message.ts";
import { SettingsError } from "../settings/settings.ts";
import { createWebApp, type Routes } from "./web-app.ts";

/** A server that listens. */
export type WebServer = { readonly address: string; stop(): Promise<void> };

/**
 * What a client may take, in milliseconds, bytes and connections. A browser and a proxy stay far below; a client that sends slowly,
 * or nothing at all, is cut off.
 */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
} as const;
const SILENT_SOCKET_MS = 60_000;
const MAX_CONNECTIONS = 1_000;

/** Milliseconds that answers under way get when the server stops. */
const STOP_MS = 2_000;
const SWEEP_MS = 20;

/**
 * Serves the routes over HTTP.
 *
 * @param limits what a client may take, in the terms of Node's `http.createServer`.
 * @throws {@link SettingsError} if nothing can listen there.
 */
export async function startWebServer(
  host: string,
  port: number,
  routes: Routes,
  log: Log,
  limits: ServerOptions = {},
): Promise<WebServer> {
  const app = createWebApp(routes, host, log);
  const server = createServer(
    { ...LIMITS, ...limits },
    getRequestListener(app.fetch, {
      // For a request of HTTP/1.0 without a host, as load balancers send it.
      hostname: "localhost",
      errorHandler: () => new Response("The request could not be read.\n", { status: 400 }),
    }),
  );
  server.setTimeout(SILENT_SOCKET_MS);
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, host, port);
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${own}`,
    stop: () =>
      new Promise((resolve) => {
        // A connection that is kept alive becomes idle when its last answer is out.
        const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
        const cutOff = setTimeout(() => server.closeAllConnections(), STOP_MS);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(cutOff);
          resolve();
        });
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const fault =
        error.code === "EADDRINUSE"
          ? message("settings.port-taken", { port, host })
          : message("settings.port-unusable", { port, host, code: error.code ?? "" });
      reject(new SettingsError([fault], { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}
