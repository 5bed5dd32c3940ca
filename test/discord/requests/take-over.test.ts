import { describe, expect, test } from "vitest";
import { connectDiscord, type DiscordConnection } from "../../../adapters/discord/app.ts";
import { createLoneProcess } from "../../../src/chat/processes/lone-process.ts";
import type { KeptRequest } from "../../../src/chat/processes/process-group.ts";
import { respond } from "../../../src/chat/respond.ts";
import { seeds } from "../../answer/seeds.ts";
import { createFakeDiscord } from "../fake/fake-discord.ts";
import { ARRESTED, NUMBERS, TODAY } from "../replies.ts";
import { chatPorts } from "../running-bot.ts";

/** A bot, and another process of it that takes requests over when that one has died in the midst of its answers. */
async function start() {
  const discord = await createFakeDiscord();
  const log: string[] = [];
  const connections: DiscordConnection[] = [];
  let dies = false;
  const connect = async (kept: KeptRequest[], hangs: () => boolean) => {
    const group = {
      ...createLoneProcess("alpha/1", () => performance.now()),
      takeOver: async () => kept.shift() ?? null,
    };
    const ports = chatPorts(log, {
      respond: (request, madeFrom) =>
        hangs()
          ? new Promise(() => {})
          : respond(seeds, request, { today: TODAY, numbers: NUMBERS }, madeFrom),
    });
    const settings = { token: discord.token, apiUrl: discord.apiUrl, admins: [] };
    const connection = await connectDiscord(
      settings,
      { ...ports, group },
      { patienceMs: dies ? 0 : 500, drainMs: 0 },
    );
    connections.push(connection);
    return connection;
  };
  const first = await connect([], () => dies);
  return {
    discord,
    log,
    /** From now on nothing is answered. */
    dies: () => {
      dies = true;
    },
    takeOver: async (body: { readonly id: string }) => {
      await first.stop();
      await connect([{ delivery: `discord ${body.id}`, body, ageMs: 12_000 }], () => false);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(connections.map((connection) => connection.stop()));
      await discord.close();
    },
  };
}

describe("an interaction whose process died", () => {
  test("is answered in the place that was announced", async () => {
    await using bot = await start();
    bot.dies();
    const exchange = bot.discord.slashCommand({ name: "ask", options: { question: ARRESTED } });
    expect((await exchange.replied()).type).toBe(5);
    await bot.takeOver(exchange.interaction);
    expect((await exchange.shown()).text).toContain("**400 people**");
    expect(bot.discord.faults).toEqual([]);
  });

  test("shares what it was to share, once", async () => {
    await using bot = await start();
    const answer = await bot.discord.slashCommand({ name: "ask", options: { question: ARRESTED } }).shown();
    bot.dies();
    const press = bot.discord.press(answer, "Share to channel");
    expect((await press.replied()).type).toBe(6);
    await bot.takeOver(press.interaction);
    const [shared] = await press.followUps();
    expect(shared?.text).toContain("Shared by");
    expect(shared?.visibility.kind).not.toBe("ephemeral");
    await expect
      .poll(async () => (await press.shown()).buttons.map(({ label }) => label))
      .toContain("Shared");
    expect(bot.discord.faults).toEqual([]);
  });

  test("is left where it was never acknowledged: Discord has said so to the person", async () => {
    await using bot = await start();
    const { interaction } = bot.discord.slashCommand({ name: "ask", options: { question: ARRESTED } });
    await bot.takeOver({ ...interaction, id: "1", token: "never-answered" } as typeof interaction);
    await expect.poll(() => bot.log.join("\n")).toContain("discord: an answer came too late");
    expect(bot.discord.messages.length).toBeLessThan(2);
  });
});
