import type { ServerOptions } from "node:http";
import { connect } from "node:net";
import type { Routes } from "../../adapters/bot/web/web-app.ts";
import { startWebServer, type WebServer } from "../../adapters/bot/web/web-server.ts";

/** A web server on a free port of loopback, and the lines of its log. */
export type Served = WebServer & { readonly logged: readonly string[] };

type Listening = { readonly host?: string; readonly port?: number; readonly limits?: ServerOptions };

/** Serves routes that all work, but for what is given. */
export async function serveWeb(
  given: Partial<Routes> = {},
  { host = "127.0.0.1", port = 0, limits = {} }: Listening = {},
): Promise<Served> {
  const logged: string[] = [];
  const write = (event: string, details?: object) => void logged.push(`${event} ${JSON.stringify(details)}`);
  const routes: Routes = {
    ready: () => ({ ok: true, body: { status: "ok" } }),
    metrics: async () => ({ text: "a_total 1\n", contentType: "text/plain; version=0.0.4" }),
    slackEvents: () => null,
    preview: null,
    ...given,
  };
  const log = { info: write, warn: write, error: write };
  const server = await startWebServer(host, port, routes, log, limits);
  return { ...server, logged };
}

/** What a server answers to raw bytes, until it closes the connection. */
export function exchange(address: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => void socket.write(bytes));
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      answer += chunk;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

/** A request as text that asks the server to close the connection after its answer. */
export function requestText(
  method: string,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  body = "",
): string {
  const all = { host: "localhost", connection: "close", "content-length": `${body.length}`, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

/** The status of an answer; 0 if there is none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
}
