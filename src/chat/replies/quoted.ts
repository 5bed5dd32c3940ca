import {
  alsoInWords,
  issuedWords,
  namedDateWords,
  paragraphWords,
  speakerWords,
  supersededWords,
  withdrawnWords,
} from "../../answer/citation.ts";
import type { Speaker } from "../../archive/attribution.ts";
import type { DocumentHead } from "../../corpus/document.ts";
import { documentKey } from "../../corpus/document-key.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import type { NamedDate } from "../../time/named-dates.ts";
import type { Button } from "../buttons/button.ts";
import type { Reference } from "../requests/reference.ts";
import type { ShownAs } from "../requests/request.ts";
import { type Fact, type Item, SHARE } from "./reply.ts";

/** A sentence of the archive with what is known of it. */
export type Quoted = Span & {
  readonly quote: string;
  readonly document: DocumentHead;
  /** Copies of the document that have the same sentence. */
  readonly alsoIn?: readonly DocumentHead[] | undefined;
  /** Its paragraph, counted as a stored passage counts. */
  readonly paragraph: number;
  readonly speaker?: Speaker | undefined;
  /** The words that answer: offsets into the document's text. */
  readonly highlights?: readonly Span[];
  /** The date that the sentence itself tells of. */
  readonly date?: NamedDate | undefined;
};

/** What can be done with a quote, by what it is shown as; an entry is shared under "In context". */
const BUTTONS = {
  answer: ["share", "context", "citation", "feedback"],
  entry: ["context", "citation"],
  nearest: ["context", "citation"],
} as const;

/** A quote with its source and its buttons. */
export function quoteItem(
  { quote, document, alsoIn = [], paragraph, start, end, highlights = [], speaker, date }: Quoted,
  as: ShownAs,
  label: string | null = null,
): Item {
  const at = { document: documentKey(document), start, end, highlights };
  return {
    label,
    form: "quote",
    text: quote,
    emphasis: highlights.map((span) => ({ start: span.start - start, end: span.end - start })),
    facts: [...sourceFacts(document, paragraph, speaker), ...alsoInFacts(alsoIn), ...dateFacts(date)],
    buttons: quoteButtons(at, as, BUTTONS[as.kind]),
    origin: { document: document.id, sha256: document.sha256, start, end },
  };
}

/** The buttons of one sentence; what is only near is never shared. */
export function quoteButtons(
  at: Reference,
  as: ShownAs,
  which: readonly ("share" | "context" | "citation" | "feedback")[],
): readonly Button[] {
  const all = {
    share:
      as.kind === "nearest"
        ? []
        : [{ label: SHARE, request: { kind: "quotation" as const, at, as }, public: true }],
    context: [{ label: "In context", request: { kind: "context" as const, at, as }, public: false }],
    feedback:
      as.kind === "answer"
        ? [
            {
              label: "Not right?",
              request: { kind: "feedback" as const, at, question: as.question, what: null },
              public: false,
            },
          ]
        : [],
    citation: [{ label: "Cite", request: { kind: "citation" as const, at }, public: false }],
  };
  return which.flatMap((name): readonly Button[] => all[name]);
}

/** Who says it, who published it and when, and where it stands. */
export function sourceFacts(
  document: DocumentHead,
  paragraph: number,
  speaker: Speaker | undefined,
): readonly Fact[] {
  const { id, title, publisher, url } = document;
  const withdrawn = withdrawnWords(document);
  const superseded = supersededWords(document);
  return [
    ...(withdrawn === null ? [] : [{ label: "Withdrawn", text: withdrawn }]),
    ...(superseded === null ? [] : [{ label: "Superseded", text: superseded }]),
    ...(speaker ? [{ label: "Said by", text: speakerWords(speaker) }] : []),
    { label: "Published by", text: `${publisher}, ${issuedWords(document)}` },
    { label: "Title", text: title, ...(url === undefined ? {} : { url }) },
    { label: "Where", text: `${id}, ${paragraphWords(paragraph)}` },
  ];
}

function alsoInFacts(documents: readonly DocumentHead[]): readonly Fact[] {
  return documents.length > 0 ? [{ label: "Also in", text: alsoInWords(documents) }] : [];
}

function dateFacts(date: NamedDate | undefined): readonly Fact[] {
  return date ? [{ label: "Date named", text: namedDateWords(date) }] : [];
}
