import { readReference, writeReference } from "../requests/reference.ts";
import type { FeedbackRequest } from "../requests/request.ts";
import { HELD_DIGEST, heldText, holdText } from "./held-text.ts";

/** What is not right, by a letter; "q" asks. */
const LETTERS = { answer: "a", speaker: "s", date: "d", missing: "m" } as const;

type Given = Extract<FeedbackRequest, { readonly kind: "feedback" }>;

/**
 * Feedback as a button holds it: what is not right, the sentence, and the question, or its digest where there is no room.
 *
 * @param room characters, 45 or more.
 * @example
 * writeFeedback({ kind: "feedback", what: null, at: null, question: "why?" }, 80); // => "q./why?"
 */
export function writeFeedback({ what, at, question }: Given, room: number): string {
  const sentence = at === null ? "" : writeReference({ ...at, highlights: [] }, room);
  const head = `${what === null ? "q" : LETTERS[what]}.${sentence}/`;
  return head + holdText(question, Math.max(HELD_DIGEST, room - head.length));
}

/**
 * Reads what {@link writeFeedback} wrote; null for anything else.
 *
 * @param shown the question that the button's message shows, for one that the button had no room for.
 */
export function readFeedback(code: string, shown: string | null): Given | null {
  const [, letter, sentence = "", text = ""] = /^([a-z])\.([^/]*)\/(.+)$/s.exec(code) ?? [];
  const question = heldText(text, shown);
  const at = sentence === "" ? null : readReference(sentence);
  if (letter === undefined || !question || (sentence !== "" && at === null)) return null;
  if (letter === "q") return { kind: "feedback", at, question, what: null };
  const what = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).find((name) => LETTERS[name] === letter);
  return what === undefined ? null : { kind: "feedback", at, question, what };
}
