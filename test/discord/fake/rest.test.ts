import { type Client, Routes } from "discord.js";
import {
  GatewayBotResponseSchema,
  PrivateApplicationResponseSchema,
  UserPIIResponseSchema,
} from "discord-api-spec/zod";
import { describe, expect, test } from "vitest";
import { checkChoices } from "./check-callback.ts";
import type { Exchange } from "./exchange.ts";
import { logIn, start } from "./log-in.ts";
import { schemaFaults } from "./schema-faults.ts";

const QUIET = { allowed_mentions: { parse: [] } };
const HELLO = { content: "Hello", ...QUIET };

/** Answers an interaction as the adapter does: over the REST client. */
const callback = (
  client: Client,
  { interaction: { id, token } }: Exchange,
  body: unknown,
): Promise<unknown> => client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });

const patch = (
  client: Client,
  { interaction: { application_id, token } }: Exchange,
  body: unknown,
): Promise<unknown> =>
  client.rest.patch(Routes.webhookMessage(application_id, token, "@original"), { body, auth: false });

describe("the plain routes", () => {
  test.for([
    ["/gateway/bot", GatewayBotResponseSchema],
    ["/users/@me", UserPIIResponseSchema],
    ["/applications/@me", PrivateApplicationResponseSchema],
    ["/oauth2/applications/@me", PrivateApplicationResponseSchema],
  ] as const)("answer %s as the OpenAPI has it", async ([path, schema]) => {
    const discord = await start();
    const headers = { authorization: `Bot ${discord.token}` };
    const response = await fetch(`${discord.apiUrl}/v10${path}`, { headers });
    expect(response.status).toBe(200);
    const faults = schemaFaults(schema, await response.json());
    expect(faults.filter((fault) => !fault.includes("no such field"))).toEqual([]);
  });

  test("answer 401, 404 and 405 where they must", async () => {
    const discord = await start();
    const status = async (path: string, method = "GET"): Promise<number> =>
      (await fetch(`${discord.apiUrl}/v10${path}`, { method })).status;
    expect(await status("/users/@me")).toBe(401);
    expect(await status("/nope")).toBe(404);
    expect(await status("/users/@me", "DELETE")).toBe(405);
    expect(discord.requests.map(({ status }) => status)).toEqual([401, 404, 405]);
  });
});

describe("an interaction callback", () => {
  test("answers 204 without a content type", async () => {
    const { discord } = await logIn();
    const { id, token } = discord.slashCommand({ name: "ask" }).interaction;
    const response = await fetch(`${discord.apiUrl}/v10/interactions/${id}/${token}/callback`, {
      method: "POST",
      body: JSON.stringify({ type: 4, data: HELLO }),
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([204, null]);
  });

  test("comes too late after the deadline, by the clock", async () => {
    let now = Date.UTC(2026, 10, 21);
    const { discord, client } = await logIn({ now: () => now, deadlineMs: 3000 });
    const exchange = discord.slashCommand({ name: "ask" });
    now += 3001;
    await expect(callback(client, exchange, { type: 5 })).rejects.toMatchObject({ code: 10062, status: 404 });
  });

  test("needs the interaction's own token", async () => {
    const { discord, client } = await logIn();
    const { interaction } = discord.slashCommand({ name: "ask" });
    const post = client.rest.post(Routes.interactionCallback(interaction.id, "other"), { body: { type: 5 } });
    await expect(post).rejects.toMatchObject({ code: 10062 });
  });

  test("is taken once", async () => {
    const { discord, client } = await logIn();
    const exchange = discord.slashCommand({ name: "ask" });
    await callback(client, exchange, { type: 5 });
    await expect(callback(client, exchange, { type: 5 })).rejects.toMatchObject({ code: 40060, status: 400 });
  });

  test.for([
    ["an update to a command", { type: 7, data: HELLO }, /^type:/],
    ["choices to a command", { type: 8, data: { choices: [] } }, /^type:/],
    ["a deferred reply with content", { type: 5, data: { content: "x" } }, /^content:/],
    ["a reply that may notify", { type: 4, data: { content: "<@1> hi" } }, /^allowed_mentions:/],
    [
      "a field of no schema",
      { type: 4, data: { ...HELLO, allowedMentions: {} } },
      /allowedMentions: no such field/,
    ],
    ["a modal without title", { type: 9, data: { custom_id: "m", components: [] } }, /^data\.title:/],
  ] as const)("refuses %s, and can then be mended", async ([, body, fault]) => {
    const { discord, client } = await logIn();
    const exchange = discord.slashCommand({ name: "ask" });
    await expect(callback(client, exchange, body)).rejects.toMatchObject({ code: 50035, status: 400 });
    expect(discord.faults[0]).toMatch(fault);
    expect(exchange.faults).toEqual(discord.faults);
    await callback(client, exchange, { type: 4, data: HELLO });
    expect(await exchange.shown()).toMatchObject({ content: "Hello" });
  });

  test("refuses an empty message as Discord does", async () => {
    const { discord, client } = await logIn();
    const exchange = discord.slashCommand({ name: "ask" });
    await expect(callback(client, exchange, { type: 4, data: QUIET })).rejects.toMatchObject({ code: 50006 });
  });

  test.for([
    [
      { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) },
      "choices: 26 given",
    ],
    [{ choices: [{ name: "", value: "a" }] }, "choices[0].name: empty"],
    [{ choices: [{ name: "a", value: "x".repeat(101) }] }, "choices[0].value: 101 characters"],
    [
      {
        choices: [
          { name: "a", value: "1" },
          { name: "a", value: "2" },
        ],
      },
      'choices: name: "a" more than once',
    ],
    [{}, "choices: expected a list"],
  ] as const)("finds the fault of choices: %j", ([data, fault]) => {
    expect(checkChoices(data).join("\n")).toContain(fault);
  });

  test("refuses faulty choices", async () => {
    const { discord, client } = await logIn();
    const exchange = discord.autocomplete({ name: "ask", option: "q", value: "a" });
    const data = { choices: [{ name: "a", value: "" }] };
    await expect(callback(client, exchange, { type: 8, data })).rejects.toMatchObject({ code: 50035 });
    expect(discord.faults).toEqual(["choices[0].value: empty"]);
  });
});

describe("the webhook of an interaction", () => {
  test("does not exist before the callback", async () => {
    const { discord, client } = await logIn();
    const exchange = discord.slashCommand({ name: "ask" });
    await expect(patch(client, exchange, HELLO)).rejects.toMatchObject({ code: 10015, status: 404 });
  });

  test("closes after 15 minutes, by the clock", async () => {
    let now = Date.UTC(2026, 10, 21);
    const { discord, client } = await logIn({ now: () => now });
    const exchange = discord.slashCommand({ name: "ask" });
    await callback(client, exchange, { type: 5 });
    now += 15 * 60_000 + 1;
    await expect(patch(client, exchange, HELLO)).rejects.toMatchObject({ code: 50027, status: 401 });
  });

  test("edits only what is given, and checks the whole", async () => {
    const { discord, client } = await logIn();
    const exchange = discord.slashCommand({ name: "ask" });
    await callback(client, exchange, { type: 4, data: { ...HELLO, embeds: [{ title: "T" }] } });
    await patch(client, exchange, { content: "", ...QUIET });
    expect(await exchange.shown()).toMatchObject({ content: "", text: "T", edits: 1 });
    await expect(patch(client, exchange, { embeds: [], ...QUIET })).rejects.toMatchObject({ code: 50006 });
    await expect(patch(client, exchange, { content: "x", flags: 64, ...QUIET })).rejects.toMatchObject({
      code: 50035,
    });
    await expect(patch(client, exchange, { content: "x" })).rejects.toMatchObject({ code: 50035 });
  });

  test("knows no other messages, and no other application", async () => {
    const { discord, client } = await logIn();
    const { interaction } = discord.slashCommand({ name: "ask" });
    await callback(client, { ...discord.slashCommand({ name: "ask" }) }, { type: 5 });
    const body = HELLO;
    const other = client.rest.patch(Routes.webhookMessage("1", interaction.token), { body, auth: false });
    await expect(other).rejects.toMatchObject({ code: 10015 });
    const wrong = client.rest.post(Routes.webhook(discord.applicationId, "wrong"), { body, auth: false });
    await expect(wrong).rejects.toMatchObject({ code: 50027 });
  });
});

describe("a disturbed route", () => {
  test("is tried again by discord.js after a 429", async () => {
    const { discord, client } = await logIn();
    const exchange = discord.slashCommand({ name: "ask" });
    discord.limitNext("/callback", 2, 0);
    await callback(client, exchange, { type: 4, data: HELLO });
    expect((await discord.untilRequest("/callback", 3)).map(({ status }) => status)).toEqual([429, 429, 204]);
  });

  test.for([false, true])("tells how long to wait, global: %s", async (global) => {
    const discord = await start();
    discord.limitNext(/^GET \/users/, 1, 1.5, global);
    const ask = (): Promise<Response> =>
      fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${discord.token}` } });
    const limited = await ask();
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe("2");
    expect(limited.headers.get("x-ratelimit-global")).toBe(global ? "true" : null);
    expect(limited.headers.get("x-ratelimit-scope")).toBe(global ? "global" : "user");
    expect(await limited.json()).toEqual({
      message: "You are being rate limited.",
      retry_after: 1.5,
      global,
    });
    expect((await ask()).status).toBe(200);
  });

  test("may lose the answer of what it has done", async () => {
    const { discord, client } = await logIn();
    const exchange = discord.slashCommand({ name: "ask" });
    discord.failNext("/callback", 502, 1, true);
    await expect(callback(client, exchange, { type: 4, data: HELLO })).rejects.toMatchObject({ code: 40060 });
    expect(await exchange.shown()).toMatchObject({ content: "Hello" });
  });
});
