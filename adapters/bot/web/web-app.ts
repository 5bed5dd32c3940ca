import type { RequestListener } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { methodNotAllowed } from "hono/method-not-allowed";
import { secureHeaders } from "hono/secure-headers";
import type { Log } from "../../../src/chat/log.ts";
import { API_PATH } from "../../api/operations.ts";
import type { Admitted } from "../../api/web/admission.ts";
import { problem } from "../../api/web/problem.ts";
import type { createFeeds } from "../../feeds/app.ts";
import { FEEDS_PATH } from "../../feeds/feed-addresses.ts";
import { MCP_PATH } from "../../mcp/app.ts";
import type { createReader } from "../../reader/reader.ts";
import type { createPublicPages } from "./pages/public-pages.ts";
import { guardBrowsers, refuseBrowsers } from "./web-guard.ts";

/** Parts of the web server that are counted on their own. */
export type WebPart = "api" | "mcp" | "feeds" | "state" | "pages";

/** What is served, by path. */
export type Routes = {
  /** Whether everything works, and JSON that says what does not. */
  readonly ready: () => { readonly ok: boolean; readonly body: Readonly<Record<string, unknown>> };
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
  /** Takes Slack's requests; null if there are none. */
  readonly slackEvents: () => RequestListener | null;
  /** Shows messages as the platforms would; null: it does not run. It takes what is left. */
  readonly preview: Hono | null;
  /** What programs ask; null: it is off. It takes every path below its base. */
  readonly api?: Hono<Admitted> | null;
  /** What clients of the Model Context Protocol ask; null: it is off. */
  readonly mcp?: Hono | null;
  /** Feeds out; null: they are off. */
  readonly feeds?: ReturnType<typeof createFeeds> | null;
  /** Pages of the bot itself: installing, privacy, support. @default none */
  readonly pages?: ReturnType<typeof createPublicPages>;
  /** The archive to read; null: it is off. It takes every path below its base. */
  readonly reader?: ReturnType<typeof createReader> | null;
  /** Several archives to read, each below a base of its own; the one whose base is the server's comes last. @default none */
  readonly readers?: readonly ReturnType<typeof createReader>[];
  /** The name in the address that people reach the bot by: the reader is served under it, and neither state nor metrics. */
  readonly publicHost?: string | null;
  /** Told of each answer but those to Slack, which are counted as a platform's. @default nobody is told */
  readonly observe?: (part: WebPart, status: number) => void;
};

const POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

/** Nothing is loaded from another origin, and no other page may frame or read an answer. */
const SECURITY = {
  contentSecurityPolicy: POLICY,
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  // The server speaks plain HTTP; a TLS proxy in front of it decides this for its own name.
  strictTransportSecurity: false,
} as const;

/** The preview's drawings of messages bring styles of their own. */
const PREVIEW_SECURITY = {
  ...SECURITY,
  contentSecurityPolicy: { ...POLICY, styleSrc: ["'self'", "'unsafe-inline'"] },
};

/** What only those who run the bot ask for, by its own address. */
const OPERATORS = ["/livez", "/readyz", "/healthz", "/metrics"] as const;

const SLACK_PATH = "/slack/events";

/** Of an answer that Bolt writes itself. */
const SLACK_HEADERS = { "x-content-type-options": "nosniff", "cache-control": "no-store" } as const;

/** Longest part of a path that is logged, in characters. */
const LOGGED_PATH = 40;

/**
 * Routes requests: `/livez`, `/readyz` (also `/healthz`), `/metrics`, `/slack/events`, the API, then the reader and the preview.
 *
 * @param ownHost the name or address that the server listens at.
 */
export function createWebApp(routes: Routes, ownHost: string, log: Log): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.onError((error, { req, text }) => {
    log.error("request failed", { err: error, path: req.path.slice(0, LOGGED_PATH) });
    return text("Something went wrong. The error is in the log.\n", 500);
  });
  app.notFound(({ text }) => text("Not found\n", 404));
  app.use(async (context, next) => {
    await next();
    const { path } = context.req;
    if (path !== SLACK_PATH) routes.observe?.(partOf(path), context.res.status);
  });
  app.use(secureHeaders(routes.preview ? PREVIEW_SECURITY : SECURITY), compress(), methodNotAllowed({ app }));

  // Slack signs its requests, and a proxy may hand on any host name: only browsers are kept out.
  app.post(SLACK_PATH, refuseBrowsers, (context) => {
    const listener = routes.slackEvents();
    if (!listener) return context.notFound();
    const { incoming, outgoing } = context.env;
    for (const [name, value] of Object.entries(SLACK_HEADERS)) outgoing.setHeader(name, value);
    listener(incoming, outgoing);
    return RESPONSE_ALREADY_SENT;
  });

  const uncached = { "cache-control": "no-store" } as const;
  for (const path of OPERATORS) app.use(path, guardBrowsers([ownHost]));
  app.get("/livez", ({ json }) => json({ status: "ok" }, 200, uncached));
  for (const path of ["/readyz", "/healthz"])
    app.get(path, ({ json }) => {
      const { ok, body } = routes.ready();
      return json(body, ok ? 200 : 503, uncached);
    });
  app.get("/metrics", async ({ body }) => {
    const { text, contentType } = await routes.metrics();
    return body(text, 200, { ...uncached, "content-type": contentType });
  });

  const hosts = [ownHost, ...(routes.publicHost ? [routes.publicHost] : [])];
  if (routes.api) {
    app.use(`${API_PATH}/*`, guardBrowsers(hosts, problem));
    app.route("/", routes.api);
  }
  if (routes.mcp) {
    app.use(MCP_PATH, guardBrowsers(hosts, problem));
    app.route("/", routes.mcp);
  }
  if (routes.feeds) {
    app.use(`${FEEDS_PATH}/*`, guardBrowsers(hosts, problem));
    app.route("/", routes.feeds);
  }
  app.use(guardBrowsers(hosts));
  if (routes.pages) app.route("/", routes.pages);
  for (const reader of routes.readers ?? []) app.route("/", reader);
  if (routes.reader) app.route("/", routes.reader);
  if (routes.preview) app.route("/", routes.preview);
  return app;
}

function partOf(path: string): WebPart {
  if (path.startsWith(`${API_PATH}/`)) return "api";
  if (path === MCP_PATH) return "mcp";
  if (path.startsWith(`${FEEDS_PATH}/`)) return "feeds";
  return (OPERATORS as readonly string[]).includes(path) ? "state" : "pages";
}
