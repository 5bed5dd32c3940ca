import type { ArchiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { Suggestions } from "../../../src/chat/requests/suggestions.ts";
import type { DayPostOptions } from "../../../src/daily/day-post.ts";

/** What the archive's thread is asked. */
export type Asked =
  | {
      readonly kind: "respond";
      readonly request: ChatRequest;
      readonly madeFrom: string | null;
      readonly today: string;
    }
  | ({ readonly kind: "compose"; readonly day: string } & Omit<DayPostOptions, "contentNotes">);

/** The same with a number to answer under, and when nobody waits for the answer any more, in epoch milliseconds. */
export type Posed = Asked & { readonly id: number; readonly untilMs: number };

/** The thread is ready, and this is what it holds. */
export type Ready = {
  readonly kind: "ready";
  readonly archive: string;
  readonly numbers: ArchiveNumbers;
  readonly suggestions: Suggestions;
  /** The faults of the corpus, one a line. */
  readonly faults: readonly string[];
};

/** What the archive's thread says. */
export type Said =
  | Ready
  /** The folder cannot be read, for a reason that a person can fix. */
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "answered"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string; readonly stack: string };
