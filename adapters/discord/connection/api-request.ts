import { DefaultUserAgent } from "discord.js";
import * as v from "valibot";
import type { SendGate } from "../../../src/delivery/posting/send-gate.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { gatedFetch, UnsentError } from "../../http/gated-fetch.ts";

/** What came of a request. */
export type Answered =
  | { readonly kind: "done"; readonly body: unknown }
  /** Discord says no; `code` is its own number for the reason, 0 if it gives none. */
  | { readonly kind: "denied"; readonly status: number; readonly code: number; readonly message: string }
  /** Too many requests: nothing was done. */
  | { readonly kind: "limited"; readonly waitMs: number }
  /** The gate had closed before the request was written: nothing was done. */
  | { readonly kind: "late" }
  /** Nobody could be reached: nothing was done. */
  | { readonly kind: "unreached"; readonly reason: string }
  /** No answer, or none that says anything: it may have been done. */
  | { readonly kind: "unclear"; readonly reason: string };

/** Errors of a network before anything was sent. */
const NOT_SENT: readonly unknown[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** An answer, and whether it concerns every request of the bot. */
type Once = { readonly answer: Answered; readonly global: boolean };

/** A request to Discord's REST API. */
export type Sending = {
  readonly method: string;
  /** Null for answers to interactions, whose address is secret enough. */
  readonly authorization: string | null;
  /** Sent as JSON. */
  readonly body: object | undefined;
  /** PNG files that the body's `attachments` describe, in their order. @default none */
  readonly files?: readonly Uint8Array[];
  /** How long it may take, in milliseconds. */
  readonly withinMs: number;
  /** Asked right before the request is written; not given: it may be sent at any time. */
  readonly gate?: SendGate;
};

/** Where the REST API is; `apiUrl` is another Discord than the real one. */
export function baseUrl(apiUrl: string | null): string {
  return `${apiUrl ?? "https://discord.com/api"}/v10`;
}

/** Sends a request once and never throws. */
export async function sendOnce(
  url: string,
  { method, authorization, body, files = [], withinMs, gate }: Sending,
): Promise<Once> {
  const headers = {
    ...(authorization === null ? {} : { authorization }),
    "user-agent": DefaultUserAgent,
    // The type of a form with its boundary is fetch's to say.
    ...(body === undefined || files.length > 0 ? {} : { "content-type": "application/json" }),
  };
  const text = body === undefined ? null : JSON.stringify(body);
  const signal = AbortSignal.timeout(withinMs);
  try {
    const response = gate
      ? await gatedFetch(url, { method, headers, body: text ?? "", signal }, gate)
      : await fetch(url, {
          method,
          headers,
          body: text !== null && files.length > 0 ? formOf(text, files) : text,
          redirect: "manual",
          signal,
        });
    return read(response, await response.text());
  } catch (error) {
    const unsent = error instanceof UnsentError;
    if (unsent && error.late) return { answer: { kind: "late" }, global: false };
    const code = codeOf(error);
    const reason = ENGLISH("reason.discord-not-reached", { code });
    return {
      answer: unsent || NOT_SENT.includes(code) ? { kind: "unreached", reason } : { kind: "unclear", reason },
      global: false,
    };
  }
}

/** Files go in a form beside the JSON: https://docs.discord.com/developers/reference#uploading-files. */
function formOf(json: string, files: readonly Uint8Array[]): FormData {
  const form = new FormData();
  form.append("payload_json", json);
  for (const [index, bytes] of files.entries())
    form.append(`files[${index}]`, new Blob([new Uint8Array(bytes)], { type: "image/png" }), `${index}.png`);
  return form;
}

const BODY = v.object({
  code: v.fallback(v.number(), 0),
  message: v.fallback(v.string(), ""),
  retry_after: v.optional(v.number()),
  global: v.fallback(v.boolean(), false),
});

function read({ status, headers }: Response, text: string): Once {
  const body = json(text);
  const said = v.safeParse(BODY, body);
  const { code, message, retry_after, global } = said.success
    ? said.output
    : { code: 0, message: "", retry_after: undefined, global: false };
  if (status === 204) return { answer: { kind: "done", body: null }, global };
  if (status >= 200 && status < 300 && body !== undefined) return { answer: { kind: "done", body }, global };
  if (status === 429) {
    const seconds = retry_after ?? Number(headers.get("retry-after") ?? 5);
    const waitMs = Math.ceil((Number.isFinite(seconds) ? seconds : 5) * 1000);
    // Without a number in the body it comes from a proxy in front of Discord, and concerns every request.
    const all = global || headers.has("x-ratelimit-global") || retry_after === undefined;
    return { answer: { kind: "limited", waitMs }, global: all };
  }
  if (status >= 400 && status < 500) return { answer: { kind: "denied", status, code, message }, global };
  return { answer: { kind: "unclear", reason: ENGLISH("reason.discord-error", { status }) }, global };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Node's fetch says "fetch failed" and keeps what failed in the error's cause. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "no answer in time";
  const { cause } = error;
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : error.message;
}
