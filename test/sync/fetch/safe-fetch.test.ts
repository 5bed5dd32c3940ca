import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { privateAccess } from "../../../adapters/sync/fetch/private-access.ts";
import { safeFetch } from "../../../adapters/sync/fetch/safe-fetch.ts";
import { inEnglish, saying } from "../../fixtures/messages-in-english.ts";
import { type BadServer, type Handler, page, startBadServer } from "../bad-server.ts";

let server: BadServer;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.stop());

const LIMITS = { withinMs: 20_000, mostBytes: 100_000, access: privateAccess(true, []) };
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
    [401, { kind: "failed", status: 401, reason: "It asks for a password (401)." }],
    [
      304,
      { kind: "failed", status: 304, reason: "It says that it did not change (304), and was never read." },
    ],
  ] as const)("tells status %i", async ([code, expected]) => {
    server.on("/status", status(code));
    expect(await fetched("/status")).toEqual(expected);
  });

  test.for([
    [429, "120", { afterMs: 120_000 }],
    [503, undefined, null],
    [429, undefined, null],
    [403, "60", { afterMs: 60_000 }],
  ] as const)("comes again later after %i with %j", async ([code, after, retryAfter]) => {
    server.on("/later", status(code, after === undefined ? {} : { "retry-after": after }));
    const reason = `It asks to come again later (${code}).`;
    expect(await fetched("/later")).toEqual({ kind: "later", status: code, retryAfter, reason });
  });

  test("counts a date to come again from what the server's clock says, which may be wrong", async () => {
    const [date, after] = ["Fri, 27 Nov 2099 12:00:00 GMT", "Fri, 27 Nov 2099 12:05:00 GMT"];
    server.on("/later", status(503, { date, "retry-after": after }));
    expect(await fetched("/later")).toMatchObject({ kind: "later", retryAfter: { afterMs: 300_000 } });
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
    const late = (reason: string) => ({ kind: "failed", reason });
    expect(await fetched("/silent", { withinMs: 200 })).toEqual(late("It did not answer within 0 s."));
    expect(await fetched("/drops", { withinMs: 200 })).toEqual(
      late("It had not sent everything within 0 s."),
    );
  });

  test("ends at once when it is stopped, before and within an answer", async () => {
    const half: Handler = (_, response) => void response.writeHead(200).write("half");
    for (const handler of [() => {}, half]) {
      const stopping = new AbortController();
      server.on("/stopped", (request, response) => {
        handler(request, response);
        setImmediate(() => stopping.abort());
      });
      expect(await fetched("/stopped", { signal: stopping.signal })).toEqual({ kind: "stopped" });
    }
  });

  test("reads nothing that is compressed in a way that it did not ask for", async () => {
    server.on("/odd", (_, response) => response.writeHead(200, { "content-encoding": "zstd" }).end("words"));
    expect(await fetched("/odd")).toEqual({
      kind: "failed",
      reason: "It is compressed in a way that is not understood (zstd).",
    });
  });

  test("gives the encoding that the server names", async () => {
    server.on("/named", page("words", 'text/html; charset="ISO-8859-2"'));
    expect(await fetched("/named")).toMatchObject({ type: "text/html", charset: "iso-8859-2" });
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
      const result = await safeFetch(address, {}, { ...LIMITS, access: privateAccess(false, []) });
      expect(result).toMatchObject({ kind: "failed" });
      expect(inEnglish(result.kind === "failed" && result.reason)).toMatch(/private network/);
    },
  );

  test.for(["http://169.254.254.1:9/", "http://[fe80::1]:9/", "http://[::ffff:169.254.254.1]:9/"])(
    "never reads a link-local address, whatever is allowed: %s",
    async (address) => {
      const access = privateAccess(true, [new URL(address).hostname]);
      const result = await safeFetch(address, {}, { ...LIMITS, withinMs: 500, access });
      expect(result).toMatchObject({ kind: "failed", isForbidden: true });
      expect(inEnglish(result.kind === "failed" && result.reason)).toMatch(/never read/);
    },
  );

  // Elsewhere 127.0.0.2 is no address of the machine.
  describe.runIf(process.platform === "linux")(
    "with an internet of 127.0.0.1, and a private network of 127.0.0.2",
    () => {
      let server: BadServer;
      const reachOf = (ip: string) =>
        ip === "127.0.0.1" ? "public" : ip === "127.0.0.2" ? "private" : "never";
      const intranet = (path: string) => server.url(path).replace("127.0.0.1", "127.0.0.2");
      const read = (url: string, limits: Partial<Parameters<typeof safeFetch>[2]> = {}) =>
        safeFetch(url, {}, { ...LIMITS, reachOf, ...limits });
      beforeAll(async () => {
        server = await startBadServer("127.0.0.2");
        server.on("/words", page("words"));
        server.on("/to-intranet", (_, response) =>
          response.writeHead(302, { location: intranet("/words") }).end(),
        );
        server.on("/to-words", redirect(302, "/words"));
        server.on("/away-and-back", (_, response) =>
          response.writeHead(302, { location: server.url("/to-intranet") }).end(),
        );
        server.on("/never", redirect(302, "http://127.0.0.3:9/"));
      });
      afterAll(() => server.stop());

      test("reads what a person names, and what that leads to there", async () => {
        expect(await read(intranet("/words"))).toMatchObject({ kind: "read", reach: "private" });
        expect(await read(intranet("/to-words"))).toMatchObject({ kind: "read", reach: "private" });
        expect(await read(intranet("/words"), { origin: "private" })).toMatchObject({ kind: "read" });
      });

      test("follows no public page into it, by redirect or by link", async () => {
        server.asked.length = 0;
        const refused = {
          kind: "failed",
          isForbidden: true,
          reason: saying("private network"),
        };
        expect(await read(server.url("/to-intranet"))).toEqual(refused);
        expect(await read(intranet("/away-and-back"))).toEqual(refused);
        expect(await read(intranet("/words"), { origin: "public" })).toEqual(refused);
        expect(server.asked).not.toContain("/words");
      });

      test("follows a public page to a host that was named, and nothing from there to another one", async () => {
        const { host, hostname } = new URL(intranet("/"));
        for (const name of [host, hostname])
          expect(
            await read(server.url("/to-intranet"), { access: privateAccess(false, [name]) }),
          ).toMatchObject({ kind: "read", reach: "public" });
        const other = privateAccess(true, [`${hostname}:1`]);
        expect(await read(server.url("/to-intranet"), { access: other })).toMatchObject({ kind: "failed" });
      });

      test("takes the hosts of feeds for named where private networks are allowed, and only there", async () => {
        for (const isAllowed of [true, false])
          expect(
            await read(server.url("/to-intranet"), {
              access: privateAccess(isAllowed, [], [intranet("/feed")]),
            }),
          ).toMatchObject({ kind: isAllowed ? "read" : "failed" });
      });

      test("follows nobody to what is never read", async () => {
        expect(await read(intranet("/never"))).toMatchObject({ kind: "failed", isForbidden: true });
      });
    },
  );
});
