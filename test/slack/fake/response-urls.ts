import { checkMessage, messageError } from "./check-message.ts";
import { isJson, type Json, parseJson, string } from "./json.ts";
import type { SlackRecord } from "./record.ts";
import type { Transcript } from "./transcript.ts";

const USES = 5;
const LIFE_MS = 30 * 60_000;

/** What a response_url belongs to. */
type ResponseContext = {
  readonly exchange: number;
  readonly channel: string;
  readonly user: string;
  /** The message that was pressed; null for a slash command and a shortcut. */
  readonly source: string | null;
};

/** How a response_url answers. */
type ResponseAnswer = { readonly status: number; readonly error: string | null };

/** The response_urls that were handed out. */
export type ResponseUrls = {
  /** A new one, below the address of the server. */
  readonly issue: (kind: "commands" | "actions" | "app", context: ResponseContext) => string;
  readonly post: (path: string, body: string) => ResponseAnswer;
};

type Issued = { readonly context: ResponseContext; readonly untilMs: number; uses: number };

type Needs = {
  readonly address: () => string;
  readonly teamId: string;
  readonly now: () => number;
  readonly secret: () => string;
  readonly record: SlackRecord;
  readonly transcript: Transcript;
};

const OK: ResponseAnswer = { status: 200, error: null };

/** A store of response_urls: five uses each, in thirty minutes. */
export function createResponseUrls(needs: Needs): ResponseUrls {
  const { address, teamId, now, secret, record, transcript } = needs;
  const issued = new Map<string, Issued>();

  const refusal = (url: Issued | undefined): ResponseAnswer | null => {
    if (!url) return { status: 404, error: "no_service" };
    if (now() > url.untilMs) return { status: 404, error: "expired_url" };
    return url.uses >= USES ? { status: 404, error: "used_url" } : null;
  };

  const show = (body: Json, { exchange, channel, user, source }: ResponseContext): ResponseAnswer => {
    const how = { via: "response_url", exchange } as const;
    const changes = body.delete_original === true || body.replace_original === true;
    if (changes && source !== null) {
      const done =
        body.delete_original === true ? transcript.remove(source, how) : transcript.update(source, body, how);
      return done ? OK : { status: 404, error: "message_not_found" };
    }
    if (changes)
      record.fault("response_url", ["no original: Slack replaces nothing here (bolt-js#2287)"], body);
    const isPublic = body.response_type === "in_channel";
    transcript.post({
      ...how,
      channel,
      threadTs: string(body.thread_ts) || null,
      visibility: isPublic ? { kind: "channel" } : { kind: "ephemeral", user },
      body,
    });
    return OK;
  };

  return {
    issue: (kind, context) => {
      const path = `/${kind}/${teamId}/${issued.size + 1}/${secret()}`;
      issued.set(path, { context, untilMs: now() + LIFE_MS, uses: 0 });
      return `${address()}${path}`;
    },
    post: (path, text) => {
      const url = issued.get(path);
      const refused = refusal(url);
      if (refused || !url) return refused ?? OK;
      url.uses += 1;
      const body = parseJson(text);
      if (!isJson(body)) return { status: 400, error: "invalid_payload" };
      const faults = checkMessage(body, "response");
      record.fault("response_url", faults, body);
      return faults.length > 0 ? { status: 400, error: messageError(faults) } : show(body, url.context);
    },
  };
}
