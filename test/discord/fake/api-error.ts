import { EMPTY_MESSAGE } from "./check-message.ts";
import type { JsonObject } from "./json.ts";

/** What the fake Discord answers to a request. */
export type Answer = {
  readonly status: number;
  /** JSON; a 204 has none. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut instead of an answer. @default false */
  readonly hangUp?: boolean;
  /** No answer ever comes. @default false */
  readonly stall?: boolean;
};

/** The errors of Discord's that the fake Discord gives. */
export type ErrorName =
  | "unauthorized"
  | "notFound"
  | "methodNotAllowed"
  | "invalidJson"
  | "emptyMessage"
  | "unknownChannel"
  | "unknownGuild"
  | "unknownMember"
  | "unknownUser"
  | "missingAccess"
  | "missingPermissions"
  | "noTextChannel"
  | "closedToMessages"
  | "archivedThread"
  | "unknownMessage"
  | "unknownWebhook"
  | "unknownInteraction"
  | "unknownCommand"
  | "notThisApplication"
  | "alreadyAcknowledged"
  | "invalidWebhookToken";

/** Discord's errors, each with its HTTP status and its JSON code. */
const ERRORS: Readonly<Record<ErrorName, readonly [status: number, code: number, message: string]>> = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not FoundPost"],
  methodNotAllowed: [405, 0, "405: Method Not Allowed"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownUser: [404, 10013, "Unknown User"],
  missingAccess: [403, 50001, "Missing Access"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  noTextChannel: [400, 50008, "Cannot send messages in a non-text channel"],
  closedToMessages: [403, 50007, "Cannot send messages to this user"],
  archivedThread: [400, 50083, "Thread is archived"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  notThisApplication: [403, 20012, "You are not authorized to perform this action on this application"],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  invalidWebhookToken: [401, 50027, "Invalid Webhook Token"],
};

/** Answers with one of Discord's errors. */
export function apiError(name: ErrorName): Answer {
  const [status, code, message] = ERRORS[name];
  return { status, body: { message, code } };
}

/** Answers that the body has faults, each written `path: what is wrong`: 50035, or 50006 if a message is empty and that is all. */
export function invalidBody(faults: readonly string[]): Answer {
  if (faults.length === 1 && faults[0] === EMPTY_MESSAGE) return apiError("emptyMessage");
  const errors: Record<string, JsonObject> = {};
  for (const fault of faults) {
    const path = fault.split(":")[0] ?? "";
    const here = faults.filter((other) => other.split(":")[0] === path);
    errors[path] = {
      _errors: here.map((other) => ({ code: "FAKE_DISCORD", message: other.slice(path.length + 2) })),
    };
  }
  return { status: 400, body: { message: "Invalid Form Body", code: 50035, errors } };
}

/** Answers that too many requests were made, as Discord does: seconds in the body and whole seconds in the header. */
export function rateLimited(retryAfterSeconds: number, global: boolean, nowMs: number): Answer {
  const wait = {
    "retry-after": String(Math.ceil(retryAfterSeconds)),
    "x-ratelimit-scope": global ? "global" : "user",
  };
  const bucket = {
    "x-ratelimit-limit": "5",
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(nowMs / 1000 + retryAfterSeconds),
    "x-ratelimit-reset-after": String(retryAfterSeconds),
    "x-ratelimit-bucket": "fa4e0000000000000000000000000000",
  };
  return {
    status: 429,
    headers: global ? { ...wait, "x-ratelimit-global": "true" } : { ...wait, ...bucket },
    body: { message: "You are being rate limited.", retry_after: retryAfterSeconds, global },
  };
}
