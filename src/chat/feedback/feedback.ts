import { feedbackWords } from "../requests/feedback-words.ts";
import type { FeedbackKind } from "../requests/request.ts";

/** What somebody said of an answer, without their name. */
export type Feedback = {
  /** 12 characters that nobody guesses: who holds it can take the feedback back. */
  readonly id: string;
  readonly atMs: number;
  readonly kind: FeedbackKind;
  /** What was asked, as `writeTyped` writes it. */
  readonly question: string;
  /** What was answered; null: nothing. */
  readonly quoted: {
    /** The id of the document. */
    readonly document: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  } | null;
};

/** Keeps feedback for the archive's editor. Atomic and shared as a `SubscriptionStore` is. */
export type FeedbackStore = {
  add(feedback: Feedback): Promise<void>;
  /** @returns false if it is not there. */
  remove(id: string): Promise<boolean>;
  /** The latest first, at most `limit`. */
  list(limit: number): Promise<readonly Feedback[]>;
};

/**
 * Feedback as lines of JSON for `eval --questions`. Where the answer itself was right, its words are what a right answer contains; elsewhere
 * the editor adds them, and `eval` names the lines that lack them. What was wrong is kept beside it.
 */
export function feedbackQuestions(all: readonly Feedback[]): readonly string[] {
  return all.map(({ kind, question, quoted }) => {
    const isRight = quoted !== null && (kind === "speaker" || kind === "date");
    return JSON.stringify({
      kind: feedbackWords(kind).toLowerCase(),
      question,
      contains: isRight ? [quoted.quote] : [],
      ...(quoted === null || isRight ? {} : { wrong: quoted.quote }),
      ...(quoted === null ? {} : { document: quoted.document }),
    });
  });
}
