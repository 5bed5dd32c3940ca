import { Routes } from "discord.js";
import { ApplicationCommandResponseSchema } from "discord-api-spec/zod";
import { describe, expect, test } from "vitest";
import { checkCommands } from "./check-command.ts";
import { logIn } from "./log-in.ts";
import { schemaFaults } from "./schema-faults.ts";

const text = (name: string, more: object = {}): object => ({ type: 3, name, description: "d", ...more });
const ask = (...options: readonly object[]): object => ({ name: "ask", description: "Asks", options });

describe("registered commands", () => {
  test("come back with every default, and keep their ids", async () => {
    const { discord, client } = await logIn();
    const route = Routes.applicationCommands(discord.applicationId);
    const body = [
      ask(text("q", { required: false, autocomplete: false }), text("r")),
      { name: "Show source", type: 3 },
    ];
    await client.rest.put(route, { body });
    const [first] = discord.commands.list();
    expect(first).toEqual({
      id: expect.any(String),
      application_id: discord.applicationId,
      version: expect.any(String),
      default_member_permissions: null,
      type: 1,
      name: "ask",
      name_localizations: null,
      description: "Asks",
      description_localizations: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      options: [text("q"), text("r")],
      nsfw: false,
    });
    expect(
      discord.commands.list().flatMap((command) => schemaFaults(ApplicationCommandResponseSchema, command)),
    ).toEqual([]);
    await client.rest.put(route, { body: [ask(text("q"), text("r")), { name: "other", description: "o" }] });
    expect(discord.commands.list()[0]).toEqual(first);
    await client.rest.put(route, { body: [ask(text("q"))] });
    expect(discord.commands.list()[0]).toMatchObject({ id: first?.id });
    expect(discord.commands.list()[0]?.version).not.toBe(first?.version);
    expect(discord.commands.writes()).toBe(3);
  });

  test("are listed with localizations only where asked for", async () => {
    const { discord, client } = await logIn({ commands: [ask()] });
    const route = Routes.applicationCommands(discord.applicationId);
    const query = new URLSearchParams({ with_localizations: "true" });
    expect(await client.rest.get(route)).toEqual([expect.not.objectContaining({ name_localizations: null })]);
    expect(await client.rest.get(route, { query })).toEqual([
      expect.objectContaining({ name_localizations: null }),
    ]);
    expect(discord.commands.writes()).toBe(0);
  });

  test("are made, changed and removed one by one", async () => {
    const { discord, client } = await logIn();
    const made = await client.application.commands.create({ name: "a", description: "A" });
    await made.edit({ description: "B" });
    expect(discord.commands.list()).toMatchObject([{ id: made.id, description: "B" }]);
    await made.delete();
    expect(discord.commands.list()).toEqual([]);
    await expect(made.delete()).rejects.toMatchObject({ code: 10063 });
  });

  test("are refused with faults, and those of another application at all", async () => {
    const { discord, client } = await logIn();
    const put = (id: string): Promise<unknown> =>
      client.rest.put(Routes.applicationCommands(id), { body: [{ name: "A" }] });
    await expect(put(discord.applicationId)).rejects.toMatchObject({ code: 50035 });
    await expect(put("1")).rejects.toMatchObject({ code: 20012 });
    expect(discord.faults).toContain('A.name: "A" is not in lower case');
  });
});

describe("a faulty command", () => {
  const many = (count: number): readonly object[] => Array.from({ length: count }, (_, n) => text(`o${n}`));
  const long = "x".repeat(100);
  const choices = (count: number): readonly object[] =>
    Array.from({ length: count }, (_, n) => ({
      name: `${n}${long}`.slice(0, 100),
      value: `${n}${long}`.slice(0, 100),
    }));

  test.for([
    ["a name with a space", [{ name: "a b", description: "d" }], "does not match"],
    ["no description", [{ name: "a" }], "a.description: expected a text"],
    ["a long description", [{ name: "a", description: "x".repeat(101) }], "a.description: 101 characters"],
    ["26 options", [ask(...many(26))], "ask.options: 26 given"],
    [
      "a required option after an optional one",
      [ask(text("a"), text("b", { required: true }))],
      "after an optional",
    ],
    ["two options of one name", [ask(text("a"), text("a"))], 'ask.options: name: "a" more than once'],
    ["26 choices", [ask(text("a", { choices: choices(26) }))], "choices: 26 given"],
    [
      "choices and autocomplete",
      [ask(text("a", { autocomplete: true, choices: choices(1) }))],
      "exclude autocomplete",
    ],
    ["8,001 characters", [ask(...many(2).map((o) => ({ ...o, choices: choices(25) })))], "at most 8000"],
    [
      "a subcommand beside an option",
      [ask({ type: 1, name: "s", description: "d" }, text("a"))],
      "subcommands beside",
    ],
    ["a described message command", [{ name: "A b", type: 3, description: "d" }], "only slash commands"],
    ["two of one name", [ask(), ask()], 'name: "ask" more than once'],
  ] as const)("is found with %s", ([, commands, fault]) => {
    expect(checkCommands(commands).join("\n")).toContain(fault);
  });

  test("is none with names of other scripts, groups and spaces in a message command", () => {
    const group = {
      type: 2,
      name: "群組",
      description: "d",
      options: [{ type: 1, name: "हिन्दी", description: "d", options: many(3) }],
    };
    expect(
      checkCommands([ask(group), { name: "Show source", type: 3, contexts: [0], integration_types: [0, 1] }]),
    ).toEqual([]);
  });
});
