import { issuedWords, paragraphWords, speakerWords } from "../answer/citation.ts";
import type { Speaker } from "../archive/attribution.ts";
import type { Document } from "../corpus/document.ts";
import { documentKey } from "../corpus/document-key.ts";
import type { Span } from "../corpus/sentences.ts";
import { dateWords } from "../time/date-words.ts";
import type { NamedDate } from "../time/named-dates.ts";
import type { Button } from "./button.ts";
import type { Reference } from "./reference.ts";
import type { Fact, Item } from "./reply.ts";

/** A sentence of the archive with what is known of it. */
export type Quoted = Span & {
  readonly document: Document;
  readonly speaker?: Speaker | undefined;
  /** The telling words: offsets into the document's text. */
  readonly highlights?: readonly Span[];
  /** What the sentence itself tells of. */
  readonly date?: NamedDate | undefined;
};

/** What can be done with a quote that stands alone, and with one of several. */
const ALONE = ["share", "context", "citation"] as const;
const ONE_OF_SEVERAL = ["context"] as const;

/**
 * A quote with its source and its buttons.
 *
 * @param among whether it stands alone or is one of several; then its other buttons are under "In context".
 */
export function quoteItem(
  { document, start, end, highlights = [], speaker, date }: Quoted,
  {
    label = null,
    among = "alone",
  }: { readonly label?: string | null; readonly among?: "alone" | "several" } = {},
): Item {
  const at = { document: documentKey(document), start, end, highlights };
  return {
    label,
    form: "quote",
    text: document.text.slice(start, end),
    emphasis: highlights.map((span) => ({ start: span.start - start, end: span.end - start })),
    facts: [...sourceFacts(document, start, speaker), ...dateFacts(date)],
    buttons: quoteButtons(at, among === "alone" ? ALONE : ONE_OF_SEVERAL),
    origin: { document: document.id, start, end },
  };
}

/** The buttons of one sentence. */
export function quoteButtons(
  at: Reference,
  which: readonly ("share" | "context" | "citation")[],
): readonly Button[] {
  const all = {
    share: { label: "Share to channel", request: { kind: "quotation", at }, public: true },
    context: { label: "In context", request: { kind: "context", at }, public: false },
    citation: { label: "Cite", request: { kind: "citation", at }, public: false },
  } as const;
  return which.map((name) => all[name]);
}

/** Who says it, who published it and when, and where it stands. */
export function sourceFacts(
  document: Document,
  start: number,
  speaker: Speaker | undefined,
): readonly Fact[] {
  const { id, title, publisher, url } = document;
  return [
    ...(speaker ? [{ label: "Said by", text: speakerWords(speaker) }] : []),
    { label: "Published by", text: `${publisher}, ${issuedWords(document)}` },
    { label: "Title", text: title, ...(url === undefined ? {} : { url }) },
    { label: "Where", text: `${id}, ${paragraphWords(document, start)}` },
  ];
}

function dateFacts(date: NamedDate | undefined): readonly Fact[] {
  if (!date) return [];
  const inferred = date.basis === "inferred" ? " (inferred)" : "";
  return [{ label: "Tells of", text: dateWords(date.value) + inferred }];
}
