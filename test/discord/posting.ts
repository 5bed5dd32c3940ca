import { createApi } from "../../adapters/discord/connection/api.ts";
import { createDiscordPoster } from "../../adapters/discord/posting/poster.ts";
import type { Reply } from "../../src/chat/replies/reply.ts";
import { postKey } from "../../src/delivery/deliver.ts";
import { composePost } from "../../src/delivery/posting/compose-post.ts";
import type { ChannelAddress, Poster, PostKey } from "../../src/delivery/posting/poster.ts";
import { seeds } from "../answer/seeds.ts";
import { MAY } from "./fake/channels.ts";
import { createFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from "./fake/fake-discord.ts";
import { WORLD } from "./fake/world.ts";
import { ARCHIVE } from "./replies.ts";

/** A day that the archive has something on. */
export const DAY: string = "2026-06-17";
/** The channel that posts go to. */
export const HERE: ChannelAddress = { workspace: WORLD.guild, channel: WORLD.channel };
/** The key of a day's post. */
export function key(day: string = DAY): PostKey {
  return postKey("discord/1/2", day);
}
/** What posting needs, and the history. */
export const EVERYTHING: bigint = MAY.view | MAY.send | MAY.embed | MAY.history | MAY.sendInThreads;

/** The post of a day, out of the six documents. */
export async function postOf(day: string = DAY): Promise<Reply> {
  const post = await composePost(seeds, day, {
    emptyDay: "nearby",
    care: "note",
    contentNotes: () => [],
    seen: new Map(),
    skipped: new Set(),
  });
  if (post.kind === "none") throw new Error(`Expected a post, got none: ${post.reason}`);
  return post.reply;
}

/** A poster at a fake Discord. */
export type Posting = {
  readonly discord: FakeDiscord;
  readonly poster: Poster;
  readonly log: readonly string[];
  readonly sinceMs: number;
  [Symbol.asyncDispose](): Promise<void>;
};

/** Starts a fake Discord with a poster. */
export async function posting(
  options: FakeDiscordOptions = {},
  { withinMs = 20_000, token = "fake-token" }: { readonly withinMs?: number; readonly token?: string } = {},
): Promise<Posting> {
  const discord = await createFakeDiscord(options);
  const log: string[] = [];
  const line = (event: string, details?: object) => log.push(`${event} ${JSON.stringify(details)}`);
  const poster = createDiscordPoster({
    api: createApi({ token, apiUrl: discord.apiUrl, withinMs }),
    botUser: discord.applicationId,
    againMs: [10, 10],
    archive: () => ARCHIVE,
    log: { info: line, warn: line, error: line },
  });
  return { discord, poster, log, sinceMs: Date.now(), [Symbol.asyncDispose]: discord.close };
}
