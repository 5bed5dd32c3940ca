import { expect, test } from "vitest";
import { openApi } from "../../../adapters/bot/web/open-api.ts";
import { serveWeb } from "../serve-web.ts";

const CALL = {
  method: "POST",
  headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
  body: JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "ask", arguments: { q: "Who was arrested?" } },
  }),
};

test("at most 16 look-ups are under way, however many clients of MCP and of the API wait", async () => {
  let underWay = 0;
  let most = 0;
  let refused = 0;
  const gate = Promise.withResolvers<void>();
  const waits = async () => {
    most = Math.max(most, ++underWay);
    await gate.promise;
    underWay--;
    return { kind: "missing", detail: "Nothing." } as const;
  };
  const opened = openApi(
    {
      api: { keys: null, perMinute: 10_000 },
      reader: { publicUrl: null, access: "off", days: 30, secret: null },
      timezone: "UTC",
    },
    {
      archive: { lookUp: waits, matches: async () => [], everyDay: async () => [] },
      linkTo: () => null,
      today: () => "2026-11-27",
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  );
  const { address, stop } = await serveWeb({ api: opened?.app ?? null, mcp: opened?.mcp ?? null });
  const clients = Array.from({ length: 40 }, async (_, index) => {
    const response = await (index % 2 ? fetch(`${address}/mcp`, CALL) : fetch(`${address}/api/v1/ask?q=who`));
    const text = await response.text();
    refused += /cannot answer at the moment|Too many requests/.test(text) ? 1 : 0;
  });
  // The others are told at once to come again.
  await expect.poll(() => refused).toBe(24);
  expect([underWay, most]).toEqual([16, 16]);
  gate.resolve();
  await Promise.all(clients);
  expect([most, refused]).toEqual([16, 24]);
  await stop();
});
