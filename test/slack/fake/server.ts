import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Disturbance, Disturbances } from "./disturbances.ts";
import { type Json, json, parseJson, string } from "./json.ts";
import type { TakePost } from "./rate-limit.ts";
import type { SlackRecord } from "./record.ts";
import type { ResponseUrls } from "./response-urls.ts";

type Needs = {
  readonly scopes: readonly string[];
  readonly record: SlackRecord;
  readonly disturbances: Disturbances;
  readonly responseUrls: ResponseUrls;
  /** Counts a message for its channel. */
  readonly takePost: TakePost;
  readonly webApi: (method: string, token: string, args: Json) => Json;
};

type Answer = {
  readonly status: number;
  readonly body: string | Json;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Fields of a form that hold JSON. */
const STRUCTURED = new Set(["blocks", "view", "metadata", "attachments"]);

const WORDS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
]);

/** Fields of a form that hold yes or no. */
const FLAGS = new Set([
  "inclusive",
  "include_all_metadata",
  "mrkdwn",
  "unfurl_links",
  "unfurl_media",
  "link_names",
  "reply_broadcast",
]);

/**
 * The arguments of a call, from JSON or from a form.
 *
 * @example
 * callArguments("application/x-www-form-urlencoded", "channel=C1&unfurl_links=false")
 * // => { channel: "C1", unfurl_links: false }
 */
function callArguments(contentType: string, body: string): Json {
  if (contentType.includes("json")) return json(parseJson(body));
  const read = (key: string, value: string): unknown => {
    if (STRUCTURED.has(key)) return parseJson(value);
    return FLAGS.has(key) ? (WORDS.get(value) ?? value) : value;
  };
  return Object.fromEntries(Array.from(new URLSearchParams(body), ([key, value]) => [key, read(key, value)]));
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

/** The HTTP server of Slack: the Web API below `/api/`, and the response_urls. */
export function createSlackServer(needs: Needs): Server {
  const { scopes, record, disturbances, responseUrls, takePost, webApi } = needs;
  const slack = (path: string, bearer: string, text: string, args: Json): Answer => {
    if (!path.startsWith("/api/")) {
      const { status, error } = responseUrls.post(path, text);
      return { status, body: error === null ? "ok" : { ok: false, error } };
    }
    const headers = { "x-oauth-scopes": scopes.join(",") };
    return {
      status: 200,
      body: webApi(path.slice("/api/".length), bearer, args),
      headers,
    };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://slack").pathname;
    const method = path.startsWith("/api/") ? path.slice("/api/".length) : "response_url";
    const text = await readBody(request);
    const contentType = request.headers["content-type"] ?? "";
    const args = method === "response_url" ? json(parseJson(text)) : callArguments(contentType, text);
    // The SDK adds these two to the arguments of any method.
    const { token = "", team_id: _, ...body } = args;
    const carryOut = (): Answer => {
      const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? string(token);
      const answered = slack(path, bearer, text, body);
      const error = string(json(answered.body).error) || null;
      record.call({ method, body, status: answered.status, error });
      return answered;
    };
    const waitSeconds = method === "chat.postMessage" ? takePost(string(body.channel)) : null;
    const disturbance: Disturbance | null =
      disturbances.next(method) ?? (waitSeconds ? { kind: "limited", retryAfterSeconds: waitSeconds } : null);
    switch (disturbance?.kind) {
      case "limited": {
        record.call({ method, body, status: 429, error: "ratelimited" });
        const headers = { "retry-after": String(disturbance.retryAfterSeconds) };
        write(response, { status: 429, body: { ok: false, error: "ratelimited" }, headers });
        return;
      }
      case "refused": {
        const { error } = disturbance;
        const status = method === "response_url" ? 400 : 200;
        record.call({ method, body, status, error });
        write(response, { status, body: { ok: false, error } });
        return;
      }
      case "failed": {
        const { status } = disturbance;
        if (status === "hang_up_after") {
          carryOut();
          request.socket.destroy();
          return;
        }
        record.call({ method, body, status: status === "hang_up" ? 0 : status, error: "failed" });
        if (status === "hang_up") request.socket.destroy();
        else write(response, { status, body: "Slack is down" });
        return;
      }
      case undefined:
        write(response, carryOut());
    }
  };

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The caller left before the end of its request, which so never was one.
      if (!request.complete) return;
      record.fault("fake", [String(error)], request.url);
      response.destroy();
    });
  });
}

function write(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const isText = typeof body === "string";
  response.writeHead(status, {
    "content-type": isText ? "text/plain" : "application/json; charset=utf-8",
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
