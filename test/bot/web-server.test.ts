import { afterEach, expect, test } from "vitest";
import { SettingsError } from "../../adapters/bot/settings.ts";
import { type Routes, startWebServer, type WebServer } from "../../adapters/bot/web-server.ts";

const running: WebServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(given: Partial<Routes> = {}): Promise<string> {
  const server = await startWebServer("127.0.0.1", 0, {
    health: () => ({ ok: true, body: { status: "ok" } }),
    metrics: async () => ({ text: "a_total 1\n", contentType: "text/plain; version=0.0.4" }),
    slackEvents: () => null,
    preview: null,
    ...given,
  });
  running.push(server);
  return server.address;
}

test("tells its health with a status that a supervisor understands", async () => {
  const well = await fetch(`${await serve()}/healthz`);
  expect([well.status, await well.json()]).toEqual([200, { status: "ok" }]);
  const ill = await fetch(
    `${await serve({ health: () => ({ ok: false, body: { slack: "failed" } }) })}/healthz`,
  );
  expect([ill.status, await ill.json()]).toEqual([503, { slack: "failed" }]);
});

test("gives its metrics, and an error where they cannot be had", async () => {
  const good = await fetch(`${await serve()}/metrics`);
  expect([good.status, good.headers.get("content-type"), await good.text()]).toEqual([
    200,
    "text/plain; version=0.0.4",
    "a_total 1\n",
  ]);
  const bad = await fetch(`${await serve({ metrics: () => Promise.reject(new Error("no")) })}/metrics`);
  expect(bad.status).toBe(500);
});

test("hands Slack's requests to Slack and everything else to the preview", async () => {
  const address = await serve({
    slackEvents: () => (_, response) => void response.end("slack"),
    preview: (_, response) => void response.end("preview"),
  });
  expect(await (await fetch(`${address}/slack/events`, { method: "POST" })).text()).toBe("slack");
  expect(await (await fetch(`${address}/documents/x`)).text()).toBe("preview");
});

test("knows nothing else", async () => {
  const address = await serve();
  expect((await fetch(`${address}/`)).status).toBe(404);
  expect((await fetch(`${address}/slack/events`, { method: "POST" })).status).toBe(404);
});

test("names the variables where the port is taken", async () => {
  const port = Number(new URL(await serve()).port);
  const taken = startWebServer("127.0.0.1", port, {
    health: () => ({ ok: true, body: {} }),
    metrics: async () => ({ text: "", contentType: "" }),
    slackEvents: () => null,
    preview: null,
  });
  await expect(taken).rejects.toThrow(
    new SettingsError(
      `Expected \`PORT\` to be a free port at \`HOST\`, got ${port} at 127.0.0.1, and something else listens there: set another one.`,
    ),
  );
});
