import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { connectDiscord } from "../../adapters/discord/app.ts";
import { ConnectionError, UnreachableError } from "../../src/chat/connection.ts";
import { inEnglish } from "../fixtures/messages-in-english.ts";
import { createFakeDiscord } from "./fake/fake-discord.ts";
import { ARRESTED } from "./replies.ts";
import { chatPorts, type Running, runBot } from "./running-bot.ts";

const answered = async ({ discord }: Running) => {
  const shown = await discord.slashCommand({ name: "ask", options: { question: ARRESTED } }).shown();
  expect(shown.text).toContain("**400 people**");
};

describe.concurrent("a connection", () => {
  test("says who is connected and how to invite it, and registers the commands only if they have changed", async () => {
    await using bot = await runBot();
    expect(inEnglish(bot.connection.summary)).toBe("connected as Fake Bot");
    expect(bot.connection.inviteUrl).toBe(
      `https://discord.com/oauth2/authorize?client_id=${bot.discord.applicationId}&scope=bot%20applications.commands&permissions=274877991936`,
    );
    expect(bot.discord.commands.writes()).toBe(1);
    await bot.connection.stop();
    await bot.again();
    expect(bot.discord.commands.writes()).toBe(1);
    expect(bot.discord.faults).toEqual([]);
    expect(bot.discord.gateway.events.find(({ kind }) => kind === "identify")).toMatchObject({ intents: 0 });
  });

  test("holds though the commands cannot be registered, says so, and goes on until they are", async ({
    expect,
  }) => {
    const discord = await createFakeDiscord();
    discord.failNext(/GET \/applications/, 503, 4);
    const log: string[] = [];
    const settings = { token: discord.token, apiUrl: discord.apiUrl, admins: [] };
    const connection = await connectDiscord(settings, chatPorts(log), { registerWaitMs: 300 });
    const commands = () => connection.parts?.().find(({ part }) => part === "commands");
    expect(commands()).toEqual({
      part: "commands",
      ok: false,
      detail: "Discord does not know the commands yet: Discord answered with an error (503).",
    });
    expect(connection.state()).toBe("connected");
    await discord.untilRequest(/PUT \/applications/);
    await expect.poll(commands).toEqual({ part: "commands", ok: true, detail: null });
    expect(log.filter((line) => line.includes("could not be registered"))).toHaveLength(1);
    await connection.stop();
    await discord.close();
  });

  test("tells that the token is refused, and that it is taken again", async ({ expect }) => {
    await using bot = await runBot({ tokenMs: 20 });
    const token = () => bot.connection.parts?.().find(({ part }) => part === "token");
    expect(token()).toEqual({ part: "token", ok: true, detail: null });
    bot.discord.failNext(/GET \/users/, 401, 40);
    await expect.poll(token).toMatchObject({ ok: false, detail: expect.stringContaining("DISCORD_TOKEN") });
    await expect.poll(token).toMatchObject({ ok: true });
  });

  test("that ends for good because of the token is told as that, and can be made anew", async ({
    expect,
  }) => {
    await using bot = await runBot();
    bot.discord.gateway.closeWith(4004);
    await expect.poll(() => bot.connection.state()).toBe("lost");
    expect(bot.connection.parts?.().map(({ part, ok }) => [part, ok])).toEqual([
      ["gateway", false],
      ["token", false],
      ["commands", true],
    ]);
    await bot.connection.stop();
    const again = await bot.again();
    expect(again.parts?.().every(({ ok }) => ok)).toBe(true);
    await answered(bot);
  });

  test("that ends for want of shards says that they are counted again", async ({ expect }) => {
    await using bot = await runBot();
    bot.discord.gateway.closeWith(4011);
    await expect.poll(() => bot.connection.state()).toBe("lost");
    expect(bot.connection.parts?.()[0]?.detail).toMatch(/wants more shards.*counted again/);
  });

  test("has as many shards as Discord recommends, each at its turn, and serves the servers of each", async () => {
    await using bot = await runBot({ discord: { shards: 3, maxConcurrency: 3, identifyEveryMs: 5_000 } });
    await bot.discord.gateway.until("identify", 3);
    const identified = bot.discord.gateway.events.filter(({ kind }) => kind === "identify");
    expect(identified.map((event) => "shard" in event && event.shard).toSorted()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(identified.every((event) => "tooSoon" in event && !event.tooSoon)).toBe(true);
    await answered(bot);
  });

  test("that is cut comes back, and what came meanwhile is answered", async () => {
    await using bot = await runBot();
    bot.discord.gateway.drop();
    await answered(bot);
    await bot.discord.gateway.until("resume");
  });

  test("comes back when Discord asks it to", async () => {
    await using bot = await runBot();
    bot.discord.gateway.reconnect();
    await answered(bot);
  });

  test("comes back when its session is invalid", async ({ expect }) => {
    await using bot = await runBot();
    bot.discord.gateway.allowResume(false);
    bot.discord.gateway.invalidate(false);
    await bot.discord.gateway.until("identify", 2);
    await expect.poll(() => bot.log.filter((line) => line.startsWith("info discord: ready"))).toHaveLength(2);
    await answered(bot);
  });

  test("that Discord ends for good is one line in the log", async ({ expect }) => {
    await using bot = await runBot();
    bot.discord.gateway.closeWith(4004);
    await expect
      .poll(() => bot.log.join("\n"))
      .toContain('error discord: disconnected for good {"code":4004}');
  });

  test("is left for good while it is coming back", async ({ expect }) => {
    const bot = await runBot();
    bot.discord.gateway.drop();
    await expect.poll(() => bot.log.join("\n")).toContain("connection lost");
    await bot.connection.stop();
    await expect(bot.discord.gateway.until("connect", 2, 800)).rejects.toThrow();
    await bot.discord.close();
  });
});

describe.concurrent("no connection", () => {
  const failure = async (
    token: string,
    apiUrl: string,
    {
      kind = UnreachableError,
      connectMs = 20_000,
    }: { kind?: typeof ConnectionError; connectMs?: number } = {},
  ) => {
    const error: unknown = await connectDiscord({ token, apiUrl, admins: [] }, chatPorts([]), {
      connectMs,
    }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(kind);
    return error instanceof ConnectionError ? error.message : "";
  };

  test("comes of a wrong token", async () => {
    const discord = await createFakeDiscord();
    expect(await failure("wrong", discord.apiUrl, { kind: ConnectionError })).toMatch(
      /^Expected `DISCORD_TOKEN` to be a bot's token.*Reset Token\.$/,
    );
    await discord.close();
  });

  test("comes of a bot that needs shards", async () => {
    const discord = await createFakeDiscord();
    discord.gateway.refuse(4011);
    expect(await failure(discord.token, discord.apiUrl, { kind: ConnectionError })).toMatch(
      /^Discord wants more shards for a bot in so many servers/,
    );
    await discord.close();
  });

  test("comes of nobody being there", async () => {
    expect(await failure("token", "http://127.0.0.1:1/api")).toMatch(
      /^Expected `DISCORD_API_URL` to be .*127\.0\.0\.1:1\/api could not be reached \(.*ECONNREFUSED.*\)\.$/,
    );
  });

  test("comes of somebody else being there", async () => {
    const server = createServer((_, response) => response.end("<h1>Hello</h1>"));
    expect(await failure("token", await listening(server))).toMatch(/could not be reached/);
    server.close();
  });

  test("comes of an answer that does not come", async () => {
    const server = createServer(() => {});
    expect(await failure("token", await listening(server), { connectMs: 300 })).toMatch(
      /no answer within 0\.3 s/,
    );
    server.closeAllConnections();
    server.close();
  });

  test("comes of a gateway that is not there", async () => {
    const gateway = {
      url: "ws://127.0.0.1:1",
      shards: 1,
      session_start_limit: { total: 9, remaining: 9, reset_after: 0, max_concurrency: 1 },
    };
    const server = createServer((request, response) => {
      response.setHeader("content-type", "application/json");
      const own = { id: "820000000000000001", username: "Fake Bot" };
      response.end(JSON.stringify(request.url?.endsWith("/gateway/bot") ? gateway : own));
    });
    expect(await failure("token", await listening(server), { connectMs: 300 })).toMatch(
      /no answer within 0\.3 s/,
    );
    server.closeAllConnections();
    server.close();
  });
});

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return `http://127.0.0.1:${address.port}/api`;
}
