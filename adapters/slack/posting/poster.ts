import { setTimeout as wait } from "node:timers/promises";
import { WebAPIRequestError, WebClient, type WebClientOptions } from "@slack/web-api";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import { type Item, type Reply, shortReply, textItem } from "../../../src/chat/replies/reply.ts";
import { within } from "../../../src/chat/within.ts";
import {
  type FoundPost,
  POST_WITHIN_MS,
  type Poster,
  type PostKey,
  type Sent,
} from "../../../src/delivery/posting/poster.ts";
import type { SendGate } from "../../../src/delivery/posting/send-gate.ts";
import { ENGLISH, sayIn } from "../../../src/messages/say.ts";
import { gatedFetch, UnsentError } from "../../http/gated-fetch.ts";
import type { Through } from "../connection/call-fetch.ts";
import { failureOf } from "../connection/failure.ts";
import type { Identity } from "../connection/identity.ts";
import { renderMessage } from "../render.ts";
import { isOfTheApp, obstacleOf } from "./obstacles.ts";
import { createPacer } from "./pacer.ts";

/** What posting needs. */
export type SlackPosterParts = {
  /** Undefined where `through` gives each call its token. */
  readonly botToken: string | undefined;
  readonly identity: Identity;
  readonly clientOptions: WebClientOptions;
  /** What every call goes through on its way to Slack. @default nothing */
  readonly through?: Through;
  readonly ports: Pick<ChatPorts, "archive" | "log">;
};

/** What a daily post's metadata is called; no workspace sees it, the bot finds its own posts by it. */
const EVENT_TYPE = "dateline_daily_post";

/** Posts under way at once: Slack takes about one message a second in each channel, and many channels at a time. */
const AT_ONCE = 20;

/** Messages of a page of a channel's history, and pages that are read at most. */
const PAGE = 100;
const MOST_PAGES = 10;

/**
 * How far the clocks of this machine and of Slack may be apart in a channel of more than a page of messages, in milliseconds; the
 * newest page is looked through whatever the clocks say.
 */
const CLOCKS_APART_MS = 3_600_000;

/** Milliseconds that a post may wait for its turn, and that the call may take then: together less than POST_WITHIN_MS. */
const TURN_WITHIN_MS = 3_000;
const CALL_MS = 10_000;

/** How often Slack is asked whether it takes a token again that it refused, in milliseconds. */
const TOKEN_EVERY_MS = 15_000;

/** Times that a page is asked for, and the longest wait in between, in milliseconds. */
const TRIES = 3;
const LONGEST_WAIT_MS = 4_000;

/**
 * Posts daily posts in Slack, by a client of its own: what it waits for holds no answer up, and nothing that may have been posted is
 * sent again by itself.
 */
export function createSlackPoster({
  botToken,
  identity,
  clientOptions,
  through = (fetch) => fetch,
  ports,
}: SlackPosterParts): Poster {
  const { archive, log } = ports;
  const { name, botId, botUserId } = identity;
  const options: WebClientOptions = {
    ...clientOptions,
    fetch: through(clientOptions.fetch ?? globalThis.fetch),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    maxRequestConcurrency: AT_ONCE + 5,
  };
  const web = new WebClient(botToken, options);
  /** A client of one message, which is cheap to make. */
  const gated = (gate: SendGate) =>
    new WebClient(botToken, { ...options, fetch: through(fetchThrough(gate, clientOptions.fetch)) });

  // A bot token is good for one workspace: this pace is that workspace's, and holds up no other.
  const pacer = createPacer();

  let obstacle: string | null = null;
  let askedMs = Number.NEGATIVE_INFINITY;

  const sent = (error: unknown): Sent => {
    const unsent = error instanceof WebAPIRequestError && error.original instanceof UnsentError;
    if (unsent && error.original.late) return { kind: "late" };
    const failure = unsent ? ({ kind: "unsent", code: causeOf(error.original) } as const) : failureOf(error);
    switch (failure.kind) {
      case "limited":
        return waiting(failure.waitMs);
      case "unsent":
        return {
          kind: "refused",
          reason: ENGLISH("reason.slack-not-reached", { code: failure.code }),
          waitMs: null,
        };
      case "unclear":
        return { kind: "unclear", reason: ENGLISH("reason.slack-no-clear-answer", { code: failure.code }) };
      case "refused": {
        const inTheWay = obstacleOf(failure.code, name);
        if (inTheWay !== null && !isOfTheApp(failure.code)) return { kind: "impossible", reason: inTheWay };
        // What concerns every channel stops none: once it is fixed, all go on by themselves.
        if (inTheWay !== null && failure.code !== "missing_scope") {
          obstacle = inTheWay;
          askedMs = performance.now();
          return { kind: "refused", reason: inTheWay, waitMs: TOKEN_EVERY_MS };
        }
        return {
          kind: "refused",
          reason: inTheWay ?? ENGLISH("reason.slack-refused", { code: failure.code }),
          waitMs: null,
        };
      }
    }
  };

  /** A page of a channel's history, newest first, asked for again if that may help; else whether it may be had at all. */
  const page = async (channel: string, cursor: string) => {
    for (let tries = 1; ; tries++) {
      try {
        return await web.conversations.history({
          channel,
          limit: PAGE,
          include_all_metadata: true,
          ...(cursor === "" ? {} : { cursor }),
        });
      } catch (error) {
        const failure = failureOf(error);
        const waitMs = failure.kind === "limited" ? (failure.waitMs ?? LONGEST_WAIT_MS) : 1_000;
        if (failure.kind === "refused" || tries === TRIES || waitMs > LONGEST_WAIT_MS) {
          const reason = "code" in failure ? failure.code : failure.kind;
          log.warn("a channel’s messages cannot be read", { reason });
          return failure.kind === "refused" ? "unknown" : "later";
        }
        await wait(waitMs);
      }
    }
  };

  const search = async (channel: string, key: PostKey, sinceMs: number): Promise<FoundPost> => {
    let cursor = "";
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const read = await page(channel, cursor);
      if (typeof read === "string") return read;
      const found = read.messages?.find(
        ({ metadata, bot_id, user }) =>
          metadata?.event_type === EVENT_TYPE &&
          nonceOf(metadata.event_payload) === key.nonce &&
          (user === botUserId || (botId !== undefined && bot_id === botId)),
      );
      if (found?.ts) return { message: found.ts };
      const oldestMs = Number(read.messages?.at(-1)?.ts ?? 0) * 1_000;
      if (oldestMs > 0 && oldestMs < sinceMs - CLOCKS_APART_MS) return "none";
      cursor = read.response_metadata?.next_cursor ?? "";
      if (cursor === "") return read.has_more === true ? "unknown" : "none";
    }
    return "unknown";
  };

  return {
    platform: "slack",
    workspaces: identity.teamId === "" ? null : [identity.teamId],
    atOnce: AT_ONCE,
    room: () => (obstacle === null ? Math.min(AT_ONCE, pacer.room()) : 0),
    dropsRepeatsForMs: 0,
    obstacle: () => obstacle,
    async recover() {
      if (obstacle === null || performance.now() - askedMs < TOKEN_EVERY_MS) return;
      askedMs = performance.now();
      try {
        await web.auth.test();
        obstacle = null;
      } catch {
        // Asked again after the same while.
      }
    },
    async post({ channel }, post, { subscription, day, nonce }, gate) {
      const turn = await pacer.turn(TURN_WITHIN_MS);
      if (typeof turn === "number") return waiting(turn);
      const message = {
        ...renderMessage(post, { archive: archive() }),
        channel,
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: EVENT_TYPE, event_payload: { subscription, day, nonce } },
      };
      const client = gate ? gated(gate) : web;
      const posting = client.chat
        .postMessage(message)
        .then(({ ts }): Sent => ({ kind: "posted", message: ts ?? "" }), sent);
      const late: Sent = { kind: "unclear", reason: ENGLISH("reason.slack-late") };
      const outcome = (await within(CALL_MS + 1_000, posting)) ?? late;
      if (outcome.kind === "posted") turn.passed();
      if (outcome.kind === "refused" && outcome.waitMs !== null) turn.refused(channel, outcome.waitMs);
      return outcome;
    },
    async find({ channel }, key, sinceMs) {
      return (await within(POST_WITHIN_MS, search(channel, key, sinceMs))) ?? "later";
    },
    async tell({ channel, locale = "en" }, person, words) {
      const say = sayIn(locale);
      // A request's person is "team/user"; a message to a person's own id goes to their direct messages.
      const user = person.split("/").at(-1) ?? person;
      const url = `https://slack.com/app_redirect?channel=${encodeURIComponent(channel)}`;
      const item: Item = {
        ...textItem(words),
        facts: [{ label: say("fact.where"), text: say("slack.channel-link"), url }],
      };
      const reply: Reply = { ...shortReply("subscription", null, []), items: [item] };
      const message = renderMessage(reply, { archive: archive() });
      try {
        await web.chat.postMessage({ ...message, channel: user, unfurl_links: false, unfurl_media: false });
        return "told";
      } catch (error) {
        const failure = failureOf(error);
        log.warn("the person who set it up could not be notified", {
          reason: "code" in failure ? failure.code : failure.kind,
        });
        return failure.kind === "unclear" ? "unclear" : "refused";
      }
    },
  };
}

/** Writes a request at the last moment at which a gate is open; through another `fetch`, right before that is called. */
function fetchThrough(
  gate: SendGate,
  fetch: WebClientOptions["fetch"],
): NonNullable<WebClientOptions["fetch"]> {
  return async (url, init) => {
    if (fetch) {
      if (!(await gate.check()) || !gate.isOpen()) throw new UnsentError(true);
      return fetch(url, init);
    }
    const { method = "POST", headers, body, signal } = init ?? {};
    if (typeof body !== "string") throw new TypeError("Expected a message to be sent as text.");
    return gatedFetch(
      String(url),
      { method, headers: Object.fromEntries(new Headers(headers)), body, signal: signal ?? undefined },
      gate,
    );
  };
}

function causeOf({ cause }: Error): string {
  if (!(cause instanceof Error)) return "no connection";
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
}

function waiting(waitMs: number | null): Sent {
  return { kind: "refused", reason: ENGLISH("reason.slack-wait"), waitMs };
}

function nonceOf(payload: unknown): unknown {
  return typeof payload === "object" && payload !== null && "nonce" in payload ? payload.nonce : undefined;
}
