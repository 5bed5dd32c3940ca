import type { FeedbackKind } from "./request.ts";

/** What is not right about an answer, in words. */
export const FEEDBACK_WORDS: Readonly<Record<FeedbackKind, string>> = {
  answer: "Wrong answer",
  speaker: "Wrong speaker",
  date: "Wrong date",
  missing: "Should be in the archive",
};
