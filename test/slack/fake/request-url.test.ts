import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EchoApp, startOverHttp } from "./echo-app.ts";
import { createFakeSlack, type FakeSlack } from "./fake-slack.ts";
import { slashCommandPayload } from "./payloads.ts";

describe("a request URL", () => {
  let slack: FakeSlack;
  let bot: EchoApp;

  beforeEach(async () => {
    slack = await createFakeSlack({ transport: "http" });
    bot = await startOverHttp(slack);
  });

  afterEach(async () => {
    await bot.stop();
    await slack.close();
  });

  test.for(["badly_signed", "unsigned", "stale"] as const)("that refuses a %s request", async (probe) => {
    expect(await slack.probe(probe, slashCommandPayload())).toMatchObject({ status: 401 });
    expect(slack.messages).toEqual([]);
  });

  test("that answers the challenge", async () => {
    const asked = { type: "url_verification", token: "any", challenge: "3eZbrw1aB" };
    const { status, body } = await slack.probe("url_verification", asked);
    expect({ status, body: JSON.parse(body) }).toEqual({ status: 200, body: { challenge: "3eZbrw1aB" } });
  });

  test("that answers the check of its certificate", async () => {
    expect(await slack.probe("ssl_check", { token: "any" })).toMatchObject({ status: 200 });
  });
});

describe("a request URL that fails", () => {
  let slack: FakeSlack;
  let bot: Server;
  const retries: unknown[] = [];

  beforeEach(async () => {
    retries.length = 0;
    bot = createServer((request, response) => {
      const { "x-slack-retry-num": number, "x-slack-retry-reason": reason } = request.headers;
      retries.push([number, reason]);
      const isLast = number === "2";
      response.writeHead(isLast ? 200 : 500).end();
    });
    await new Promise<void>((resolve) => bot.listen(0, "127.0.0.1", resolve));
    const { port } = bot.address() as AddressInfo;
    slack = await createFakeSlack({ transport: "http", requestUrl: `http://127.0.0.1:${port}/slack/events` });
  });

  afterEach(async () => {
    await slack.close();
    bot.closeAllConnections();
    bot.close();
  });

  test("gets an event again until it answers, and a command not", async () => {
    expect(await slack.slashCommand({ command: "/echo" })).toMatchObject({
      outcome: "dispatch_failed",
      status: 500,
    });
    const last = new Promise<void>((resolve) => {
      bot.on("request", ({ headers }) => {
        if (headers["x-slack-retry-num"] === "2") resolve();
      });
    });
    await slack.mention({ text: "hello" });
    await last;
    expect(retries).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ["1", "http_error"],
      ["2", "http_error"],
    ]);
  });

  test("that nobody listens on is a failed dispatch", async () => {
    slack.setRequestUrl("http://127.0.0.1:1/");
    expect(await slack.slashCommand({ command: "/echo" })).toMatchObject({
      outcome: "dispatch_failed",
      status: null,
    });
  });
});
