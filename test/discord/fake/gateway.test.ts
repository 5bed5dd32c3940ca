import { GatewayIntentBits } from "discord.js";
import { describe, expect, test } from "vitest";
import type { FakeDiscord } from "./fake-discord.ts";
import { clientOf, type LoggedIn, logIn, start } from "./log-in.ts";

/** The commands that reach the client from now on, by name, in order. */
function received({ client }: Pick<LoggedIn, "client">): readonly string[] {
  const names: string[] = [];
  client.on("interactionCreate", (interaction) => {
    if (interaction.isChatInputCommand()) names.push(interaction.commandName);
  });
  return names;
}

const lastResume = (discord: FakeDiscord): unknown =>
  discord.gateway.events.findLast(({ kind }) => kind === "resume");

describe("logging in", () => {
  test("tells the client who it is, and Discord its intents", async () => {
    const { discord, client } = await logIn();
    expect(client.user.id).toBe(discord.applicationId);
    expect(client.application.id).toBe(discord.applicationId);
    expect(discord.gateway.events).toContainEqual(
      expect.objectContaining({
        kind: "identify",
        intents: 0,
        properties: expect.objectContaining({ os: process.platform }),
      }),
    );
  });

  test("brings the guilds where the client wants them", async () => {
    const { client } = await logIn({}, { intents: [GatewayIntentBits.Guilds] });
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(["Fake Guild"]);
  });

  test("fails over REST with a wrong token", async () => {
    const discord = await start();
    await expect(clientOf(discord).login("wrong")).rejects.toThrow("An invalid token was provided.");
    expect(discord.requests).toMatchObject([{ path: "/gateway/bot", status: 401 }]);
  });

  test("fails with privileged intents that were not granted", async () => {
    const discord = await start();
    const client = clientOf(discord, { intents: [GatewayIntentBits.MessageContent] });
    await expect(client.login(discord.token)).rejects.toThrow("Used disallowed intents");
    await discord.gateway.until("close");
    expect(discord.gateway.events).toContainEqual({ kind: "close", code: 4014 });
  });

  test.for([
    [{ op: 2, d: { token: "wrong", intents: 0, properties: {} } }, 4004],
    [{ op: 2, d: { token: "fake-token", intents: 1 << 30, properties: {} } }, 4013],
    [{ op: 3, d: {} }, 4003],
    [{ op: 99, d: {} }, 4001],
  ] as const)("closes the gateway on %j", async ([frame, code]) => {
    const discord = await start();
    const socket = new WebSocket(`${discord.apiUrl.replace("http", "ws")}?v=10&encoding=json`);
    socket.onopen = () => socket.send(JSON.stringify(frame));
    const closed = new Promise<number>((resolve) => {
      socket.onclose = (event) => resolve(event.code);
    });
    expect(await closed).toBe(code);
  });
});

describe("a client that loses its connection", () => {
  test.for([
    ["is dropped", (discord: FakeDiscord) => discord.gateway.drop()],
    ["is told to reconnect", (discord: FakeDiscord) => discord.gateway.reconnect()],
    ["is closed with 4000", (discord: FakeDiscord) => discord.gateway.closeWith(4000)],
    ["is told to resume", (discord: FakeDiscord) => discord.gateway.invalidate(true)],
  ] as const)("resumes where it was when it %s", async ([, lose]) => {
    const { discord, client } = await logIn();
    const names = received({ client });
    lose(discord);
    discord.slashCommand({ name: "missed" });
    await discord.gateway.until("resume");
    discord.slashCommand({ name: "after" });
    await expect.poll(() => names).toEqual(["missed", "after"]);
    expect(discord.gateway.events.filter(({ kind }) => kind === "identify")).toHaveLength(1);
  });

  test("gets what it missed with the numbers it was sent with", async () => {
    const { discord, client } = await logIn();
    const names = received({ client });
    discord.gateway.drop();
    for (const name of ["a", "b", "c"]) discord.slashCommand({ name });
    await discord.gateway.until("resume");
    expect(lastResume(discord)).toEqual({ kind: "resume", seq: 1, replayed: 3 });
    await expect.poll(() => names).toEqual(["a", "b", "c"]);
  });

  test("starts anew where it may not resume, without what it missed", async () => {
    const { discord, client } = await logIn({ resumable: false });
    const names = received({ client });
    discord.gateway.drop();
    discord.slashCommand({ name: "lost" });
    await discord.gateway.until("identify", 2);
    discord.slashCommand({ name: "after" });
    await expect.poll(() => names).toEqual(["after"]);
    expect(lastResume(discord)).toMatchObject({ replayed: "invalid session" });
  });

  test("starts anew when its session is invalid", async () => {
    const { discord, client } = await logIn();
    const names = received({ client });
    discord.gateway.invalidate(false);
    await discord.gateway.until("identify", 2);
    discord.slashCommand({ name: "after" });
    await expect.poll(() => names).toEqual(["after"]);
    expect(lastResume(discord)).toBeUndefined();
  });

  test("leaves a connection whose heartbeats nobody acknowledges", async () => {
    const { discord } = await logIn({ heartbeatIntervalMs: 30 });
    await discord.gateway.until("heartbeat", 2);
    discord.gateway.acknowledge(false);
    await discord.gateway.until("close");
    discord.gateway.acknowledge(true);
    await discord.gateway.until("resume");
    expect(discord.gateway.events).toContainEqual({ kind: "close", code: 4200 });
  });
});
