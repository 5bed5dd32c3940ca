import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createEmulator } from "emulate";
import { describe, expect, test } from "vitest";
import { createSlackBot } from "../../adapters/slack/bot.ts";
import { identify } from "../../adapters/slack/identity.ts";
import { bridgeLog } from "../../adapters/slack/log-bridge.ts";
import { slackManifest } from "../../adapters/slack/manifest.ts";
import { appHomeOpenedPayload, appMentionPayload } from "./fake/event-payloads.ts";
import { createFakeSlack } from "./fake/fake-slack.ts";
import { type Logged, ports } from "./newsroom.ts";

const SCOPES: readonly string[] = slackManifest(null).oauth_config?.scopes?.bot ?? [];

describe("the manifest", () => {
  test.for<readonly [string, string | null]>([
    ["manifest.json", null],
    ["manifest-http.json", "https://dateline.example.org/slack/events"],
  ])("is what %s holds", ([file, url]) => {
    const text = readFileSync(new URL(`../../adapters/slack/${file}`, import.meta.url), "utf8");
    expect(JSON.parse(text)).toEqual(slackManifest(url));
  });

  test("names every command and shortcut that the adapter reads", () => {
    const code = readFileSync(new URL("../../adapters/slack/read.ts", import.meta.url), "utf8");
    const { slash_commands = [], shortcuts = [] } = slackManifest(null).features ?? {};
    for (const { command } of slash_commands) expect(code).toContain(`"${command.slice(1)}"`);
    for (const { callback_id } of shortcuts) expect(code).toContain(`"${callback_id}"`);
  });

  test("asks for no other scope than these, none of which reads a channel", () => {
    expect(SCOPES).toEqual(["app_mentions:read", "chat:write", "commands", "im:history"]);
  });

  test.for([
    ["app_mentions:read", (slack) => slack.mention({ text: "status" })],
    ["im:history", (slack) => slack.directMessage({ text: "status" })],
    ["commands", (slack) => slack.slashCommand({ command: "/dateline" })],
  ] as readonly (readonly [
    string,
    (slack: Awaited<ReturnType<typeof createFakeSlack>>) => Promise<unknown>,
  ])[])("asks for %s, without which Slack delivers nothing of the kind", async ([scope, act]) => {
    const slack = await createFakeSlack({ transport: "http", scopes: SCOPES.filter((one) => one !== scope) });
    await expect(act(slack)).rejects.toThrow(scope);
    await slack.close();
  });
});

describe("an emulated Slack with strict scopes", () => {
  test("lets the bot do everything that it does with the manifest's scopes", async () => {
    expect(await allCalls(SCOPES)).toEqual([]);
  });

  test("lets it post nothing without chat:write", async () => {
    const refused = await allCalls(SCOPES.filter((scope) => scope !== "chat:write"));
    expect(refused.map(({ details }) => details)).toEqual([
      expect.objectContaining({
        way: "chat.postEphemeral",
        reason: expect.stringContaining("missing_scope"),
      }),
      expect.objectContaining({ way: "chat.postMessage", reason: expect.stringContaining("missing_scope") }),
      ...Array.from({ length: 4 }, () =>
        expect.objectContaining({ reason: expect.stringContaining("missing_scope") }),
      ),
    ]);
  });
});

/** Has the bot call each method of the Web API that it ever calls, and hands back what it logged. */
async function allCalls(scopes: readonly string[]): Promise<readonly Logged[]> {
  const port = await freePort();
  const emulator = await createEmulator({
    service: "slack",
    port,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: "dateline" }],
        channels: [{ name: "news-desk" }],
        tokens: [{ token: "xoxb-strict", type: "bot", user: "dateline", scopes: [...scopes] }],
      },
    },
  });
  try {
    const given = ports();
    const clientOptions = { slackApiUrl: `${emulator.url}/api/`, logger: bridgeLog(given.log) };
    const identity = await identify("xoxb-strict", clientOptions);
    const receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
    const bot = createSlackBot({ botToken: "xoxb-strict", identity, receiver, clientOptions, ports: given });
    const who = { user: "U000000001", channel: "news-desk" };
    // The emulator opens a direct message by the person's own id, as Slack does.
    const direct = {
      type: "message",
      channel_type: "im",
      channel: who.user,
      user: who.user,
      text: "status",
      ts: "1767326125.870439",
    };
    for (const body of [
      appMentionPayload({ ...who, text: "status", eventId: "Ev1" }),
      appMentionPayload({ ...who, text: "status --public", eventId: "Ev2" }),
      { type: "event_callback", event_id: "Ev3", team_id: "T000000001", event: direct },
      appHomeOpenedPayload({ user: who.user, eventId: "Ev4" }),
    ])
      await bot.app.processEvent({ body: { ...body }, ack: async () => {} });
    return given.logged;
  } finally {
    await emulator.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
