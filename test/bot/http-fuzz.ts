import { connect } from "node:net";
import fc from "fast-check";

/** A request that no well-behaved client sends, and how it is sent. */
export type HostileRequest = {
  readonly bytes: string;
  /** `open`: the connection stays open when everything is sent; `cut`: it is torn down; `ended`: its sending side is closed. */
  readonly way: "open" | "cut" | "ended" | "one byte at a time";
};

const TARGETS = [
  ..."/ // /// //:80 //[ /livez /readyz /healthz /metrics /slack/events /api/say /api/press /daily /page.css".split(
    " ",
  ),
  ..."/documents/none /documents/%E0%A4%A /documents/..%2f.. /../../etc/passwd * http://evil.example/ http://[ /\\ ?".split(
    " ",
  ),
];
const READER_TARGETS =
  "/read /read/ /read?q= /read?q=%00 /read?q=%E0%A4%A /read/documents?from=-1&year=x /read/by/__proto__ /read/d/none?at=0-0 /read/d/amnesty-1999?at=99999999999-1 /read/reader.css".split(
    " ",
  );
const PROGRAM_TARGETS =
  "/api/v1/ask?q=x /api/v1/ask?q=&limit=99 /api/v1/documents/%00 /api/v1/feeds?q=%E0%A4%A /api/v1/openapi.json /mcp /mcp?x /feeds/search.atom?q=x&sig=x /feeds/search.json?q=%01 /feeds/days.ics?sig= /feeds/..%2f /d/none?until=x&sig=x /documents?year=unknown&sig=/ /by/places /?q=x&until=9999-99-99".split(
    " ",
  );
const HEADERS = [
  ..."host connection content-length transfer-encoding content-type accept-encoding origin sec-fetch-site".split(
    " ",
  ),
  ..."cookie expect upgrade range if-none-match x-slack-signature x-slack-request-timestamp x-forwarded-host authorization accept mcp-protocol-version".split(
    " ",
  ),
];
const VALUES = [
  ..."localhost evil.example [::1 a:b:c close keep-alive upgrade websocket chunked 0 5 -1 99999999999 1e3 gzip".split(
    " ",
  ),
  ..."application/json text/plain null https://evil.example cross-site same-origin 100-continue v0=00".split(
    " ",
  ),
  ..."bytes=0-0,-1 theme=dark dateline_visit=9.9.x dateline_visit=.. Bearer * */* 2026-07-28 chunked,chunked 0x10".split(
    " ",
  ),
  "",
];
const BODIES = [
  '{"text":"/dateline help"}',
  '{"text":',
  '{"__proto__":{"text":1}}',
  "5\r\nabcde\r\n0\r\n\r\n",
  "ffffffff\r\n",
  "payload=%7B%7D",
  '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"q":"x"}}}',
  '[{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"__proto__","arguments":null}},[]]',
  '{"jsonrpc":"2.0","id":{},"method":null}',
  "x".repeat(70_000),
];

const latin1 = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
/** Mostly what is known, sometimes anything. */
const mostly = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: latin1 });

const requestTo = (targets: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      method: mostly(["GET", "HEAD", "POST", "PUT", "OPTIONS", "DELETE", "CONNECT", "TRACE", "PRI", "QUERY"]),
      target: mostly(targets),
      version: fc.oneof(
        { weight: 9, arbitrary: fc.constant("HTTP/1.1") },
        { weight: 1, arbitrary: fc.constantFrom("HTTP/1.0", "HTTP/2.0", "HTTP/9", "") },
      ),
      host: fc.constantFrom("localhost", "127.0.0.1:3000", "evil.example", "[", ""),
      headers: fc.array(fc.tuple(mostly(HEADERS), mostly(VALUES)), { maxLength: 6 }),
      body: mostly(["", ...BODIES]),
    })
    .map(({ method, target, version, host, headers, body }) => {
      const lines = [["host", host], ...headers].map(([name, value]) => `${name}: ${value}\r\n`);
      return `${method} ${target} ${version}\r\n${lines.join("")}\r\n${body}`;
    });

/** Whole requests, beginnings of requests, several in a row, and bytes that are no HTTP at all. */
function hostile(targets: readonly string[]): fc.Arbitrary<HostileRequest> {
  const request = requestTo(targets);
  return fc.record({
    bytes: fc.oneof(
      { weight: 6, arbitrary: request },
      {
        weight: 2,
        arbitrary: fc.tuple(request, fc.nat(300)).map(([text, length]) => text.slice(0, length)),
      },
      {
        weight: 1,
        arbitrary: fc.array(request, { minLength: 2, maxLength: 5 }).map((texts) => texts.join("")),
      },
      { weight: 1, arbitrary: latin1 },
    ),
    way: fc.constantFrom("open", "cut", "ended", "one byte at a time"),
  });
}

/** To everything that the bot serves. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = hostile([
  ...TARGETS,
  ...READER_TARGETS,
  ...PROGRAM_TARGETS,
]);

/** To what programs ask, and to pages that take a signature. */
export const hostileProgram: fc.Arbitrary<HostileRequest> = hostile(PROGRAM_TARGETS);

/** Sends a request to a server, and resolves when everything is sent or the connection is closed. */
export function provoke(address: string, { bytes, way }: HostileRequest): Promise<void> {
  const { hostname, port } = new URL(address);
  const data = Buffer.from(bytes, "latin1");
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket
      .on("error", () => {})
      .on("close", () => resolve())
      .resume();
    const finish = (): void => {
      if (way === "cut") socket.resetAndDestroy();
      else if (way === "ended") socket.end();
      else resolve();
    };
    socket.on("connect", async () => {
      const step = way === "one byte at a time" ? 1 : data.length;
      for (let at = 0; at < Math.min(data.length, step * 500); at += step)
        await new Promise<void>((sent) => socket.write(data.subarray(at, at + step), () => sent()));
      finish();
    });
  });
}
