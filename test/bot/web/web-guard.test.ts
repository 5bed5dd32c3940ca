import type { RequestListener } from "node:http";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange, requestText, type Served, serveWeb, statusOf } from "../serve-web.ts";

const slack: RequestListener = (_, response) => void response.end("slack");

let served: Served;
let said = 0;

beforeAll(async () => {
  const preview = new Hono()
    .get("/", ({ text }) => text("page"))
    .post("/api/say", ({ text }) => {
      said += 1;
      return text("said");
    });
  served = await serveWeb({ preview, slackEvents: () => slack }, { host: "localhost" });
});
afterAll(() => served.stop());

async function status(
  method: string,
  target: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  return statusOf(await exchange(served.address, requestText(method, target, headers)));
}

const PATHS = ["/", "/livez", "/readyz", "/healthz", "/metrics"] as const;

describe.for(PATHS)("a page elsewhere, at %s", (path) => {
  test.for([
    ["127.0.0.1:4000", 200],
    ["localhost", 200],
    ["bot.localhost:3000", 200],
    ["[::1]:80", 200],
    ["192.168.1.20:8080", 200],
    ["dateline:3000", 200],
    ["LOCALHOST", 200],
    ["evil.example", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["127.0.0.1.nip.io", 421],
    ["evil.example:3000", 421],
    ["localhost@evil.example", 400],
  ] as const)("cannot read through the name %s: %i", async ([host, expected]) => {
    expect(await status("GET", path, { host })).toBe(expected);
  });

  test.for([
    ["an address that is typed", { "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, 200],
    [
      "a link",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
      200,
    ],
    ["its own page", { "sec-fetch-site": "same-origin", origin: "http://localhost:7" }, 200],
    ["no browser", {}, 200],
    [
      "an image",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" },
      403,
    ],
    [
      "a frame",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
      403,
    ],
    [
      "a script",
      { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" },
      403,
    ],
    [
      "fetch",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", origin: "https://evil.example" },
      403,
    ],
    ["fetch of an old browser", { origin: "https://evil.example" }, 403],
    ["a sandboxed frame", { origin: "null" }, 403],
    ["another port", { origin: "http://localhost:8" }, 403],
  ] as const)("is told by how it asks: %s", async ([, headers, expected]) => {
    expect(await status("GET", path, { host: "localhost:7", ...headers })).toBe(expected);
  });

  test("is never allowed by CORS, also not by a preflight", async () => {
    const asks = {
      host: "localhost:7",
      origin: "https://evil.example",
      "access-control-request-method": "POST",
    };
    const answer = await exchange(served.address, requestText("OPTIONS", path, asks));
    expect(statusOf(answer)).toBe(403);
    expect(answer.toLowerCase()).not.toContain("access-control-allow");
  });
});

describe("a request that does something", () => {
  test.for([
    [{}, 200],
    [{ origin: "http://localhost:7" }, 200],
    [{ origin: "https://localhost:7", "sec-fetch-site": "same-origin" }, 200],
    [{ origin: "http://localhost:8" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "none" }, 403],
    [{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, 403],
    [{ host: "evil.example", origin: "http://evil.example", "sec-fetch-site": "same-origin" }, 421],
  ] as const)("is taken from the own page only: %j", async ([headers, expected]) => {
    const before = said;
    expect(await status("POST", "/api/say", { host: "localhost:7", ...headers })).toBe(expected);
    expect(said - before).toBe(expected === 200 ? 1 : 0);
  });
});

describe("Slack's own path", () => {
  test.for(["bot.example.org", "evil.example:8443", "localhost", "127.0.0.1", "my_proxy", "Bot.Example.ORG"])(
    "takes requests whatever host a proxy hands on: %s",
    async (host) => {
      const answer = await exchange(served.address, requestText("POST", "/slack/events", { host }));
      expect([statusOf(answer), answer.endsWith("slack") || answer.includes("\r\nslack\r\n")]).toEqual([
        200,
        true,
      ]);
    },
  );

  test.for([
    { origin: "https://evil.example" },
    { origin: "http://localhost" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-origin" },
  ] as const)("takes none of a browser: %j", async (headers) => {
    expect(await status("POST", "/slack/events", headers)).toBe(403);
  });
});
