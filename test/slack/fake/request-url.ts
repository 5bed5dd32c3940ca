import { createHmac } from "node:crypto";
import { Agent, type IncomingMessage, request } from "node:http";
import { performance } from "node:perf_hooks";
import { type Json, parseJson } from "./json.ts";
import type { Ack, Envelope, Transport } from "./transport.ts";

const STALE_SECONDS = 6 * 60;

/** A request that does not come from Slack, or that asks for no more than a sign of life. */
type Probe = "badly_signed" | "unsigned" | "stale" | "url_verification" | "ssl_check";

/** The plain answer to a request. */
type HttpAnswer = { readonly status: number; readonly body: string };

/** Slack's side of a request URL. */
export type RequestUrl = Transport & {
  readonly setUrl: (url: string) => void;
  /** Sends an odd request, with the challenge or the command in it, and hands back the bare answer. */
  readonly probe: (probe: Probe, payload: Json) => Promise<HttpAnswer>;
};

type Needs = { readonly signingSecret: string; readonly ackDeadlineMs: number; readonly url: string };

type Outgoing = { readonly contentType: string; readonly body: string };

type Answered = HttpAnswer & { readonly contentType: string; readonly mayRetry: boolean };

const FORM = "application/x-www-form-urlencoded";

function form(fields: Json): Outgoing {
  const entries = Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]);
  return { contentType: FORM, body: new URLSearchParams(entries).toString() };
}

/** Posts signed requests to the bot. */
export function createRequestUrl({ signingSecret, ackDeadlineMs, url }: Needs): RequestUrl {
  const agent = new Agent({ keepAlive: true });
  let target = url;

  const post = (
    { contentType, body }: Outgoing,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        target,
        {
          method: "POST",
          agent,
          signal: AbortSignal.timeout(ackDeadlineMs),
          headers: {
            "content-type": contentType,
            "content-length": Buffer.byteLength(body),
            "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            accept: "application/json,*/*",
            ...headers,
          },
        },
        (answer) => read(answer).then(resolve, reject),
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });

  /** Signed with the real clock, against which Bolt holds it. */
  const signature = (body: string, agoSeconds = 0, secret = signingSecret): Record<string, string> => {
    const timestamp = String(Math.floor(Date.now() / 1_000) - agoSeconds);
    const hash = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
    return { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${hash}` };
  };

  const deliver = async (envelope: Envelope): Promise<Ack> => {
    const sentMs = performance.now();
    const outgoing = encode(envelope);
    try {
      const answered = await post(outgoing, { ...signature(outgoing.body), ...retryHeaders(envelope) });
      return ackOf(answered, performance.now() - sentMs);
    } catch (error) {
      const isTimeout = error instanceof Error && error.name === "AbortError";
      return {
        outcome: isTimeout ? "operation_timeout" : "dispatch_failed",
        afterMs: null,
        status: null,
        body: undefined,
        retryReason: isTimeout ? "http_timeout" : "connection_failed",
      };
    }
  };

  return {
    deliver,
    setUrl: (next) => {
      target = next;
    },
    probe: (probe, payload) => {
      const outgoing =
        probe === "url_verification"
          ? { contentType: "application/json", body: JSON.stringify(payload) }
          : form({ ...payload, ...(probe === "ssl_check" ? { ssl_check: 1 } : {}) });
      const headers = {
        badly_signed: () => signature(outgoing.body, 0, `${signingSecret}x`),
        unsigned: () => ({}),
        stale: () => signature(outgoing.body, STALE_SECONDS),
        url_verification: () => signature(outgoing.body),
        ssl_check: () => signature(outgoing.body),
      }[probe]();
      return post(outgoing, headers);
    },
    close: () => agent.destroy(),
  };
}

function encode({ kind, payload }: Envelope): Outgoing {
  switch (kind) {
    case "slash_commands":
      return form(payload);
    case "interactive":
      return form({ payload: JSON.stringify(payload) });
    case "events_api":
      return { contentType: "application/json", body: JSON.stringify(payload) };
  }
}

function retryHeaders({ retry }: Envelope): Record<string, string> {
  return retry ? { "x-slack-retry-num": String(retry.attempt), "x-slack-retry-reason": retry.reason } : {};
}

async function read(answer: IncomingMessage): Promise<Answered> {
  answer.setEncoding("utf8");
  let body = "";
  for await (const chunk of answer) body += chunk;
  return {
    status: answer.statusCode ?? 0,
    body,
    contentType: answer.headers["content-type"] ?? "",
    mayRetry: answer.headers["x-slack-no-retry"] !== "1",
  };
}

function ackOf({ status, body, contentType, mayRetry }: Answered, afterMs: number): Ack {
  if (status < 200 || status > 299)
    return {
      outcome: "dispatch_failed",
      afterMs: null,
      status,
      body: undefined,
      retryReason: mayRetry ? "http_error" : null,
    };
  const parsed = contentType.includes("json") ? parseJson(body) : body;
  return { outcome: "acked", afterMs, status, body: body === "" ? undefined : parsed, retryReason: null };
}
