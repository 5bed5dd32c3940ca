import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveOf, statement } from "../answer/statement.ts";
import { type Served, servePreview } from "./serve-preview.ts";

let served: Served;

beforeAll(async () => {
  served = await servePreview(archiveOf([statement("A monk was killed.", { id: "amnesty-1999" })]));
});
afterAll(() => served.stop());

function post(body: unknown, type = "application/json"): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(`${served.address}/api/say`, {
    method: "POST",
    body: text,
    headers: { "content-type": type },
  });
}

/** What a browser never lets a page set: `fetch` cannot do it either. */
function statusFor(headers: Record<string, string>, method = "GET", path = "/"): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(served.address + path, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(method === "POST" ? '{"text":"/dateline help"}' : undefined);
  });
}

describe("the door of the preview", () => {
  test.for([
    ["/nowhere", "GET", 404],
    ["/documents/none", "GET", 404],
    ["/documents/%E0%A4%A", "GET", 404],
    ["/documents/..%2f..%2fpackage.json", "GET", 404],
    ["/", "POST", 405],
    ["/api/say", "GET", 405],
    ["/documents/amnesty-1999", "DELETE", 405],
  ] as const)("answers %s by %s with %i", async ([path, method, status]) => {
    const headers = method === "POST" ? { "content-type": "application/json" } : {};
    const answer = await fetch(served.address + path, { method, headers });
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.get("allow")).toBeTruthy();
  });

  test.for([
    ["no JSON", "{", 400],
    ["another shape", { words: "x" }, 400],
    ["a number", { text: 3 }, 400],
    ["a book", { text: "x".repeat(70_000) }, 413],
  ] as const)("refuses %s", async ([, body, status]) => {
    expect((await post(body)).status).toBe(status);
  });

  test("refuses a body that does not call itself JSON, as a form of another page would send it", async () => {
    expect((await post({ text: "x" }, "text/plain")).status).toBe(415);
  });

  test.for([
    ["127.0.0.1:4000", 200],
    ["localhost", 200],
    ["[::1]:80", 200],
    ["192.168.1.20:8080", 200],
    ["preview.newsroom.test", 200],
    ["evil.example", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1.evil.example", 421],
  ] as const)("knows whether %j leads here", async ([host, status]) => {
    expect(await statusFor({ host })).toBe(status);
  });

  test.for([
    [{}, 200],
    [{ origin: "http://localhost:7" }, 200],
    [{ origin: "http://localhost:7", "sec-fetch-site": "same-origin" }, 200],
    [{ origin: "http://localhost:8" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
  ] as const)("takes words from its own page only: %j", async ([headers, status]) => {
    const own = { host: "localhost:7", "content-type": "application/json" };
    expect(await statusFor({ ...own, ...headers }, "POST", "/api/say")).toBe(status);
  });
});
