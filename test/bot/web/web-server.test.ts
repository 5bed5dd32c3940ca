import type { RequestListener } from "node:http";
import { connect } from "node:net";
import { Hono } from "hono";
import { afterEach, describe, expect, test } from "vitest";
import type { Admitted } from "../../../adapters/api/web/admission.ts";
import type { Routes } from "../../../adapters/bot/web/web-app.ts";
import { exchange, requestText, type Served, serveWeb, statusOf } from "../serve-web.ts";

const running: Served[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(given: Partial<Routes> = {}): Promise<Served> {
  const server = await serveWeb(given);
  running.push(server);
  return server;
}

const slack: RequestListener = (_, response) => void response.end("slack");
const broken = () => {
  throw new Error("broken");
};

describe("the bot's web server", () => {
  test.for(["/readyz", "/healthz"])("tells at %s whether the bot is ready", async (path) => {
    const ready = await fetch((await serve()).address + path);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ok" }]);
    const failing = await serve({ ready: () => ({ ok: false, body: { slack: "failed" } }) });
    const failed = await fetch(failing.address + path);
    expect([failed.status, await failed.json()]).toEqual([503, { slack: "failed" }]);
  });

  test("is alive at /livez even if the bot is not ready", async () => {
    const { address } = await serve({ ready: broken });
    const live = await fetch(`${address}/livez`);
    expect([live.status, await live.json()]).toEqual([200, { status: "ok" }]);
  });

  test("gives its metrics", async () => {
    const metrics = await fetch(`${(await serve()).address}/metrics`);
    expect([metrics.status, metrics.headers.get("content-type"), await metrics.text()]).toEqual([
      200,
      "text/plain; version=0.0.4",
      "a_total 1\n",
    ]);
  });

  test("counts what it answers by part and status, whatever goes wrong, but for Slack's requests", async () => {
    const seen: string[] = [];
    const api = new Hono<Admitted>().get("/api/v1/status", broken);
    const { address } = await serve({
      slackEvents: () => slack,
      api,
      observe: (part, status) => void seen.push(`${part} ${status}`),
    });
    await fetch(`${address}/slack/events`, { method: "POST" });
    for (const path of ["/api/v1/status", "/livez", "/mcp", "/d/none?q=who"]) await fetch(address + path);
    await exchange(address, requestText("GET", "/metrics", { host: "evil.example" }));
    expect(seen).toEqual(["api 500", "state 200", "mcp 404", "pages 404", "state 421"]);
  });

  test("hands Slack's requests to Slack and everything else to the preview", async () => {
    const preview = new Hono().get("/documents/:id", ({ text }) => text("preview"));
    const { address } = await serve({ slackEvents: () => slack, preview });
    expect(await (await fetch(`${address}/slack/events`, { method: "POST" })).text()).toBe("slack");
    expect(await (await fetch(`${address}/documents/x`)).text()).toBe("preview");
  });

  test("knows nothing else", async () => {
    const { address } = await serve();
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/slack/events`, { method: "POST" })).status).toBe(404);
  });

  test.for([
    ["POST", "/readyz", "GET, HEAD"],
    ["DELETE", "/healthz", "GET, HEAD"],
    ["PUT", "/livez", "GET, HEAD"],
    ["PATCH", "/metrics", "GET, HEAD"],
    ["GET", "/slack/events", "POST"],
  ] as const)("answers %s %s with 405 and what is allowed", async ([method, path, allow]) => {
    const answer = await fetch((await serve({ slackEvents: () => slack })).address + path, { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
  });

  test.for([
    ["GET", "/livez"],
    ["GET", "/readyz"],
    ["GET", "/healthz"],
    ["GET", "/metrics"],
    ["GET", "/nowhere"],
    ["POST", "/metrics"],
    ["POST", "/slack/events"],
  ] as const)("sends security headers with the answer to %s %s", async ([method, path]) => {
    const { address } = await serve({ slackEvents: () => slack });
    const { headers } = await fetch(address + path, { method });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBe(null);
    if (path !== "/slack/events") {
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });

  test("compresses a long answer where the client takes that", async () => {
    const text = "a_total 1\n".repeat(1000);
    const { address } = await serve({ metrics: async () => ({ text, contentType: "text/plain" }) });
    const zipped = await fetch(`${address}/metrics`, { headers: { "accept-encoding": "gzip" } });
    expect([zipped.headers.get("content-encoding"), await zipped.text()]).toEqual(["gzip", text]);
    const plain = await fetch(`${address}/metrics`, { headers: { "accept-encoding": "identity" } });
    expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, text]);
  });

  test.for([
    ["/readyz", { ready: broken }],
    ["/metrics", { metrics: () => Promise.reject(new Error("broken")) }],
    ["/slack/events", { slackEvents: () => broken }],
    ["/documents/x", { preview: new Hono().get("*", broken) }],
  ] as const)("answers 500 and logs a line where %s throws", async ([path, routes]) => {
    const { address, logged } = await serve(routes);
    const method = path === "/slack/events" ? "POST" : "GET";
    const answer = await fetch(address + path, { method });
    expect([answer.status, await answer.text()]).toEqual([
      500,
      "Something went wrong. The error is in the log.\n",
    ]);
    expect(logged).toEqual([`request failed {"err":{},"path":"${path}"}`]);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
  });

  test.for([
    ["//", 404],
    ["///", 404],
    ["//:80", 404],
    ["//[", 404],
    ["//evil.example/metrics", 404],
    ["/%", 404],
    ["/%00%ff", 404],
    ["/..", 404],
    ["http://[/", 400],
    ["/\\", 400],
    ["*", 400],
    ["livez", 400],
  ] as const)("answers the target %s with %i", async ([target, status]) => {
    const { address, logged } = await serve();
    expect(statusOf(await exchange(address, requestText("GET", target)))).toBe(status);
    expect(logged).toEqual([]);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
  });

  test("answers a load balancer's request of HTTP/1.0 without a host", async () => {
    const { address } = await serve();
    expect(statusOf(await exchange(address, "GET /readyz HTTP/1.0\r\n\r\n"))).toBe(200);
  });

  test.for([
    [
      "a header that is too long",
      `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(20_000)}\r\n\r\n`,
      431,
    ],
    ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01", 400],
    ["no host", "GET /livez HTTP/1.1\r\n\r\n", 400],
    ["two lengths", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", 400],
  ] as const)("refuses %s", async ([, bytes, status]) => {
    const { address } = await serve();
    expect(statusOf(await exchange(address, bytes))).toBe(status);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
  });

  test.for([
    ["a request that never ends its headers", "GET /livez HTTP/1.1\r\nhost: localhost\r\n"],
    ["a request that never ends its body", requestText("POST", "/slack/events", { "content-length": "9" })],
  ] as const)("cuts off %s", async ([, bytes]) => {
    const limits = { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 };
    const listener: RequestListener = (request, response) => void request.on("end", () => response.end());
    const server = await serveWeb({ slackEvents: () => listener }, { limits });
    running.push(server);
    expect(statusOf(await exchange(server.address, bytes))).toBe(408);
  });

  test("names the variables where the port is taken", async () => {
    const port = Number(new URL((await serve()).address).port);
    await expect(serveWeb({}, { port })).rejects.toThrow(
      `Expected \`PORT\` to be a free port at \`HOST\`, got ${port} at 127.0.0.1, and something else listens there: set another one.`,
    );
  });

  test("stops although connections are open, idle, half a request, or waiting for an answer", async () => {
    const server = await serveWeb({ metrics: () => new Promise(() => {}) });
    const { port } = new URL(server.address);
    const unfinished = requestText("POST", "/x", { "content-length": "9" });
    const open = await Promise.all(
      [" ", "GET /livez HT", requestText("GET", "/metrics"), unfinished].map((bytes) =>
        openSocket(Number(port), bytes),
      ),
    );
    await fetch(`${server.address}/livez`);
    await server.stop();
    await Promise.all(open.map(({ closed }) => closed));
    await expect(fetch(`${server.address}/livez`)).rejects.toThrow();
  });
});

/** A connection over which some bytes were sent. */
function openSocket(port: number, bytes: string): Promise<{ readonly closed: Promise<void> }> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, () => resolve({ closed })));
    const closed = new Promise<void>((done) => socket.on("close", () => done()));
    socket.on("error", () => {}).resume();
  });
}
