import { ENGLISH, type Say } from "../../messages/say.ts";
import type { FeedbackKind } from "./request.ts";

/** What is not right about an answer, in words. */
export function feedbackWords(what: FeedbackKind, say: Say = ENGLISH): string {
  return say(`feedback.${what}`);
}
