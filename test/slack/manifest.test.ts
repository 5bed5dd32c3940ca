import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { WebClient } from "@slack/web-api";
import { createEmulator } from "emulate";
import { describe, expect, test } from "vitest";
import { identify } from "../../adapters/slack/connection/identity.ts";
import { bridgeLog } from "../../adapters/slack/connection/log-bridge.ts";
import { ORGANISATION_EVENTS, slackManifest, slackScopes } from "../../adapters/slack/manifest.ts";
import { createSlackPoster } from "../../adapters/slack/posting/poster.ts";
import { HANDLED_EVENTS } from "../../adapters/slack/requests/bot.ts";
import { createPermissions } from "../../adapters/slack/subscribing/permissions.ts";
import { commandNamed } from "../../src/chat/replies/command-names.ts";
import { postKey } from "../../src/delivery/deliver.ts";
import { appHomeOpenedPayload, appMentionPayload } from "./fake/event-payloads.ts";
import { createFakeSlack } from "./fake/fake-slack.ts";
import { type Logged, openNewsroom, ports } from "./newsroom.ts";
import { oneBot } from "./one-bot.ts";

const REQUEST_URL = "https://dateline.example.org/slack/events";

const FOLDER = new URL("../../adapters/slack/", import.meta.url);

/** The whole adapter. */
const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(new URL(file, FOLDER), "utf8"))
  .join("\n");

const SCOPES: readonly string[] = slackManifest(null).oauth_config?.scopes?.bot ?? [];

describe("the manifest", () => {
  test.for<readonly [string, string | null]>([
    ["manifest.json", null],
    ["manifest-http.json", "https://dateline.example.org/slack/events"],
  ])("is what %s holds", ([file, url]) => {
    const text = readFileSync(new URL(`../../adapters/slack/${file}`, import.meta.url), "utf8");
    expect(JSON.parse(text)).toEqual(slackManifest(url));
  });

  test.for(["", "dl-"])("names every command that is understood, with the prefix “%s”", (prefix) => {
    const { slash_commands = [] } = slackManifest(null, prefix).features ?? {};
    expect(slash_commands.map(({ command }) => commandNamed(command, prefix))).toEqual([
      "ask",
      "on-this-date",
      "timeline",
      "dateline",
    ]);
  });

  test("asks for no other scope than these, none of which reads a channel's messages", () => {
    expect(SCOPES).toEqual([
      "app_mentions:read",
      "channels:read",
      "chat:write",
      "commands",
      "groups:read",
      "im:history",
      "users:read",
    ]);
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

describe("the manifest with an address of the bot's pages", () => {
  const { oauth_config, settings, features } = slackManifest(null, "", "archive.example.org");

  test("asks for links to that name alone, and to show something below them", () => {
    expect(features?.unfurl_domains).toEqual(["archive.example.org"]);
    expect(oauth_config?.scopes?.bot).toEqual([...SCOPES, "links:read", "links:write"]);
  });

  test("subscribes to every event that the adapter handles", () => {
    const named = settings?.event_subscriptions?.bot_events ?? [];
    expect(named.map((event) => event.replace(/^message\.im$/, "message")).toSorted()).toEqual(
      [...HANDLED_EVENTS].toSorted(),
    );
  });
});

describe("the manifest of an app that people install", () => {
  const { oauth_config, settings } = slackManifest(
    REQUEST_URL,
    "",
    "dateline.example.org",
    "https://dateline.example.org",
  );

  test("names where Slack leads back to, and asks for the scopes that people are asked for", () => {
    expect(oauth_config?.redirect_urls).toEqual(["https://dateline.example.org/slack/oauth_redirect"]);
    expect(oauth_config?.scopes?.bot).toEqual(slackScopes("dateline.example.org"));
  });

  test("lets tokens end, whole organisations install it, and hears which of their workspaces do", () => {
    expect(settings).toMatchObject({ token_rotation_enabled: true, org_deploy_enabled: true });
    expect(settings?.event_subscriptions?.bot_events).toEqual(
      expect.arrayContaining([...ORGANISATION_EVENTS]),
    );
  });
});

/** What the adapter registers with Bolt, and which part of the contract below is about it. */
const KINDS = ["action", "command", "error", "event", "options", "shortcut", "view"];

/** The scope of each method that the adapter calls; null: none is needed. */
const METHODS: Readonly<Record<string, string | null>> = {
  "apps.connections.open": null,
  // With the app's own secret.
  "apps.uninstall": null,
  "auth.test": null,
  "chat.postEphemeral": "chat:write",
  "chat.postMessage": "chat:write",
  // links:write, only with an address of the bot's pages.
  "chat.unfurl": null,
  // Optional, by hand: channels:history and groups:history.
  "conversations.history": null,
  "conversations.info": "channels:read",
  // Optional, by hand: files:write.
  "files.completeUploadExternal": null,
  "files.getUploadURLExternal": null,
  "users.info": "users:read",
  "views.open": null,
  "views.publish": null,
};

describe.for([
  ["socket", slackManifest(null)],
  ["http", slackManifest(REQUEST_URL)],
] as const)("the manifest for %s", ([transport, manifest]) => {
  test("names each kind of interaction that the adapter uses", async () => {
    const room = await openNewsroom(transport, { manifest });
    const { slack } = room;
    for (const command of ["/ask", "/on-this-date", "/timeline", "/dateline"])
      await (await slack.slashCommand({ command })).nextReply();
    const shown = await (await slack.mention({ text: "timeline political prisoners" })).nextReply();
    await slack.press(shown, "In context");
    await slack.directMessage({ text: "help" });
    await slack.openHome();
    await slack.messageShortcut({
      callbackId: "look_this_up",
      message: { ts: "1.2", user: "U07BEN", text: "why?" },
    });
    const form = await (await slack.slashCommand({ command: "/dateline", text: "subscribe" })).nextView();
    const { ackBody } = await slack.suggest(form, "zone", "seoul");
    expect(JSON.stringify(ackBody)).toContain("Asia/Seoul");
    await slack.submitForm(form, { zone: "Asia/Seoul" });
    await room.close();
  });

  test("has an address for each of them with HTTP, and for none with Socket Mode", () => {
    const { event_subscriptions, interactivity } = manifest.settings ?? {};
    const urls = [
      event_subscriptions?.request_url,
      interactivity?.request_url,
      interactivity?.message_menu_options_url,
      ...(manifest.features?.slash_commands ?? []).map(({ url }) => url),
    ];
    expect(new Set(urls)).toEqual(new Set([transport === "http" ? REQUEST_URL : undefined]));
  });

  test("subscribes to the events that the adapter handles, and to no other", () => {
    const named = manifest.settings?.event_subscriptions?.bot_events ?? [];
    expect(named.map((event) => event.replace(/^message\.im$/, "message")).toSorted()).toEqual(
      HANDLED_EVENTS.filter((event) => event !== "link_shared").toSorted(),
    );
  });

  test("has the scope of each method that the adapter calls", () => {
    const called = SOURCES.matchAll(
      /\.(apps|auth|bots|chat|conversations|files|pins|reactions|team|users|views)\s*\.([\w.]+)\(/g,
    );
    const names = new Set(Array.from(called, ([, family, method]) => `${family}.${method}`));
    expect([...names].toSorted()).toEqual(Object.keys(METHODS));
    const scopes = manifest.oauth_config?.scopes?.bot ?? [];
    for (const scope of Object.values(METHODS)) if (scope !== null) expect(scopes).toContain(scope);
  });

  test("is held against everything that the adapter registers", () => {
    const kinds = Array.from(SOURCES.matchAll(/\bapp\.(\w+)(?:<\w+>)?\(/g), ([, kind]) => kind);
    expect([...new Set(kinds)].toSorted()).toEqual(KINDS);
  });
});

test("a menu's options need an address of their own with HTTP", async () => {
  const { settings, ...rest } = slackManifest(REQUEST_URL);
  const { message_menu_options_url: _, ...interactivity } = settings?.interactivity ?? {};
  const room = await openNewsroom("http", {
    manifest: { ...rest, settings: { ...settings, interactivity } },
  });
  const form = await (await room.slack.slashCommand({ command: "/dateline", text: "subscribe" })).nextView();
  await expect(room.slack.suggest(form, "zone", "seoul")).rejects.toThrow("message_menu_options_url");
  await room.close();
});

describe("an emulated Slack with strict scopes", () => {
  test("lets the bot do everything that it does with the manifest's scopes", async () => {
    expect(await allCalls(SCOPES)).toEqual([]);
  });

  test("lets it post nothing without chat:write", async () => {
    const refused = await allCalls(SCOPES.filter((scope) => scope !== "chat:write"));
    const details = refused.map((one) => one.details);
    const reason = expect.stringContaining("missing_scope");
    expect(details).toContainEqual(expect.objectContaining({ way: "chat.postEphemeral", reason }));
    expect(details).toContainEqual(expect.objectContaining({ way: "chat.postMessage", reason }));
    for (const detail of details) expect(detail).toMatchObject({ reason });
  });

  test("lets it know who manages the workspace and where it may post, with these scopes alone", async () => {
    expect(await dailyCalls(SCOPES)).toEqual({
      manages: true,
      open: null,
      closed: null,
      found: "unknown",
      foundInPrivate: "unknown",
    });
  });

  test.for([
    ["users:read", { manages: false }],
    ["channels:read", { open: expect.stringContaining("lacks a permission") }],
    ["groups:read", { closed: expect.stringContaining("lacks a permission") }],
  ] as const)("tells it less without %s", async ([scope, less]) => {
    expect(await dailyCalls(SCOPES.filter((one) => one !== scope))).toMatchObject(less);
  });

  test.for([
    ["channels:history", { found: "none", foundInPrivate: "unknown" }],
    ["groups:history", { found: "unknown", foundInPrivate: "none" }],
  ] as const)("lets it look for a lost post with %s", async ([scope, more]) => {
    expect(await dailyCalls([...SCOPES, scope])).toMatchObject(more);
  });
});

/** A workspace of an admin, the bot, a channel and a private one, with a bot that is not connected. */
async function emulated(scopes: readonly string[]) {
  const port = await freePort();
  const token = (name: string, given: readonly string[]) =>
    ({ token: name, type: "bot", user: "dateline", scopes: [...given] }) as const;
  const emulator = await createEmulator({
    service: "slack",
    port,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: "dateline" }],
        channels: [{ name: "news-desk" }, { name: "secret", is_private: true }],
        tokens: [token("xoxb-strict", scopes), token("xoxb-all", ["channels:read", "groups:read"])],
      },
    },
  });
  const given = ports();
  const clientOptions = { slackApiUrl: `${emulator.url}/api/`, logger: bridgeLog(given.log) };
  const identity = await identify("xoxb-strict", clientOptions);
  return { emulator, parts: { botToken: "xoxb-strict", identity, clientOptions, ports: given, admins: [] } };
}

/** The person that every emulated workspace begins with, an admin. */
const ADMIN = "U000000001";

/** Has the bot call each method that answers need, and hands back what it logged. */
async function allCalls(scopes: readonly string[]): Promise<readonly Logged[]> {
  const { emulator, parts } = await emulated(scopes);
  try {
    const receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
    const bot = oneBot({ ...parts, receiver });
    const who = { user: ADMIN, channel: "news-desk" };
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
    return parts.ports.logged;
  } finally {
    await emulator.close();
  }
}

/** Has the bot call each method that daily posts need beside posting, and hands back what it learnt. */
async function dailyCalls(scopes: readonly string[]) {
  const { emulator, parts } = await emulated(scopes);
  try {
    const { identity, clientOptions, botToken } = parts;
    const all = await new WebClient("xoxb-all", clientOptions).conversations.list({
      types: "public_channel,private_channel",
    });
    const id = (wanted: string) => all.channels?.find(({ name }) => name === wanted)?.id ?? "";
    const web = new WebClient(botToken, clientOptions);
    const permissions = createPermissions({
      web,
      identity,
      admins: [],
      log: parts.ports.log,
      nowMs: () => 0,
    });
    const poster = createSlackPoster(parts);
    const find = (name: string) =>
      poster.find({ workspace: identity.teamId, channel: id(name) }, postKey("a", "2026-06-17"), 0);
    return {
      manages: (await permissions.member(ADMIN)).manages,
      open: await permissions.whyNotPost(id("news-desk")),
      closed: await permissions.whyNotPost(id("secret")),
      found: await find("news-desk"),
      foundInPrivate: await find("secret"),
    };
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
