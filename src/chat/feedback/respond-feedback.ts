import { ENGLISH, type Say } from "../../messages/say.ts";
import { type Item, inLanguage, type Reply, shortReply, textItem } from "../replies/reply.ts";
import { feedbackWords } from "../requests/feedback-words.ts";
import type { Reference } from "../requests/reference.ts";
import type { ChatRequest, FeedbackRequest } from "../requests/request.ts";
import type { FeedbackStore } from "./feedback.ts";

/** What feedback needs from outside. */
export type FeedbackPorts = {
  readonly store: FeedbackStore;
  readonly nowMs: () => number;
  /** 12 characters that nobody guesses. */
  readonly newId: () => string;
  /** A sentence as an answer shows it. */
  readonly quotation: (at: Reference, question: string) => Promise<Reply>;
};

/** Whether a request is feedback. */
export function isFeedbackRequest(request: ChatRequest): request is FeedbackRequest {
  return request.kind === "feedback" || request.kind === "retract";
}

/** Asks what is not right about an answer, keeps it without the person's name, and lets them take it back. */
export async function respondFeedback(
  request: FeedbackRequest,
  ports: FeedbackPorts,
  say: Say = ENGLISH,
): Promise<Reply> {
  return inLanguage(await plainReply(request, ports, say), say.locale);
}

async function plainReply(request: FeedbackRequest, ports: FeedbackPorts, say: Say): Promise<Reply> {
  const { store, nowMs, newId, quotation } = ports;
  if (request.kind === "retract")
    return (await store.remove(request.id))
      ? shortReply("feedback", say("feedback.taken-back"), [say("feedback.nothing-kept")])
      : shortReply("feedback", say("feedback.gone"), [say("feedback.why-gone")]);
  const { at, question, what } = request;
  if (what === null)
    return {
      ...shortReply("feedback", say("feedback.what"), [say("feedback.what-is-kept")]),
      asked: question,
      items: [choice(at, question, say)],
    };
  const shown = at === null ? null : await quotation(at, question);
  const [item] = shown?.items ?? [];
  if (shown !== null && !item?.origin) return shown;
  const id = newId();
  await store.add({
    id,
    atMs: nowMs(),
    kind: what,
    question,
    quoted: item?.origin
      ? {
          document: item.origin.document,
          quote: item.text,
          start: item.origin.start,
          end: item.origin.end,
        }
      : null,
  });
  return {
    ...shortReply("feedback", say("feedback.thanks"), [
      say("feedback.kept", { what: feedbackWords(what, say) }),
    ]),
    items: [
      {
        ...textItem(say("feedback.can-undo")),
        buttons: [{ label: say("feedback.take-back"), request: { kind: "retract", id }, public: false }],
      },
    ],
  };
}

function choice(at: Reference | null, question: string, say: Say): Item {
  return {
    ...textItem(say("feedback.choose")),
    buttons: (["answer", "speaker", "date", "missing"] as const).map((what) => ({
      label: feedbackWords(what, say),
      request: { kind: "feedback", at, question, what },
      public: false,
    })),
  };
}
