import { setTimeout as wait } from "node:timers/promises";
import type { FetchFunction, WebClient } from "@slack/web-api";
import type { Log } from "../../src/chat/connection.ts";
import { LIMITS } from "./limits.ts";
import type { Place } from "./read.ts";
import type { SlackMessage } from "./render.ts";

/** Who sees a message. */
type Audience = "person" | "everybody";

/** Sends a message to a place; false if no way led there. It never fails. */
export type Send = (place: Place, message: SlackMessage, audience: Audience) => Promise<boolean>;

/** What sending needs. */
export type SendPorts = {
  readonly web: WebClient;
  readonly fetch: FetchFunction;
  readonly log: Log;
};

/** No walls of link previews, whoever reads. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Seconds: a longer `Retry-After` of a response_url is not waited for. */
const LONGEST_WAIT = 30;

/** Makes a sender that tries one way after the other. */
export function createSend({ web, fetch, log }: SendPorts): Send {
  return async (place, message, audience) => {
    for (const { name, go } of ways(place, { ...message, ...QUIET }, audience)) {
      try {
        await go({ web, fetch });
        return true;
      } catch (error) {
        log.warn("message not delivered", { way: name, audience, reason: reasonOf(error) });
      }
    }
    return false;
  };
}

type Way = {
  readonly name: "response_url" | "chat.postMessage" | "chat.postEphemeral";
  readonly go: (ports: Pick<SendPorts, "web" | "fetch">) => Promise<unknown>;
};

type Content = SlackMessage & typeof QUIET;

/**
 * The ways to a place, the best first: a response_url needs no membership in the channel; where nothing else leads to a
 * person, a direct message does.
 */
function ways(place: Place, content: Content, audience: Audience): readonly Way[] {
  const { channel, user, thread, opens, responseUrl, alone } = place;
  const threadOf = (ts: string | null) => (ts === null ? {} : { thread_ts: ts });
  const toAll = audience === "everybody";
  const respond: Way = {
    name: "response_url",
    go: ({ fetch }) =>
      postTo(fetch, responseUrl ?? "", {
        ...content,
        ...threadOf(thread),
        response_type: toAll ? "in_channel" : "ephemeral",
        replace_original: false,
      }),
  };
  const post = (to: string, ts: string | null): Way => ({
    name: "chat.postMessage",
    go: ({ web }) => web.chat.postMessage({ ...content, ...threadOf(ts), channel: to }),
  });
  const postEphemeral: Way = {
    name: "chat.postEphemeral",
    go: ({ web }) => web.chat.postEphemeral({ ...content, ...threadOf(thread), channel, user }),
  };
  const first = responseUrl === null ? [] : [respond];
  if (toAll) return [...first, post(channel, thread ?? opens)];
  return alone ? [...first, post(channel, thread)] : [...first, postEphemeral, post(user, null)];
}

/** Posts to a response_url, once more if Slack says when. */
async function postTo(fetch: FetchFunction, url: string, body: object): Promise<void> {
  const attempt = () =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(LIMITS.callMs),
    });
  const first = await attempt();
  const seconds = Number(first.headers.get("retry-after") ?? Number.NaN);
  const again = first.status === 429 && seconds >= 0 && seconds <= LONGEST_WAIT;
  if (again) await wait(seconds * 1_000);
  const { ok, status } = again ? await attempt() : first;
  if (!ok) throw new Error(`status ${status}`);
}

/** Why something failed, in Slack's own code where there is one; a message's text is never part of it. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}
