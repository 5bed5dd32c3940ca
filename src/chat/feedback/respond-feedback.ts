import { type Item, type Reply, shortReply, textItem } from "../replies/reply.ts";
import { FEEDBACK_WORDS } from "../requests/feedback-words.ts";
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
export async function respondFeedback(request: FeedbackRequest, ports: FeedbackPorts): Promise<Reply> {
  const { store, nowMs, newId, quotation } = ports;
  if (request.kind === "retract")
    return (await store.remove(request.id))
      ? shortReply("feedback", "Taken back.", ["Nothing of it is kept."])
      : shortReply("feedback", "It is not there any more.", ["It was taken back, or deleted."]);
  const { at, question, what } = request;
  if (what === null) return { ...CHOICE, asked: question, items: [choice(at, question)] };
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
    ...shortReply("feedback", "Thank you. It is kept for the archive’s editor.", [
      `${FEEDBACK_WORDS[what]}. Your name is not kept.`,
    ]),
    items: [
      {
        ...textItem("You can undo this."),
        buttons: [{ label: "Take it back", request: { kind: "retract", id }, public: false }],
      },
    ],
  };
}

const CHOICE: Reply = shortReply("feedback", "What is not right?", [
  "The question, the quote and your choice are kept for the archive’s editor. Your name is not.",
]);

function choice(at: Reference | null, question: string): Item {
  return {
    ...textItem("Choose one."),
    buttons: (["answer", "speaker", "date", "missing"] as const).map((what) => ({
      label: FEEDBACK_WORDS[what],
      request: { kind: "feedback", at, question, what },
      public: false,
    })),
  };
}
