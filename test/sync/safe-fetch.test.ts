import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { safeFetch } from "../../adapters/sync/safe-fetch.ts";
import { type BadServer, type Handler, page, startBadServer } from "./bad-server.ts";

let server: BadServer;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.stop());

const LIMITS = { withinMs: 20_000, mostBytes: 100_000, allowPrivate: true };
const fetched = (path: string, limits = {}) => safeFetch(server.url(path), {}, { ...LIMITS, ...limits });
const redirect =
  (status: number, to: string): Handler =>
  (_, response) =>
    response.writeHead(status, { location: to }).end();
const status =
  (code: number, headers = {}): Handler =>
  (_, response) =>
    response.writeHead(code, headers).end("words");

describe("safeFetch", () => {
  test("reads a page with its type and its validators, and again only if it changed", async () => {
    server.on("/page", page("words", "Text/HTML; charset=utf-8"));
    const first = await fetched("/page");
    expect(first).toMatchObject({ kind: "read", type: "text/html", moved: null, url: server.url("/page") });
    if (first.kind !== "read") throw new Error("not read");
    expect(new TextDecoder().decode(first.body)).toBe("words");
    expect(await safeFetch(server.url("/page"), first.validators, LIMITS)).toEqual({ kind: "unchanged" });
  });

  test.for([
    [404, { kind: "gone", reason: "It is gone (404)." }],
    [410, { kind: "gone", reason: "It is gone (410)." }],
    [500, { kind: "failed", status: 500, reason: "It answered with status 500." }],
    [403, { kind: "failed", status: 403, reason: "It answered with status 403." }],
    [204, { kind: "failed", status: 204, reason: "It answered with status 204." }],
  ] as const)("tells status %i", async ([code, expected]) => {
    server.on("/status", status(code));
    expect(await fetched("/status")).toEqual(expected);
  });

  test.for([
    [429, "120", 120],
    [503, "Fri, 27 Nov 2026 12:00:00 GMT", null],
    [429, undefined, null],
  ] as const)("comes again later after %i with %j", async ([code, after, seconds]) => {
    server.on("/later", status(code, after === undefined ? {} : { "retry-after": after }));
    expect(await fetched("/later")).toMatchObject({ kind: "later", afterSeconds: seconds });
  });

  test("follows redirects, and says where an address has moved for good", async () => {
    server.on("/end", page("words"));
    server.on("/moved", redirect(301, "/end"));
    server.on("/for-now", redirect(302, "/end"));
    server.on("/for-now-then-good", redirect(307, "/moved"));
    server.on("/twice", redirect(308, "/moved"));
    expect(await fetched("/moved")).toMatchObject({ kind: "read", moved: server.url("/end") });
    expect(await fetched("/twice")).toMatchObject({ kind: "read", moved: server.url("/end") });
    expect(await fetched("/for-now")).toMatchObject({ kind: "read", moved: null, url: server.url("/end") });
    expect(await fetched("/for-now-then-good")).toMatchObject({ kind: "read", moved: null });
  });

  test("ends where redirects do not", async () => {
    server.on("/round", redirect(302, "/round"));
    expect(await fetched("/round")).toEqual({ kind: "failed", reason: "It redirects more than 5 times." });
  });

  test.for<readonly [string, string]>([
    ["file:///etc/passwd", "Only http and https addresses are read, not file://."],
    ["ftp://oxfam.example/a", "Only http and https addresses are read, not ftp://."],
    ["http://[", "It redirects to “http://[”, which is no address."],
  ])("follows no redirect to %s", async ([to, reason]) => {
    server.on("/elsewhere", redirect(302, to));
    expect(await fetched("/elsewhere")).toEqual({ kind: "failed", reason });
  });

  test("takes no more than the limit, of an endless body and of what a small one unpacks to", async () => {
    server.on("/endless", (_, response) => {
      response.writeHead(200);
      const more = () => {
        if (!response.destroyed && response.write("x".repeat(10_000))) setImmediate(more);
      };
      response.on("drain", more);
      more();
    });
    server.on("/bomb", (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000))),
    );
    const tooLarge = { kind: "failed", reason: "It has more than 0 MB." };
    expect(await fetched("/endless")).toEqual(tooLarge);
    expect(await fetched("/bomb")).toEqual(tooLarge);
  });

  test("unpacks what is compressed, and tells where that is damaged or breaks off", async () => {
    const packed = gzipSync("words ".repeat(1_000));
    const serve =
      (bytes: Uint8Array): Handler =>
      (_, response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(bytes);
    server.on("/packed", serve(packed));
    server.on("/damaged", serve(Buffer.from("no gzip at all")));
    server.on("/short", serve(packed.subarray(0, 20)));
    const read = await fetched("/packed");
    expect(read.kind === "read" && new TextDecoder().decode(read.body)).toBe("words ".repeat(1_000));
    expect(await fetched("/damaged")).toEqual({
      kind: "failed",
      reason: "Its compressed content is damaged.",
    });
    expect(await fetched("/short")).toEqual({
      kind: "failed",
      reason: "Its compressed content breaks off.",
    });
  });

  test("waits for nothing that does not answer, or answers drop by drop", async () => {
    server.on("/silent", () => {});
    server.on("/drops", (_, response) => {
      response.writeHead(200);
      const drop = () => {
        if (!response.destroyed) {
          response.write(".");
          setTimeout(drop, 20);
        }
      };
      drop();
    });
    const late = { kind: "failed", reason: "It did not answer within 0 s." };
    expect(await fetched("/silent", { withinMs: 200 })).toEqual(late);
    expect(await fetched("/drops", { withinMs: 200 })).toEqual(late);
  });

  test("tells a connection that breaks off from a host that refuses", async () => {
    server.on("/breaks", (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("half");
      setImmediate(() => response.destroy());
    });
    expect(await fetched("/breaks")).toMatchObject({ kind: "failed" });
    const stopped = await startBadServer();
    const address = stopped.url("/");
    await stopped.stop();
    expect(await safeFetch(address, {}, LIMITS)).toEqual({
      kind: "failed",
      reason: "The host refuses connections.",
    });
  });

  test.for(["http://localhost/", "http://127.0.0.1/", "http://[::1]/", "http://10.0.0.1/", "http://0x7f.1/"])(
    "reads nothing of a private network: %s",
    async (address) => {
      const result = await safeFetch(address, {}, { ...LIMITS, allowPrivate: false });
      expect(result).toMatchObject({ kind: "failed" });
      expect(result.kind === "failed" && result.reason).toMatch(/private network/);
    },
  );
});
