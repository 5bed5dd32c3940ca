import type { Feedback } from "../../src/chat/feedback/feedback.ts";
import { number, oneOf, type Row, text, textOrNull } from "./rows.ts";

/** The columns of feedback. */
export function fromFeedback({
  id,
  atMs,
  kind,
  question,
  quoted,
}: Feedback): Record<string, string | number | null> {
  return {
    id,
    at_ms: atMs,
    kind,
    question,
    document: quoted?.document ?? null,
    quote: quoted?.quote ?? null,
    start_at: quoted?.start ?? null,
    end_at: quoted?.end ?? null,
  };
}

/** The feedback in a row. */
export function toFeedback(row: Row): Feedback {
  const document = textOrNull(row, "document");
  return {
    id: text(row, "id"),
    atMs: number(row, "at_ms"),
    kind: oneOf(row, "kind", ["answer", "speaker", "date", "missing"]),
    question: text(row, "question"),
    quoted:
      document === null
        ? null
        : {
            document,
            quote: text(row, "quote"),
            start: number(row, "start_at"),
            end: number(row, "end_at"),
          },
  };
}
