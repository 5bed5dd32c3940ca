import { type Client, Routes } from "discord.js";
import {
  GuildChannelResponseSchema,
  MessageResponseSchema,
  PrivateChannelResponseSchema,
  type Schema,
  ThreadResponseSchema,
} from "discord-api-spec/zod";
import { describe, expect, test } from "vitest";
import { CHANNELS, MAY } from "./channels.ts";
import { isObject } from "./json.ts";
import { logIn, start } from "./log-in.ts";
import { schemaFaults } from "./schema-faults.ts";
import { ADA, BEN, WORLD } from "./world.ts";

const HELLO = { content: "Hello", allowed_mentions: { parse: [] } };
const EMBED = { embeds: [{ title: "T" }], allowed_mentions: { parse: [] } };
const EVERYTHING = MAY.view | MAY.send | MAY.embed | MAY.history;

const post = (client: Client, body: object = HELLO, channel: string = WORLD.channel): Promise<unknown> =>
  client.rest.post(Routes.channelMessages(channel), { body });
const list = async (client: Client, query: Record<string, string> = {}): Promise<readonly unknown[]> => {
  const messages = await client.rest.get(Routes.channelMessages(WORLD.channel), {
    query: new URLSearchParams(query),
  });
  return Array.isArray(messages) ? messages.map((message) => message.content) : [];
};
/** What a schema finds wrong, apart from fields that Discord documents as left out and the time's format. */
const faults = (schema: Schema, body: unknown) =>
  schemaFaults(schema, body).filter((fault) => !/timestamp|author|recipients|no such field/.test(fault));

describe("a message in a channel", () => {
  test("is made, shown to everybody, and returned with its nonce", async () => {
    const { discord, client } = await logIn();
    const made = await post(client, { ...HELLO, nonce: "n", enforce_nonce: true });
    expect(made).toMatchObject({ content: "Hello", channel_id: WORLD.channel, nonce: "n" });
    expect(faults(MessageResponseSchema, made)).toEqual([]);
    expect(discord.messages).toMatchObject([{ content: "Hello", visibility: { kind: "public" } }]);
  });

  test("with a nonce that is enforced is made once in a while, by the clock", async () => {
    let now = Date.UTC(2026, 10, 21);
    const { discord, client } = await logIn({ now: () => now, nonceMs: 60_000 });
    const body = { ...HELLO, nonce: "n", enforce_nonce: true };
    const id = async (given: object) => {
      const made = await post(client, given);
      return isObject(made) ? made.id : undefined;
    };
    const first = await id(body);
    expect(await id({ ...body, content: "Something else" })).toBe(first);
    expect(await id({ ...HELLO, nonce: "n" })).not.toBe(first);
    now += 60_001;
    expect(await id(body)).not.toBe(first);
    expect(discord.messages).toHaveLength(3);
  });

  test("that was deleted is not made again by its nonce", async () => {
    const { discord, client } = await logIn();
    const body = { ...HELLO, nonce: "n", enforce_nonce: true };
    await post(client, body);
    discord.removeMessage(discord.messages[0]?.id ?? "");
    await expect(post(client, body)).rejects.toMatchObject({ code: 10008 });
  });

  test.for([
    ["may notify", { content: "@everyone" }, 50035],
    ["is empty", { allowed_mentions: { parse: [] } }, 50006],
    ["is too long", { ...HELLO, content: "x".repeat(2001) }, 50035],
    ["is ephemeral", { ...HELLO, flags: 64 }, 50035],
    ["has too long a nonce", { ...HELLO, nonce: "x".repeat(26) }, 50035],
    ["has an unknown field", { ...HELLO, key: 1 }, 50035],
  ] as const)("is refused if it %s", async ([, body, code]) => {
    const { discord, client } = await logIn();
    await expect(post(client, body)).rejects.toMatchObject({ code });
    expect(discord.faults).not.toEqual([]);
  });

  test.for([
    ["view", HELLO, 50001],
    ["send", HELLO, 50013],
    ["embed", EMBED, 50013],
  ] as const)("needs the right to %s", async ([right, body, code]) => {
    const { discord, client } = await logIn();
    discord.channels.permit(WORLD.channel, EVERYTHING & ~MAY[right]);
    await expect(post(client, body)).rejects.toMatchObject({ code, status: 403 });
    expect(discord.messages).toEqual([]);
  });

  test("needs a channel of the sort, and a bot that is there", async () => {
    const { discord, client } = await logIn();
    const forum = discord.channels.add({ type: CHANNELS.forum });
    const thread = discord.channels.add({ type: CHANNELS.publicThread });
    discord.channels.archive(thread);
    await expect(post(client, HELLO, "1")).rejects.toMatchObject({ code: 10003, status: 404 });
    await expect(post(client, HELLO, forum)).rejects.toMatchObject({ code: 50008 });
    await expect(post(client, HELLO, thread)).rejects.toMatchObject({ code: 50083 });
    discord.channels.putOut(WORLD.guild);
    await expect(post(client)).rejects.toMatchObject({ code: 50001 });
  });

  test("may stand though the connection is cut instead of an answer", async () => {
    const { discord, client } = await logIn();
    client.rest.options.retries = 0;
    discord.hangUpNext("/messages");
    await expect(post(client)).rejects.toThrow();
    expect(discord.messages).toHaveLength(1);
    discord.hangUpNext("/messages", 1, false);
    await expect(post(client)).rejects.toThrow();
    expect(discord.messages).toHaveLength(1);
  });
});

describe("the history of a channel", () => {
  test("is given latest first, in pages, without what only one person sees", async () => {
    const { discord, client } = await logIn();
    for (const content of ["1", "2", "3"]) discord.say(content, WORLD.channel);
    discord.say("elsewhere", discord.channels.add());
    const ids = discord.messages.map(({ id }) => id);
    expect(await list(client)).toEqual(["3", "2", "1"]);
    expect(await list(client, { limit: "1" })).toEqual(["3"]);
    expect(await list(client, { before: ids[2] ?? "", limit: "1" })).toEqual(["2"]);
    expect(await list(client, { after: ids[0] ?? "", limit: "1" })).toEqual(["2"]);
    await expect(list(client, { limit: "101" })).rejects.toMatchObject({ code: 50035 });
    await expect(list(client, { after: "1", before: "2" })).rejects.toMatchObject({ code: 50035 });
  });

  test("is empty without the right to read it, and has no nonce", async () => {
    const { discord, client } = await logIn();
    await post(client, { ...HELLO, nonce: "n" });
    const [message] = (await client.rest.get(Routes.channelMessages(WORLD.channel))) as unknown[];
    expect(message).not.toHaveProperty("nonce");
    discord.channels.permit(WORLD.channel, EVERYTHING & ~MAY.history);
    expect(await list(client)).toEqual([]);
    discord.channels.permit(WORLD.channel, 0n);
    await expect(list(client)).rejects.toMatchObject({ code: 50001 });
  });
});

describe("a channel", () => {
  test("is given as the OpenAPI has it", async () => {
    const { discord, client } = await logIn();
    const thread = discord.channels.add({ type: CHANNELS.publicThread });
    const get = (id: string) => client.rest.get(Routes.channel(id));
    expect(faults(GuildChannelResponseSchema, await get(WORLD.channel))).toEqual([]);
    expect(faults(ThreadResponseSchema, await get(thread))).toEqual([]);
    expect(await get(WORLD.channel)).toMatchObject({ last_message_id: null });
    const dm = await client.rest.post(Routes.userChannels(), { body: { recipient_id: ADA.id } });
    expect(faults(PrivateChannelResponseSchema, dm)).toEqual([]);
    expect(await client.rest.post(Routes.userChannels(), { body: { recipient_id: ADA.id } })).toEqual(dm);
  });

  test("shows that the bot is typing if it may write", async () => {
    const { discord, client } = await logIn();
    await client.rest.post(Routes.channelTyping(WORLD.channel));
    discord.channels.permit(WORLD.channel, MAY.view);
    await expect(client.rest.post(Routes.channelTyping(WORLD.channel))).rejects.toMatchObject({
      code: 50013,
    });
  });

  test("of somebody who takes no messages takes none", async () => {
    const { discord, client } = await logIn();
    discord.channels.shut(BEN.id);
    const dm = await client.rest.post(Routes.userChannels(), { body: { recipient_id: BEN.id } });
    const id = isObject(dm) ? String(dm.id) : "";
    await expect(post(client, HELLO, id)).rejects.toMatchObject({ code: 50007 });
  });

  test("belongs to a server that only members can ask for", async () => {
    const { discord, client } = await logIn();
    expect(await client.rest.get(Routes.guild(WORLD.guild))).toMatchObject({ roles: [{ id: WORLD.guild }] });
    const own = Routes.guildMember(WORLD.guild, discord.applicationId);
    expect(await client.rest.get(own)).toMatchObject({ roles: [] });
    await expect(client.rest.get(Routes.guildMember(WORLD.guild, ADA.id))).rejects.toMatchObject({
      code: 10007,
    });
    discord.channels.putOut(WORLD.guild);
    await expect(client.rest.get(Routes.guild(WORLD.guild))).rejects.toMatchObject({ code: 10004 });
  });
});

describe("rate limits, by the clock", () => {
  const limited = async () => {
    let now = Date.UTC(2026, 10, 21);
    const discord = await start({ limited: true, now: () => now });
    const send = async (channel: string) => {
      const response = await fetch(`${discord.apiUrl}/v10/channels/${channel}/messages`, {
        method: "POST",
        headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
        body: JSON.stringify(HELLO),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    };
    const goOn = (ms: number): void => {
      now += ms;
    };
    return { discord, send, goOn };
  };

  test("let five messages into a channel in five seconds", async () => {
    const { discord, send, goOn } = await limited();
    for (let left = 4; left >= 0; left--) {
      const { status, headers } = await send(WORLD.channel);
      expect([status, headers.get("x-ratelimit-remaining")]).toEqual([200, String(left)]);
    }
    const sixth = await send(WORLD.channel);
    expect(sixth).toMatchObject({ status: 429, body: { retry_after: 5, global: false } });
    expect((await send(discord.channels.add())).status).toBe(200);
    goOn(5000);
    expect((await send(WORLD.channel)).status).toBe(200);
  });

  test("let fifty requests through in a second", async () => {
    const { discord, send, goOn } = await limited();
    for (let count = 0; count < 50; count++) expect((await send(discord.channels.add())).status).toBe(200);
    const next = await send(discord.channels.add());
    expect(next).toMatchObject({ status: 429, body: { retry_after: 1, global: true } });
    expect(next.headers.get("x-ratelimit-global")).toBe("true");
    goOn(1000);
    expect((await send(discord.channels.add())).status).toBe(200);
  });
});
