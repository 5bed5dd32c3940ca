import { createServer } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { connectSlack } from "../../adapters/slack/app.ts";
import { ConnectionError, UnreachableError } from "../../src/chat/connection.ts";
import { inEnglish } from "../fixtures/messages-in-english.ts";
import { createFakeSlack, type FakeSlack } from "./fake/fake-slack.ts";
import { openNewsroom, ports } from "./newsroom.ts";

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function fakeSlack(): Promise<FakeSlack> {
  const slack = await createFakeSlack();
  closing.push(slack.close);
  return slack;
}

describe("connecting", () => {
  const settings = (slack: FakeSlack) => ({
    botToken: slack.botToken,
    appToken: slack.appToken,
    signingSecret: null,
    apiUrl: slack.apiUrl,
    admins: [],
  });

  test("says who it is, whatever the address ends in", async () => {
    const slack = await fakeSlack();
    const connection = await connectSlack(
      { ...settings(slack), apiUrl: slack.apiUrl.replace(/\/$/, "") },
      ports(),
    );
    closing.unshift(connection.stop);
    expect(inEnglish(connection.summary)).toBe("connected to newsroom-test as @dateline (Socket Mode)");
    expect(connection.requestListener).toBeNull();
  });

  test.for([
    ["SLACK_BOT_TOKEN", { botToken: "xoxb-wrong" }, "invalid_auth"],
    ["SLACK_APP_TOKEN", { appToken: "xapp-wrong" }, "invalid_auth"],
    ["SLACK_BOT_TOKEN", { botToken: "xapp-fake-app-token" }, "not_allowed_token_type"],
    ["SLACK_SIGNING_SECRET", { appToken: null }, "SLACK_APP_TOKEN"],
  ] as const)("names %s if it is wrong", async ([variable, wrong, why]) => {
    const slack = await fakeSlack();
    const refused = connectSlack({ ...settings(slack), ...wrong }, ports());
    await expect(refused).rejects.toThrow(ConnectionError);
    await expect(refused).rejects.not.toThrow(UnreachableError);
    await expect(refused).rejects.toThrow(new RegExp(`\`${variable}\``));
    await expect(refused).rejects.toThrow(why);
    await expect(refused).rejects.not.toThrow(/\n/);
  });

  test("says if nothing is there, at once", async () => {
    const slack = await fakeSlack();
    await slack.close();
    await expect(connectSlack(settings(slack), ports())).rejects.toThrow(
      /^Slack cannot be reached at http:.*ECONNREFUSED.*`SLACK_API_URL`/,
    );
    await expect(connectSlack(settings(slack), ports())).rejects.toThrow(UnreachableError);
  });

  test.for([
    [503, "out of order", /status 503/],
    [429, "", /ratelimited|rate/i],
    [200, "<html>a proxy’s login</html>", /no answer of Slack/],
  ] as const)("says if what is there answers %s %s", async ([status, body, why]) => {
    const server = createServer((_, response) =>
      response.writeHead(status, status === 429 ? { "retry-after": "60" } : {}).end(body),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(async () => void server.close());
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const refused = connectSlack(
      {
        botToken: "xoxb-1",
        appToken: "xapp-1",
        signingSecret: null,
        apiUrl: `http://127.0.0.1:${port}/api`,
        admins: [],
      },
      ports(),
    );
    await expect(refused).rejects.toThrow(UnreachableError);
    await expect(refused).rejects.toThrow(why);
  });
});

describe("the request URL", () => {
  test("answers Slack's own checks, and nobody else", async () => {
    const room = await openNewsroom("http");
    closing.push(room.close);
    const { slack, connection } = room;
    const challenge = { type: "url_verification", token: "t", challenge: "c0ffee" };
    expect(await slack.probe("url_verification", challenge)).toMatchObject({
      status: 200,
      body: expect.stringContaining("c0ffee"),
    });
    const command = { command: "/ask", text: "why?" };
    expect(await slack.probe("badly_signed", command)).toMatchObject({ status: 401 });
    expect(await slack.probe("unsigned", command)).toMatchObject({ status: 401 });
    expect(await slack.probe("stale", command)).toMatchObject({ status: 401 });
    const server = createServer(connection.requestListener ?? undefined);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(async () => void server.close());
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    expect((await fetch(`http://127.0.0.1:${port}/slack/install`)).status).toBe(404);
  });
});
