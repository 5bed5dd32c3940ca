import { Client, type ClientOptions, type Interaction } from "discord.js";
import { onTestFinished } from "vitest";
import { createFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from "./fake-discord.ts";

/** A fake Discord and a discord.js client, to be closed after the test. */
export type LoggedIn = { readonly discord: FakeDiscord; readonly client: Client<true> };

/** Starts a fake Discord that closes after the test. */
export async function start(options?: FakeDiscordOptions): Promise<FakeDiscord> {
  const discord = await createFakeDiscord(options);
  onTestFinished(discord.close);
  return discord;
}

/** A client of discord.js that identifies without the usual pause of 5 s; it is destroyed after the test. */
export function clientOf(discord: FakeDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    rest: { api: discord.apiUrl, version: "10" },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** Starts a fake Discord and logs a client in. */
export async function logIn(
  options?: FakeDiscordOptions,
  clientOptions?: Partial<ClientOptions>,
): Promise<LoggedIn> {
  const discord = await start(options);
  const client = clientOf(discord, clientOptions);
  const ready = new Promise<Client<true>>((resolve) => client.once("clientReady", resolve));
  await client.login(discord.token);
  return { discord, client: await ready };
}

/** Lets a bot answer every interaction; what it throws is kept. */
export function bot(client: Client, answer: (interaction: Interaction) => Promise<unknown>): unknown[] {
  const errors: unknown[] = [];
  client.on("interactionCreate", (interaction) => {
    answer(interaction).catch((error: unknown) => errors.push(error));
  });
  return errors;
}
