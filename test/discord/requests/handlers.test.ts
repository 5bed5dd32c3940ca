import { describe, expect, test } from "vitest";
import { respond } from "../../../src/chat/respond.ts";
import { seeds } from "../../answer/seeds.ts";
import type { FakeDiscord } from "../fake/fake-discord.ts";
import { WORLD } from "../fake/world.ts";
import { NUMBERS, TODAY } from "../replies.ts";
import { runBot } from "../running-bot.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";

describe("a bot that is open to some servers", () => {
  test("answers in them, with what they get, and refuses everybody else, whatever they do", async () => {
    await using bot = await runBot({
      forWorkspace: (ports) => {
        const own = { ...ports, suggestions: () => ({ publishers: ["Own"], places: [], topics: [] }) };
        return (server) => (server === WORLD.guild ? own : null);
      },
    });
    const { discord } = bot;
    const options = { question: QUESTION };
    const inServer = await discord.slashCommand({ name: "ask", options }).shown();
    expect(inServer.text).toContain("400 people");
    const completion = { name: "ask", option: "publisher", value: "" };
    const names = (await discord.autocomplete(completion).choices()).map(({ name }) => name);
    expect(names).toEqual(["Own"]);
    const elsewhere = await discord.slashCommand({ name: "ask", context: "bot_dm", options }).shown();
    expect(elsewhere.text).toContain("This bot is not open here.");
    expect(elsewhere.text).not.toContain("400 people");
    expect(discord.faults).toEqual([]);
  });
});

// A process whose database is away announces an answer that it may not give: the one that holds the request gives it.
describe("an interaction that another process has announced", () => {
  test.for([
    ["an answer that is ready", 10_000],
    ["an answer that comes later", 0],
  ] as const)("gets %s in that place", async ([, patienceMs]) => {
    const announce = Promise.withResolvers<void>();
    await using bot = await runBot({
      patienceMs,
      respond: async (request, madeFrom) => {
        await announce.promise;
        return respond(seeds, request, { today: TODAY, numbers: NUMBERS }, madeFrom);
      },
    });
    const { discord } = bot;
    const { interaction, shown } = discord.slashCommand({ name: "ask", options: { question: QUESTION } });
    await elsewhere(discord, interaction, { type: 5, data: { flags: 64 } });
    announce.resolve();
    expect((await shown()).text).toContain("400 people");
    expect(discord.messages.filter(({ interactionId }) => interactionId === interaction.id)).toHaveLength(1);
    expect(discord.faults).toEqual([]);
  });

  test("is not written over with a refusal", async () => {
    const announce = Promise.withResolvers<void>();
    await using bot = await runBot({
      respond: async () => {
        await announce.promise;
        throw new Error("The archive is gone.");
      },
    });
    const { discord } = bot;
    const { interaction } = discord.slashCommand({ name: "ask", options: { question: QUESTION } });
    const data = { content: "The whole answer.", flags: 64, allowed_mentions: { parse: [] } };
    await elsewhere(discord, interaction, { type: 4, data });
    announce.resolve();
    await expect.poll(() => bot.log.join("\n")).toContain("discord: an answer came too late");
    expect(discord.messages.map(({ text }) => text)).toEqual(["The whole answer."]);
  });
});

/** The first response of another process of the bot. */
async function elsewhere(
  { apiUrl }: FakeDiscord,
  { id, token }: { readonly id: string; readonly token: string },
  body: object,
): Promise<void> {
  const response = await fetch(`${apiUrl}/v10/interactions/${id}/${token}/callback`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}
