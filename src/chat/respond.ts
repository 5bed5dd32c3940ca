import type { Archive } from "../archive/archive.ts";
import type { Locale } from "../messages/locale.ts";
import { type Say, sayIn } from "../messages/say.ts";
import { type ArchiveNumbers, helpReply, statusReply } from "./replies/about-replies.ts";
import type { ArchiveState } from "./replies/archive-state.ts";
import { askReply } from "./replies/ask-reply.ts";
import { onThisDateReply, timelineReply, whichDayReply } from "./replies/dated-replies.ts";
import { ofPartialArchive } from "./replies/partial-archive.ts";
import { proveReply } from "./replies/prove-reply.ts";
import { inLanguage, type Reply, shortReply } from "./replies/reply.ts";
import { citationReply, contextReply, quotationReply } from "./replies/sentence-replies.ts";
import type { ChatRequest } from "./requests/request.ts";

/** What a request is answered with, beside the archive. */
export type AnswerContext = {
  /** `YYYY-MM-DD`: what "last year" in a question counts from; null: such words have no date. */
  readonly today: string | null;
  readonly numbers: ArchiveNumbers;
  /** How current the archive is, where it changes while it is asked. @default it is complete */
  readonly state?: ArchiveState;
  /** The language to answer in. @default English */
  readonly locale?: Locale;
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
  const { state, locale = "en" } = context;
  const say = sayIn(locale);
  const plain = inLanguage(await plainReply(archive, request, context, say), locale);
  const reply = await proveReply(archive, plain, say);
  if (state && !state.complete) return inLanguage(ofPartialArchive(reply, state, say), locale);
  if (madeFrom === null || madeFrom === (await archive.summary()).key) return reply;
  return {
    ...reply,
    notes: [say("reply.changed-since"), ...reply.notes],
  };
}

async function plainReply(
  archive: Archive,
  request: ChatRequest,
  { today, numbers, state }: AnswerContext,
  say: Say,
): Promise<Reply> {
  switch (request.kind) {
    case "ask":
      return askReply(archive, request, today, say);
    case "timeline":
      return timelineReply(archive, request, today, say);
    case "on-this-date":
      return onThisDateReply(archive, request, today, say);
    case "which-day":
      return whichDayReply(request, today, say);
    case "quotation":
      return quotationReply(archive, request.at, request.as, today, say);
    case "context":
      return contextReply(archive, request.at, request.as, say);
    case "citation":
      return citationReply(archive, request.at, request.form, today, say);
    case "take-back":
      return shortReply("taken-back", say("reply.taken-back"), []);
    case "help":
      return helpReply(say);
    case "status":
      return statusReply(numbers, state, say);
    case "subscribe":
    case "subscribe-form":
    case "stop":
    case "preview":
    case "skip":
      return shortReply("refusal", say("reply.no-daily-posts"), [say("reply.keeps-no-subscriptions")]);
    case "watch":
    case "unwatch":
    case "watches":
    case "news":
      return shortReply("refusal", say("reply.no-watches"), [say("reply.keeps-no-watches")]);
    case "feedback":
    case "retract":
      return shortReply("refusal", say("reply.no-feedback"), [say("reply.keeps-no-feedback")]);
    case "mistake":
      return shortReply("refusal", say("reply.mistake"), [request.message]);
  }
}
