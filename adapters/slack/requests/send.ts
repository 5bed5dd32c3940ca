import { setTimeout as wait } from "node:timers/promises";
import type { FetchFunction, WebClient } from "@slack/web-api";
import { type FailureLog, failureReason } from "../../../src/chat/failure-log.ts";
import { failureOf } from "../connection/failure.ts";
import type { ReplyTarget } from "../read.ts";
import type { SlackMessage } from "../render.ts";
import { postTo } from "./response-url.ts";

/** Who sees a message. */
type Audience = "person" | "everybody";

/** Sends a message to a target; false if no way led there. It never fails. */
export type Send = (target: ReplyTarget, message: SlackMessage, audience: Audience) => Promise<boolean>;

/** Replaces the message whose button was pressed, or deletes it; false if it stands as it was. It never fails. */
export type Change = (target: ReplyTarget, change: SlackMessage | "delete") => Promise<boolean>;

/** What sending needs. */
export type SendPorts = {
  readonly web: WebClient;
  /** Posts to a `response_url`. */
  readonly fetch: FetchFunction;
  readonly failures: FailureLog;
};

/** No link previews, for any reader. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Slack's errors about the layout of a message, whose plain text it may take all the same. */
const LAYOUT_REFUSED = /\b(?:invalid_blocks(?:_format)?|msg_blocks_too_long|msg_too_long)\b/;

/** A file that was uploaded can be shown once Slack has looked at it: some seconds later, in milliseconds. */
const FILE_AFTER_MS = 2_000;

/**
 * Makes a sender that tries one way after the other; where Slack refuses the layout, without the picture from there on, and then in plain text.
 *
 * @param ports `fileAfterMs`: how long a picture that was just uploaded is waited for. @default 2000
 */
export function createSend({
  web,
  fetch,
  failures,
  fileAfterMs = FILE_AFTER_MS,
}: SendPorts & { readonly fileAfterMs?: number }): Send {
  return async (target, message, audience) => {
    let [first, ...simpler] = versionsOf(message, fileAfterMs);
    /** What kept it from being delivered; null if it was. */
    const attempt = async ({ name, go }: Way, { content, afterMs }: Version): Promise<unknown> => {
      const what = `message not delivered by ${name}`;
      if (afterMs > 0) await wait(afterMs, undefined, { ref: false });
      try {
        await go({ web, fetch }, content);
        failures.works(what);
        return null;
      } catch (error) {
        failures.failed(what, error, { way: name, audience });
        return error;
      }
    };
    for (const way of ways(target, audience)) {
      for (;;) {
        const error = await attempt(way, first);
        if (error === null) return true;
        if (isSilence(error)) return false;
        const [next, ...rest] = simpler;
        if (next === undefined || !LAYOUT_REFUSED.test(failureReason(error))) break;
        [first, simpler] = [next, rest];
      }
    }
    return false;
  };
}

/** Whether Slack said nothing: a network that is cut delivers what was sent once it is back, and by another way it would come twice. */
function isSilence(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === "unclear" && failure.code === "TimeoutError";
}

/** A message in a form that Slack may take where it refused another, and how long that one is waited for. */
type Version = { readonly content: Content; readonly afterMs: number };

function versionsOf(message: SlackMessage, fileAfterMs: number): readonly [Version, ...Version[]] {
  const pictures = message.blocks.filter(({ type }) => type === "image");
  const whole = { ...message, ...QUIET };
  const isFile = pictures.some((block) => "slack_file" in block);
  const without = message.blocks.filter(({ type }) => type !== "image");
  return [
    { content: whole, afterMs: 0 },
    ...(isFile ? [{ content: whole, afterMs: fileAfterMs }] : []),
    ...(pictures.length > 0 ? [{ content: { ...whole, blocks: without }, afterMs: 0 }] : []),
    { content: { text: message.text, ...QUIET }, afterMs: 0 },
  ];
}

/** Makes what changes a message whose button was pressed, by the press's own response_url: that needs no permission. */
export function createChange({ fetch, failures }: Pick<SendPorts, "fetch" | "failures">): Change {
  return async ({ responseUrl, thread }, change) => {
    const body =
      change === "delete"
        ? { delete_original: true }
        : { ...change, replace_original: true, ...(thread === null ? {} : { thread_ts: thread }) };
    try {
      await postTo(fetch, responseUrl ?? "", body);
      failures.works("message not changed");
      return true;
    } catch (error) {
      failures.failed("message not changed", error);
      return false;
    }
  };
}

type Way = {
  readonly name: "response_url" | "chat.postMessage" | "chat.postEphemeral";
  readonly go: (ports: Pick<SendPorts, "web" | "fetch">, content: Content) => Promise<unknown>;
};

/** A message with its blocks, or its plain text alone. */
type Content = Pick<SlackMessage, "text"> & Partial<Pick<SlackMessage, "blocks">> & typeof QUIET;

/**
 * The ways to a target, the best first: a response_url needs no membership in the channel; where nothing else leads to a
 * person, a direct message does.
 */
function ways(target: ReplyTarget, audience: Audience): readonly Way[] {
  const { channel, user, thread, opens, responseUrl, alone } = target;
  const threadOf = (ts: string | null) => (ts === null ? {} : { thread_ts: ts });
  const toAll = audience === "everybody";
  const respond: Way = {
    name: "response_url",
    go: ({ fetch }, content) =>
      postTo(fetch, responseUrl ?? "", {
        ...content,
        ...threadOf(thread),
        response_type: toAll ? "in_channel" : "ephemeral",
        replace_original: false,
      }),
  };
  const post = (to: string, ts: string | null): Way => ({
    name: "chat.postMessage",
    go: ({ web }, content) => web.chat.postMessage({ ...content, ...threadOf(ts), channel: to }),
  });
  const postEphemeral: Way = {
    name: "chat.postEphemeral",
    go: ({ web }, content) => web.chat.postEphemeral({ ...content, ...threadOf(thread), channel, user }),
  };
  const first = responseUrl === null ? [] : [respond];
  if (toAll) return [...first, post(channel, thread ?? opens)];
  return alone ? [...first, post(channel, thread)] : [...first, postEphemeral, post(user, null)];
}
