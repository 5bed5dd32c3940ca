import { onTestFinished } from "vitest";
import { bridgeLog } from "../../adapters/slack/connection/log-bridge.ts";
import { createSlackPoster } from "../../adapters/slack/posting/poster.ts";
import { type Reply, shortReply, textItem } from "../../src/chat/replies/reply.ts";
import { postKey } from "../../src/delivery/deliver.ts";
import type { ChannelAddress, Poster, PostKey } from "../../src/delivery/posting/poster.ts";
import type { FakeSlackOptions } from "./fake/fake-slack.ts";
import { type Newsroom, openNewsroom, ports } from "./newsroom.ts";

/** Where, and the keys of two days. */
export const PLACE: ChannelAddress = { workspace: "T07NEWSROOM", channel: "C07DESK" };
export const KEY: PostKey = postKey("slack/T07NEWSROOM/C07DESK", "2026-06-17");
export const OTHER: PostKey = postKey("slack/T07NEWSROOM/C07DESK", "2026-06-18");

const WITH_HISTORY = ["app_mentions:read", "channels:history", "channels:read", "chat:write", "commands"];

/** A daily post. */
export const POST: Reply = {
  ...shortReply("on-this-date", "On this date: 17 June 2026", []),
  items: [{ ...textItem("They were <!channel> *shot*."), form: "quote" }],
};

/** A connected bot that may read its channel, until the test ends. */
export async function posting(
  options: FakeSlackOptions = {},
): Promise<Newsroom & { readonly poster: Poster }> {
  const room = await openNewsroom("http", { scopes: WITH_HISTORY, ...options });
  onTestFinished(room.close);
  return { ...room, poster: room.connection.poster };
}

/** A poster whose calls are answered with this. */
export function answered(answer: () => Response | Promise<Response>): {
  readonly poster: Poster;
  readonly calls: () => number;
} {
  let calls = 0;
  const given = ports();
  const identity = { team: "N", teamId: "T1", name: "dateline", botUserId: "U1", botId: "B1" };
  const clientOptions = {
    logger: bridgeLog(given.log),
    fetch: async () => {
      calls++;
      return answer();
    },
  };
  return {
    poster: createSlackPoster({ botToken: "xoxb-1", identity, clientOptions, ports: given }),
    calls: () => calls,
  };
}
