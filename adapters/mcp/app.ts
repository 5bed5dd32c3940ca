import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono, type MiddlewareHandler } from "hono";
import type { Log } from "../../src/chat/log.ts";
import { problem } from "../api/web/problem.ts";
import { createMcpServer, type McpLookUp } from "./server.ts";

/** Where the server of the Model Context Protocol is. */
export const MCP_PATH = "/mcp";

/** What it needs. */
export type McpPorts = {
  readonly lookUp: McpLookUp;
  /** Lets in who may ask. */
  readonly admission: MiddlewareHandler;
  readonly log: Log;
};

/** A call of a tool is a question of a thousand characters: a longer body is refused. */
const MAX_BODY_BYTES = 64 * 1024;

/** Subscribers are never sent anything. */
const MAX_SUBSCRIPTIONS = 16;

/** Characters of a reason that are logged: it may repeat what a client sent. */
const MOST_LOGGED = 200;

/** The Model Context Protocol over streamable HTTP: each request stands alone, no session is kept. */
export function createMcp({ lookUp, admission, log }: McpPorts): Hono {
  const app = new Hono();
  app.onError((error) => {
    log.error("request failed", { err: error });
    return problem(500, "Something went wrong. The error is in the bot's log.");
  });
  // Each request has a server of its own.
  const handler = createMcpHandler(() => createMcpServer(oneLookUp(lookUp, log)), {
    maxRequestBodySize: MAX_BODY_BYTES,
    maxSubscriptions: MAX_SUBSCRIPTIONS,
    onerror: (error) => log.warn("a request of MCP failed", { reason: error.message.slice(0, MOST_LOGGED) }),
  });
  app.use(MCP_PATH, admission);
  app.all(MCP_PATH, ({ req }) => handler.fetch(req.raw));
  return app;
}

/**
 * The look-up of one request. The rate counts requests, and a batch may hold a hundred calls (revision 2025-03-26, since then without
 * batches): only the first is answered. What goes wrong is for the log, not for the client.
 */
function oneLookUp(lookUp: McpLookUp, log: Log): McpLookUp {
  let asked = false;
  return async (query) => {
    if (asked) throw new Error("Only one call of a request is answered: send each on its own.");
    asked = true;
    try {
      return await lookUp(query);
    } catch (error) {
      log.error("request failed", { err: error });
      throw new Error("Something went wrong. The error is in the bot's log.");
    }
  };
}
