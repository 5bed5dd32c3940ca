import type { MonthDay } from "../daily/month-day.ts";
import type { Reference } from "./reference.ts";

/** A look-up whose answer comes in pages: `from` says how many items the pages before have shown. */
export type PagedRequest =
  | {
      readonly kind: "ask";
      readonly question: string;
      readonly publisher?: string;
      readonly place?: string;
      readonly from: number;
    }
  | {
      readonly kind: "timeline";
      readonly topic: string;
      readonly publisher?: string;
      readonly place?: string;
      readonly from: number;
    }
  | { readonly kind: "on-this-date"; readonly day: MonthDay; readonly year: number; readonly from: number };

/** What somebody wants in a chat, by whatever way they said it. */
export type ChatRequest =
  | PagedRequest
  /** One sentence of the archive, as an answer shows it. */
  | { readonly kind: "quotation"; readonly at: Reference }
  /** A sentence in its passage, with the passages before and after. */
  | { readonly kind: "context"; readonly at: Reference }
  /** A citation of a sentence, ready to copy. */
  | { readonly kind: "citation"; readonly at: Reference }
  | { readonly kind: "help" }
  | { readonly kind: "status" }
  /** What was typed cannot be carried out; `message` says what was expected and what to type instead. */
  | { readonly kind: "mistake"; readonly message: string };

/** Characters: a longer question is a text that was pasted by mistake. */
export const LONGEST_QUESTION = 1_000;
