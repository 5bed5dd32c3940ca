import type { CitationForm } from "../../answer/export/citation-form.ts";
import type { AskedDay } from "../../daily/read-day.ts";
import type { MonthDay } from "../../time/calendar/month-day.ts";
import type { Reference } from "./reference.ts";

/** A look-up whose answer comes in pages: `from` says how many items the pages before have shown. */
export type PagedRequest =
  | {
      readonly kind: "ask";
      readonly question: string;
      readonly publisher?: string;
      readonly place?: string;
      /** False: no picture is wanted. @default one comes with figures of several dates */
      readonly picture?: false;
      readonly from: number;
    }
  | {
      readonly kind: "timeline";
      readonly topic: string;
      readonly publisher?: string;
      readonly place?: string;
      /** False: no picture is wanted. @default one comes with the first page, where there is something to see */
      readonly picture?: false;
      readonly from: number;
    }
  | { readonly kind: "on-this-date"; readonly day: MonthDay; readonly year: number; readonly from: number }
  /** The posts of the next seven days of a channel; null: the channel of the request. */
  | { readonly kind: "preview"; readonly channel: string | null; readonly from: number }
  /** The documents that a message of a watch tells of. */
  | { readonly kind: "news"; readonly watch: string; readonly number: number; readonly from: number };

/** What somebody wants of the daily post of a channel; `channel` is null for the channel of the request. */
export type SubscriptionRequest =
  | {
      readonly kind: "subscribe";
      readonly channel: string | null;
      /** An IANA time zone. */
      readonly zone: string;
      /** `HH:MM` on the wall there. */
      readonly time: string;
      readonly emptyDay: "nearby" | "skip";
      /** What is done with entries on death or torture. */
      readonly care: "note" | "leave-out";
    }
  /** They want to be asked for the time zone and the time. */
  | { readonly kind: "subscribe-form"; readonly channel: string | null }
  | { readonly kind: "stop"; readonly channel: string | null }
  /** Leaves a day or an entry out of a channel's posts, or takes that back. */
  | {
      readonly kind: "skip";
      readonly channel: string | null;
      readonly what:
        | { readonly kind: "day"; readonly day: string }
        | { readonly kind: "entry"; readonly entry: string };
      readonly undo: boolean;
    };

/** What somebody wants of watches, by which new documents on a topic are announced. */
export type WatchRequest =
  | {
      readonly kind: "watch";
      readonly topic: string;
      readonly publisher?: string;
      readonly place?: string;
      readonly when:
        | { readonly kind: "at-once" }
        /** `time` is `HH:MM` on the wall of the IANA time zone `zone`. */
        | { readonly kind: "daily"; readonly time: string; readonly zone: string };
      /** Whether the news is for the person alone. */
      readonly direct: boolean;
    }
  /** Ends a watch, by its id or by its topic. */
  | { readonly kind: "unwatch"; readonly what: { readonly id: string } | { readonly topic: string } }
  /** Lists the watches of the channel and of the person. */
  | { readonly kind: "watches" };

/** What is not right about an answer. */
export type FeedbackKind = "answer" | "speaker" | "date" | "missing";

/** What somebody says of an answer. */
export type FeedbackRequest =
  | {
      readonly kind: "feedback";
      /** The sentence that was answered; null: nothing was. */
      readonly at: Reference | null;
      /** What was asked, as `writeTyped` writes it. */
      readonly question: string;
      /** Null: they are asked. */
      readonly what: FeedbackKind | null;
    }
  /** Takes feedback back, by its id. */
  | { readonly kind: "retract"; readonly id: string };

/** What a sentence is shown as: that decides whether it can be shared, and what is shared with it. */
export type ShownAs =
  /** An answer; `question` is what was asked, as `writeTyped` writes it. */
  | { readonly kind: "answer"; readonly question: string }
  /** An entry of a timeline or of a day. */
  | { readonly kind: "entry" }
  /** The closest match to a question that has no answer: never shared. */
  | { readonly kind: "nearest" };

/** What somebody wants in a chat, by whatever way they said it. */
export type ChatRequest =
  | PagedRequest
  | SubscriptionRequest
  | WatchRequest
  | FeedbackRequest
  /** One sentence of the archive, as an answer shows it. */
  | {
      readonly kind: "quotation";
      readonly at: Reference;
      readonly as: Exclude<ShownAs, { readonly kind: "nearest" }>;
    }
  /** A sentence in its passage, with the passages before and after. */
  | { readonly kind: "context"; readonly at: Reference; readonly as: ShownAs }
  /** A citation of a sentence, ready to copy; in the usual style of the bot, else in Chicago's, unless a form is named. */
  | { readonly kind: "citation"; readonly at: Reference; readonly form?: CitationForm }
  /** Deletes a message that `by` shared; `share` is what they shared, see `shareKey`. */
  | { readonly kind: "take-back"; readonly by: string; readonly share: string }
  /** A day was typed that may be either of two; they are asked which. */
  | { readonly kind: "which-day"; readonly readings: readonly [AskedDay, AskedDay] }
  | { readonly kind: "help" }
  | { readonly kind: "status" }
  /** What was typed cannot be carried out; `message` says what was expected and what to type instead. */
  | { readonly kind: "mistake"; readonly message: string };

/** Characters: a longer question is a text that was pasted by mistake. */
export const LONGEST_QUESTION = 1_000;
