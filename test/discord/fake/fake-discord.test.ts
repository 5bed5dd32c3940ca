import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  GatewayDispatchEvents,
  MessageFlags,
  Routes,
} from "discord.js";
import { InteractionCallbackResponseSchema, MessageResponseSchema } from "discord-api-spec/zod";
import { describe, expect, test } from "vitest";
import { bot, logIn } from "./log-in.ts";
import { schemaFaults } from "./schema-faults.ts";
import { BEN } from "./world.ts";

const ASK = {
  name: "ask",
  description: "Asks",
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [
    { type: 3, name: "question", description: "What", required: true, max_length: 10, autocomplete: true },
  ],
};
const SOURCE = { name: "Show source", type: 3 };

const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId("more:1").setLabel("More").setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setURL("https://example.org/a").setLabel("Source").setStyle(ButtonStyle.Link),
);

describe("a slash command", () => {
  test("shows the reply to everyone, as Discord's schema has it", async () => {
    const { discord, client } = await logIn({ commands: [ASK] });
    bot(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const question = interaction.options.getString("question", true);
      await interaction.reply({
        content: `You ask: ${question}`,
        embeds: [{ title: "T" }],
        components: [row],
      });
    });
    const exchange = discord.slashCommand({ name: "ask", options: { question: "when" } });
    const message = await exchange.shown();
    expect(message.content).toBe("You ask: when");
    expect(message.text).toBe("You ask: when\nT");
    expect(message.visibility).toEqual({ kind: "public" });
    expect(message.buttons.map(({ label }) => label)).toEqual(["More", "Source"]);
    expect(exchange.callbackType).toBe(4);
    expect(exchange.repliedAfterMs).toBeGreaterThan(0);
    expect(discord.messages).toEqual([message]);
    expect(discord.faults).toEqual([]);
    const { payload } = message;
    const zulu = { ...payload, timestamp: payload.timestamp.replace("000+00:00", "Z") };
    const user = { flags: 0 };
    expect(
      schemaFaults(MessageResponseSchema, { ...zulu, author: { ...payload.author, ...user } }).filter(
        (fault) => !/(flags|no such field)/.test(fault),
      ),
    ).toEqual([]);
  });

  test("waits for the edit after a deferred reply, ephemeral as it was deferred", async () => {
    const { discord, client } = await logIn();
    bot(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      expect(discord.messages.map(({ loading }) => loading)).toEqual([true]);
      await interaction.editReply("Done");
      await interaction.followUp("And this, for all");
    });
    const exchange = discord.slashCommand({ name: "ask", context: "bot_dm", user: BEN });
    expect(await exchange.shown()).toMatchObject({
      content: "Done",
      visibility: { kind: "ephemeral", to: BEN.id },
      loading: false,
      edits: 0,
    });
    const [followUp] = await exchange.followUps();
    expect(followUp).toMatchObject({ content: "And this, for all", visibility: { kind: "public" } });
    expect(exchange.callbackType).toBe(5);
    expect(discord.messages).toHaveLength(2);
  });

  test("lets the first follow-up take the place of a deferred reply", async () => {
    const { discord, client } = await logIn();
    bot(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.followUp({ content: "Late", flags: MessageFlags.Ephemeral });
    });
    const message = await discord.slashCommand({ name: "ask" }).shown();
    expect(message).toMatchObject({ content: "Late", visibility: { kind: "public" } });
    expect(discord.messages).toHaveLength(1);
  });

  test("fetches, edits and deletes its reply", async () => {
    const { discord, client } = await logIn();
    const steps: string[] = [];
    bot(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { resource } = await interaction.reply({ content: "One", withResponse: true });
      steps.push(resource?.message?.content ?? "");
      await interaction.editReply({ content: "Two" });
      steps.push((await interaction.fetchReply()).content);
      await interaction.deleteReply();
    });
    discord.slashCommand({ name: "ask" });
    await discord.untilRequest("DELETE /webhooks");
    expect(steps).toEqual(["One", "Two"]);
    expect(discord.messages).toEqual([]);
    const [callback] = await discord.untilRequest("/callback");
    const given = JSON.parse(JSON.stringify(callback?.answer).replaceAll("000+00:00", "Z"));
    const faults = schemaFaults(InteractionCallbackResponseSchema, given);
    expect(faults.filter((fault) => !/flags|no such field/.test(fault))).toEqual([]);
  });

  test("reaches subcommands, and keeps the same text a number while it is typed", async () => {
    const { discord, client } = await logIn();
    bot(client, async (interaction) => {
      if (interaction.isAutocomplete()) {
        const { name, value } = interaction.options.getFocused(true);
        await interaction.respond([
          { name: `${interaction.options.getSubcommand()} ${name} ${value}`, value: "v" },
        ]);
      } else if (interaction.isChatInputCommand()) {
        await interaction.reply(
          `${interaction.options.getSubcommand()} ${interaction.options.getInteger("n")}`,
        );
      }
    });
    expect((await discord.slashCommand({ name: "daily on", options: { n: 7 } }).shown()).content).toBe(
      "on 7",
    );
    const typing = discord.autocomplete({ name: "daily on", option: "zone", value: "Eur" });
    expect(await typing.choices()).toEqual([{ name: "on zone Eur", value: "v" }]);
  });

  test.for([
    ["an unknown command", { name: "nope" }, /registered command.*"nope"/],
    ["a missing option", { name: "ask" }, /required option "question"/],
    ["a text that is too long", { name: "ask", options: { question: "12345678901" } }, /is shorter/],
    ["an unknown option", { name: "ask", options: { question: "a", q: "b" } }, /got "q"/],
    ["a number for a text", { name: "ask", options: { question: 5 } }, /is a string/],
  ] as const)("cannot be sent with %s", async ([, use, reason]) => {
    const { discord } = await logIn({ commands: [ASK] });
    expect(() => discord.slashCommand(use)).toThrow(reason);
  });

  test("cannot be sent where no bot is", async () => {
    const { discord, client } = await logIn();
    await client.destroy();
    await discord.gateway.until("close");
    expect(() => discord.slashCommand({ name: "ask" })).toThrow("none is logged in");
  });

  test("says what has come instead when nothing is shown in time", async () => {
    const { discord, client } = await logIn();
    const errors = bot(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ embeds: [{ title: "x".repeat(300) }] });
    });
    const exchange = discord.slashCommand({ name: "ask" });
    await expect.poll(() => errors).toMatchObject([{ code: 50035 }]);
    await expect(exchange.shown(1)).rejects.toThrow(
      /a message; no callback yet, 0 follow-ups, refused for .*embeds\[0\]\.title: 300 characters/,
    );
    expect(discord.faults).toContain("embeds[0].title: 300 characters, at most 256 allowed");
  });
});

test("a message command brings the message it is used on", async () => {
  const { discord, client } = await logIn({ commands: [SOURCE] });
  bot(client, async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) {
      await interaction.reply(
        `${interaction.targetMessage.author.username}: ${interaction.targetMessage.content}`,
      );
    }
  });
  const target = discord.written("On 3 May.", BEN);
  expect(await discord.messageCommand({ name: "Show source", target }).shown()).toMatchObject({
    content: "ben_42: On 3 May.",
  });
});

test("a bot that reads raw interactions answers them over REST", async () => {
  const { discord, client } = await logIn();
  client.ws.on(GatewayDispatchEvents.InteractionCreate, ({ id, token, application_id }) => {
    const send = async (): Promise<void> => {
      await client.rest.post(Routes.interactionCallback(id, token), { body: { type: 5 } });
      const body = { content: "Raw", allowed_mentions: { parse: [] } };
      await client.rest.patch(Routes.webhookMessage(application_id, token, "@original"), { body });
      await client.rest.post(Routes.webhook(application_id, token), { body });
    };
    send().catch((error: unknown) => client.emit("error", Error("not answered", { cause: error })));
  });
  const exchange = discord.slashCommand({ name: "ask" });
  expect(await exchange.followUps()).toMatchObject([{ content: "Raw" }]);
  expect(await exchange.shown()).toMatchObject({ content: "Raw", edits: 0 });
  expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

test("an interaction that is delivered twice can be answered once", async () => {
  const { discord, client } = await logIn();
  const errors = bot(client, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply("Hi");
  });
  const exchange = discord.slashCommand({ name: "ask" });
  await exchange.shown();
  discord.redeliver(exchange);
  await discord.untilRequest("/callback", 2);
  await expect.poll(() => errors).toMatchObject([{ code: 40060 }]);
  expect(discord.messages).toHaveLength(1);
});
