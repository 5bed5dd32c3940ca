import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { describe, expect, test } from "vitest";
import { bot, logIn } from "./log-in.ts";
import { BEN } from "./world.ts";

const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId("more:1").setLabel("More").setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setURL("https://example.org/a").setLabel("Source").setStyle(ButtonStyle.Link),
);

describe("a message's components", () => {
  test("update the message they are on, ephemeral or not", async () => {
    const { discord, client } = await logIn();
    bot(client, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: "Page 1", components: [row], flags: MessageFlags.Ephemeral });
      } else if (interaction.isButton()) {
        await interaction.update({ content: `Page 2 after ${interaction.message.content}` });
      }
    });
    const first = await discord.slashCommand({ name: "ask", context: "private_channel" }).shown();
    const pressed = discord.press(first, "More");
    expect(await pressed.shown()).toMatchObject({
      id: first.id,
      content: "Page 2 after Page 1",
      edits: 1,
      visibility: first.visibility,
      components: first.components,
    });
    expect(pressed.interaction).toMatchObject({ context: 2, message: { id: first.id, flags: 64 } });
    expect(() => discord.press(first, "more:1", { user: BEN })).toThrow("it is ephemeral");
    expect(() => discord.press(first, "Source")).toThrow("it is a link");
    expect(() => discord.press(first, "Less")).toThrow("the message has: More, Source");
  });

  test("are edited later where the update is deferred", async () => {
    const { discord, client } = await logIn();
    bot(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: "1", components: [row] });
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply({ content: "2", components: [] });
    });
    const first = await discord.slashCommand({ name: "ask" }).shown();
    const second = await discord.press(first, "more:1", { user: BEN }).shown();
    expect(second).toMatchObject({ id: first.id, content: "2", buttons: [] });
    expect(discord.messages).toEqual([second]);
  });

  test("offer a choice", async () => {
    const { discord, client } = await logIn();
    const menu = new StringSelectMenuBuilder().setCustomId("pick").addOptions({ label: "A", value: "a" });
    bot(client, async (interaction) => {
      const components = [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)];
      if (interaction.isChatInputCommand()) await interaction.reply({ content: "?", components });
      if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
    });
    const first = await discord.slashCommand({ name: "ask" }).shown();
    expect(await discord.select(first, "pick", ["a"]).shown()).toMatchObject({ content: "a" });
    expect(() => discord.select(first, "pick", ["b"])).toThrow("Expected an option of the select");
  });

  test("open a modal, which is sent off with what is written", async () => {
    const { discord, client } = await logIn();
    const input = new TextInputBuilder().setCustomId("why").setLabel("Why").setStyle(TextInputStyle.Short);
    const modal = new ModalBuilder()
      .setCustomId("m")
      .setTitle("Report")
      .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input));
    bot(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal);
      if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue("why"));
    });
    const opened = discord.slashCommand({ name: "report" });
    expect(await opened.modal()).toMatchObject({ title: "Report" });
    expect(() => discord.modalSubmit(opened, { who: "?" })).toThrow('got "who"');
    expect(await discord.modalSubmit(opened, { why: "Because" }).shown()).toMatchObject({
      content: "Because",
    });
  });
});
