import { setTimeout as delay } from "node:timers/promises";
import { Routes } from "discord.js";
import * as v from "valibot";
import type { Log } from "../../../src/chat/log.ts";
import {
  POST_WITHIN_MS,
  type Poster,
  type PostKey,
  type Sent,
} from "../../../src/delivery/posting/poster.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import type { Api } from "../connection/api.ts";
import type { Answered } from "../connection/api-request.ts";
import { noticeText } from "../messages/parts.ts";
import { renderMessage } from "../render.ts";

/** What posting needs. */
export type PosterParts = {
  readonly api: Api;
  /** The id of the bot's own user. */
  readonly botUser: string;
  /** The key of the current archive of a server, for the buttons. */
  readonly archive: (server: string) => string;
  readonly log: Log;
  /** Waits before a search that Discord gave no answer to is made again, in milliseconds. @default [500, 2000] */
  readonly againMs?: readonly number[];
};

/** Enough for 49 a second where an answer takes two thirds of one. */
const AT_ONCE = 32;

/** Discord remembers a nonce for "the past few minutes"; nobody has said how many. */
const NONCE_MS = 60_000;

/** Messages that are looked through for a post, by a page each. */
const PAGE = 100;
const PAGES = 10;

/** In milliseconds; Discord may ask to wait much longer. */
const LONGEST_WAIT_MS = 3_000;

/** How far Discord's clock may be from the one here. */
const CLOCKS_MS = 3_600_000;

/** Posts of the bot in channels, each with a nonce by which Discord drops a repetition. */
export function createDiscordPoster({
  api,
  botUser,
  archive,
  log,
  againMs = [500, 2_000],
}: PosterParts): Poster {
  const read = async (channel: string, query: Readonly<Record<string, string>>) => {
    const route = `${Routes.channelMessages(channel)}?${new URLSearchParams(query)}`;
    let answered = await api.get(route);
    for (const waitMs of againMs) {
      if (answered.kind === "done" || answered.kind === "denied") break;
      await delay(answered.kind === "limited" ? Math.min(answered.waitMs, LONGEST_WAIT_MS) : waitMs);
      answered = await api.get(route);
    }
    if (answered.kind === "denied") return "unknown";
    const messages = answered.kind === "done" ? v.safeParse(HISTORY, answered.body) : null;
    return messages?.success ? messages.output : "later";
  };

  /** Without the right to read a channel's history, Discord shows no messages at all: then an empty list says nothing. */
  const isEmpty = async (channel: string): Promise<boolean> => {
    const answered = await api.get(Routes.channel(channel));
    const known = answered.kind === "done" ? v.safeParse(CHANNEL, answered.body) : null;
    return known?.success === true && known.output.last_message_id === null;
  };

  return {
    platform: "discord",
    workspaces: null,
    atOnce: AT_ONCE,
    room: () => (api.tokenTaken() ? AT_ONCE : 0),
    dropsRepeatsForMs: NONCE_MS,
    obstacle: () =>
      api.tokenTaken()
        ? null
        : `${TOKEN_REFUSED} Reset it at https://discord.com/developers/applications and set the new \`DISCORD_TOKEN\`.`,
    async recover() {
      // The API lets it through no more often than Discord bears.
      if (!api.tokenTaken()) await api.get(Routes.user());
    },
    async post({ channel, workspace }, post, key, gate) {
      const body = {
        ...renderMessage(post, { archive: archive(workspace) }),
        nonce: key.nonce,
        enforce_nonce: true,
      };
      const answered = await api.post(Routes.channelMessages(channel), body, gate);
      const sent = sentOf(answered);
      if (sent.kind === "refused" && answered.kind === "denied")
        log.error("discord: a daily post was not taken", {
          status: answered.status,
          code: answered.code,
          message: answered.message,
        });
      return sent;
    },
    async find({ channel }, key, sinceMs) {
      const endMs = performance.now() + POST_WITHIN_MS;
      let before: string | null = null;
      for (let page = 0; page < PAGES && performance.now() < endMs; page++) {
        const messages: History | "unknown" | "later" = await read(channel, {
          limit: String(PAGE),
          ...(before === null ? {} : { before }),
        });
        if (typeof messages === "string") return messages;
        const post = messages.find((message) => isPost(message, key, botUser));
        if (post) return { message: post.id };
        const oldest = messages.at(-1);
        if (!oldest) return page > 0 || (await isEmpty(channel)) ? "none" : "unknown";
        if (messages.length < PAGE || madeMs(oldest.id) < sinceMs - CLOCKS_MS) return "none";
        before = oldest.id;
      }
      return "unknown";
    },
    async tell({ workspace, channel: about }, person, words) {
      const opened = await api.post(Routes.userChannels(), { recipient_id: person });
      const channel = opened.kind === "done" ? v.safeParse(CREATED, opened.body) : null;
      const told = channel?.success
        ? await api.post(Routes.channelMessages(channel.output.id), {
            content: `${noticeText(words)}\nhttps://discord.com/channels/${workspace}/${about}`,
            allowed_mentions: { parse: [] },
          })
        : opened;
      if (told.kind !== "done")
        log.warn("discord: the person who set it up could not be notified", { because: because(told) });
      if (!channel?.success) return "refused";
      return told.kind === "done" ? "told" : told.kind === "unclear" ? "unclear" : "refused";
    },
  };
}

const TOKEN_REFUSED: string = ENGLISH("reason.discord-token");

/** A post that the token was refused for is tried again after this time, in milliseconds. */
const TOKEN_WAIT_MS = 15_000;

/** Discord's reasons why nobody can post there until a person has mended something, by its codes. */
const IMPOSSIBLE: Readonly<Record<number, string>> = {
  10003: ENGLISH("reason.discord-channel-gone"),
  10004: ENGLISH("reason.discord-server-gone"),
  50001: ENGLISH("reason.discord-no-view"),
  50008: ENGLISH("reason.discord-no-messages"),
  50013: ENGLISH("reason.discord-may-not-post"),
  50083: ENGLISH("reason.discord-thread-archived"),
  160005: ENGLISH("reason.discord-thread-locked"),
};

/** The message with this nonce was deleted: Discord makes no second one and says that it knows none. */
const DELETED = 10_008;

const CREATED = v.object({ id: v.string() });

function sentOf(answered: Answered): Sent {
  switch (answered.kind) {
    case "done": {
      const created = v.safeParse(CREATED, answered.body);
      return created.success
        ? { kind: "posted", message: created.output.id }
        : { kind: "unclear", reason: ENGLISH("reason.discord-unreadable") };
    }
    case "limited":
      return {
        kind: "refused",
        reason: ENGLISH("reason.discord-wait"),
        waitMs: answered.waitMs,
      };
    case "late":
      return { kind: "late" };
    case "unreached":
      return { kind: "refused", reason: answered.reason, waitMs: null };
    case "unclear":
      return { kind: "unclear", reason: answered.reason };
    case "denied": {
      const { status, code } = answered;
      if (code === DELETED) return { kind: "posted", message: "deleted" };
      const reason = IMPOSSIBLE[code];
      if (reason !== undefined) return { kind: "impossible", reason };
      return status === 401
        ? { kind: "refused", reason: TOKEN_REFUSED, waitMs: TOKEN_WAIT_MS }
        : {
            kind: "refused",
            reason: ENGLISH("reason.discord-not-taken", { code: because(answered) }),
            waitMs: null,
          };
    }
  }
}

function because(answered: Answered): string {
  return answered.kind === "denied" ? `error ${answered.code || answered.status}` : answered.kind;
}

const CHANNEL = v.object({ last_message_id: v.nullable(v.string()) });

/** What is read of a message in a channel's history, which is without its nonce. */
const HISTORY = v.array(
  v.object({
    id: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
    author: v.object({ id: v.string() }),
    embeds: v.fallback(v.array(v.object({ title: v.optional(v.string()) })), []),
    interaction_metadata: v.optional(v.unknown()),
    nonce: v.optional(v.union([v.string(), v.number()])),
  }),
);

type History = v.InferOutput<typeof HISTORY>;

/** Whether a message is the one that is looked for: the bot's own, in answer to nobody, under its title. */
function isPost(
  { author, embeds, interaction_metadata, nonce }: History[number],
  key: PostKey,
  botUser: string,
): boolean {
  if (author.id !== botUser || interaction_metadata) return false;
  return nonce === key.nonce || plain(embeds[0]?.title ?? "") === plain(key.title);
}

/** A title without the marks that escape it. */
function plain(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** When Discord made an id, in epoch milliseconds. */
function madeMs(id: string): number {
  return Number((BigInt(id) >> 22n) + 1_420_070_400_000n);
}
