import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SettingsError } from "./settings.ts";

/** What is served, by path. */
export type Routes = {
  /** Whether all is well, and what JSON tells of it. */
  readonly health: () => { readonly ok: boolean; readonly body: Readonly<Record<string, unknown>> };
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
  /** Slack's requests; null: there are none. */
  readonly slackEvents: () => RequestListener | null;
  /** Everything else; null: there is nothing else. */
  readonly preview: RequestListener | null;
};

/** A server that listens. */
export type WebServer = { readonly address: string; stop(): Promise<void> };

/**
 * Serves `/healthz`, `/metrics`, `/slack/events` and the preview.
 *
 * @throws {@link SettingsError} if nothing can listen there.
 */
export async function startWebServer(host: string, port: number, routes: Routes): Promise<WebServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const slack = path === "/slack/events" ? routes.slackEvents() : null;
    if (slack) slack(request, response);
    else if (path === "/healthz") {
      const { ok, body } = routes.health();
      response.writeHead(ok ? 200 : 503, { "content-type": "application/json" }).end(JSON.stringify(body));
    } else if (path === "/metrics") {
      routes.metrics().then(
        ({ text, contentType }) => response.writeHead(200, { "content-type": contentType }).end(text),
        () => response.writeHead(500).end(),
      );
    } else if (routes.preview) routes.preview(request, response);
    else response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
  });
  await listen(server, host, port);
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${own}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE" ? "something else listens there" : `it cannot be used (${error.code})`;
      reject(
        new SettingsError(
          `Expected \`PORT\` to be a free port at \`HOST\`, got ${port} at ${host}, and ${why}: set another one.`,
          { cause: error },
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}
