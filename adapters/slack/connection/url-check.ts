import type { IncomingMessage, RequestListener } from "node:http";
import { isValidSlackRequest } from "@slack/bolt";

/** Bytes of a request that are read: Slack's check has some hundred. */
const MOST_BYTES = 100_000;

/**
 * Answers Slack's check of the request URL, and takes nothing else: Slack checks it when the app is made, before there is a bot token.
 *
 * @param signingSecret the app's, which exists from the beginning.
 */
export function answerUrlCheck(signingSecret: string): RequestListener {
  return (request, response) => {
    answerTo(request, signingSecret)
      .then(({ status, body }) => response.writeHead(status, { "content-type": "text/plain" }).end(body))
      .catch(() => response.destroy());
  };
}

type Answer = { readonly status: number; readonly body: string };

async function answerTo(request: IncomingMessage, signingSecret: string): Promise<Answer> {
  const body = await readBody(request);
  if (body === null) return { status: 413, body: "" };
  const headers = {
    "x-slack-signature": String(request.headers["x-slack-signature"] ?? ""),
    "x-slack-request-timestamp": Number(request.headers["x-slack-request-timestamp"]),
  };
  if (!isValidSlackRequest({ signingSecret, body, headers })) return { status: 401, body: "" };
  const challenge = challengeOf(body);
  // Slack delivers an event again that was not taken.
  return challenge === null ? { status: 503, body: "" } : { status: 200, body: challenge };
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function challengeOf(body: string): string | null {
  try {
    const { type, challenge } = JSON.parse(body);
    return type === "url_verification" && typeof challenge === "string" ? challenge : null;
  } catch {
    return null;
  }
}
