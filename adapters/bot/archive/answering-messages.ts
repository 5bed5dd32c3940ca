import type { MessagePort } from "node:worker_threads";
import type { AskOptions } from "../../../src/answer/ask.ts";
import type { ExportRequest } from "../../../src/answer/export/export-quotations.ts";
import type { MatchOptions } from "../../../src/answer/match-documents.ts";
import type { newestMatches } from "../../../src/answer/newest-matches.ts";
import type { Quotation } from "../../../src/answer/proof.ts";
import type { TimelineOptions } from "../../../src/answer/timeline.ts";
import type { ContentsRequest } from "../../../src/archive/contents.ts";
import type { ArchiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import type { ArchiveState } from "../../../src/chat/replies/archive-state.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { Suggestions } from "../../../src/chat/requests/suggestions.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import type { PostOptions } from "../../../src/delivery/posting/compose-post.ts";
import type { NewsOptions } from "../../../src/delivery/watches/compose-news.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import type { Message } from "../../../src/messages/message.ts";
import type { LookUpContext } from "../../api/look-up/look-up.ts";
import type { LookUp } from "../../api/look-up/queries.ts";
import type { ClusterCondition } from "../../archive-file/file/archive-place.ts";

/** What the archive's thread is asked. */
export type Asked =
  | {
      readonly kind: "respond";
      readonly request: ChatRequest;
      readonly madeFrom: string | null;
      readonly today: string;
      readonly state: ArchiveState;
      readonly locale?: Locale;
    }
  | ({ readonly kind: "compose"; readonly day: string } & Omit<PostOptions, "contentNotes">)
  /** A whole document: the answer is a `Document`, or null. */
  | { readonly kind: "document"; readonly document: string }
  /** The versions before a document: the answer is a list of `DocumentHead`. */
  | { readonly kind: "older-versions"; readonly of: Pick<DocumentHead, "id" | "publisher"> }
  /** A question: the answer is an `AskResult`. */
  | ({ readonly kind: "ask"; readonly question: string } & AskOptions)
  /** Dated sentences on a topic: the answer is a `Timeline`. */
  | ({ readonly kind: "timeline"; readonly topic: string } & TimelineOptions)
  /** Quotations in a form for programs: the answer is a text, or null. */
  | { readonly kind: "export"; readonly wanted: ExportRequest }
  /** A page of the list of documents: the answer is a `Contents`. */
  | ({ readonly kind: "contents" } & ContentsRequest)
  /** What a program looks up: the answer is a `LookUpResult`. */
  | ({ readonly kind: "look-up"; readonly query: LookUp } & LookUpContext)
  /** How quotations stand: the answer is a `Standing` for each. */
  | { readonly kind: "standings"; readonly quotations: readonly Quotation[] }
  /** The newest documents on a topic: the answer is a list of `Match`. */
  | ({ readonly kind: "matches"; readonly topic: string } & Parameters<typeof newestMatches>[2])
  /** Which of some documents answer a topic: the answer is a `DocumentMatches`. */
  | ({ readonly kind: "match"; readonly topic: string } & MatchOptions)
  /** A page of the news of a watch: the answer is a `ComposedNews`. */
  | ({ readonly kind: "news" } & NewsOptions)
  /** The documents that this thread was not asked for before, or all: the answer is a list of `Arrival`. */
  | { readonly kind: "arrivals"; readonly all: boolean }
  /** What it has for every day of the year: the answer is a list of `DayEntry`. */
  | { readonly kind: "every-day"; readonly perDay: number }
  /** What it holds now: the answer is a {@link Held}. */
  | { readonly kind: "describe" };

/** The same with a number to answer under, and when nobody waits for the answer any more, in epoch milliseconds. */
export type Posed = Asked & { readonly id: number; readonly untilMs: number };

/** What an archive holds at one moment. */
export type Held = {
  /** The key of the archive. */
  readonly archive: string;
  readonly numbers: ArchiveNumbers;
  readonly suggestions: Suggestions;
  /** The faults of the corpus, one a line. */
  readonly faults: readonly string[];
  /** Whether every document has been read once. */
  readonly complete: boolean;
  /** Whether the folder could be read for its word lists; without them it answers, and finds fewer words. */
  readonly hasWordLists: boolean;
};

/** What the thread is started with. */
export type AnsweringData = {
  readonly folder: string;
  /** The archive file; null: the folder is read into memory. */
  readonly file: string | null;
  /** A port of the sentence encoder; null: questions are answered by words alone. @default null */
  readonly encoder?: MessagePort | null;
};

/** The thread is ready, and this is what it holds. */
export type Ready = Held & { readonly kind: "ready" };

/** What the archive's thread says. */
export type Said =
  | Ready
  /** The folder cannot be read, for a reason that a person can fix. */
  | { readonly kind: "unreadable"; readonly reason: Message | string }
  /** How the cluster is that holds the archive, every few seconds. */
  | { readonly kind: "condition"; readonly condition: ClusterCondition }
  | { readonly kind: "answered"; readonly id: number; readonly value: unknown }
  /** `damaged`: the archive file is. `unavailable`: the cluster gave no answer, which may pass. */
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly message: string;
      readonly stack: string;
      readonly damaged?: boolean;
      readonly unavailable?: boolean;
    };
