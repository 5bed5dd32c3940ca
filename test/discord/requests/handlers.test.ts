import { describe, expect, test } from "vitest";
import { WORLD } from "../fake/world.ts";
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
