import type { Chart } from "../../answer/chart.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import type { MessageKey } from "../../messages/catalogue.ts";
import { LOCALES, type Locale } from "../../messages/locale.ts";
import { sayIn } from "../../messages/say.ts";
import type { Button, PressableRequest } from "../buttons/button.ts";
import type { PagedRequest } from "../requests/request.ts";

/**
 * What is to be shown in a chat: plain text and offsets, no mark-up of any platform, and plain data, so that it can cross
 * from one process to another. A platform's `render` escapes it, lays it out and keeps within its limits.
 */
export type Reply = {
  readonly kind:
    | "answer"
    | "nothing"
    | "on-this-date"
    | "timeline"
    | "quotation"
    | "context"
    | "citation"
    | "help"
    | "status"
    /** What was set up, changed or stopped. */
    | "subscription"
    /** A message that was shared is to be deleted. */
    | "taken-back"
    /** The daily posts to come. */
    | "preview"
    /** New documents on a topic that is watched. */
    | "news"
    /** What is said of an answer. */
    | "feedback"
    /** A button refers to something that the archive no longer holds. */
    | "changed"
    /** Refused, or gone wrong: always private, whatever was asked for. */
    | "refusal";
  /** The language that the reply speaks; what it quotes stays in its own. @default English */
  readonly locale?: Locale;
  /** One line above everything. */
  readonly title: string | null;
  /** What was asked, as it was understood: shown, and read back by buttons that had no room for it. */
  readonly asked: string | null;
  /** Lines between the title and the items. */
  readonly notes: readonly string[];
  readonly items: readonly Item[];
  /** Numbers of other dates and sources beside the answer, where a number was asked for: quotations without buttons. @default none */
  readonly figures?:
    | { readonly title: string; readonly items: readonly Item[]; readonly left: number }
    | undefined;
  /** Lines after the items. */
  readonly closing: readonly string[];
  /** Where everybody sees it: what its "Take back" holds; absent where one person sees it. */
  readonly shared?: Extract<PressableRequest, { readonly kind: "take-back" }> | null;
  /** The pages: what is shown here and what follows; null if there is but one page by nature. */
  readonly paging: Paging | null;
  /** What a picture beside it would show. @default none */
  readonly chart?: Chart;
  /** That picture, once it is drawn. @default none */
  readonly picture?: ReplyPicture;
  /** Quotes that were left out since the stored text does not have them, one line each: for the log. @default none */
  readonly unproved?: readonly string[];
};

/** A picture and the words for those who do not see it. */
export type ReplyPicture = {
  readonly png: Uint8Array;
  readonly alt: string;
  /** Where it can be fetched, by who has the address. @default nowhere */
  readonly url?: string;
};

/** Something shown as a unit: a quote with its source, a passage, a line of help. */
export type Item = {
  /** What it is: "Closest match (not an answer)", "17 June 2020 · 6 years ago". */
  readonly label: string | null;
  /** How the text is set: a quote and a passage are the archive's own words. */
  readonly form: "quote" | "passage" | "text" | "copy";
  readonly text: string;
  /** The words that a citation cites, letter for letter; a file format may write them with escapes. */
  readonly cites?: string;
  /** What is emphasised: offsets into `text`, in order, apart from one another. */
  readonly emphasis: readonly Span[];
  readonly facts: readonly Fact[];
  readonly buttons: readonly Button[];
  /** Where it is in the archive; null if it is not from there. */
  readonly origin: Origin | null;
};

/** A line under a text: who said it, who published it and when, where it stands. */
export type Fact = { readonly label: string; readonly text: string; readonly url?: string };

/** A span of a document. */
export type Origin = Span & {
  readonly document: string;
  /** SHA-256 of the document's text, in hexadecimal: another version has another one. */
  readonly sha256: string;
};

/** Where a page stands among its like. */
type Paging = {
  /** The request that led here; its `from` is how many items stand before this page. */
  readonly request: PagedRequest;
  /** How many items there are in all; null: they were not counted. */
  readonly total: number | null;
  /** Whether items follow this page, where they were not counted. @default false */
  readonly more?: boolean;
  /** For each item where the page after it begins, where fewer are shown than are counted. @default right after it */
  readonly nexts?: readonly number[];
};

/** A reply that says in which language it is written. */
export function inLanguage(reply: Reply, locale: Locale): Reply {
  return locale === "en" ? reply : { ...reply, locale };
}

/** Whether a line is the one of that name, in whatever language it is written. */
export function isFact({ label }: Pick<Fact, "label">, key: MessageKey & `fact.${string}`): boolean {
  return LOCALES.some((locale) => sayIn(locale)(key) === label);
}

/** An item of nothing but a text. */
export function textItem(
  text: string,
  { label = null, form = "text" }: Partial<Pick<Item, "label" | "form">> = {},
): Item {
  return { label, form, text, emphasis: [], facts: [], buttons: [], origin: null };
}

/** A reply of a few lines without items. */
export function shortReply(kind: Reply["kind"], title: string | null, notes: readonly string[]): Reply {
  return { kind, title, asked: null, notes, items: [], closing: [], paging: null };
}

/** How a page ends: the lines after its items, and the buttons for the whole of it. */
export type PageEnd = { readonly lines: readonly string[]; readonly buttons: readonly Button[] };

/**
 * How a page ends once a platform knows how many of its items it has room for: what is left, and the button that shows it.
 *
 * @param shown how many of the reply's items are shown; 1 or more if it has any.
 */
export function pageEnd(
  { paging, closing, kind, items, shared, locale = "en" }: Reply,
  shown: number,
): PageEnd {
  const say = sayIn(locale);
  const takeBack = shared ? [{ label: say("button.take-back"), request: shared, public: false }] : [];
  if (!paging) return { lines: closing, buttons: takeBack };
  const { request, total, more = false, nexts } = paging;
  const from = nexts?.[shown - 1] ?? request.from + shown;
  const count = from - request.from;
  const left = total === null ? null : total - from;
  const follow = left === null ? shown > 0 && (more || shown < items.length) : left > 0;
  const isShareable =
    kind !== "answer" && kind !== "preview" && kind !== "news" && shared === undefined && shown > 0;
  return {
    lines: [
      ...closing,
      ...(total === null || kind === "answer" || shown === 0 || count === total
        ? []
        : [
            count === 1
              ? say("reply.entry-of", { number: from, total })
              : say("reply.entries-of", { from: request.from + 1, to: from, total }),
          ]),
    ],
    buttons: [
      ...(isShareable ? [{ label: say("button.share"), request, public: true }] : []),
      ...(follow
        ? [
            {
              label: left === null ? say("button.more") : say("button.more-left", { count: left }),
              request: { ...request, from },
              public: false,
            },
          ]
        : []),
      ...takeBack,
    ],
  };
}

/** Who shares something. */
export type Sharer = {
  /** A name for others to read; null where the reply stands under what they asked. */
  readonly name: string | null;
  /** What is shared, for their "Take back"; null where it cannot be taken back. */
  readonly takeBack: Extract<PressableRequest, { readonly kind: "take-back" }> | null;
};

/** A reply as everybody sees it: nobody needs to share it once more, it says who did, and they can take it back. */
export function forEverybody(reply: Reply, { name, takeBack }: Sharer): Reply {
  const say = sayIn(reply.locale ?? "en");
  const sharer = name === null ? [] : [say("reply.shared-by", { name: name.replace(/\.$/, "") })];
  return { ...withoutShare(reply), shared: takeBack, closing: [...reply.closing, ...sharer] };
}

function withoutShare(reply: Reply): Reply {
  const items = reply.items.map((item) => ({
    ...item,
    buttons: item.buttons.filter((button) => !button.public),
  }));
  return { ...reply, items };
}

/** Whether none of a reply's items is from the archive. */
export function quotesNothing({ items }: Pick<Reply, "items">): boolean {
  return items.every(({ origin }) => origin === null);
}

/** Whether a reply is of use to nobody but the one who asked: then it is private, whatever was asked for. */
export function staysPrivate({ kind, items }: Reply): boolean {
  switch (kind) {
    case "refusal":
    case "changed":
    case "nothing":
    case "taken-back":
      return true;
    case "answer":
    case "on-this-date":
    case "timeline":
      return quotesNothing({ items });
    case "quotation":
    case "context":
    case "citation":
    case "help":
    case "status":
    case "subscription":
    case "preview":
    case "news":
    case "feedback":
      return false;
  }
}
