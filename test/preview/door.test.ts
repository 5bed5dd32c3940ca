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
});
