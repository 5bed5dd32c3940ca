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
import type { Say } from "../../messages/say.ts";
import type { NamedDate } from "../../time/named-dates.ts";
import type { Button } from "../buttons/button.ts";
import type { Reference } from "../requests/reference.ts";
import type { ShownAs } from "../requests/request.ts";
import type { Fact, Item } from "./reply.ts";

/** A sentence of the archive with what is known of it. */
export type Quoted = Span & {
  readonly quote: string;
  readonly document: DocumentHead;
  /** What is shown as the document's title; null: nothing. @default the title that the document has */
  readonly title?: string | null | undefined;
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
  {
    quote,
    document,
    title = document.title,
    alsoIn = [],
    paragraph,
    start,
    end,
    highlights = [],
    speaker,
    date,
  }: Quoted,
  as: ShownAs,
  say: Say,
  label: string | null = null,
): Item {
  const at = { document: documentKey(document), start, end, highlights };
  return {
    label,
    form: "quote",
    text: quote,
    emphasis: highlights.map((span) => ({ start: span.start - start, end: span.end - start })),
    facts: [
      ...sourceFacts({ ...document, title }, paragraph, speaker, say),
      ...alsoInFacts(alsoIn, say),
      ...dateFacts(date, say),
    ],
    buttons: quoteButtons(at, as, BUTTONS[as.kind], say),
    origin: { document: document.id, sha256: document.sha256, start, end },
  };
}

/** The buttons of one sentence; what is only near is never shared. */
export function quoteButtons(
  at: Reference,
  as: ShownAs,
  which: readonly ("share" | "context" | "citation" | "feedback")[],
  say: Say,
): readonly Button[] {
  const all = {
    share:
      as.kind === "nearest"
        ? []
        : [{ label: say("button.share"), request: { kind: "quotation" as const, at, as }, public: true }],
    context: [
      { label: say("button.in-context"), request: { kind: "context" as const, at, as }, public: false },
    ],
    feedback:
      as.kind === "answer"
        ? [
            {
              label: say("button.not-right"),
              request: { kind: "feedback" as const, at, question: as.question, what: null },
              public: false,
            },
          ]
        : [],
    citation: [{ label: say("button.cite"), request: { kind: "citation" as const, at }, public: false }],
  };
  return which.flatMap((name): readonly Button[] => all[name]);
}

/** Who says it, who published it and when, and where it stands. */
export function sourceFacts(
  document: Omit<DocumentHead, "title"> & { readonly title: string | null },
  paragraph: number,
  speaker: Speaker | undefined,
  say: Say,
): readonly Fact[] {
  const { id, title, publisher, url } = document;
  const withdrawn = withdrawnWords(document, say);
  const superseded = supersededWords(document, say);
  const link = url === undefined ? {} : { url };
  return [
    ...(withdrawn === null ? [] : [{ label: say("fact.withdrawn"), text: withdrawn }]),
    ...(superseded === null ? [] : [{ label: say("fact.superseded"), text: superseded }]),
    ...(speaker ? [{ label: say("fact.said-by"), text: speakerWords(speaker) }] : []),
    { label: say("fact.published-by"), text: `${publisher}, ${issuedWords(document, say)}` },
    ...(title === null ? [] : [{ label: say("fact.title"), text: title, ...link }]),
    {
      label: say("fact.where"),
      text: `${id}, ${paragraphWords(paragraph, say)}`,
      ...(title === null ? link : {}),
    },
  ];
}

function alsoInFacts(documents: readonly DocumentHead[], say: Say): readonly Fact[] {
  return documents.length > 0 ? [{ label: say("fact.also-in"), text: alsoInWords(documents, say) }] : [];
}

function dateFacts(date: NamedDate | undefined, say: Say): readonly Fact[] {
  return date ? [{ label: say("fact.date-named"), text: namedDateWords(date, say) }] : [];
}
