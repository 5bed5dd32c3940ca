import { HTTPReceiver, LogLevel } from "@slack/bolt";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lookUp } from "../../adapters/api/look-up/look-up.ts";
import { openApi } from "../../adapters/bot/web/open-api.ts";
import { openReader } from "../../adapters/bot/web/open-reader.ts";
import { newestMatches } from "../../src/answer/newest-matches.ts";
import { everyDay } from "../../src/daily/every-day.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { servePreview } from "../preview/serve-preview.ts";
import { readable } from "../reader/serve-reader.ts";
import { type HostileRequest, hostileProgram, hostileRequest, provoke } from "./http-fuzz.ts";
import { serveWeb } from "./serve-web.ts";

const REQUESTS = 1_200;
const AT_ONCE = 20;

/** Sockets of this process that are open. */
const sockets = (): number =>
  process.getActiveResourcesInfo().filter((name) => name.startsWith("TCP")).length;

test("hostile requests end in no error, no log line and no open connection", async () => {
  const before = sockets();
  const { requestListener } = new HTTPReceiver({ signingSecret: "secret", logLevel: LogLevel.ERROR });
  const archive = archiveOf([statement("A monk was killed.", { id: "amnesty-1999" })]);
  const { address, logged, stop } = await servePreview(archive, () => requestListener);
  await provokeAll(address, hostileRequest, () => expect(logged).toEqual([]));
  await stop();
  await expect.poll(sockets).toBeLessThanOrEqual(before);
});

test("hostile requests to the API, MCP, the feeds and the signed pages end in no error and no open connection", async () => {
  const before = sockets();
  const archive = archiveOf([statement("A monk was killed.", { id: "amnesty-1999" })]);
  const today = () => "2026-11-27";
  const failed: unknown[] = [];
  const log = {
    info: () => {},
    warn: () => {},
    error: (event: string, details?: object) => void failed.push([event, details]),
  };
  const reader = {
    publicUrl: "https://archive.example.org",
    access: "signed",
    days: 30,
    secret: "a secret of the tests, long enough",
  } as const;
  const opened = openReader({ reader }, { archive: readable(archive), today, nowMs: Date.now, log });
  const api = openApi(
    { api: { keys: null, perMinute: 100_000 }, reader, timezone: "UTC" },
    {
      archive: {
        lookUp: (query) => lookUp(archive, query, { today: today(), complete: true }),
        matches: (q, options) => newestMatches(archive, q, options),
        everyDay: (most) => everyDay(archive, most),
      },
      linkTo: opened.links.linkTo,
      today,
      log,
    },
  );
  const seen = new Set<string>();
  const { address, stop, logged } = await serveWeb({
    reader: opened.app,
    publicHost: opened.publicHost,
    api: api?.app ?? null,
    mcp: api?.mcp ?? null,
    feeds: api?.feeds ?? null,
    observe: (part, status) => void seen.add(`${part} ${status}`),
  });
  await provokeAll(address, hostileProgram, () => expect([failed, logged]).toEqual([[], []]));
  // It reaches what it is to reach, and nothing breaks.
  expect([...seen]).toEqual(
    expect.arrayContaining(["api 200", "api 400", "feeds 200", "mcp 405", "pages 403"]),
  );
  expect([...seen].filter((each) => each.endsWith(" 500"))).toEqual([]);
  await stop();
  await expect.poll(sockets).toBeLessThanOrEqual(before);
});

/** Sends hostile requests in batches; after each the server is alive, and what is given holds. */
async function provokeAll(
  address: string,
  hostile: fc.Arbitrary<HostileRequest>,
  holds: () => void,
): Promise<void> {
  const batch = fc.array(hostile, { minLength: AT_ONCE, maxLength: AT_ONCE });
  await fc.assert(
    fc.asyncProperty(batch, async (requests) => {
      await Promise.all(requests.map((request) => provoke(address, request)));
      const live = await fetch(`${address}/livez`);
      expect([live.status, await live.json()]).toEqual([200, { status: "ok" }]);
      holds();
    }),
    { seed: 20_261_126, numRuns: REQUESTS / AT_ONCE },
  );
}
