import type { Archive } from "../archive/archive.ts";
import { type ArchiveNumbers, HELP, statusReply } from "./replies/about-replies.ts";
import type { ArchiveState } from "./replies/archive-state.ts";
import { askReply } from "./replies/ask-reply.ts";
import { onThisDateReply, timelineReply, whichDayReply } from "./replies/dated-replies.ts";
import { ofPartialArchive } from "./replies/partial-archive.ts";
import { proveReply } from "./replies/prove-reply.ts";
import { type Reply, shortReply } from "./replies/reply.ts";
import { citationReply, contextReply, quotationReply } from "./replies/sentence-replies.ts";
import type { ChatRequest } from "./requests/request.ts";

/** What a request is answered with, beside the archive. */
export type AnswerContext = {
  /** `YYYY-MM-DD`: what "last year" in a question counts from; null: such words have no date. */
  readonly today: string | null;
  readonly numbers: ArchiveNumbers;
  /** How current the archive is, where it changes while it is asked. @default it is complete */
  readonly state?: ArchiveState;
};

/**
 * Answers a request out of the archive.
 *
 * @param madeFrom the key of the archive that the request's button was made from; null if there is no such.
 */
export async function respond(
  archive: Archive,
  request: ChatRequest,
  context: AnswerContext,
  madeFrom: string | null = null,
): Promise<Reply> {
  const reply = await proveReply(archive, await plainReply(archive, request, context));
  const { state } = context;
  if (state && !state.complete) return ofPartialArchive(reply, state);
  if (madeFrom === null || madeFrom === (await archive.summary()).key) return reply;
  return {
    ...reply,
    notes: ["The archive has changed since this was asked. This is what it says now.", ...reply.notes],
  };
}

async function plainReply(
  archive: Archive,
  request: ChatRequest,
  { today, numbers, state }: AnswerContext,
): Promise<Reply> {
  switch (request.kind) {
    case "ask":
      return askReply(archive, request, today);
    case "timeline":
      return timelineReply(archive, request, today);
    case "on-this-date":
      return onThisDateReply(archive, request, today);
    case "which-day":
      return whichDayReply(request, today);
    case "quotation":
      return quotationReply(archive, request.at, request.as, today);
    case "context":
      return contextReply(archive, request.at, request.as);
    case "citation":
      return citationReply(archive, request.at, request.form, today);
    case "take-back":
      return shortReply("taken-back", "Taken back.", []);
    case "help":
      return HELP;
    case "status":
      return statusReply(numbers, state);
    case "subscribe":
    case "subscribe-form":
    case "stop":
    case "preview":
    case "skip":
      return shortReply("refusal", "No daily posts here.", ["This bot is not set up to keep subscriptions."]);
    case "watch":
    case "unwatch":
    case "watches":
    case "news":
      return shortReply("refusal", "No watches here.", ["This bot is not set up to keep watches."]);
    case "feedback":
    case "retract":
      return shortReply("refusal", "No feedback here.", ["This bot is not set up to keep feedback."]);
    case "mistake":
      return shortReply("refusal", "That did not work.", [request.message]);
  }
}
