import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveOf, statement } from "../answer/statement.ts";
import { exchange, requestText, statusOf } from "../bot/serve-web.ts";
import { NOON, type ServedReader, serveReader } from "./serve-reader.ts";

const ID = "amnesty-1999";
const TEXT = "A monk was killed. Two fled.";
const HOUR_MS = 3_600_000;

let nowMs = NOON;
let served: ServedReader;
let link: string;

beforeAll(async () => {
  served = await serveReader(archiveOf([statement(TEXT, { id: ID })]), "signed", () => nowMs);
  link = served.linkTo({ document: ID, start: 0, end: 18 }) ?? "";
});
afterAll(() => served.stop());

const open = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(address, { headers, redirect: "manual" });
const cookieOf = (response: Response) => response.headers.get("set-cookie")?.split(";")[0] ?? "";

describe("a signed link", () => {
  test("opens the document with its quotation marked, is not indexed, and kept by nobody else", async () => {
    const response = await open(link);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<mark id="0-18">A monk was killed.</mark>');
    expect(link.endsWith("#0-18")).toBe(true);
    expect(response.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
  });

  test.for([
    ["unsigned", (address: string) => address.replace(/&until=[^#]+/, ""), "from a link in the chat"],
    ["changed", (address: string) => address.replace("at=0-18", "at=0-19"), "was changed"],
    ["of another day", (address: string) => address.replace("until=2026", "until=2036"), "was changed"],
  ] as const)("that is %s gets nothing of the archive", async ([, change, why]) => {
    const response = await open(change(link));
    const text = await response.text();
    expect(response.status).toBe(403);
    expect(text).toContain(why);
    expect(text).not.toContain("monk");
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("expires, and the visit that it began does so before", async () => {
    const cookie = cookieOf(await open(link));
    const document = `${served.address}/d/${ID}`;
    try {
      expect((await open(document, { cookie })).status).toBe(200);
      nowMs = NOON + 13 * HOUR_MS;
      expect((await open(document, { cookie })).status).toBe(403);
      nowMs = NOON + 31 * 24 * HOUR_MS;
      const late = await open(link, { cookie });
      expect(late.status).toBe(403);
      expect(await late.text()).toContain("has expired");
    } finally {
      nowMs = NOON;
    }
  });

  test("begins a visit with a cookie that no script reads and no other page's request brings", async () => {
    const cookie = (await open(link)).headers.get("set-cookie") ?? "";
    for (const part of ["HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=43200"])
      expect(cookie).toContain(part);
  });

  test.for(["", "1", "9999999999..", "9999999999.2036-01-01.AAAAAAAAAAAAAAAAAAAAAA", "x.y.z"])(
    "is not replaced by a made-up cookie: %j",
    async (value) => {
      const response = await open(`${served.address}/d/${ID}`, { cookie: `dateline_visit=${value}` });
      expect(response.status).toBe(403);
    },
  );

  test("says nothing about which documents there are", async () => {
    const [known, unknown] = await Promise.all(
      [ID, "none"].map(async (id) => (await open(`${served.address}/d/${id}`)).text()),
    );
    expect(known).toBe(unknown);
  });
});

describe("the public address", () => {
  const path = () => new URL(link).pathname + new URL(link).search;
  const status = async (target: string, headers: Readonly<Record<string, string>>) =>
    statusOf(await exchange(served.address, requestText("GET", target, headers)));

  test.for([
    ["archive.example.org", 200],
    ["ARCHIVE.example.org:443", 200],
    ["evil.example", 421],
    ["archive.example.org.evil.example", 421],
    ["evil.archive.example.org", 421],
  ] as const)("%s is served: %i", async ([host, expected]) => {
    expect(await status(path(), { host })).toBe(expected);
  });

  test.for(["/metrics", "/readyz", "/livez", "/healthz"])("does not lead to %s", async (target) => {
    expect(await status(target, { host: "archive.example.org" })).toBe(421);
    expect(await status(target, { host: "127.0.0.1" })).toBe(200);
  });

  test.for([
    [
      "a link",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
      200,
    ],
    [
      "a frame",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
      403,
    ],
    [
      "a script",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors", origin: "https://evil.example" },
      403,
    ],
  ] as const)("is read by a page of another origin through %s: %i", async ([, headers, expected]) => {
    expect(await status(path(), { host: "archive.example.org", ...headers })).toBe(expected);
  });
});
